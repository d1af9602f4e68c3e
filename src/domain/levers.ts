import type { Fix, LeverDraft } from './fix.ts';
import { atLeast } from './nearly.ts';
import { draftOf, type ReadinessDraft, type ReadinessInputs } from './readiness-inputs.ts';
import type { Shares } from './readiness-items.ts';
import { type Assessment, bandRank, standingAfter, type Standing } from './readiness.ts';
import type { Settings } from './settings.ts';
import type { Lever, LeverKind } from './summary.ts';
import type { MilestoneHealth } from './vocabulary.ts';

/** Readiness as it is, and all it takes to ask how it would be. */
export interface Simulation {
  readonly inputs: ReadinessInputs;
  /** What each item comes to as it is. */
  readonly shares: Shares;
  readonly settings: Settings;
  readonly now: Assessment;
  readonly daysUntilRenewal: number | null;
  /** Health of the plan once the milestones with these keys are put right. */
  readonly healthAfter: (repairedMilestones: readonly string[]) => MilestoneHealth;
}

/** A fix with readiness once it alone is done, and the lever that people see. */
export interface WeighedFix extends Fix {
  readonly alone: Standing;
  readonly shown: Lever;
}

/** What these are worth depends on the answer that is given. */
const WORTH_DEPENDS_ON_ANSWER: readonly LeverKind[] = [
  'set_annual_cost',
  'set_renewal_date',
  'set_start_date',
];

/** Below half a point a gain would come from rounding alone. */
const LEAST_POINTS = 0.5;

/** Readiness with some fixes done. */
export function assessWith(fixes: readonly Fix[], simulation: Simulation): Standing {
  const draft = draftOf(simulation.inputs);
  for (const fix of fixes) fix.amend(draft);
  return assessAfter(draft, simulation);
}

/** Readiness with inputs that fixes were applied to. */
export function assessAfter(draft: ReadinessDraft, simulation: Simulation): Standing {
  const { settings, healthAfter } = simulation;
  if (draft.repairedMilestones.length > 0) draft.health = healthAfter(draft.repairedMilestones);
  return standingAfter(simulation, draft, settings);
}

/** What each fix is worth by itself: the score as shown with it minus the score as shown now. */
export function weighFixes(fixes: readonly Fix[], simulation: Simulation): readonly WeighedFix[] {
  return fixes.map((fix) => {
    const alone = assessWith([fix], simulation);
    const gain = gainOf(fix, alone, simulation.now);
    const reachableBeforeRenewal = isReachable(fix.lever.days, simulation.daysUntilRenewal);
    const { lever, group, amend } = fix;
    return { lever, group, amend, alone, shown: shownAs(lever, gain, reachableBeforeRenewal) };
  });
}

/**
 * The levers worth showing: they win points, lift a limit, answer what is not known, or are part of what
 * keeps the plan from being healthy even if one alone wins nothing. Most points first.
 */
export function leversOf(fixes: readonly WeighedFix[], now: Assessment): readonly Lever[] {
  return fixes
    .filter((fix) => isWorthShowing(fix, now))
    .map((fix) => fix.shown)
    .sort(byWorth);
}

/** Most points first, then the latest, then the quickest. */
export function byWorth(first: Lever, second: Lever): number {
  return (
    (second.gain ?? 0) - (first.gain ?? 0) || second.lateDays - first.lateDays || first.days - second.days
  );
}

function shownAs(draft: LeverDraft, gain: number | null, reachableBeforeRenewal: boolean): Lever {
  return {
    kind: draft.kind,
    item: draft.item,
    milestoneKey: draft.milestoneKey,
    metricKey: draft.metricKey,
    entryKey: draft.entryKey,
    contactId: draft.contactId,
    step: draft.step,
    dueOn: draft.dueOn,
    lateDays: draft.lateDays,
    days: draft.days,
    gain,
    reachableBeforeRenewal,
  };
}

function gainOf(fix: Fix, alone: Standing, now: Assessment): number | null {
  if (now.score === null || alone.score === null) return null;
  return WORTH_DEPENDS_ON_ANSWER.includes(fix.lever.kind) ? null : alone.score - now.score;
}

function isWorthShowing({ lever, alone }: WeighedFix, now: Assessment): boolean {
  const item = now.items.find(({ key }) => key === lever.item);
  if (item?.state === 'missing' || lever.item === 'milestone_health') return true;
  const isHigher = (bandRank(alone.band) ?? 0) > (bandRank(now.band) ?? 0);
  const liftsLimit = alone.capCount < now.caps.length;
  if (isHigher || liftsLimit) return true;
  return now.exact !== null && alone.exact !== null && atLeast(alone.exact - now.exact, LEAST_POINTS);
}

function isReachable(days: number, daysUntilRenewal: number | null): boolean {
  return days === 0 || daysUntilRenewal === null || days <= daysUntilRenewal;
}
