import { linesAbout } from './active-ledger.ts';
import { type CalendarDate, addMonths, fromDayNumber, toDayNumber } from './calendar.ts';
import { type Day, after } from './coming-days.ts';
import type { Core } from './core.ts';
import type { Deal, Metric } from './facts.ts';
import { gather } from './gather.ts';
import { retirementDays } from './metric-inputs.ts';
import { carryForwardDaysOf } from './metric-track.ts';
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
  const { startDate, activityContacts } = facts.company;
  const segment = segmentOf(facts);
  return [
    ...ledger.futureDays,
    ...gather(plan.milestones, (summary) => dueDays(summary, core)),
    ...gather(facts.metrics, (metric) => metricDays(metric, core)),
    ...gather(facts.deals, (deal) => dealDays(deal, settings)),
    ...settings.assumptions.map((assumption) => assumption.from),
    startDate,
    isNothingAchieved(plan) ? after(startDate, settings.health.nothingAchievedDays[segment] + 1) : null,
    core.value.verdict === 'too_early'
      ? after(startDate, settings.value.nothingProvedAfterDays[segment])
      : null,
    ...activityContacts.map(({ on }) => on),
  ];
}

/**
 * Day numbers after today and up to `last` on which readiness may change while plan and value stay as they
 * are, in order: the days on which a limit runs out and, while engagement fades, every day.
 */
export function* readinessDays(core: Core, last: number): Generator<number> {
  const today = toDayNumber(core.today);
  const limits = agingDays(core)
    .filter((day) => day > today && day <= last)
    .sort((first, second) => first - second);
  const { contact } = core.inputs;
  const { engagementFullDays, engagementZeroDays } = core.settings.readiness;
  const contactDay = contact === null ? Number.NEGATIVE_INFINITY : toDayNumber(contact.on);
  const fadesFrom = contactDay + engagementFullDays + 1;
  const fadesUntil = Math.min(last, contactDay + engagementZeroDays);
  let day = today;
  for (;;) {
    const nextFading = Math.max(fadesFrom, day + 1);
    const nextLimit = limits.find((limit) => limit > day) ?? Number.POSITIVE_INFINITY;
    day = Math.min(nextLimit, nextFading <= fadesUntil ? nextFading : Number.POSITIVE_INFINITY);
    if (day === Number.POSITIVE_INFINITY) return;
    yield day;
  }
}

function agingDays({ inputs, settings }: Core): readonly number[] {
  const limits = settings.readiness;
  const days: number[] = [];
  const add = (on: CalendarDate | null | undefined, later: number) => {
    if (on) days.push(toDayNumber(on) + later);
  };
  add(inputs.contact?.on, limits.silentCapDays);
  for (const { confirmedOn, evidencedOn } of inputs.proof) {
    for (const on of [confirmedOn, evidencedOn]) {
      if (on === null) continue;
      const proved = toDayNumber(on);
      for (const { upToDays } of limits.proofFreshness) days.push(proved + upToDays + 1);
    }
  }
  for (const step of inputs.runway) add(step.dueOn, 0);
  add(inputs.sponsorContactOn, limits.sponsorForgottenDays);
  add(inputs.objectionsAskedOn, limits.objectionsAskedWithinDays + 1);
  add(inputs.renewalDate, 1);
  add(inputs.provedDueFrom, 0);
  return days;
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
    ...[...latest.values()].map((on) => after(on, carryForwardDaysOf(metric, settings))),
    ...retirementDays(metric).map(fromDayNumber),
  ];
}

function dealDays(deal: Deal, settings: Settings): readonly Day[] {
  const from = deal.startDate ?? deal.closeDate;
  if (from === null) return [];
  const until = addMonths(from, deal.termMonths ?? settings.cost.defaultTermMonths);
  return [from, until];
}
