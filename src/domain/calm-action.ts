import { entriesOfKind } from './active-ledger.ts';
import { type CalendarDate, addDays, daysBetween } from './calendar.ts';
import { gather } from './gather.ts';
import { type ActionSources, metricDetails, milestoneDetails, nextAction } from './lever-action.ts';
import { isOpen } from './milestone-status.ts';
import { compareText } from './order.ts';
import { freshness } from './proof-freshness.ts';
import type { NextAction, NextActionKind } from './summary.ts';

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
  return gather(plan.milestones, (summary) => {
    const { milestone, flags, current, targetMetOn, targetDate, blocker } = summary;
    const act = (kind: NextActionKind, since: CalendarDate, entryKey: string | null = null) =>
      nextAction(kind, {
        ...milestoneDetails(summary, kind, today),
        milestoneKey: milestone.key,
        entryKey,
        contactId: milestone.customerOwnerContactId,
        lateDays: Math.max(0, daysBetween(since, today)),
      });
    if (flags.includes('awaiting_confirmation') && targetMetOn !== null) {
      return [act('get_confirmation', targetMetOn)];
    }
    if (blocker !== null) return [act('clear_blocker', blocker.raisedOn, blocker.entryKey)];
    if (flags.includes('overdue') && targetDate !== null) return [act('reach_milestone', targetDate)];
    const since = current?.on ?? summary.plannedStart;
    if (!flags.includes('stalled') || since === null) return [];
    return [act('measure_milestone', addDays(since, milestone.measuringIntervalDays ?? 0))];
  });
}

/** Benefits that were not measured as often as agreed, and confirmations that have lost weight with age. */
function dueMetrics(sources: ActionSources): readonly NextAction[] {
  const { value, settings, today } = sources;
  return gather(value.metrics, (summary) => {
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
  const news = gather(plan.milestones, ({ achievedOn, milestone }) =>
    achievedOn !== null && achievedOn >= since && !celebrated.has(milestone.key)
      ? [{ milestoneKey: milestone.key, contactId: milestone.customerOwnerContactId, on: achievedOn }]
      : [],
  );
  const [newest] = news.sort((first, second) => compareText(second.on, first.on));
  return newest ? nextAction('celebrate', newest) : null;
}

function nothingUntil({ plan, renewal, today }: ActionSources): NextAction {
  const { next } = renewal.runway;
  const steps = next && next.on >= today ? [{ on: next.on, step: next.step }] : [];
  const milestones = gather(plan.milestones, ({ milestone, status, targetDate }) =>
    isOpen(status) && targetDate !== null && targetDate >= today
      ? [{ on: targetDate, milestoneKey: milestone.key }]
      : [],
  );
  const [nearest] = [...steps, ...milestones].sort((first, second) => compareText(first.on, second.on));
  return nextAction('nothing', { ...nearest });
}
