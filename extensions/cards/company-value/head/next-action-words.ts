import { daysBetween } from '../../../../src/domain/calendar.ts';
import type { NextAction } from '../../../../src/domain/summary.ts';
import { duration, inTime, timeAgo } from '../../../ui/durations.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { gainWords, leverCondition, namesOf } from './lever-words.ts';
import { nextActionTitle } from './next-action-title.ts';

export interface NextActionWords {
  /** Verb, object, with whom. */
  readonly title: string;
  /** Why now, with its number; what it is worth; where it leads. */
  readonly why: string;
}

/** The one sentence that says what to do next, and the reasons under it. */
export function nextActionWords(action: NextAction, words: Words, company: CompanyScope): NextActionWords {
  const parts = [reasonFor(action, words, company), worth(action, words, company), where(action, words)];
  return {
    title: titleOf(action, words, company),
    why: words.format.join(parts, 'sentences'),
  };
}

function titleOf(action: NextAction, { t }: Words, company: CompanyScope): string {
  const subject = company.milestone(action.milestoneKey);
  return nextActionTitle(action, t, {
    ...namesOf(action, company),
    who: company.people.nameOf(action.contactId),
    blocker: subject?.blocker?.title ?? subject?.milestone.name ?? '',
  });
}

function reasonFor(action: NextAction, words: Words, company: CompanyScope): string | null {
  const { t } = words;
  switch (action.kind) {
    case 'hold_runway_step':
      return dueWords(action, words, company);
    case 'get_confirmation':
      return metWords(action, words, company);
    case 'confirm_value':
      return unconfirmedWords(action, words, company);
    case 'renew_confirmation':
      return t('next.why.oldConfirmation', { age: t('common.days', { count: action.ageDays ?? 0 }) });
    case 'clear_blocker':
      return blockerWords(action, words, company);
    case 'bring_on_pace':
      return againstPlan(action, words, company);
    case 'measure_milestone':
    case 'measure_metric':
      return measuredWords(action, words);
    case 'record_baseline':
      return baselineWords(action, words);
    case 'contact_sponsor':
      return action.ageDays === null
        ? null
        : t('next.why.sponsorSilent', { age: duration(t, action.ageDays) });
    case 'contact_customer':
      return action.ageDays === null
        ? t('next.why.noCustomerContact')
        : t('next.why.customerSilent', { age: duration(t, action.ageDays) });
    case 'name_sponsor':
      return t('next.why.sponsorUnknown');
    case 'win_sponsor':
      return t('next.why.sponsorPassive');
    case 'resolve_objection':
      return t('next.why.objection');
    case 'ask_for_objections':
      return t('next.why.objectionsNotAsked');
    case 'set_renewal_date':
    case 'set_annual_cost':
    case 'set_start_date':
      return t(`next.why.${action.kind}`);
    case 'record_renewal_outcome':
      return action.on === null ? null : t('next.why.datePassed', { date: words.format.date(action.on) });
    case 'fill_champion':
      return t('next.why.championVacant');
    case 'reach_milestone':
      return action.lateDays > 0 ? dueWords(action, words, company) : targetDateWords(action, words, company);
    case 'celebrate':
      return celebrationWords(action, words, company);
    case 'make_plan':
      return t('next.why.noPlan');
    case 'nothing':
      return leavingWords(words, company) ?? nextDate(action, words, company);
  }
}

/** Of a customer who does not renew nothing more is asked. */
function leavingWords({ t, format }: Words, { view }: CompanyScope): string | null {
  const { outcome } = view.summary.cycle;
  return outcome?.outcome === 'churned'
    ? t('next.why.leaves', { date: format.date(outcome.renewalDate) })
    : null;
}

const near = (on: string, { format }: Words, company: CompanyScope) => format.dateNear(on, company.today);

function dueWords(action: NextAction, words: Words, company: CompanyScope): string | null {
  const { t } = words;
  if (action.on === null) return null;
  const date = near(action.on, words, company);
  return action.lateDays > 0
    ? t('next.why.wasDue', { date, ago: timeAgo(t, action.lateDays) })
    : t('next.why.isDue', { date, soon: inTime(t, daysBetween(company.today, action.on)) });
}

function targetDateWords({ on }: NextAction, words: Words, company: CompanyScope): string | null {
  return on === null ? null : words.t('next.why.reachOn', { date: near(on, words, company) });
}

/** What keeps an amount from counting in full: part of it is not confirmed, or nothing proves it. */
function unconfirmedWords(action: NextAction, { t, format }: Words, company: CompanyScope): string {
  const metric = company.metric(action.metricKey);
  if (metric !== null && metric.tiers.confirmed > 0 && metric.annualMinor !== null) {
    const open = metric.annualMinor - metric.tiers.confirmed;
    return t('next.why.partlyConfirmed', { open: format.money(open) });
  }
  return t(metric?.tiers.evidenced ? 'next.why.unconfirmed' : 'next.why.unproved');
}

function metWords(action: NextAction, words: Words, company: CompanyScope): string {
  const metOn = company.milestone(action.milestoneKey)?.targetMetOn ?? null;
  return metOn === null
    ? words.t('next.why.met')
    : words.t('next.why.metOn', { date: near(metOn, words, company) });
}

function blockerWords(action: NextAction, words: Words, company: CompanyScope): string | null {
  const subject = company.milestone(action.milestoneKey);
  const measured = againstPlan(action, words, company);
  const isBehind = (subject?.progress ?? 0) < (subject?.expected ?? 0);
  if (measured !== null && isBehind) return measured;
  if (!subject?.blocker) return null;
  const days = duration(words.t, subject.blocker.days);
  return words.t('next.why.blockedSince', { milestone: subject.milestone.name, days });
}

function againstPlan(action: NextAction, { t, format }: Words, company: CompanyScope): string | null {
  const { milestone } = namesOf(action, company);
  const summary = company.milestone(action.milestoneKey);
  const progress = action.progress ?? summary?.progress ?? null;
  const expected = action.expected ?? summary?.expected ?? null;
  if (progress === null || expected === null) return null;
  return t('next.why.againstPlan', {
    milestone,
    progress: format.percent(progress),
    plan: format.percent(expected),
  });
}

function measuredWords({ ageDays, intervalDays }: NextAction, { t }: Words): string {
  const interval = intervalDays === null ? null : duration(t, intervalDays);
  if (ageDays === null) {
    return interval === null ? t('next.why.neverMeasured') : t('next.why.neverMeasuredAgreed', { interval });
  }
  const ago = timeAgo(t, ageDays);
  return interval === null
    ? t('next.why.lastMeasured', { ago })
    : t('next.why.lastMeasuredAgreed', { ago, interval });
}

function baselineWords({ count, of }: NextAction, { t, format }: Words): string {
  const without = t('next.why.withoutBaseline');
  if (count === null || of === null) return without;
  return format.join(
    [t('next.why.baselinesMissing', { count, of: format.number(of) }), without],
    'sentences',
  );
}

function celebrationWords(action: NextAction, words: Words, company: CompanyScope): string | null {
  const achievedOn = company.milestone(action.milestoneKey)?.achievedOn ?? action.on;
  return achievedOn === null
    ? null
    : words.t('next.why.achievedOn', { date: near(achievedOn, words, company) });
}

function nextDate(action: NextAction, words: Words, company: CompanyScope): string {
  const { t } = words;
  if (action.on === null) return t('next.noDate');
  const date = near(action.on, words, company);
  const what = action.step === null ? namesOf(action, company).milestone : t(`readiness.step.${action.step}`);
  return what === '' ? t('next.nextDate', { date }) : t('next.nextDateOf', { what, date });
}

function worth(action: NextAction, words: Words, company: CompanyScope): string | null {
  const { t, format } = words;
  const points = gainWords(action.gain, words);
  const { together } = action;
  if (points === null) return null;
  const gain = { points, count: action.gain ?? 0 };
  if (together === null) return t('next.why.worth', gain);
  const reached = { band: t(`readiness.band.${together.band}`), score: format.number(together.score) };
  if (together.lever === null) return t('next.why.worthAlone', { ...gain, ...reached });
  return t('next.why.worthTogether', {
    ...gain,
    with: leverCondition(together.lever, words, company),
    ...reached,
  });
}

/** Where to do what this card cannot: dates and cost are properties of the company. */
function where(action: NextAction, { t }: Words): string | null {
  switch (action.kind) {
    case 'set_renewal_date':
    case 'set_annual_cost':
    case 'set_start_date':
      return t(`next.where.${action.kind}`);
    default:
      return null;
  }
}
