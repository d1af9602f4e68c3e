import { linesAbout } from './active-ledger.ts';
import { type CalendarDate, addMonths } from './calendar.ts';
import { type Day, after, comingDays } from './coming-days.ts';
import type { Core } from './core.ts';
import type { Deal, Metric } from './facts.ts';
import { dueDays, isNothingAchieved } from './milestone-change-days.ts';
import { segmentOf } from './segment.ts';
import type { Settings } from './settings.ts';

/**
 * Days on which the plan or the value changes without a new fact whatever the milestones say: dates that
 * come, limits that run out, lines about days to come. Of amounts it may name a day on which they happen to
 * stay the same, but it never leaves one out. Days that have passed are among them.
 */
export function certainChangeDays(core: Core): readonly Day[] {
  const { facts, settings, plan, ledger } = core;
  const { startDate, lastActivityContactOn } = facts.company;
  const segment = segmentOf(facts);
  return [
    ...ledger.futureDays,
    ...plan.milestones.flatMap((summary) => dueDays(summary, core)),
    ...facts.metrics.flatMap((metric) => metricDays(metric, core)),
    ...facts.deals.flatMap((deal) => dealDays(deal, settings)),
    ...settings.assumptions.map((assumption) => assumption.from),
    startDate,
    isNothingAchieved(plan) ? after(startDate, settings.health.nothingAchievedDays[segment] + 1) : null,
    core.value.verdict === 'too_early'
      ? after(startDate, settings.value.nothingProvedAfterDays[segment])
      : null,
    lastActivityContactOn,
  ];
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
  for (const entry of linesAbout(ledger, 'metricKey', metric.key)) {
    if (entry.kind === 'measurement') latest.set(entry.input, entry.on);
  }
  return [
    metric.effectiveDate,
    metric.calculator === 'one_off' ? after(metric.effectiveDate, 1) : null,
    ...[...latest.values()].map((on) => after(on, settings.value.carryForwardDays)),
    ...datesIn(Object.values(metric.inputs)),
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
