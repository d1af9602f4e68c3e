import { useLayoutEffect, useRef, useState } from 'react';
import type { AnswerError, NewEntry } from '../../../../src/functions/contract.ts';
import { newEntryKey } from '../../../ui/entry-key.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { failureReason } from './failure-words.ts';

export type SavingState =
  | { readonly status: 'editing' }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly error: AnswerError };

export interface Saving {
  readonly state: SavingState;
  /**
   * Key of this opened form: it stays the same until something is saved, so that repeating a save whose
   * answer was lost writes nothing twice.
   */
  readonly formKey: string;
  readonly save: (entries: readonly NewEntry[], message: string) => void;
}

/** Saves ledger lines once, however often the button is clicked, and tells of a failure also when nobody waits for it. */
export function useSaving(onSaved: () => void): Saving {
  const words = useWords();
  const company = useCompany();
  const isOpen = useIsOpen();
  const [state, setState] = useState<SavingState>({ status: 'editing' });
  const [formKey, setFormKey] = useState(newEntryKey);
  const isSaving = useRef(false);

  const save = async (entries: readonly NewEntry[], message: string) => {
    // State is too late to stop a double click: both clicks can come before the next drawing.
    if (isSaving.current) return;
    isSaving.current = true;
    setState({ status: 'saving' });
    const outcome = await company.record(entries);
    isSaving.current = false;
    if (!outcome.ok) {
      if (!isOpen.current) {
        const reason = failureReason(outcome.error, words);
        company.announce(words.t('form.failed.closed', { reason }), 'danger');
        return;
      }
      setState({ status: 'failed', error: outcome.error });
      return;
    }
    setState({ status: 'editing' });
    setFormKey(newEntryKey());
    company.announce(message);
    // What was saved may have taken away the button that the panel hung on, and the panel with it.
    if (isOpen.current) onSaved();
  };

  return { state, formKey, save: (entries, message) => void save(entries, message) };
}

/** People close a panel while it saves: there is then no form left to show the outcome in. */
function useIsOpen() {
  const isOpen = useRef(true);
  // Not a plain effect: that one is cleaned up some time after the form is gone.
  useLayoutEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return isOpen;
}
