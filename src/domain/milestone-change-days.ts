import { linesOfKindAbout } from './active-ledger.ts';
import { daysBetween } from './calendar.ts';
import { type Day, after } from './coming-days.ts';
import type { Core } from './core.ts';
import { gather } from './gather.ts';
import { isOpen } from './milestone-status.ts';
import { atLeast } from './nearly.ts';
import type { MilestoneSummary, PlanSummary } from './summary.ts';

/** Days on which a milestone is due, or late enough for the health of the plan, while nobody records anything. */
export function dueDays(summary: MilestoneSummary, core: Core): readonly Day[] {
  const { milestone, status, flags, targetDate, originalTargetDate, lateFrom } = summary;
  const { graceDays, redOverdueDays } = core.settings.health;
  const resultDay = core.inputs.outcomes === null ? null : (originalTargetDate ?? targetDate);
  const isLate = milestone.required && status !== 'achieved' && !flags.includes('awaiting_confirmation');
  const patience = isNothingAchieved(core.plan) ? graceDays : redOverdueDays;
  const lateDay = isLate ? after(lateFrom, patience + 1) : null;
  return status === 'cancelled' ? [lateDay] : [targetDate, resultDay, lateDay];
}

/** Whether no required milestone is achieved, so that health looks at the start and at the first late one. */
export function isNothingAchieved({ milestones }: PlanSummary): boolean {
  return milestones.every(({ milestone, status }) => !milestone.required || status !== 'achieved');
}

/** Days on which status, flags or reasons of a milestone may change while nobody records anything. */
export function milestoneDays(summary: MilestoneSummary, core: Core): readonly Day[] {
  const { status, flags, plannedStart, targetDate, targetMetOn } = summary;
  if (status === 'cancelled' || status === 'achieved') return [];
  const isWaiting = flags.includes('awaiting_confirmation');
  const waitDay = isWaiting ? after(targetMetOn, core.settings.health.confirmationDays + 1) : null;
  if (!isOpen(status)) return [after(targetDate, 1), waitDay];
  return [
    plannedStart,
    after(targetDate, 1),
    waitDay,
    ...riskDays(summary, core),
    forecastDay(summary, core),
    ...(flags.includes('stalled') ? [] : silenceDays(summary, core)),
    ...engineDays(summary, core),
  ];
}

/** First day on which a milestone that is far from done counts as due soon. */
function riskDays(
  { plannedStart, targetDate, progress }: MilestoneSummary,
  { settings }: Core,
): readonly Day[] {
  const { atRiskDueWithinDays, atRiskLengthShare, atRiskProgressBelow } = settings.milestones;
  if (progress !== null && atLeast(progress, atRiskProgressBelow)) return [];
  const length = plannedStart && targetDate ? daysBetween(plannedStart, targetDate) : Infinity;
  const share = Math.max(0, Math.floor(length * atRiskLengthShare));
  return [after(targetDate, -Math.min(atRiskDueWithinDays, share))];
}

/** Day from which a forecast that is good enough to warn is late by waiting alone. */
function forecastDay({ targetDate, history }: MilestoneSummary, { settings }: Core): Day {
  const { atRiskForecastPoints, atRiskForecastLateDays } = settings.milestones;
  return history.length < atRiskForecastPoints ? null : after(targetDate, atRiskForecastLateDays);
}

/** Days on which a milestone counts as stalled, from whatever day its silence is counted. */
function silenceDays(
  { milestone, current, plannedStart }: MilestoneSummary,
  { facts, ledger, settings }: Core,
): readonly Day[] {
  const limits = settings.milestones;
  const metric = facts.metrics.find(({ key }) => key === milestone.metricKey);
  const interval = milestone.measuringIntervalDays ?? metric?.measuringIntervalDays ?? 0;
  const patience = Math.ceil(Math.max(limits.stalledAfterDays, interval * limits.stalledIntervals));
  if (current !== null) return [after(current.on, patience)];
  const worked = linesOfKindAbout(ledger, 'work_logged', 'milestoneKey', milestone.key);
  return [plannedStart, ...worked.map(({ on }) => on)].map((on) => after(on, patience));
}

/** A figure of the engine is known every day: it is measured against a plan that moves on every day. */
function engineDays(summary: MilestoneSummary, { settings }: Core): readonly Day[] {
  const { milestone, plannedStart, targetDate, progress, history } = summary;
  if (milestone.source.kind !== 'engine') return [];
  const { onPaceFrom, behindFrom, paceNeedsExpectedFrom } = settings.milestones;
  const length = plannedStart && targetDate ? daysBetween(plannedStart, targetDate) : 0;
  // The plan only ever asks for shares between nothing and all: bands change there and nowhere else.
  const shares = [paceNeedsExpectedFrom, (progress ?? 0) / onPaceFrom, (progress ?? 0) / behindFrom].filter(
    (share) => share >= 0 && share <= 1,
  );
  return [
    ...gather(shares, (share) =>
      [0, 1].map((days) => after(plannedStart, Math.floor(share * length) + days)),
    ),
    ...(milestone.planSteps ?? []).map((step) => step.on),
    ...history.map((point) => after(point.on, milestone.holdDays)),
  ];
}
