import { isOpen } from '../../../../src/domain/milestone-status.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { CompanyScope } from '../company-context.ts';
import { canBeDisputed, openDispute } from '../forms/open-dispute.ts';
import { openReview } from '../forms/review-answers.ts';
import { hasBaseline, isBaselineMissing, subjectOfMilestone } from '../forms/subject.ts';
import type { MilestoneForm } from '../forms/MilestoneFormPanel.tsx';

/** Label of each form that stands in the menu. */
const LABELS = {
  confirmation: 'panel.action.confirm',
  baseline: 'panel.action.baseline',
  moveDate: 'moveDate.action',
  blocker: 'blocker.action',
  clearBlocker: 'blocker.clearAction',
  review: 'review.action',
  celebrate: 'celebrate.action',
  next: 'editor.next.nextAction',
  replace: 'editor.next.replaceAction',
  change: 'editor.changeAction',
  dispute: 'dispute.action',
  settleDispute: 'dispute.settleAction',
  missed: 'missed.action',
  cancel: 'cancel.action',
} as const satisfies Partial<Record<MilestoneForm, string>>;

type MenuForm = keyof typeof LABELS;
type Label = (typeof LABELS)[MenuForm] | 'panel.action.correctBaseline';

/** The forms that a milestone allows as it stands, in the order of the menu. */
export function moreActions(
  summary: MilestoneSummary,
  company: CompanyScope,
): readonly (readonly [MenuForm, Label])[] {
  const { milestone, status, blocker } = summary;
  const subject = subjectOfMilestone(summary, company);
  const open = isOpen(status);
  const allowed: Readonly<Record<MenuForm, boolean>> = {
    confirmation: true,
    baseline: hasBaseline(milestone) && !isBaselineMissing(summary),
    moveDate: open,
    blocker: open,
    clearBlocker: blocker !== null,
    review: openReview(summary, company) !== null,
    celebrate: status === 'achieved',
    next: status === 'achieved',
    replace: (status === 'missed' || status === 'cancelled') && !isReplaced(milestone.key, company),
    change: true,
    dispute: canBeDisputed(subject, company),
    settleDispute: openDispute(subject, company) !== null,
    missed: open,
    cancel: open,
  };
  return (Object.keys(LABELS) as MenuForm[])
    .filter((form) => allowed[form])
    .map((form) => [
      form,
      form === 'baseline' && milestone.baseline !== null ? 'panel.action.correctBaseline' : LABELS[form],
    ]);
}

/** Whether something takes its place already; what was cancelled itself takes none. */
function isReplaced(key: string, { view }: CompanyScope): boolean {
  return view.summary.plan.milestones.some(
    ({ milestone, status }) => milestone.replaces === key && status !== 'cancelled',
  );
}
