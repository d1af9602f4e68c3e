import { useState } from 'react';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { AddMilestone } from './AddMilestone.tsx';
import { followingMilestone } from './starting-fields.ts';

interface FollowingMilestoneProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** The next target after one that was reached, or what takes the place of one that was not. */
export function FollowingMilestone({ summary: newest, onDone }: FollowingMilestoneProps) {
  const { t } = useWords();
  const { today } = useCompany();
  const [summary] = useState(newest);
  const { milestone, status } = summary;
  const isNext = status === 'achieved';
  return (
    <AddMilestone
      start={() => followingMilestone(summary, today)}
      title={t(isNext ? 'editor.next.nextAction' : 'editor.next.replaceTitle')}
      text={t(isNext ? 'editor.next.nextText' : 'editor.next.replaceText', { name: milestone.name })}
      saveLabel={t(isNext ? 'editor.next.nextSave' : 'editor.next.replaceSave')}
      replaces={isNext ? null : milestone.key}
      onDone={onDone}
    />
  );
}
