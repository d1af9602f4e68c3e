import type { Translate } from '../../../ui/messages/translate.ts';
import type { MessageKey } from '../../../ui/messages/translate.ts';

/** A text of the catalogue without arguments, or one that is put together already. */
export type Said = MessageKey | { readonly said: string };

/** What any field can say of itself beyond its name and label. */
export interface FieldOptions {
  /** Stands below the label. */
  readonly text?: Said;
  readonly placeholder?: Said;
  readonly required?: boolean;
  /** Whether it is there at all; yes, where nothing is said. */
  readonly shown?: boolean;
}

/** How a field is drawn, and what only some of them need. */
export type FieldKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'longText'; readonly rows?: number }
  /** A day up to today, or any day. */
  | { readonly kind: 'day'; readonly any?: boolean }
  | { readonly kind: 'number'; readonly decimals?: number }
  /** Money in major units, as people type it. */
  | { readonly kind: 'money' }
  | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] }
  /** One of the customer's people; `nobody` is what the choice of none is called, where one is not needed. */
  | { readonly kind: 'contact'; readonly nobody?: Said }
  | { readonly kind: 'check' };

export interface ChoiceOption {
  readonly value: string;
  readonly label: Said;
}

/** One field of a form: which value it holds, and how it is asked for. `Value` is what it reads and gives. */
export type FieldOf<Name extends string, Value> = FieldOptions &
  FieldKind & {
    readonly name: Name;
    readonly label: Said;
    /** Only for the compiler: a field fits a form where its value does. */
    readonly holds?: Value;
  };

/** A field that holds one of the values of a form; a list of them stands side by side. What is false is not there. */
export type FieldFor<Values> = { [Name in keyof Values & string]: FieldOf<Name, Values[Name]> }[keyof Values &
  string];
export type FieldRow<Values> = FieldFor<Values> | readonly FieldFor<Values>[] | false | null;

type Definition<Name extends string, Value> = FieldOf<Name, Value>;

/** One line of text. */
export const text = <Name extends string>(
  name: Name,
  label: Said,
  options?: FieldOptions,
): Definition<Name, string> => ({ kind: 'text', name, label, ...options });

/** A few lines of text. */
export const longText = <Name extends string>(
  name: Name,
  label: Said,
  options?: FieldOptions & { readonly rows?: number },
): Definition<Name, string> => ({ kind: 'longText', name, label, ...options });

/** A day up to today; with `any` also one to come. It has to be filled in unless it is said otherwise. */
export const day = <Name extends string>(
  name: Name,
  label: Said,
  options?: FieldOptions & { readonly any?: boolean },
): Definition<Name, string | null> => ({ kind: 'day', name, label, required: true, ...options });

/** A number as it is typed; null while there is none. */
export const number = <Name extends string>(
  name: Name,
  label: Said,
  options?: FieldOptions & { readonly decimals?: number },
): Definition<Name, number | null> => ({ kind: 'number', name, label, ...options });

/** An amount of money in major units of the company's currency. */
export const money = <Name extends string>(
  name: Name,
  label: Said,
  options?: FieldOptions,
): Definition<Name, number | null> => ({ kind: 'money', name, label, ...options });

/**
 * One word of a closed list. It has to be chosen unless it is said otherwise; an empty word is the choice of none.
 * @param labelOf what each word is called
 */
export const choice = <Name extends string, Word extends string>(
  name: Name,
  label: Said,
  words: readonly Word[],
  labelOf: (word: Word) => Said,
  options?: FieldOptions,
): Definition<Name, Word> => ({
  kind: 'choice',
  name,
  label,
  options: words.map((value) => ({ value, label: labelOf(value) })),
  required: true,
  ...options,
});

/** One of the customer's people, by the id of the contact. */
export const contact = <Name extends string>(
  name: Name,
  label: Said,
  options?: FieldOptions & { readonly nobody?: Said },
): Definition<Name, string | null> => ({ kind: 'contact', name, label, ...options });

/** A box to tick. */
export const check = <Name extends string>(
  name: Name,
  label: Said,
  options?: FieldOptions,
): Definition<Name, boolean> => ({ kind: 'check', name, label, ...options });

/** A text in the reader's language. A message that needs arguments is handed over as `{ said }`. */
export const sayField = (said: Said, t: Translate): string =>
  typeof said === 'string' ? (t as (key: MessageKey) => string)(said) : said.said;
