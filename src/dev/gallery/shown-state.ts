import { CATALOGUES } from '../../../extensions/ui/messages/catalogues.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { ShownState, ShownStep } from '../preview/protocol.ts';
import { userIdOf } from './people.ts';
import { GALLERY_DAY, isApart, noonOf } from './situation.ts';
import type { GallerySection, GalleryState, ShownText, Step } from './state.ts';

/** The card in the middle of a record on a wide screen, and in its right column. */
const WIDTHS = { tab: 758, sidebar: 344 } as const;

/** A message with arguments is known by what stands before the first of them. */
const resolve = (text: ShownText, language: Language): { name: string; isWhole: boolean } => {
  if ('words' in text) return { name: text.words, isWhole: text.isBeginning !== true };
  const message = (CATALOGUES[language] ?? CATALOGUES.en)[text.message];
  const brace = message.indexOf('{');
  return { name: brace === -1 ? message : message.slice(0, brace), isWhole: brace === -1 };
};

const toShownStep = (step: Step, language: Language): ShownStep => {
  switch (step.do) {
    case 'tab':
      return step;
    case 'press':
      return { do: 'press', ...resolve(step.text, language), nth: step.nth };
    case 'type': {
      // A label goes on with the unit and the mark of what is required.
      const { name: label } = resolve(step.label, language);
      return { do: 'type', label, isWhole: false, text: step.text };
    }
  }
};

/** Name of the answers that a state shows: its company's, unless it sees something that others do not. */
const answersOf = (state: GalleryState, companyId: string): string =>
  isApart(state) || (state.role !== undefined && state.role !== 'writer')
    ? `states/${state.id}`
    : `companies/${companyId}`;

export const toShownState = (
  { title: section }: GallerySection,
  state: GalleryState,
  companyId: string,
): ShownState => {
  const { language = 'en', card = 'tab', steps = [], on = GALLERY_DAY } = state;
  return {
    id: state.id,
    section,
    title: state.title,
    location: card === 'tab' ? 'crm.record.tab' : 'crm.record.sidebar',
    widthPixels: state.widthPixels ?? WIDTHS[card],
    answers: answersOf(state, companyId),
    isWaiting: state.isWaiting === true,
    locale: language.toLowerCase(),
    userId: userIdOf(state.role),
    at: noonOf(on),
    steps: steps.map((step) => toShownStep(step, language)),
  };
};
