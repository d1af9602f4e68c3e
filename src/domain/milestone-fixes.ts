import { type CalendarDate, daysBetween } from './calendar.ts';
import { type Fix, type LeverDraft, leverDraft } from './fix.ts';
import { gather } from './gather.ts';
import { type Repair, achievementRepair, repairsFor } from './milestone-repairs.ts';
import type { ReadinessDraft, ReadinessInputs } from './readiness-inputs.ts';
import type { MilestoneSummary, PlanSummary } from './summary.ts';
import type { MilestoneHealth } from './vocabulary.ts';

/** The plan's own rule for health, asked again with milestones put right. */
export type HealthRule = (milestones: readonly MilestoneSummary[]) => MilestoneHealth;

/** Health once the milestones with these keys are put right. */
export type HealthAfter = (repairedMilestones: readonly string[]) => MilestoneHealth;

/**
 * Fixes of milestone health, first what makes it red and then what keeps it yellow; in a plan valued by
 * outcomes also the results that are due and not achieved, or not confirmed.
 */
export function milestoneFixes(
  inputs: ReadinessInputs,
  { milestones, reasons }: Pick<PlanSummary, 'milestones' | 'reasons'>,
  rule: HealthRule,
): { readonly fixes: readonly Fix[]; readonly healthAfter: HealthAfter } {
  const results = outcomeRepairs(inputs, milestones);
  // Of a result that is due, to be back on its way is not enough: what makes it count is that it is reached.
  const open = results.filter(({ milestone }) => milestone.status !== 'achieved');
  const ofHealth = repairsFor(reasons, milestones, inputs.today).map(
    (repair) => open.find((one) => isSame(one, repair)) ?? repair,
  );
  const repairs = [...ofHealth, ...results];
  const unique = repairs.filter((one, index) => index === repairs.findIndex((other) => isSame(one, other)));
  return {
    fixes: unique.map((repair) => ({
      lever: repairLever(repair, inputs),
      group: 'milestones',
      amend: (draft) => repairIn(draft, repair),
    })),
    healthAfter: rememberHealth(milestones, unique, rule),
  };
}

/** Results that are due and open and, where results are the proof, those that nobody confirmed. */
function outcomeRepairs(
  { outcomes, proof, today }: ReadinessInputs,
  milestones: readonly MilestoneSummary[],
): readonly Repair[] {
  if (outcomes === null) return [];
  const isOpenResult = (key: string) => outcomes.due.includes(key) && !outcomes.achieved.includes(key);
  const isUnconfirmed = (key: string) => proof.some((unit) => unit.key === key && unit.evidenced > 0);
  return milestones
    .filter(({ milestone, status }) => {
      return status !== 'cancelled' && (isOpenResult(milestone.key) || isUnconfirmed(milestone.key));
    })
    .map((summary) => {
      const repair = achievementRepair(summary, today);
      return summary.status === 'achieved' ? { ...repair, kind: 'get_confirmation', days: 0 } : repair;
    });
}

/** Health itself is judged once, when all repairs of a way are known. */
function repairIn(draft: ReadinessDraft, { milestone: { milestone } }: Repair): void {
  const { outcomes, today } = draft;
  draft.repairedMilestones = [...draft.repairedMilestones, milestone.key];
  if (outcomes === null || !outcomes.due.includes(milestone.key)) return;
  draft.anythingProved = true;
  draft.outcomes = { ...outcomes, achieved: [...new Set([...outcomes.achieved, milestone.key])] };
  draft.proof = draft.proof.map((unit) =>
    unit.key === milestone.key ? { ...unit, confirmed: 1, confirmedOn: today, evidenced: 0 } : unit,
  );
}

/** Asks the rule once per set of repairs: the way to the next band asks for the same sets again and again. */
function rememberHealth(
  milestones: readonly MilestoneSummary[],
  repairs: readonly Repair[],
  rule: HealthRule,
): HealthAfter {
  const repairOf = new Map(repairs.map((repair) => [repair.milestone.milestone.key, repair]));
  const known = new Map<string, MilestoneHealth>();
  return (keys) => {
    const name = keys.join(' ');
    const remembered = known.get(name);
    if (remembered !== undefined) return remembered;
    const chosen = keys.map((key) => repairOf.get(key)).filter((repair) => repair !== undefined);
    const health = rule(withSummaries(milestones, chosen));
    known.set(name, health);
    return health;
  };
}

function withSummaries(
  milestones: readonly MilestoneSummary[],
  repairs: readonly Repair[],
): readonly MilestoneSummary[] {
  const after = gather(repairs, (repair) => repair.after);
  const repaired = new Map(after.map((summary) => [summary.milestone.key, summary]));
  return milestones.map((summary) => repaired.get(summary.milestone.key) ?? summary);
}

function isSame(first: Repair, second: Repair): boolean {
  return first.milestone.milestone.key === second.milestone.milestone.key;
}

function repairLever(repair: Repair, { today }: ReadinessInputs): LeverDraft {
  const { milestone, blocker, targetDate } = repair.milestone;
  return leverDraft(repair.kind, 'milestone_health', {
    milestoneKey: milestone.key,
    entryKey: blocker?.entryKey ?? null,
    contactId: milestone.customerOwnerContactId,
    dueOn: targetDate,
    lateDays: lateDays(targetDate, today),
    days: repair.days,
  });
}

function lateDays(targetDate: CalendarDate | null, today: CalendarDate): number {
  return targetDate === null ? 0 : Math.max(0, daysBetween(targetDate, today));
}
