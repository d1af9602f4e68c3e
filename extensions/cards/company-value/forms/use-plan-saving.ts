import { useRef, useState } from 'react';
import type { LedgerSummary } from '../../../../src/domain/summary.ts';
import type { AnswerError, MeanwhileChange } from '../../../../src/functions/contract.ts';
import { newEntryKey } from '../../../ui/entry-key.ts';
import type { PlanSave } from '../../../ui/gateway.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { failureReason } from './failure-words.ts';
import { entryOf, withKnown } from './known-entries.ts';
import { useIsOpen } from './use-is-open.ts';
import type { SavingState } from './use-saving.ts';

export interface PlanSaving {
  readonly state: SavingState;
  /** Key of this opened form, as in `useSaving`. */
  readonly formKey: string;
  /** What somebody else changed meanwhile and the form wants otherwise; empty when nothing. */
  readonly overtaken: readonly MeanwhileChange[];
  /** Saves; whoever was shown what others changed replaces it by saving again. */
  readonly save: (part: PlanSave, message: string) => void;
  /** Leaves what others changed as it is: the form takes their values. */
  readonly accept: () => void;
}

/** Saves a part of the plan once, however often the button is clicked, and tells of a failure also when nobody waits. */
export function usePlanSaving(onSaved: () => void): PlanSaving {
  const words = useWords();
  const company = useCompany();
  const isOpen = useIsOpen();
  const [state, setState] = useState<SavingState>({ status: 'editing' });
  const [formKey, setFormKey] = useState(newEntryKey);
  const [overtaken, setOvertaken] = useState<readonly MeanwhileChange[]>([]);
  const isSaving = useRef(false);
  const opened = useRef<LedgerSummary>(company.view.summary.ledger);
  const shown = useRef<ReadonlyMap<string, AnswerError>>(new Map());
  // Cleared values are written as an empty text: HubSpot drops what is null on the way.
  const known = useRef<Readonly<Record<string, string | null>>>({});

  const fail = (error: AnswerError, part: PlanSave) => {
    const changes = error.changes ?? (error.change === undefined ? [] : [error.change]);
    const refused = error.code === 'changed_meanwhile' ? entryOf(error, part.entries) : null;
    if (refused !== null) shown.current = new Map([...shown.current, [refused.entryKey, error]]);
    known.current = {
      ...known.current,
      ...Object.fromEntries(changes.map(({ property, after }) => [property, after ?? ''])),
    };
    setOvertaken(changes);
    setState({ status: 'failed', error, refused, isSomethingLeft: true });
  };

  const save = async (part: PlanSave, message: string) => {
    // State is too late to stop a double click: both clicks can come before the next drawing.
    if (isSaving.current) return;
    isSaving.current = true;
    setState({ status: 'saving' });
    const entries = withKnown(part.entries, opened.current, shown.current);
    const outcome = await company.savePlan({ ...part, entries, known: known.current });
    isSaving.current = false;
    if (!outcome.ok) {
      if (isOpen.current) return fail(outcome.error, part);
      const reason = failureReason(outcome.error, words);
      company.announce(words.t('form.failed.closed', { reason }), 'danger');
      return;
    }
    setState({ status: 'editing' });
    setOvertaken([]);
    setFormKey(newEntryKey());
    company.announce(message);
    // What was saved may have taken away the button that the panel hung on, and the panel with it.
    if (isOpen.current) onSaved();
  };

  const accept = () => {
    setOvertaken([]);
    setState({ status: 'editing' });
  };

  return { state, formKey, overtaken, save: (part, message) => void save(part, message), accept };
}
