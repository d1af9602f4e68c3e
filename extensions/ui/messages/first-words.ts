import type { MessageKey } from './translate.ts';

/**
 * What is said before the function has answered, or when it does not: the saved figures, loading, and why nothing
 * more is shown. Only these texts are in the bundles, in every language; the others come with the answer. Each line is
 * a key or the beginning of several.
 */
const IN_EVERY_CARD = [
  'common.tryAgain',
  'error.crm.title',
  'error.newer',
  'error.part.title',
  'error.notAllowed.',
  'error.notFound.title',
  'error.notProvisioned.title',
  'error.rate.',
  'error.reference',
  'error.unexpected.title',
  'loading.',
  'plan.tag.',
  'renewal.head.noDate',
  'renewal.tag.',
  'value.tag.',
] as const;

const ON_THE_TAB = [
  'error.crm.',
  'error.part.',
  'error.notFound.',
  'error.notProvisioned.',
  'error.unexpected.',
  'head.asOf',
  'plan.head.count',
  'plan.head.none',
  'plan.head.waiting',
  'plan.reason.',
  'renewal.head.daysLeft',
  'renewal.head.daysOver',
  'renewal.head.decided.',
  'renewal.head.readiness',
  'renewal.head.renews',
  'renewal.head.to',
  'renewal.head.wasDue',
  'value.head.claimedYear',
  'value.head.costUnknown',
  'value.head.netRoi',
  'value.head.noProof',
  'value.head.nothingProved',
  'value.head.provedYear',
  'value.head.yearAndGross',
] as const;

const IN_THE_SIDEBAR = ['sidebar.first.'] as const;

type KeysFrom<Start extends string> = Extract<MessageKey, `${Start}${string}`>;

/** A message that can be said at any time, in whichever card. To say another one too early does not compile. */
export type FirstKey = KeysFrom<(typeof IN_EVERY_CARD)[number]>;
/** The same on the record's tab. */
export type FirstTabKey = FirstKey | KeysFrom<(typeof ON_THE_TAB)[number]>;
/** The same in the sidebar. */
export type FirstSidebarKey = FirstKey | KeysFrom<(typeof IN_THE_SIDEBAR)[number]>;

const startsLike = (starts: readonly string[]) => (key: string) =>
  starts.some((start) => key.startsWith(start));

export const isFirstOnTheTab = startsLike([...IN_EVERY_CARD, ...ON_THE_TAB]);
export const isFirstInTheSidebar = startsLike([...IN_EVERY_CARD, ...IN_THE_SIDEBAR]);
