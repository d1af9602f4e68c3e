import { Flex, Text } from '@hubspot/ui-extensions';
import type { MilestoneSummary, PlanCounts } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MeasurementsButton } from '../measurements/MeasurementsButton.tsx';
import { TimelineMore } from './TimelineMore.tsx';

/** "10 milestones: 5 achieved, 3 running, 1 to confirm, 1 later" and the way to record one. */
export function TimelineHeader() {
  const words = useWords();
  const company = useCompany();
  const { view } = company;
  const { counts, milestones } = view.summary.plan;
  const lateCount = milestones.filter(isRunningLate).length;
  return (
    <Flex justify="between" align="center" gap="sm" wrap>
      <Text format={{ fontWeight: 'demibold' }}>{countWords(counts, lateCount, words)}</Text>
      <Flex gap="sm" align="center">
        <MeasurementsButton panelId="record-measurement" />
        {view.mayWrite ? <TimelineMore /> : null}
      </Flex>
    </Flex>
  );
}

/** Past its target date with the target not met; one that only waits for a yes is counted apart. */
const isRunningLate = ({ status, flags }: MilestoneSummary) =>
  status === 'delayed' && !flags.includes('awaiting_confirmation');

function countWords(counts: PlanCounts, lateCount: number, { t, format }: Words): string {
  const parts = [
    t('timeline.count.achieved', { count: format.number(counts.achieved) }),
    running(),
    part(counts.awaitingConfirmation, 'timeline.count.toConfirm'),
    part(counts.missed, 'timeline.count.missed'),
    part(counts.notStarted, 'timeline.count.later'),
  ].filter((text) => text !== null);
  return t('timeline.count', { total: counts.total, achieved: format.join(parts, 'list') });

  function part(count: number, key: `timeline.count.${'toConfirm' | 'missed' | 'later'}`): string | null {
    return count === 0 ? null : t(key, { count: format.number(count) });
  }
  function running(): string | null {
    if (counts.running === 0) return null;
    const count = format.number(counts.running);
    const late = Math.min(counts.running, lateCount);
    return late === 0
      ? t('timeline.count.running', { count })
      : t('timeline.count.runningLate', { count, late: format.number(late) });
  }
}
