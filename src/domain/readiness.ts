import { daysBetween } from './calendar.ts';
import { atLeast, nearlyEqual } from './nearly.ts';
import { type ReadinessInputs, isRenewalOverdue } from './readiness-inputs.ts';
import { readinessItems } from './readiness-items.ts';
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

/**
 * Score = points / known weight x 100, confidence = known weight / applicable weight. The band comes from the
 * score as shown and then from the lowest cap; below the confidence that a score needs, none is shown.
 */
export function assessReadiness(inputs: ReadinessInputs, settings: Settings): Assessment {
  const items = readinessItems(inputs, settings);
  const weighing = weigh(items);
  const { exact, confidence } = weighing;
  const isShown = exact !== null && atLeast(confidence, settings.readiness.confidenceForScore);
  const score = isShown ? wholeScore(exact) : null;
  const caps = capsOf(inputs, confidence, settings.readiness);
  return {
    ...weighing,
    score,
    ...bandOf(score, caps, settings.readiness),
    points: pointsAsShown(items),
    items,
    caps,
  };
}

/** What the items make together, before anything is rounded or limited. */
export interface Weighing {
  /** points / known weight x 100; null when nothing is known. */
  readonly exact: number | null;
  /** known weight / applicable weight, 0-1. */
  readonly confidence: number;
  readonly knownWeight: number;
  readonly applicableWeight: number;
}

/** Weighs items: what is missing lowers confidence and not the score, what is not applicable neither. */
export function weigh(items: readonly Pick<ReadinessItem, 'weight' | 'points' | 'state'>[]): Weighing {
  const applicableWeight = sum(items, (item) => (item.state === 'not_applicable' ? 0 : item.weight));
  const knownWeight = sum(items, (item) => (item.state === 'known' ? item.weight : 0));
  const earned = sum(items, (item) => item.points ?? 0);
  return {
    exact: knownWeight === 0 ? null : (earned / knownWeight) * 100,
    confidence: applicableWeight === 0 ? 0 : knownWeight / applicableWeight,
    knownWeight,
    applicableWeight,
  };
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

/** The band of a score as shown, held down by the lowest limit, and whether the score is critically low. */
export function bandOf(
  score: number | null,
  caps: readonly Cap[],
  settings: ReadinessSettings,
): Pick<ReadinessSummary, 'band' | 'critical'> {
  if (score === null) return { band: 'unknown', critical: false };
  const own: ReadinessBand =
    score >= settings.commitFrom ? 'commit' : score >= settings.likelyFrom ? 'likely' : 'at_risk';
  const band = caps.reduce<ReadinessBand>(
    (lowest, cap) => (isBelow(cap.band, lowest) ? cap.band : lowest),
    own,
  );
  return { band, critical: score < settings.criticalBelow };
}

function isBelow(band: ReadinessBand, other: ReadinessBand): boolean {
  const [rank, otherRank] = [bandRank(band), bandRank(other)];
  return rank !== null && otherRank !== null && rank < otherRank;
}

function capsOf(inputs: ReadinessInputs, confidence: number, settings: ReadinessSettings): readonly Cap[] {
  const worst = inputs.objections[0];
  const silentDays = inputs.contact ? daysBetween(inputs.contact.on, inputs.today) : null;
  const caps: (Cap | null)[] = [
    capIf(!atLeast(confidence, settings.confidenceForScore), 'unknown', {
      code: 'score_not_shown',
      value: confidence,
    }),
    capIf(inputs.health === 'red', 'at_risk', { code: 'cap_health_red' }),
    worst?.severity === 'blocking'
      ? { band: 'at_risk', reason: { code: 'cap_blocking_objection', entryKey: worst.entryKey } }
      : null,
    capIf(isRenewalOverdue(inputs), 'at_risk', {
      code: 'cap_renewal_overdue',
      ...(inputs.renewalDate ? { on: inputs.renewalDate } : {}),
    }),
    capIf(inputs.sponsor?.state === 'vacant', 'likely', { code: 'cap_sponsor_vacant' }),
    capIf(inputs.champion?.state === 'vacant', 'likely', { code: 'cap_champion_vacant' }),
    worst?.severity === 'major'
      ? { band: 'likely', reason: { code: 'cap_major_objection', entryKey: worst.entryKey } }
      : null,
    capIf(hasNothingProved(inputs), 'likely', { code: 'cap_nothing_proved' }),
    silentDays !== null && silentDays >= settings.silentCapDays
      ? { band: 'likely', reason: { code: 'cap_silent_customer', days: silentDays } }
      : null,
    capIf(!atLeast(confidence, settings.confidenceForCommit), 'likely', {
      code: 'cap_confidence',
      value: confidence,
    }),
  ];
  return caps.filter((cap) => cap !== null);
}

function capIf(applies: boolean, band: ReadinessBand, reason: Reason): Cap | null {
  return applies ? { band, reason } : null;
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
