import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../protocol.ts';

export type Loading<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly value: Value };

/**
 * Loads something when `key` changes, and again on `reload`, during which the old value stays. An answer that
 * a later question has overtaken is dropped.
 */
export const useAnswer = <Value>(key: string, load: () => Promise<Answer<Value>>) => {
  const [loading, setLoading] = useState<Loading<Value>>({ state: 'loading' });
  const latestLoad = useRef(load);
  latestLoad.current = load;
  const question = useRef(0);
  const reload = useCallback(async () => {
    question.current += 1;
    const asked = question.current;
    const answer = await latestLoad.current();
    if (asked !== question.current) return;
    setLoading(
      answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', message: answer.message },
    );
  }, []);
  useEffect(() => void reload(), [key, reload]);
  return [loading, reload] as const;
};
