import type { en } from '../../../extensions/ui/messages/en.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { FaultKindName } from '../emulator/fault-kinds.ts';
import type { Fault, SeedClient } from '../emulator/server.ts';

/** As whom the card is looked at: the demo's settings name who may record. */
export type Role = 'writer' | 'admin' | 'reader';

export type MessageKey = keyof typeof en;

/** A text on the screen: a message of the card in whatever language is shown, or words of the data. */
export type ShownText =
  { readonly message: MessageKey } | { readonly words: string; readonly isBeginning?: true };

/** One thing that is done before the picture is taken. */
export type Step =
  | { readonly do: 'tab'; readonly id: 'timeline' | 'value' | 'renewal' | 'journey' }
  | { readonly do: 'press'; readonly text: ShownText; readonly nth: number }
  | { readonly do: 'type'; readonly label: ShownText; readonly text: string };

/** A state of a card: everything that makes it look as it does. */
export interface GalleryState {
  /** Lower-case words with hyphens; the name of its picture. */
  readonly id: string;
  /** What is to be seen, for people. */
  readonly title: string;
  /** The card on the tab unless told otherwise. */
  readonly card?: 'tab' | 'sidebar';
  /** Name of a company of the demo. */
  readonly company: string;
  /** The day of the demo unless told otherwise. */
  readonly on?: CalendarDate;
  readonly language?: Language;
  readonly role?: Role;
  /** What the CRM does wrong with every request of the app. */
  readonly fault?: FaultKindName | Fault;
  /** The functions have not answered yet. */
  readonly isWaiting?: true;
  /** What else is different in the account, done before the card is opened. */
  readonly change?: (account: SeedClient, companyId: string) => void;
  /** Of the frame around the card, in pixels. */
  readonly widthPixels?: number;
  readonly steps?: readonly Step[];
}

/** States that belong together, under one heading. */
export interface GallerySection {
  readonly title: string;
  readonly states: readonly GalleryState[];
}

export const openTab = (id: Extract<Step, { do: 'tab' }>['id']): Step => ({ do: 'tab', id });

/** Presses what a message of the card is written on. Of several the first, unless told which, from 0. */
export const press = (message: MessageKey, nth = 0): Step => ({ do: 'press', text: { message }, nth });

/** Presses what words of the data are written on: a milestone, a date. */
export const pressWords = (words: string, nth = 0): Step => ({ do: 'press', text: { words }, nth });

/** Presses what begins with words, for texts that go on with a count. */
export const pressBeginning = (words: string, nth = 0): Step => ({
  do: 'press',
  text: { words, isBeginning: true },
  nth,
});

export const typeInto = (message: MessageKey, text: string): Step => ({
  do: 'type',
  label: { message },
  text,
});
