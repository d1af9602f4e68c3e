import { useState } from 'react';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { MilestoneFields } from '../../../../src/functions/contract.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { useFields } from '../forms/use-fields.ts';
import { broughtAlong } from './brought-along.ts';
import { fromStored } from './editor-fields.ts';
import type { EditorFields } from './editor-fields.ts';
import { toStoredFields } from './stored-fields.ts';
import { editorProblems } from './editor-problems.ts';
import type { EditorProblems } from './editor-problems.ts';

export interface MilestoneEditing {
  readonly fields: EditorFields;
  readonly set: (change: Partial<EditorFields>) => void;
  /** Sets what somebody chose, and what that settles beside itself. */
  readonly change: (change: Partial<EditorFields>) => void;
  /** The fields as they would be saved. */
  readonly stored: MilestoneFields;
  /** Everything that is still open, said or not. */
  readonly open: EditorProblems;
  /** What is wrong, once somebody has tried to save. */
  readonly problems: EditorProblems | null;
  /** The fields as they are now, or null while something is wrong; marks what is. */
  readonly check: () => MilestoneFields | null;
  readonly reason: () => string;
}

/**
 * The fields of one milestone while they are typed.
 * @param start what the form opens with
 * @param original the milestone that is changed; null for a new one
 */
export function useMilestoneEditor(
  start: () => MilestoneFields,
  original: MilestoneSummary | null,
): MilestoneEditing {
  const { t, format } = useWords();
  const company = useCompany();
  const { today } = company;
  const [opened] = useState(start);
  const { fields, set, read } = useFields(() => fromStored(opened, format));
  const [isChecked, setChecked] = useState(false);
  const before = original === null ? null : opened;
  const source = original?.milestone.source ?? { kind: 'manual' as const };
  const judge = (typed: EditorFields) => {
    const stored = toStoredFields(typed, before, format);
    return { stored, open: editorProblems(typed, stored, { today, source, original, t }) };
  };
  const { stored, open } = judge(fields);
  return {
    fields,
    set,
    change: (change) => set({ ...change, ...broughtAlong(change, company, format) }),
    stored,
    open,
    problems: isChecked ? open : null,
    check: () => {
      setChecked(true);
      const now = judge(read());
      return Object.keys(now.open).length === 0 ? now.stored : null;
    },
    reason: () => read().reason,
  };
}
