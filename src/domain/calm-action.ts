import { entriesOfKind } from './active-ledger.ts';
import { type CalendarDate, addDays, daysBetween } from './calendar.ts';
import { type ActionSources, metricDetails, milestoneDetails, nextAction } from './lever-action.ts';
import { isOpen } from './milestone-status.ts';
import { freshness } from './proof-freshness.ts';
import type { MilestoneSummary, NextAction, NextActionKind } from './summary.ts';

/**
 * What to do when there is no band to reach: the thing that has been due the longest, else a missing
 * baseline, else something to celebrate, else nothing until the next date.
 */
export function calmAction(sources: ActionSources): NextAction {
  const due = [...lateSteps(sources), ...dueMilestones(sources), ...dueMetrics(sources)];
  const [oldest] = due.sort((first, second) => second.lateDays - first.lateDays);
  return oldest ?? baselineAction(sources) ?? celebration(sources) ?? nothingUntil(sources);
}

/** The missing baseline that is needed first; `of` counts the milestones that need one. A calculated figure needs none. */
export function baselineAction({ plan, today }: ActionSources): NextAction | null {
  const needing = plan.milestones.filter(
    ({ milestone, status }) =>
      milestone.criterion === 'reach' && milestone.source.kind !== 'engine' && isOpen(status),
  );
  const missing = needing.filter(({ flags }) => flags.includes('baseline_missing'));
  const [first] = [...missing].sort(
    (one, other) => (one.daysUntilTarget ?? Infinity) - (other.daysUntilTarget ?? Infinity) || 0,
  );
  if (!first) return null;
  return nextAction('record_baseline', {
    ...milestoneDetails(first, 'record_baseline', today),
    milestoneKey: first.milestone.key,
    contactId: first.milestone.customerOwnerContactId,
    count: missing.length,
    of: needing.length,
  });
}

function lateSteps({ renewal }: ActionSources): readonly NextAction[] {
  return renewal.readiness.levers
    .filter((lever) => lever.kind === 'hold_runway_step')
    .map(({ step, contactId, dueOn, lateDays, gain }) =>
      nextAction('hold_runway_step', { step, contactId, on: dueOn, lateDays, gain }),
    );
}

function dueMilestones({ plan, today }: ActionSources): readonly NextAction[] {
  return plan.milestones.flatMap((summary) => {
    const { milestone, flags, current, targetMetOn, targetDate, blocker } = summary;
    const act = (kind: NextActionKind, since: CalendarDate | null) =>
      nextAction(kind, {
        ...milestoneDetails(summary, kind, today),
        milestoneKey: milestone.key,
        entryKey: kind === 'clear_blocker' ? (blocker?.entryKey ?? null) : null,
        contactId: milestone.customerOwnerContactId,
        lateDays: since === null ? 0 : Math.max(0, daysBetween(since, today)),
      });
    if (flags.includes('awaiting_confirmation')) return [act('get_confirmation', targetMetOn)];
    if (flags.includes('blocked')) return [act('clear_blocker', blocker?.raisedOn ?? null)];
    if (flags.includes('overdue')) return [act('reach_milestone', targetDate)];
    if (!flags.includes('stalled')) return [];
    const measureOn = addDays(
      current?.on ?? summary.plannedStart ?? today,
      milestone.measuringIntervalDays ?? 0,
    );
    return [act('measure_milestone', measureOn)];
  });
}

/** Benefits that were not measured as often as agreed, and confirmations that have lost weight with age. */
function dueMetrics(sources: ActionSources): readonly NextAction[] {
  const { value, settings, today } = sources;
  return value.metrics.flatMap((summary) => {
    const { metric, latest, proof, counted } = summary;
    const act = (kind: NextActionKind, since: CalendarDate) =>
      nextAction(kind, {
        ...metricDetails(summary, kind, sources),
        metricKey: metric.key,
        entryKey: proof.confirmation?.entryKey ?? null,
        contactId: proof.confirmation?.contactId ?? metric.customerOwnerContactId,
        lateDays: Math.max(0, daysBetween(since, today)),
      });
    const { confirmation } = proof;
    if (confirmation !== null && counted.confirmed > 0) {
      const age = daysBetween(confirmation.on, today);
      if (freshness(age, settings.readiness) < 1) {
        return [act('renew_confirmation', addDays(confirmation.on, settings.value.proofIsOldAfterDays))];
      }
    }
    if (latest === null || metric.measuringIntervalDays === null) return [];
    const patience = Math.max(
      settings.milestones.stalledAfterDays,
      metric.measuringIntervalDays * settings.milestones.stalledIntervals,
    );
    return daysBetween(latest.on, today) >= patience
      ? [act('measure_metric', addDays(latest.on, metric.measuringIntervalDays))]
      : [];
  });
}

/** The newest achievement that is still news and that nobody has celebrated with the customer. */
function celebration({ plan, ledger, settings, today }: ActionSources): NextAction | null {
  const celebrated = new Set(entriesOfKind(ledger, 'celebration').map((entry) => entry.milestoneKey));
  const since = addDays(today, -settings.milestones.celebrateWithinDays);
  const isNews = ({ achievedOn, milestone }: MilestoneSummary) =>
    achievedOn !== null && achievedOn >= since && !celebrated.has(milestone.key);
  const [newest] = plan.milestones
    .filter(isNews)
    .sort((first, second) => daysBetween(first.achievedOn ?? since, second.achievedOn ?? since));
  if (!newest) return null;
  return nextAction('celebrate', {
    milestoneKey: newest.milestone.key,
    contactId: newest.milestone.customerOwnerContactId,
    on: newest.achievedOn,
  });
}

function nothingUntil({ plan, renewal, today }: ActionSources): NextAction {
  const { next } = renewal.runway;
  const step = next && next.on >= today ? { on: next.on, step: next.step } : null;
  const milestones = plan.milestones
    .filter(({ status, targetDate }) => isOpen(status) && targetDate !== null && targetDate >= today)
    .map(({ milestone, targetDate }) => ({ on: targetDate ?? today, milestoneKey: milestone.key }));
  const [nearest] = [...(step ? [step] : []), ...milestones].sort((first, second) =>
    daysBetween(second.on, first.on),
  );
  return nextAction('nothing', nearest ?? {});
}
