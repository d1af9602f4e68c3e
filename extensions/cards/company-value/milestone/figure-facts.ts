import { daysBetween } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { reasonWords } from '../head/reason-words.ts';
import { figure, measure } from './measure-words.ts';

export interface FigureFact {
  readonly label: string;
  readonly text: string;
}

/** The figures of a milestone with the arithmetic behind them; those that it does not have are left out. */
export function figureFacts(
  summary: MilestoneSummary,
  words: Words,
  company: CompanyScope,
): readonly FigureFact[] {
  const isYesNo = summary.milestone.criterion === 'yes_no';
  const facts = [
    progressFact(summary, words),
    isYesNo ? null : planFact(summary, words),
    paceFact(summary, words, company),
    forecastFact(summary, words, company),
    whyFact(summary, words, company),
  ];
  return facts.filter((fact) => fact !== null);
}

function progressFact({ milestone, current, progress }: MilestoneSummary, words: Words): FigureFact | null {
  const { t, format } = words;
  const { unit, baseline, target, criterion } = milestone;
  if (progress === null || typeof current?.value !== 'number' || target === null) return null;
  const said = {
    current: figure(unit, current.value, words),
    target: figure(unit, target, words),
    progress: format.percent(progress),
  };
  return {
    label: t('opening.milestone.progress'),
    text:
      criterion !== 'reach' || baseline === null
        ? t('opening.milestone.progressShare', { ...said, target: measure(unit, target, words) })
        : t('opening.milestone.progressText', { ...said, baseline: figure(unit, baseline, words) }),
  };
}

function planFact(summary: MilestoneSummary, { t, format }: Words): FigureFact | null {
  const { milestone, current, expected, plannedStart, targetDate } = summary;
  if (expected === null || current === null || targetDate === null) return null;
  const label = t('opening.milestone.plan', { date: format.date(current.on) });
  const plan = format.percent(expected);
  if (plannedStart === null || (milestone.planSteps ?? []).length > 0) {
    return { label, text: t('opening.milestone.planSteps', { plan }) };
  }
  const all = daysBetween(plannedStart, targetDate);
  const passed = Math.min(all, Math.max(0, daysBetween(plannedStart, current.on)));
  return {
    label,
    text: t('opening.milestone.planText', {
      passed: format.number(passed),
      all: format.number(all),
      start: format.date(plannedStart),
      end: format.date(targetDate),
      plan,
    }),
  };
}

function paceFact(
  { progress, expected, pace, status }: MilestoneSummary,
  { t, format }: Words,
  { view }: CompanyScope,
): FigureFact | null {
  if (pace === null || progress === null || expected === null || status === 'achieved') return null;
  const { onPaceFrom, behindFrom } = view.rules.milestones;
  return {
    label: t('opening.milestone.pace'),
    text: t('opening.milestone.paceText', {
      progress: format.percent(progress),
      plan: format.percent(expected),
      pace: format.multiple(pace),
      onPace: format.multiple(onPaceFrom),
      behind: format.multiple(behindFrom),
    }),
  };
}

function forecastFact(
  { forecast }: MilestoneSummary,
  { t, format }: Words,
  { view }: CompanyScope,
): FigureFact | null {
  if (forecast.on === null) return null;
  return {
    label: t('opening.milestone.forecast'),
    text: t('opening.milestone.forecastText', {
      points: forecast.points,
      days: t('common.days', { count: view.rules.milestones.forecastWindowDays }),
      date: format.date(forecast.on),
    }),
  };
}

function whyFact({ reasons }: MilestoneSummary, words: Words, company: CompanyScope): FigureFact | null {
  if (reasons.length === 0) return null;
  return {
    label: words.t('opening.milestone.why'),
    text: reasons.map((reason) => reasonWords(reason, words, company)).join(' · '),
  };
}
