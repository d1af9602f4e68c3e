import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Instant } from '../../../src/domain/calendar.ts';
import type { Language } from '../../../src/domain/vocabulary.ts';
import type { Answer, AnswerError, AnsweredWords, GlancedCompany } from '../../../src/functions/contract.ts';
import { glanceAtCompany } from '../../ui/gateway.ts';
import type { CompanyReference } from '../company-value/use-company-value.ts';

interface GlanceState {
  /** The newest answer; it outlives a failure to read it again. */
  readonly glance: GlancedCompany | null;
  /** Why the latest reading failed; null when it did not. */
  readonly failure: {
    readonly error: AnswerError;
    readonly attempts: number;
    readonly lastAttemptAt: Instant;
  } | null;
  /** It is being read again. */
  readonly isRepeating: boolean;
  readonly words: AnsweredWords | null;
}

export interface Glance extends GlanceState {
  readonly reload: () => Promise<void>;
}

type Event =
  | { readonly type: 'asked' }
  | { readonly type: 'answered'; readonly answer: Answer<GlancedCompany>; readonly at: Instant };

const NOTHING_YET: GlanceState = { glance: null, failure: null, isRepeating: false, words: null };

/**
 * Reads where a company stands.
 * @param isWanted false as long as there is nothing to read: a company that the app was never used on
 */
export function useGlance(
  { companyId, timeZone, user }: CompanyReference,
  language: Language,
  isWanted: boolean,
): Glance {
  const [state, dispatch] = useReducer(next, NOTHING_YET);
  const hasWords = useRef(false);
  // Only the newest answer counts, and none once the card has gone.
  const newest = useRef(0);
  const userId = user?.userId ?? null;

  const load = useCallback(async () => {
    const request = (newest.current += 1);
    const answer = await glanceAtCompany({
      companyId,
      timeZone,
      user: userId === null ? null : { userId },
      ...(hasWords.current ? {} : { wordsIn: language }),
    });
    if (request !== newest.current) return;
    if (answer.ok && answer.data.words !== undefined) hasWords.current = true;
    dispatch({ type: 'answered', answer, at: new Date().toISOString() });
  }, [companyId, timeZone, userId, language]);

  const reload = useCallback(() => {
    dispatch({ type: 'asked' });
    return load();
  }, [load]);

  useEffect(() => {
    const requests = newest;
    if (isWanted) void load();
    return () => {
      requests.current += 1;
    };
  }, [isWanted, load]);

  return { ...state, reload };
}

function next(state: GlanceState, event: Event): GlanceState {
  if (event.type === 'asked') return { ...state, isRepeating: true };
  const { answer, at } = event;
  if (!answer.ok) {
    const attempts = (state.failure?.attempts ?? 0) + 1;
    return { ...state, isRepeating: false, failure: { error: answer.error, attempts, lastAttemptAt: at } };
  }
  return {
    glance: answer.data,
    failure: null,
    isRepeating: false,
    words: answer.data.words ?? state.words,
  };
}
