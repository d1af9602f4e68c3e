import type { MetricSummary, ValueProblem } from '../../../../src/domain/summary.ts';
import type { StateWords } from '../../../ui/State.tsx';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { problemWords } from './problem-words.ts';

/** How far a benefit is proved, as the one tag of its row. */
export function proofState({ proof }: MetricSummary, { t, format }: Words): StateWords {
  const { confirmedShare, tier } = proof;
  switch (tier) {
    case 'confirmed':
      return {
        words:
          confirmedShare === null || confirmedShare >= 1
            ? t('tier.confirmed')
            : t('value.proof.shareConfirmed', { share: format.percent(confirmedShare) }),
        variant: 'success',
      };
    case 'evidenced':
      return confirmedShare !== null && confirmedShare > 0
        ? {
            words: t('value.proof.shareConfirmed', { share: format.percent(confirmedShare) }),
            variant: 'info',
          }
        : { words: t('tier.evidenced'), variant: 'info' };
    case 'claimed':
      return { words: t('tier.claimed'), variant: 'default', hollow: true };
    case 'disputed':
      return { words: t('value.proof.disputed'), variant: 'danger' };
    case 'loss':
      return { words: t('value.proof.loss'), variant: 'danger' };
  }
}

/** Why there is no amount, else what weakens the proof most, for the small line below the tag; null when nothing does. */
export function rowNote(summary: MetricSummary, words: Words, company: CompanyScope): string | null {
  const { annualMinor, problems } = summary;
  const missing =
    annualMinor === null ? problems.find(({ code }) => !COUNTS_ALL_THE_SAME.includes(code)) : undefined;
  return missing === undefined ? proofNote(summary, words) : problemWords(missing, words, company);
}

/** Problems that leave an amount as it is. */
const COUNTS_ALL_THE_SAME: readonly ValueProblem['code'][] = ['possible_overlap', 'pool_shares_incomplete'];

/** What weakens the proof most; null when nothing does. */
function proofNote({ proof }: MetricSummary, { t }: Words): string | null {
  if (proof.isOld && proof.confirmation !== null) {
    return t('value.proof.old', { age: t('common.days', { count: proof.confirmation.ageDays }) });
  }
  const [first] = proof.weaknesses;
  return first === undefined || first === 'disputed' ? null : t(`value.weak.${first}`);
}
