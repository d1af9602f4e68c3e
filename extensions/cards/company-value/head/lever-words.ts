import type { Lever, NextAction } from '../../../../src/domain/summary.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';

type Named = Pick<Lever, 'milestoneKey' | 'metricKey'>;

/** Names of the milestone and the benefit that a lever or an action is about, empty where there is none. */
export const namesOf = (named: Named, company: CompanyScope) => ({
  milestone: company.milestone(named.milestoneKey)?.milestone.name ?? '',
  metric: company.metric(named.metricKey)?.metric.name ?? '',
});

/** A lever as something to do: "Bring Invoice matching back on pace". */
export function leverPhrase(lever: Lever, { t }: Words, company: CompanyScope): string {
  if (lever.kind === 'hold_runway_step') return t(`readiness.step.${lever.step ?? 'conversation'}`);
  return t(`readiness.lever.${lever.kind}`, namesOf(lever, company));
}

/** What a lever adds to another one: "with Invoice matching back on pace". */
export const leverCondition = (lever: Lever, { t }: Words, company: CompanyScope): string =>
  t(`next.with.${lever.kind}`, namesOf(lever, company));

/** Points as they are won: whole, with a decimal only below one. Null when there are none. */
export function gainWords(gain: NextAction['gain'], { format }: Words): string | null {
  if (gain === null || gain <= 0) return null;
  return gain >= 1 ? format.signed(Math.round(gain)) : format.signed(gain);
}
