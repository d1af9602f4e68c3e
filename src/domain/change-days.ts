import { entriesOfKind, linesAbout } from './active-ledger.ts';
import { type CalendarDate, addDays, addMonths, daysBetween, isCalendarDate } from './calendar.ts';
import type { Core } from './core.ts';
import type { Deal, Metric } from './facts.ts';
import { isOpen } from './milestone-status.ts';
import { atLeast } from './nearly.ts';
import { segmentOf } from './segment.ts';
import type { Settings } from './settings.ts';
import type { MilestoneSummary } from './summary.ts';

type Day = CalendarDate | null | undefined;

/**
 * Days after today on which plan or value may change without a new fact: dates that come, limits that run
 * out, lines about days to come. It may name a day on which nothing changes, but never leaves one out.
 */
export function changeDays(core: Core): readonly CalendarDate[] {
  const { facts, settings, today, plan } = core;
  const { startDate, lastActivityContactOn } = facts.company;
  const segment = segmentOf(facts);
  return comingDays(today, [
    ...facts.entries.map((entry) => entry.on),
    ...plan.milestones.flatMap((summary) => milestoneDays(summary, core)),
    ...facts.metrics.flatMap((metric) => metricDays(metric, core)),
    ...facts.deals.flatMap((deal) => dealDays(deal, settings)),
    ...settings.assumptions.map((assumption) => assumption.from),
    after(startDate, settings.health.nothingAchievedDays[segment] + 1),
    after(startDate, settings.value.nothingProvedAfterDays[segment]),
    lastActivityContactOn,
  ]);
}

/** Days after today on which readiness may change while plan and value stay as they are. */
export function readinessDays({ inputs, settings, today }: Core): readonly CalendarDate[] {
  const { engagementFullDays, engagementZeroDays, proofFreshness, ...limits } = settings.readiness;
  const fading = Array.from(
    { length: engagementZeroDays - engagementFullDays },
    (_, index) => engagementFullDays + 1 + index,
  );
  return comingDays(today, [
    ...[...fading, limits.silentCapDays].map((days) => after(inputs.contact?.on, days)),
    ...inputs.proof.flatMap(({ confirmedOn, evidencedOn }) =>
      proofFreshness.flatMap(({ upToDays }) => [
        after(confirmedOn, upToDays + 1),
        after(evidencedOn, upToDays + 1),
      ]),
    ),
    ...inputs.runway.map((step) => step.dueOn),
    after(inputs.sponsorContactOn, limits.sponsorForgottenDays),
    after(inputs.objectionsAskedOn, limits.objectionsAskedWithinDays + 1),
    after(inputs.renewalDate, 1),
    inputs.provedDueFrom,
  ]);
}

function milestoneDays(summary: MilestoneSummary, core: Core): readonly Day[] {
  const { status, flags, plannedStart, targetDate, originalTargetDate, targetMetOn } = summary;
  if (status === 'cancelled') return [];
  const { graceDays, redOverdueDays, confirmationDays } = core.settings.health;
  const resultDay = core.inputs.outcomes === null ? null : originalTargetDate;
  const lateness = [0, 1, graceDays + 1, redOverdueDays + 1].map((days) => after(targetDate, days));
  if (!isOpen(status)) return [resultDay, ...lateness];
  const isWaiting = flags.includes('awaiting_confirmation');
  return [
    plannedStart,
    resultDay,
    ...lateness,
    isWaiting ? after(targetMetOn, confirmationDays + 1) : null,
    ...riskDays(summary, core),
    ...forecastDays(summary, core),
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

/** Days on which a forecast that is good enough to warn loses a point, or turns late by waiting. */
function forecastDays(
  { forecast, targetDate, history }: MilestoneSummary,
  { settings }: Core,
): readonly Day[] {
  const { atRiskForecastPoints, atRiskForecastLateDays, forecastWindowDays } = settings.milestones;
  if (forecast.points < atRiskForecastPoints || forecast.reason === 'target_met') return [];
  return [
    after(targetDate, atRiskForecastLateDays),
    ...history.map((point) => after(point.on, forecastWindowDays + 1)),
  ];
}

/** Days on which a milestone counts as stalled, from whatever day its silence is counted. */
function silenceDays(
  { milestone, current, plannedStart, entryKeys }: MilestoneSummary,
  { facts, ledger, settings }: Core,
): readonly Day[] {
  const limits = settings.milestones;
  const metric = facts.metrics.find(({ key }) => key === milestone.metricKey);
  const interval = milestone.measuringIntervalDays ?? metric?.measuringIntervalDays ?? 0;
  const patience = Math.ceil(Math.max(limits.stalledAfterDays, interval * limits.stalledIntervals));
  if (current !== null) return [after(current.on, patience)];
  const keys = new Set(entryKeys);
  const worked = entriesOfKind(ledger, 'work_logged').filter(({ key }) => keys.has(key));
  return [plannedStart, ...worked.map(({ on }) => on)].map((on) => after(on, patience));
}

/** A figure of the engine is known every day: it is measured against a plan that moves on every day. */
function engineDays(summary: MilestoneSummary, { settings }: Core): readonly Day[] {
  const { milestone, plannedStart, targetDate, progress, history } = summary;
  if (milestone.source.kind !== 'engine') return [];
  const { onPaceFrom, behindFrom, paceNeedsExpectedFrom } = settings.milestones;
  const length = plannedStart && targetDate ? daysBetween(plannedStart, targetDate) : 0;
  const shares = [paceNeedsExpectedFrom, (progress ?? 0) / onPaceFrom, (progress ?? 0) / behindFrom];
  return [
    ...shares.flatMap((share) =>
      [0, 1].map((days) => after(plannedStart, Math.floor(share * length) + days)),
    ),
    ...(milestone.planSteps ?? []).map((step) => step.on),
    ...history.map((point) => after(point.on, milestone.holdDays)),
  ];
}

/** Days on which an amount begins, is carried for too long, or is no longer to come. */
function metricDays(metric: Metric, { ledger, settings }: Core): readonly Day[] {
  const latest = new Map<string | null, CalendarDate>();
  for (const entry of linesAbout(ledger.entries, 'metricKey', metric.key)) {
    if (entry.kind === 'measurement') latest.set(entry.input, entry.on);
  }
  return [
    metric.effectiveDate,
    after(metric.effectiveDate, 1),
    ...[...latest.values()].map((on) => after(on, settings.value.carryForwardDays)),
    ...datesIn(Object.values(metric.inputs)).flatMap((on) => [on, after(on, 1)]),
  ];
}

/** Dates among a metric's inputs: when a one-off fell due, when a tool was retired. */
function datesIn(inputs: readonly Metric['inputs'][string][]): readonly CalendarDate[] {
  return inputs.flatMap((input) => {
    if (typeof input === 'string') return isCalendarDate(input) ? [input] : [];
    if (!Array.isArray(input)) return [];
    return input.flatMap((one) => (typeof one === 'object' && one.retiredOn !== null ? [one.retiredOn] : []));
  });
}

function dealDays(deal: Deal, settings: Settings): readonly Day[] {
  const from = deal.startDate ?? deal.closeDate;
  if (from === null) return [];
  const until = addMonths(from, deal.termMonths ?? settings.cost.defaultTermMonths);
  return [from, until];
}

function after(on: Day, days: number): Day {
  return on ? addDays(on, days) : null;
}

function comingDays(today: CalendarDate, days: readonly Day[]): readonly CalendarDate[] {
  const coming = days.filter((day): day is CalendarDate => typeof day === 'string' && day > today);
  return [...new Set(coming)].sort();
}
