import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useCompany } from '../company-context.ts';
import { CelebrateForm } from '../milestone-editor/CelebrateForm.tsx';
import { FollowingMilestone } from '../milestone-editor/FollowingMilestone.tsx';
import { ChangeMilestone } from '../milestone-editor/ChangeMilestone.tsx';
import { BaselineForm } from './BaselineForm.tsx';
import { BlockerForm } from './BlockerForm.tsx';
import { CancelForm } from './CancelForm.tsx';
import { ClearBlockerForm } from './ClearBlockerForm.tsx';
import { ConfirmationForm } from './ConfirmationForm.tsx';
import { DisputeForm } from './DisputeForm.tsx';
import { EvidenceForm } from './EvidenceForm.tsx';
import { MeasurementForm } from './MeasurementForm.tsx';
import { MissedForm } from './MissedForm.tsx';
import { MoveDateForm } from './MoveDateForm.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { SettleDisputeForm } from './SettleDisputeForm.tsx';
import { subjectOfMilestone } from './subject.ts';

export type MilestoneForm =
  | 'baseline'
  | 'measurement'
  | 'evidence'
  | 'confirmation'
  | 'moveDate'
  | 'missed'
  | 'blocker'
  | 'clearBlocker'
  | 'cancel'
  | 'review'
  | 'dispute'
  | 'settleDispute'
  | 'change'
  | 'replace'
  | 'celebrate'
  | 'next';

interface MilestoneFormPanelProps {
  readonly summary: MilestoneSummary;
  readonly form: MilestoneForm;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** One form about a milestone, as the inside of a panel. */
export function MilestoneFormPanel({ summary, form, onDone }: MilestoneFormPanelProps) {
  const subject = subjectOfMilestone(summary, useCompany());
  switch (form) {
    case 'baseline':
      return <BaselineForm summary={summary} onDone={onDone} />;
    case 'measurement':
      return <MeasurementForm subject={subject} onDone={onDone} />;
    case 'evidence':
      return <EvidenceForm subject={subject} onDone={onDone} />;
    case 'confirmation':
      return <ConfirmationForm subject={subject} onDone={onDone} />;
    case 'moveDate':
      return <MoveDateForm summary={summary} onDone={onDone} />;
    case 'missed':
      return <MissedForm summary={summary} onDone={onDone} />;
    case 'blocker':
      return <BlockerForm summary={summary} onDone={onDone} />;
    case 'clearBlocker':
      return <ClearBlockerForm summary={summary} onDone={onDone} />;
    case 'cancel':
      return <CancelForm summary={summary} onDone={onDone} />;
    case 'review':
      return <ReviewForm summary={summary} onDone={onDone} />;
    case 'dispute':
      return <DisputeForm subject={subject} onDone={onDone} />;
    case 'settleDispute':
      return <SettleDisputeForm subject={subject} onDone={onDone} />;
    case 'change':
      return <ChangeMilestone summary={summary} onDone={onDone} />;
    case 'celebrate':
      return <CelebrateForm summary={summary} onDone={onDone} />;
    case 'replace':
    case 'next':
      return <FollowingMilestone summary={summary} onDone={onDone} />;
  }
}
