import { useMemo, type FormEvent } from 'react';
import type { FormProps } from '@hubspot/ui-extensions';
import { useCard } from '../card-context.ts';
import { FormContext, type FormField } from './form-context.ts';
import { callWithEvent } from './handlers.ts';

const valuesOf = (fields: Iterable<FormField>): Record<string, unknown> => {
  const named = [...fields].flatMap(({ name, current }) =>
    name === undefined || name === '' ? [] : [[name, current()] as const],
  );
  return Object.fromEntries(named.filter(([, value]) => value !== undefined));
};

export const Form = ({ onSubmit, autoComplete = 'on', children }: FormProps) => {
  const card = useCard();
  const fields = useMemo(() => new Set<FormField>(), []);
  const registry = useMemo(
    () => ({
      add: (field: FormField) => {
        fields.add(field);
        return () => void fields.delete(field);
      },
    }),
    [fields],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A form in a panel may hang on a button of another form.
    event.stopPropagation();
    for (const { commit } of fields) commit?.();
    callWithEvent(card, onSubmit, 'submit', { targetValue: valuesOf(fields) });
  };
  const reset = () => {
    for (const field of fields) field.reset?.();
  };
  return (
    <FormContext.Provider value={registry}>
      {/* `required` only marks a field in HubSpot: it stops no form from being sent. */}
      <form className="ui-form" noValidate autoComplete={autoComplete} onSubmit={submit} onReset={reset}>
        {children}
      </form>
    </FormContext.Provider>
  );
};
