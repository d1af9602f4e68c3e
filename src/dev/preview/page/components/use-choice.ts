import { useEffect, useState } from 'react';
import type { CardContextValue } from '../card-context.ts';
import { useFormField } from './form-context.ts';
import { callHandler } from './handlers.ts';

/**
 * A value that is chosen and not typed: every choice is committed at once. The card's own value is shown
 * as soon as it gives one; until it answers, the choice is.
 */
export const useChoice = <Value>(
  card: CardContextValue,
  name: string | undefined,
  given: Value | undefined,
  initial: Value,
  onChange: ((...parts: never[]) => unknown) | undefined,
) => {
  const [choice, setChoice] = useState<Value | undefined>(undefined);
  const givenKey = JSON.stringify(given) ?? '';
  useEffect(() => setChoice(undefined), [givenKey]);
  const value = choice ?? given ?? initial;
  useFormField({ name, current: () => value, reset: () => setChoice(undefined) });
  const choose = (next: Value, ...more: unknown[]) => {
    setChoice(next);
    callHandler(card, onChange, next, ...more);
  };
  return [value, choose] as const;
};
