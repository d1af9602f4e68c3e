import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CardContextValue } from '../card-context.ts';
import { useFormField } from './form-context.ts';
import { callHandler } from './handlers.ts';

type Handlers = {
  readonly onChange?: ((...parts: never[]) => unknown) | undefined;
  readonly onInput?: ((...parts: never[]) => unknown) | undefined;
  readonly onBlur?: ((...parts: never[]) => unknown) | undefined;
  readonly onFocus?: ((...parts: never[]) => unknown) | undefined;
};

export type TypedValueOptions<Value> = Handlers & {
  readonly name: string | undefined;
  readonly value: Value | undefined;
  readonly defaultValue: Value | undefined;
  readonly parse: (text: string) => Value;
  /** The text of a value: while somebody types it, and when nobody does. */
  readonly write: (value: Value | undefined, isFocused: boolean) => string;
};

/**
 * The life of a typed value as HubSpot has it: `onInput` at every keystroke, `onChange` only when the value is
 * committed: on leaving the input, on Enter, and when its form is sent. What is typed stays until the
 * card gives another value.
 */
export const useTypedValue = <Value>(card: CardContextValue, options: TypedValueOptions<Value>) => {
  const { name, value, defaultValue, parse, write } = options;
  const [draft, setDraft] = useState<string | null>(null);
  const [isFocused, setFocused] = useState(false);
  const committed = useRef<string | null>(null);
  const given = value ?? defaultValue;
  const givenKey = JSON.stringify(given) ?? '';

  useEffect(() => {
    // A value that comes back while somebody types would throw away what was typed since.
    if (isFocused) return;
    setDraft((current) => (current !== null && JSON.stringify(parse(current)) === givenKey ? current : null));
    committed.current = null;
    // Only another value from the card counts, not another way to read it.
  }, [givenKey]);

  const current = () => (draft === null ? given : parse(draft));
  const commit = (text = draft) => {
    if (text === null || text === committed.current) return;
    committed.current = text;
    callHandler(card, options.onChange, parse(text));
  };
  const type = (text: string) => {
    setDraft(text);
    callHandler(card, options.onInput, parse(text));
  };
  useFormField({ name, current, commit: () => commit(), reset: () => setDraft(null) });

  const shown = draft === null ? write(given, isFocused) : isFocused ? draft : write(parse(draft), false);
  return {
    current,
    type,
    commit,
    inputProps: {
      name,
      value: shown,
      onChange: (event: { target: { value: string } }) => type(event.target.value),
      onFocus: () => {
        setFocused(true);
        callHandler(card, options.onFocus, current());
      },
      onBlur: () => {
        setFocused(false);
        commit();
        callHandler(card, options.onBlur, current());
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter') commit();
      },
    },
  };
};
