import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Instant } from '../../../src/domain/calendar.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import type { Language } from '../../../src/domain/vocabulary.ts';
import type {
  Answer,
  AnsweredWords,
  AnswerError,
  ClaimedUser,
  CompanyValueView,
  NewEntry,
} from '../../../src/functions/contract.ts';
import { openCompanyValue, recordEntries, savePlanPart } from '../../ui/gateway.ts';
import type { PlanSave } from '../../ui/gateway.ts';

/** What the card shows. `empty` is a company without milestones and benefits; it has its view all the same. */
export type CompanyValueState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'error';
      readonly error: AnswerError;
      readonly attempts: number;
      readonly lastAttemptAt: Instant;
      readonly isRetrying: boolean;
    }
  | {
      readonly status: 'empty' | 'ready';
      readonly view: CompanyValueView;
      /** Why it could not be read again; null when it is as new as it can be. */
      readonly staleBecause: AnswerError | null;
    };

export type RecordOutcome =
  | {
      readonly ok: true;
      /** What somebody else wrote about the same matter in the same moment. */
      readonly alongside?: readonly LedgerEntry[];
    }
  | { readonly ok: false; readonly error: AnswerError };

export interface CompanyValue {
  readonly state: CompanyValueState;
  /** The texts that came with the first answer; null until then. */
  readonly words: AnsweredWords | null;
  /** Reads everything again; what is shown stays until the answer is there. */
  readonly reload: () => Promise<void>;
  /** Writes ledger lines and shows the company as it then is. */
  readonly record: (entries: readonly NewEntry[]) => Promise<RecordOutcome>;
  /** Adds or changes a part of the plan and shows the company as it then is. */
  readonly savePlan: (save: PlanSave) => Promise<RecordOutcome>;
}

export interface CompanyReference {
  readonly companyId: string;
  readonly timeZone: string;
  readonly user: ClaimedUser | null;
}

type Event =
  | { readonly type: 'asked' }
  | { readonly type: 'answered'; readonly answer: Answer<CompanyValueView>; readonly at: Instant };

/**
 * Loads one company when mounted. Give the component that uses it a key with the company's id.
 * @param language in which its texts are asked for, with the first answer only
 */
export function useCompanyValue(
  { companyId, timeZone, user }: CompanyReference,
  language: Language,
): CompanyValue {
  const [state, dispatch] = useReducer(next, { status: 'loading' });
  const [words, setWords] = useState<AnsweredWords | null>(null);
  // Beside the state, so that reading again does not depend on it.
  const hasWords = useRef(false);
  // Only the newest answer counts: an older one that arrives late would show the past.
  const newest = useRef(0);
  const userId = user?.userId ?? null;

  const reference = useCallback(
    (): CompanyReference => ({
      companyId,
      timeZone,
      user: userId === null ? null : { userId },
    }),
    [companyId, timeZone, userId],
  );

  const load = useCallback(async () => {
    const request = (newest.current += 1);
    const answer = await openCompanyValue({
      ...reference(),
      ...(hasWords.current ? {} : { wordsIn: language }),
    });
    if (answer.ok && answer.data.words !== undefined) {
      hasWords.current = true;
      setWords(answer.data.words);
    }
    if (request === newest.current) dispatch({ type: 'answered', answer, at: now() });
  }, [reference, language]);

  const reload = useCallback(() => {
    dispatch({ type: 'asked' });
    return load();
  }, [load]);

  const record = useCallback(
    async (entries: readonly NewEntry[]): Promise<RecordOutcome> => {
      const answer = await recordEntries({ ...reference(), entries });
      if (!answer.ok) return { ok: false, error: answer.error };
      newest.current += 1;
      dispatch({ type: 'answered', answer: { ok: true, data: answer.data.view }, at: now() });
      return { ok: true, alongside: answer.data.alongside ?? [] };
    },
    [reference],
  );

  const savePlan = useCallback(
    async (save: PlanSave): Promise<RecordOutcome> => {
      const answer = await savePlanPart(save, reference());
      if (!answer.ok) return { ok: false, error: answer.error };
      newest.current += 1;
      dispatch({ type: 'answered', answer: { ok: true, data: answer.data.view }, at: now() });
      return { ok: true };
    },
    [reference],
  );

  useEffect(() => {
    const requests = newest;
    void load();
    return () => {
      requests.current += 1;
    };
  }, [load]);

  return { state, words, reload, record, savePlan };
}

/** What follows on an event. A view that is shown already outlives a failure to read it again. */
export function next(state: CompanyValueState, event: Event): CompanyValueState {
  if (event.type === 'asked') return state.status === 'error' ? { ...state, isRetrying: true } : state;
  const { answer, at } = event;
  if (answer.ok) {
    return { status: isEmpty(answer.data) ? 'empty' : 'ready', view: answer.data, staleBecause: null };
  }
  if (state.status === 'ready' || state.status === 'empty') return { ...state, staleBecause: answer.error };
  const attempts = state.status === 'error' ? state.attempts + 1 : 1;
  return { status: 'error', error: answer.error, attempts, lastAttemptAt: at, isRetrying: false };
}

const isEmpty = ({ summary }: CompanyValueView): boolean =>
  summary.plan.milestones.length === 0 && summary.value.metrics.length === 0;

const now = (): Instant => new Date().toISOString();
