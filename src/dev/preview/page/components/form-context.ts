import { createContext, useContext, useEffect, useRef } from 'react';

/** What a Form knows about one of its inputs. */
export type FormField = {
  readonly name: string | undefined;
  /** The value as it stands, typed but not yet committed included. */
  readonly current: () => unknown;
  /** Tells the card about a value that it does not know yet. */
  readonly commit?: () => void;
  readonly reset?: () => void;
};

export type FormFields = { readonly add: (field: FormField) => () => void };

export const FormContext = createContext<FormFields | null>(null);

/** Makes an input known to the Form around it, if there is one. */
export const useFormField = (field: FormField): void => {
  const form = useContext(FormContext);
  const latest = useRef(field);
  useEffect(() => {
    latest.current = field;
  });
  const { name } = field;
  useEffect(
    () =>
      form?.add({
        name,
        current: () => latest.current.current(),
        commit: () => latest.current.commit?.(),
        reset: () => latest.current.reset?.(),
      }),
    [form, name],
  );
};
