import { CATALOGUES } from '../../../../extensions/ui/messages/catalogues.ts';
import type { Language } from '../../../domain/vocabulary.ts';
import { FEATURED_COMPANY } from '../../demo/demo-seed.ts';
import { openTab, press, pressWords, type GallerySection, type GalleryState } from '../state.ts';

type Unspoken = Omit<GalleryState, 'language'>;

/** How a language calls itself, for those who look for theirs. */
const NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  ms: 'Bahasa Melayu',
  ja: '日本語',
  'pt-BR': 'Português (Brasil)',
};

/** A customer from where the language is spoken. */
const AT_HOME: Readonly<Record<Exclude<Language, 'en'>, string>> = {
  ms: 'Tamarind Hotels Sdn Bhd',
  ja: 'Hayashi Precision Works',
  'pt-BR': 'Caravela Alimentos S.A.',
};

const company = FEATURED_COMPANY;

/** What shows most of the texts, and the longest. */
const spokenIn = (customer: string): readonly Unspoken[] => [
  { id: 'timeline', title: 'Timeline', company },
  { id: 'value', title: 'Value', company, steps: [openTab('value')] },
  { id: 'renewal', title: 'Renewal', company, steps: [openTab('renewal')] },
  { id: 'journey', title: 'Journey', company, steps: [openTab('journey')] },
  { id: 'sidebar', title: 'Beside the record', company, card: 'sidebar' },
  { id: 'panel', title: 'A milestone', company, steps: [pressWords('Invoice matching')] },
  {
    id: 'measurement',
    title: 'Record a measurement',
    company,
    steps: [pressWords('Invoice matching'), press('panel.action.measure')],
  },
  { id: 'home', title: `${customer}: timeline`, company: customer },
  { id: 'home-value', title: `${customer}: value`, company: customer, steps: [openTab('value')] },
  { id: 'too-early', title: 'Too early to judge', company: 'Castellan Audit Partners' },
  { id: 'few-known', title: 'Too little known for a score', company: 'Brightwater Energy' },
  { id: 'no-plan', title: 'No plan', company: 'Stonebridge Utilities' },
  { id: 'down', title: 'HubSpot does not answer', company, fault: 'unavailable' },
];

const sectionOf = (language: Exclude<Language, 'en'>): GallerySection => ({
  title: NAMES[language],
  states: spokenIn(AT_HOME[language]).map((state) => ({
    ...state,
    id: `${language.toLowerCase()}-${state.id}`,
    language,
  })),
});

/** One section of each language that the cards speak beside English. */
export const LANGUAGE_STATES: readonly GallerySection[] = (['ms', 'ja', 'pt-BR'] as const)
  .filter((language) => CATALOGUES[language] !== undefined)
  .map(sectionOf);
