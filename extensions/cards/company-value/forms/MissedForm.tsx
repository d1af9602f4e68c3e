import { useState } from 'react';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { BLOCKER_TYPES, MISSED_REASONS } from '../../../../src/domain/vocabulary.ts';
import type { BlockerType, MissedReason } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { choice, day, note } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { nextChoice, NextMilestoneFieldSet } from '../milestone-editor/NextMilestoneFieldSet.tsx';
import type { NextChoice } from '../milestone-editor/NextMilestoneFieldSet.tsx';
import { EditorNotice, ReadBackTile } from '../milestone-editor/ReadBackTile.tsx';
import { useNextMilestone } from '../milestone-editor/use-next-milestone.ts';
import { answerFields, NO_ANSWERS, QUESTIONS_WHEN_MISSED, reviewEntries } from './review-answers.ts';
import type { ReviewAnswers } from './review-answers.ts';

interface MissedFormProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

interface Typed extends ReviewAnswers {
  readonly reason: MissedReason | null;
  readonly blockerType: BlockerType | null;
  /** Whether what takes its place is set in the same step. */
  readonly next: NextChoice;
}

/** Closes a milestone that will not be reached as planned: why, without blame, what is learned and what replaces it. */
export function MissedForm({ summary: newest, onDone }: MissedFormProps) {
  const { t } = useWords();
  // Once it is saved the milestone is closed; the form goes on being about the one that it showed.
  const [summary] = useState(newest);
  const { milestone, blocker } = summary;
  const { key, name } = milestone;
  const { editing, saving } = useNextMilestone(summary, {
    replaces: key,
    saved: (next) => t('editor.next.savedMissed', { name, next }),
    onDone,
  });
  const form = useEntryForm<Typed>({
    initial: { reason: null, blockerType: blocker?.blockerType ?? null, next: 'later', ...NO_ANSWERS },
    fields: ({ reason, next }) => [
      choice('reason', 'missed.reason', MISSED_REASONS, (one) => `missed.reason.${one}`),
      reason === 'blocker' &&
        choice('blockerType', 'blocker.type', BLOCKER_TYPES, (type) => `blocker.type.${type}`),
      day('on', 'missed.on'),
      ...answerFields(QUESTIONS_WHEN_MISSED),
      note(),
      nextChoice('editor.next.choice', 'editor.next.missedText'),
      next === 'now' && <NextMilestoneFieldSet key="new" editing={editing} />,
    ],
    lines: ({ reason, blockerType, ...typed }, line) =>
      reason === null
        ? []
        : [
            {
              ...line,
              kind: 'missed',
              milestoneKey: key,
              reason,
              blockerType: reason === 'blocker' ? blockerType : null,
            },
            ...reviewEntries(QUESTIONS_WHEN_MISSED, typed, key, {
              ...line,
              entryKey: `${line.entryKey}/review`,
            }),
          ],
    saved: () => t('missed.saved', { name }),
    otherSaving: ({ next }) => (next === 'now' ? saving : null),
    onDone,
  });
  const isNext = form.values.next === 'now';
  return (
    <EntryForm
      form={form}
      title="missed.title"
      text="missed.text"
      save="missed.save"
      above={isNext && <ReadBackTile editing={editing} original={null} />}
      notice={isNext && <EditorNotice editing={editing} original={null} further={form.problems} />}
    />
  );
}
