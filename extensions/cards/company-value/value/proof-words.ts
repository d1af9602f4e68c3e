import type { MetricSummary } from '../../../../src/domain/summary.ts';
import type { StateWords } from '../../../ui/State.tsx';
import type { Words } from '../../../ui/words.ts';

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

/** What weakens the proof most, for the small line below the tag; null when nothing does. */
export function proofNote({ proof }: MetricSummary, { t }: Words): string | null {
  if (proof.isOld && proof.confirmation !== null) {
    return t('value.proof.old', { age: t('common.days', { count: proof.confirmation.ageDays }) });
  }
  const [first] = proof.weaknesses;
  return first === undefined || first === 'disputed' ? null : t(`value.weak.${first}`);
}
