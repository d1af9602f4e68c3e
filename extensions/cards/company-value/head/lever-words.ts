import { daysBetween } from '../../../../src/domain/calendar.ts';
import type { Lever, NextAction } from '../../../../src/domain/summary.ts';
import { inTime, late } from '../../../ui/durations.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';

type Named = Pick<Lever, 'milestoneKey' | 'metricKey'>;

/** Names of the milestone and the benefit that a lever or an action is about, empty where there is none. */
export const namesOf = (named: Named, company: CompanyScope) => ({
  milestone: company.milestone(named.milestoneKey)?.milestone.name ?? '',
  metric: company.metric(named.metricKey)?.metric.name ?? '',
});

type Identified = Pick<NextAction | Lever, 'kind' | 'milestoneKey' | 'metricKey' | 'entryKey' | 'step'>;

/** What a lever or an action is about: the same one stands in the path and among all levers. */
export const identityOf = ({ kind, milestoneKey, metricKey, entryKey, step }: Identified): string =>
  [kind, milestoneKey, metricKey, entryKey, step].join(' ');

/** A lever as something to do: "Bring Invoice matching back on pace". */
export function leverPhrase(lever: Lever, { t }: Words, company: CompanyScope): string {
  if (lever.kind === 'hold_runway_step') return t(`readiness.step.${lever.step ?? 'conversation'}`);
  return t(`readiness.lever.${lever.kind}`, namesOf(lever, company));
}

/** How and until when: what stands in the way, where it stands against the plan, with whom. */
export function leverHow(lever: Lever, words: Words, company: CompanyScope): string {
  const { t, format } = words;
  const subject = company.milestone(lever.milestoneKey);
  const isAboutPace = lever.kind === 'bring_on_pace' || lever.kind === 'reach_milestone';
  const isBehind = isAboutPace && (subject?.progress ?? 0) < (subject?.expected ?? 0);
  const who = lever.kind === 'hold_runway_step' ? company.people.nameOf(lever.contactId) : null;
  const parts = [
    isAboutPace && subject?.blocker ? t('lever.blocker', { blocker: subject.blocker.title }) : null,
    isBehind && subject !== null
      ? t('milestone.progress.plan', {
          progress: format.percent(subject.progress ?? 0),
          plan: format.percent(subject.expected ?? 0),
        })
      : null,
    lever.dueOn === null ? null : dueWords(lever.dueOn, lever.lateDays, words, company),
    who === null ? null : t('lever.with', { who }),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

const dueWords = (on: string, lateDays: number, { t, format }: Words, { today }: CompanyScope): string =>
  format.join(
    [format.dateNear(on, today), lateDays > 0 ? late(t, lateDays) : inTime(t, daysBetween(today, on))],
    'list',
  );

/** What a lever adds to another one: "with Invoice matching back on pace". */
export const leverCondition = (lever: Lever, { t }: Words, company: CompanyScope): string =>
  t(`next.with.${lever.kind}`, namesOf(lever, company));

/** Points as they are won: whole, with a decimal only below one. Null when there are none. */
export function gainWords(gain: NextAction['gain'], { format }: Words): string | null {
  if (gain === null || gain <= 0) return null;
  return gain >= 1 ? format.signed(Math.round(gain)) : format.signed(gain);
}
