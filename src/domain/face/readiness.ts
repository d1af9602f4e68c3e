import { addDays, type CalendarDate } from '../calendar.ts';
import type { OpenObjection } from '../objections.ts';
import type { ProofUnit } from '../proof-freshness.ts';
import { weigh } from '../readiness-items.ts';
import { assessReadiness, bandOf, wholeScore } from '../readiness.ts';
import type { ReadinessInputs } from '../readiness-inputs.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import type { ReadinessItem, Reason } from '../summary.ts';
import type {
  EngagementState,
  MilestoneHealth,
  ObjectionKind,
  ObjectionSeverity,
  ReadinessBand,
  ReadinessItemKey,
  Tier,
} from '../vocabulary.ts';

/** Short names of the items, as people list them. */
export type ReadinessItemName =
  'health' | 'value' | 'proof' | 'sponsor' | 'engagement' | 'objections' | 'runway';

const ITEM_KEYS: Readonly<Record<ReadinessItemName, ReadinessItemKey>> = {
  health: 'milestone_health',
  value: 'proved_value',
  proof: 'proof',
  sponsor: 'sponsor',
  engagement: 'engagement',
  objections: 'objections',
  runway: 'runway',
};
const ITEM_NAMES = Object.keys(ITEM_KEYS) as readonly ReadinessItemName[];

/** What readiness depends on. Money in any one unit, ages in days. */
export interface ReadinessQuestion {
  readonly health: MilestoneHealth;
  readonly provedRunRate: number;
  readonly annualCost: number | null;
  /** Benefits by annual amount with the age of their proof; left out: nothing is proved. */
  readonly proof?: readonly { readonly annual: number; readonly tier: Tier; readonly ageDays: number }[];
  readonly sponsor: EngagementState | 'unknown';
  /** Left out: today. */
  readonly sponsorSeenDaysAgo?: number;
  readonly champion?: EngagementState | 'unknown';
  /** Left out: no contact is known. */
  readonly lastCustomerContactDaysAgo?: number;
  readonly openObjections: number;
  /** Details of the open ones; those without are minor. */
  readonly objections?: readonly {
    readonly kind: ObjectionKind | 'budget_cut';
    readonly severity: ObjectionSeverity;
  }[];
  /** Whether somebody has asked for objections of late; left out: yes. */
  readonly objectionsAsked?: boolean;
  readonly runway: { readonly due: number; readonly done: number };
  /** Left out: past the time in which nothing proved is too early to say. */
  readonly daysSinceStart?: number;
  /** Left out: the defaults. An item left out of these is not applicable. */
  readonly weights?: Readonly<Partial<Record<ReadinessItemName, number>>>;
  /** The renewal date is past and no outcome recorded. */
  readonly renewalOverdue?: boolean;
}

/** Readiness with all it is made of. */
export interface ReadinessAnswer {
  /** Points of each item that has a weight; `null` when missing or not applicable. */
  readonly points: Readonly<Partial<Record<ReadinessItemName, number | null>>>;
  /** 0-100, unrounded; `null` when nothing is known. */
  readonly score: number | null;
  /** Whole number; `null` when confidence is too low to show one. */
  readonly shown: number | null;
  /** Known weight / applicable weight, 0-1. */
  readonly confidence: number;
  readonly band: ReadinessBand;
  readonly critical: boolean;
  /** Limits that apply, each with its reason. */
  readonly caps: readonly { readonly band: ReadinessBand; readonly reason: Reason }[];
  readonly items: readonly ReadinessItem[];
}

/**
 * Readiness to renew: points / known weight x 100, whole and half up as shown; what is missing lowers confidence
 * instead. The band follows from the shown number and the lowest limit. `score` is `null` when nothing is known,
 * `shown` also below a confidence of 0.50, where the band is `unknown`; points of an item are `null` when it is
 * missing or not applicable. Score 0-100, confidence 0-1.
 * Source: weighted average over what is known; docs/formulas.md, "Readiness score and confidence".
 */
export function readiness(question: ReadinessQuestion): ReadinessAnswer {
  const settings = settingsFor(question.weights);
  const assessment = assessReadiness(inputsOf(question), settings);
  const { exact, score, confidence, band, critical, caps, items } = assessment;
  const weighted = ITEM_NAMES.filter((name) => settings.readiness.weights[ITEM_KEYS[name]] > 0);
  const points = weighted.map((name) => [
    name,
    items.find(({ key }) => key === ITEM_KEYS[name])?.points ?? null,
  ]);
  return {
    points: Object.fromEntries(points) as ReadinessAnswer['points'],
    ...{ score: exact, shown: score, confidence, band, critical, caps, items },
  };
}

/**
 * The band of a score without any limit: commit from 80, likely from 60, at risk below and critical below 40, all of
 * the whole number shown (0-100, half up). Never unknown.
 * Source: this product's own definition; docs/formulas.md, "Band and its limits".
 */
export function readinessBand({ score }: { readonly score: number }): {
  readonly shown: number;
  readonly band: ReadinessBand;
  readonly critical: boolean;
} {
  const shown = wholeScore(score);
  return { shown, ...bandOf(shown, null, DEFAULT_SETTINGS.readiness) };
}

/**
 * Average of scores (0-100) by weight (0 or more), leaving out what is not known, and the share of the weight that
 * is known (0-1). The score is `null` when nothing is known.
 * Source: weighted average; docs/formulas.md, "Readiness score and confidence".
 */
export function weightedScore(items: readonly { readonly weight: number; readonly score: number | null }[]): {
  readonly score: number | null;
  readonly confidence: number;
} {
  const { exact, confidence } = weigh(
    items.map(({ weight, score }) => ({
      weight,
      points: score === null ? null : (weight * score) / 100,
      state: score === null ? 'missing' : 'known',
    })),
  );
  return { score: exact, confidence };
}

/** Any day will do: the question speaks in ages. */
const TODAY = '2026-01-01';
const LONG_AGO = -100_000;

function inputsOf(question: ReadinessQuestion): ReadinessInputs {
  const { provedRunRate, annualCost, sponsor, champion, openObjections, runway } = question;
  const proof = question.proof ?? [];
  const contactDays = question.lastCustomerContactDaysAgo;
  const patience = DEFAULT_SETTINGS.value.nothingProvedAfterDays.enterprise;
  const sponsorOn = ago(question.sponsorSeenDaysAgo ?? 0);
  return {
    today: TODAY,
    health: question.health,
    repairedMilestones: [],
    provedDueFrom: addDays(TODAY, patience - (question.daysSinceStart ?? -LONG_AGO)),
    anythingProved: proof.some(({ tier }) => tier !== 'claimed') || provedRunRate !== 0,
    hasMetrics: true,
    hasLapsed: false,
    provedRunRate,
    annualCost,
    outcomes: null,
    proof: proof.map(proofUnit),
    sponsor: sponsor === 'unknown' ? null : engagement(sponsor, sponsorOn),
    sponsorContactOn: sponsorOn,
    champion: champion === 'vacant' ? engagement(champion, TODAY) : null,
    contact: contactDays === undefined ? null : { on: ago(contactDays), contactId: null, entryKey: null },
    objections: objectionsOf(question.objections ?? [], openObjections),
    objectionsAskedOn: (question.objectionsAsked ?? true) ? TODAY : null,
    renewalDate: addDays(TODAY, question.renewalOverdue ? -1 : 100),
    hasOutcome: false,
    runway: runwaySteps(runway),
  };
}

function settingsFor(weights: ReadinessQuestion['weights']): Settings {
  if (weights === undefined) return DEFAULT_SETTINGS;
  const own = ITEM_NAMES.map((name) => [ITEM_KEYS[name], weights[name] ?? 0]);
  return {
    ...DEFAULT_SETTINGS,
    readiness: {
      ...DEFAULT_SETTINGS.readiness,
      weights: Object.fromEntries(own) as Settings['readiness']['weights'],
    },
  };
}

function ago(days: number): CalendarDate {
  return addDays(TODAY, -days);
}

function engagement(state: EngagementState, on: CalendarDate) {
  return { state, on, contactId: null, entryKey: 'question' };
}

function proofUnit(
  { annual, tier, ageDays }: NonNullable<ReadinessQuestion['proof']>[number],
  index: number,
): ProofUnit {
  const on = ago(ageDays);
  return {
    key: String(index),
    weight: Math.abs(annual),
    confirmed: tier === 'confirmed' ? annual : 0,
    confirmedOn: on,
    evidenced: tier === 'evidenced' ? annual : 0,
    evidencedOn: on,
  };
}

const WORST_FIRST: readonly ObjectionSeverity[] = ['blocking', 'major', 'minor'];

function objectionsOf(
  details: NonNullable<ReadinessQuestion['objections']>,
  count: number,
): readonly OpenObjection[] {
  return Array.from({ length: count }, (_, index): OpenObjection => {
    const { severity = 'minor' } = details[index] ?? {};
    return { entryKey: String(index), kind: 'other', severity, on: TODAY };
  }).sort((first, second) => WORST_FIRST.indexOf(first.severity) - WORST_FIRST.indexOf(second.severity));
}

/** As many due steps as asked for, the done ones first. */
function runwaySteps({ due, done }: ReadinessQuestion['runway']): ReadinessInputs['runway'] {
  return Array.from({ length: due }, (_, index) => ({
    step: 'prepare',
    dueOn: TODAY,
    doneOn: index < done ? TODAY : null,
  }));
}
