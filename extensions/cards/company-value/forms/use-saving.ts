import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { LedgerEntry } from '../../../../src/domain/ledger.ts';
import type { LedgerSummary } from '../../../../src/domain/summary.ts';
import type { AnswerError, NewEntry } from '../../../../src/functions/contract.ts';
import { newEntryKey } from '../../../ui/entry-key.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import type { CompanyScope } from '../company-context.ts';
import { failureReason } from './failure-words.ts';
import { entryOf, withKnown } from './known-entries.ts';
import { useIsOpen } from './use-is-open.ts';

export type SavingState = { readonly status: 'editing' } | { readonly status: 'saving' } | FailedSaving;

export interface FailedSaving {
  readonly status: 'failed';
  readonly error: AnswerError;
  /** The entry that was refused, where the refusal names one. */
  readonly refused?: NewEntry | null;
  /** Whether saving again would save anything: not when somebody else has done all of it. */
  readonly isSomethingLeft?: boolean;
}

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
  // The ledger that the person looked at when the form was opened, whatever was read since.
  const opened = useRef<LedgerSummary | null>(company.view.summary.ledger);
  const shown = useRef<ReadonlyMap<string, AnswerError>>(new Map());

  useReloadAfter(shown, company.reload);

  const fail = (error: AnswerError, entries: readonly NewEntry[]) => {
    const refused = error.code === 'changed_meanwhile' ? entryOf(error, entries) : null;
    if (refused !== null) shown.current = new Map([...shown.current, [refused.entryKey, error]]);
    const isSomethingLeft = withKnown(entries, company.view.summary.ledger, shown.current).length > 0;
    setState({ status: 'failed', error, refused, isSomethingLeft });
  };

  const save = async (entries: readonly NewEntry[], message: string) => {
    const asked = withKnown(entries, opened.current ?? company.view.summary.ledger, shown.current);
    // State is too late to stop a double click: both clicks can come before the next drawing.
    if (isSaving.current || asked.length === 0) return;
    isSaving.current = true;
    setState({ status: 'saving' });
    const outcome = await company.record(asked);
    isSaving.current = false;
    if (!outcome.ok) {
      if (isOpen.current) return fail(outcome.error, asked);
      const reason = failureReason(outcome.error, words);
      company.announce(words.t('form.failed.closed', { reason }), 'danger');
      return;
    }
    setState({ status: 'editing' });
    setFormKey(newEntryKey());
    opened.current = null;
    shown.current = new Map();
    const alongside = outcome.alongside?.[0];
    if (alongside === undefined) company.announce(message);
    else company.announce(alongsideWords(message, alongside, words, company), 'warning');
    // What was saved may have taken away the button that the panel hung on, and the panel with it.
    if (isOpen.current) onSaved();
  };

  return { state, formKey, save: (entries, message) => void save(entries, message) };
}

/** Who closes the form after seeing what somebody else recorded sees it in the figures as well. */
function useReloadAfter(
  shown: RefObject<ReadonlyMap<string, AnswerError>>,
  reload: (() => void) | undefined,
) {
  const newest = useRef(reload);
  useLayoutEffect(() => {
    newest.current = reload;
  });
  useEffect(
    () => () => {
      if ((shown.current?.size ?? 0) > 0) newest.current?.();
    },
    [shown],
  );
}

/** That somebody else wrote about the same matter in the same moment. */
function alongsideWords(saved: string, line: LedgerEntry, words: Words, company: CompanyScope): string {
  const who = line.claimedBy === null ? null : company.userName(line.claimedBy);
  return words.t('meanwhile.alongside', {
    saved,
    who: who ?? words.t('ledger.someUser'),
    what: company.lineWords(line, words, company) ?? words.t(`ledger.kind.${line.kind}`),
  });
}
