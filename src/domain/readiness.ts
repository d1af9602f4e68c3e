import { type CalendarDate, daysBetween } from './calendar.ts';
import type { CustomerContact } from './customer-contact.ts';
import { atLeast, nearlyEqual } from './nearly.ts';
import type { OpenObjection } from './objections.ts';
import { type ReadinessInputs, isRenewalOverdue } from './readiness-inputs.ts';
import {
  readinessItems,
  readinessShares,
  type Shares,
  sharesAfter,
  weigh,
  type Weighing,
  weighShares,
} from './readiness-items.ts';
import type { ReadinessSettings, Settings } from './settings.ts';
import type { ReadinessItem, ReadinessSummary, Reason } from './summary.ts';
import { isProofTooEarly, isValueUnproved } from './value-findings.ts';
import type { ReadinessBand } from './vocabulary.ts';

/** Readiness without what would change it: `exact` is the unrounded score, null when nothing is known. */
export interface Assessment extends Omit<ReadinessSummary, 'levers' | 'path' | 'calibrated' | 'limits'> {
  readonly exact: number | null;
}

type Cap = ReadinessSummary['caps'][number];

/** Bands from worst to best; `unknown` is no place on this scale. */
export const BANDS_UPWARDS = ['at_risk', 'likely', 'commit'] as const;

/** Readiness in numbers alone: all that a search for levers or for the day of the next change compares. */
export interface Standing extends Weighing {
  readonly score: number | null;
  readonly band: ReadinessBand;
  readonly critical: boolean;
  /** How many limits hold it down. */
  readonly capCount: number;
}

/**
 * Score = points / known weight x 100, confidence = known weight / applicable weight. The band comes from the
 * score as shown and then from the lowest cap; below the confidence that a score needs, none is shown.
 */
export function assessReadiness(inputs: ReadinessInputs, settings: Settings): Assessment {
  const items = readinessItems(inputs, settings);
  const standing = standingOf(weigh(items), inputs, settings.readiness);
  return {
    exact: standing.exact,
    score: standing.score,
    band: standing.band,
    critical: standing.critical,
    confidence: standing.confidence,
    knownWeight: standing.knownWeight,
    applicableWeight: standing.applicableWeight,
    points: pointsAsShown(items),
    items,
    caps: capsOf(inputs, standing.confidence, settings.readiness),
  };
}

/** The same without saying why. */
export function readinessStanding(inputs: ReadinessInputs, settings: Settings): Standing {
  const shares = readinessShares(inputs, settings.readiness);
  return standingOf(weighShares(shares, settings.readiness), inputs, settings.readiness);
}

/** The same for inputs that differ in little from others of the same day. */
export function standingAfter(
  known: { readonly inputs: ReadinessInputs; readonly shares: Shares },
  inputs: ReadinessInputs,
  settings: Settings,
): Standing {
  const shares = sharesAfter(known, inputs, settings.readiness);
  return standingOf(weighShares(shares, settings.readiness), inputs, settings.readiness);
}

function standingOf(weighing: Weighing, inputs: ReadinessInputs, settings: ReadinessSettings): Standing {
  const { exact, confidence, knownWeight, applicableWeight } = weighing;
  const isShown = exact !== null && atLeast(confidence, settings.confidenceForScore);
  const score = isShown ? wholeScore(exact) : null;
  let lowest: ReadinessBand | null = null;
  let capCount = 0;
  for (const cap of CAPS) {
    if (!cap.applies(inputs, confidence, settings)) continue;
    capCount += 1;
    if (lowest === null || isBelow(cap.band, lowest)) lowest = cap.band;
  }
  const { band, critical } = bandOf(score, lowest, settings);
  return { exact, confidence, knownWeight, applicableWeight, score, band, critical, capCount };
}

/** Place of a band on the way up: at risk 0, likely 1, commit 2; null for unknown. */
export function bandRank(band: ReadinessBand): number | null {
  return band === 'unknown' ? null : BANDS_UPWARDS.indexOf(band);
}

/** The score as people see it: whole, halves up, forgiving of binary noise just below a half. */
export function wholeScore(score: number): number {
  const raised = score + 0.5;
  const above = Math.ceil(raised);
  return nearlyEqual(raised, above) ? above : Math.floor(raised);
}

/** The band of a score as shown, held down by the lowest limit if there is one, and whether the score is critically low. */
export function bandOf(
  score: number | null,
  lowestCap: ReadinessBand | null,
  settings: ReadinessSettings,
): Pick<ReadinessSummary, 'band' | 'critical'> {
  if (score === null) return { band: 'unknown', critical: false };
  const own: ReadinessBand =
    score >= settings.commitFrom ? 'commit' : score >= settings.likelyFrom ? 'likely' : 'at_risk';
  const band = lowestCap !== null && isBelow(lowestCap, own) ? lowestCap : own;
  return { band, critical: score < settings.criticalBelow };
}

/** Whether one band is worse than another; `unknown` is on no scale and worse than none. */
function isBelow(band: ReadinessBand, other: ReadinessBand): boolean {
  const [rank, otherRank] = [bandRank(band), bandRank(other)];
  return rank !== null && otherRank !== null && rank < otherRank;
}

/** A limit of the band: when it holds, what it holds down to, and why. */
interface CapRule {
  readonly band: ReadinessBand;
  readonly applies: (inputs: ReadinessInputs, confidence: number, settings: ReadinessSettings) => boolean;
  /** Asked only where it holds. */
  readonly reason: (inputs: ReadinessInputs, confidence: number) => Reason;
}

const CAPS: readonly CapRule[] = [
  {
    band: 'unknown',
    applies: (_, confidence, settings) => !atLeast(confidence, settings.confidenceForScore),
    reason: (_, value) => ({ code: 'score_not_shown', value }),
  },
  {
    band: 'at_risk',
    applies: ({ health }) => health === 'red',
    reason: () => ({ code: 'cap_health_red' }),
  },
  {
    band: 'at_risk',
    applies: ({ objections }) => objections[0]?.severity === 'blocking',
    reason: (inputs) => ({ code: 'cap_blocking_objection', entryKey: worstObjectionKey(inputs) }),
  },
  {
    band: 'at_risk',
    applies: isRenewalOverdue,
    reason: ({ renewalDate }) => ({ code: 'cap_renewal_overdue', on: renewalDate as CalendarDate }),
  },
  {
    band: 'likely',
    applies: ({ sponsor }) => sponsor?.state === 'vacant',
    reason: () => ({ code: 'cap_sponsor_vacant' }),
  },
  {
    band: 'likely',
    applies: ({ champion }) => champion?.state === 'vacant',
    reason: () => ({ code: 'cap_champion_vacant' }),
  },
  {
    band: 'likely',
    applies: ({ objections }) => objections[0]?.severity === 'major',
    reason: (inputs) => ({ code: 'cap_major_objection', entryKey: worstObjectionKey(inputs) }),
  },
  {
    band: 'likely',
    applies: hasNothingProved,
    reason: () => ({ code: 'cap_nothing_proved' }),
  },
  {
    band: 'likely',
    applies: ({ contact, today }, _, settings) =>
      contact !== null && daysBetween(contact.on, today) >= settings.silentCapDays,
    reason: ({ contact, today }) => ({
      code: 'cap_silent_customer',
      days: daysBetween((contact as CustomerContact).on, today),
    }),
  },
  {
    band: 'likely',
    applies: (_, confidence, settings) => !atLeast(confidence, settings.confidenceForCommit),
    reason: (_, value) => ({ code: 'cap_confidence', value }),
  },
];

function capsOf(inputs: ReadinessInputs, confidence: number, settings: ReadinessSettings): readonly Cap[] {
  return CAPS.filter((cap) => cap.applies(inputs, confidence, settings)).map(({ band, reason }) => ({
    band,
    reason: reason(inputs, confidence),
  }));
}

/** The objections of inputs that are held down by one. */
function worstObjectionKey({ objections }: ReadinessInputs): string {
  return (objections[0] as OpenObjection).entryKey;
}

/** Lost value is not proof of value; while it is too early, missing weight holds the band down by itself. */
function hasNothingProved(inputs: ReadinessInputs): boolean {
  if (isValueUnproved(inputs)) return !isProofTooEarly(inputs);
  return inputs.outcomes === null && inputs.provedRunRate < 0;
}

/** The sum of the points as each row shows them (one decimal), so that the column adds up. */
function pointsAsShown(items: readonly ReadinessItem[]): number {
  return sum(items, (item) => Math.round((item.points ?? 0) * 10)) / 10;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
