import { linesAbout } from './active-ledger.ts';
import { type CalendarDate, addMonths } from './calendar.ts';
import { type Day, after, comingDays } from './coming-days.ts';
import type { Core } from './core.ts';
import type { Deal, Metric } from './facts.ts';
import { milestoneDays } from './milestone-change-days.ts';
import { segmentOf } from './segment.ts';
import type { Settings } from './settings.ts';

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
    startDate,
    after(startDate, 1),
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

/** Dates among a metric's inputs: when a tool was retired. */
function datesIn(inputs: readonly Metric['inputs'][string][]): readonly CalendarDate[] {
  return inputs.flatMap((input) => {
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
