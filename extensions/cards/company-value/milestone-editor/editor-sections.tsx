import type { Translate } from '../../../ui/messages/translate.ts';
import type { EditorSection } from './EditorFrame.tsx';
import type { EditorLocks } from './editor-locks.ts';
import { GoalFieldSet } from './GoalFieldSet.tsx';
import { ImpactFieldSet } from './ImpactFieldSet.tsx';
import { PlanFieldSet } from './PlanFieldSet.tsx';
import { ProofFieldSet } from './ProofFieldSet.tsx';
import type { MilestoneEditing } from './use-milestone-editor.ts';

/** The parts of the form of a milestone, with those that only adding or only changing has. */
export function sectionsOf(
  editing: MilestoneEditing,
  locks: EditorLocks,
  t: Translate,
  further: readonly EditorSection[],
): readonly EditorSection[] {
  return [
    {
      key: 'goal',
      title: t('editor.section.goal'),
      fields: <GoalFieldSet editing={editing} locks={locks} />,
    },
    {
      key: 'proof',
      title: t('editor.section.proof'),
      fields: <ProofFieldSet editing={editing} locks={locks} />,
    },
    ...further.filter(({ key }) => key === 'due'),
    {
      key: 'plan',
      title: t('editor.section.plan'),
      fields: <PlanFieldSet editing={editing} locks={locks} />,
    },
    { key: 'impact', title: t('editor.section.impact'), fields: <ImpactFieldSet editing={editing} /> },
    ...further.filter(({ key }) => key !== 'due'),
  ];
}
