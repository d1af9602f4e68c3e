import type { MessageKey } from './translate.ts';

/**
 * What is said before the function has answered, or when it does not: the head from the company's own properties,
 * loading, and why nothing more is shown. Only these texts are in the bundle, in every language; the others come with
 * the answer. Each line is a key or the beginning of several.
 */
const FIRST = [
  'common.tryAgain',
  'error.crm.',
  'error.notAllowed.',
  'error.notFound.',
  'error.notProvisioned.',
  'error.rate.',
  'error.reference',
  'error.unexpected.',
  'head.asOf',
  'loading.',
  'plan.head.count',
  'plan.head.none',
  'plan.head.waiting',
  'plan.reason.',
  'plan.tag.',
  'renewal.head.daysLeft',
  'renewal.head.daysOver',
  'renewal.head.decided.',
  'renewal.head.noDate',
  'renewal.head.readiness',
  'renewal.head.renews',
  'renewal.head.to',
  'renewal.head.wasDue',
  'renewal.tag.',
  'sidebar.first.',
  'value.head.claimedYear',
  'value.head.costUnknown',
  'value.head.netRoi',
  'value.head.noProof',
  'value.head.nothingProved',
  'value.head.provedYear',
  'value.head.yearAndGross',
  'value.tag.',
] as const;

/** A message that can be said at any time. What is drawn before the answer can say no other: it does not compile. */
export type FirstKey = Extract<MessageKey, `${(typeof FIRST)[number]}${string}`>;

export const isFirst = (key: string): key is FirstKey => FIRST.some((start) => key.startsWith(start));
