import type { ReactElement, ReactNode } from 'react';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { MessageKey, Translate } from '../../../ui/messages/translate.ts';

/** A text of the catalogue without arguments, or one that is put together already. */
export type Said = MessageKey | { readonly said: string };

/** What any field can say of itself beyond its name and label. */
export interface FieldOptions {
  /** Stands below the label. */
  readonly text?: Said;
  readonly placeholder?: Said;
  readonly required?: boolean;
  /** Name of the input, where it is not that of the value. */
  readonly as?: string;
  /** What stands there until something else is typed or picked. */
  readonly usual?: string | null;
  /** Part of the width of its row, 1 where nothing is said. */
  readonly flex?: number;
}

interface DayOptions extends FieldOptions {
  /** Also a day to come. */
  readonly any?: boolean;
  /** The first day that can be chosen. */
  readonly from?: CalendarDate;
}

interface NumberOptions extends FieldOptions {
  readonly decimals?: number;
  readonly min?: number;
  readonly max?: number;
}

interface MoneyOptions extends FieldOptions {
  /** ISO 4217; the company's where nothing is said. */
  readonly currency?: string;
}

interface ChoiceOptions extends FieldOptions {
  /** What the choice of none is called, where one need not choose. */
  readonly none?: Said;
  readonly readOnly?: boolean;
}

interface LongTextOptions extends FieldOptions {
  readonly rows?: number;
}

export interface ChoiceOption<Value> {
  readonly value: Value;
  readonly label: Said;
}

/** How a field is drawn, and what only some of them need. */
type FieldKind =
  | { readonly kind: 'text' }
  | ({ readonly kind: 'longText' } & LongTextOptions)
  | ({ readonly kind: 'day' } & DayOptions)
  | ({ readonly kind: 'number' } & NumberOptions)
  | ({ readonly kind: 'money' } & MoneyOptions)
  | ({ readonly kind: 'choice'; readonly options: readonly ChoiceOption<unknown>[] } & ChoiceOptions)
  | ({ readonly kind: 'contact' } & ChoiceOptions)
  | { readonly kind: 'check' }
  | { readonly kind: 'drawn'; readonly draw: (problem: string | null) => ReactNode };

/** One field of a form: which value it holds, and how it is asked for. `Value` is what it reads and gives. */
export type FieldOf<Name extends string, Value> = FieldOptions &
  FieldKind & {
    readonly name: Name;
    readonly label: Said;
    /** Only for the compiler: a field fits a form where its value does. */
    readonly holds?: Value;
  };

/** A field that holds one of the values of a form. */
export type FieldFor<Values> = { [Name in keyof Values & string]: FieldOf<Name, Values[Name]> }[keyof Values &
  string];

/** What is false is not there. An element is drawn as it is. */
type RowPart<Values> = FieldFor<Values> | ReactElement | false;

/** A field by itself; those of a list stand side by side. */
export type FieldRow<Values> = RowPart<Values> | readonly RowPart<Values>[];

/** One line of text. */
export const text = <Name extends string>(
  name: Name,
  label: Said,
  options?: FieldOptions,
): FieldOf<Name, string> => ({ kind: 'text', name, label, ...options });

/** A few lines of text. */
export const longText = <Name extends string>(
  name: Name,
  label: Said,
  options?: LongTextOptions,
): FieldOf<Name, string> => ({ kind: 'longText', name, label, ...options });

/** What else there is to say. */
export const note = (options?: LongTextOptions & { readonly label?: Said }): FieldOf<'note', string> => ({
  kind: 'longText',
  name: 'note',
  label: 'form.note',
  placeholder: 'form.notePlaceholder',
  rows: 3,
  ...options,
});

/** A day up to today; with `any` also one to come. It has to be filled in unless it is said otherwise. */
export const day = <Name extends string>(
  name: Name,
  label: Said,
  options?: DayOptions,
): FieldOf<Name, CalendarDate | null> => ({ kind: 'day', name, label, required: true, ...options });

interface WhenOptions {
  readonly on?: Said;
  readonly onText?: Said;
  readonly note?: Said;
  readonly notePlaceholder?: Said;
}

/** When it was and what else there is to say, in the words of what happens between people. */
export const when = ({ on, onText, note: label, notePlaceholder }: WhenOptions = {}) => [
  day('on', on ?? 'relationship.on', { text: onText ?? 'relationship.onText' }),
  note({ label: label ?? 'form.note', placeholder: notePlaceholder ?? 'relationship.notePlaceholder' }),
];

/** A number as it is typed; null while there is none. */
export const number = <Name extends string>(
  name: Name,
  label: Said,
  options?: NumberOptions,
): FieldOf<Name, number | null> => ({ kind: 'number', name, label, ...options });

/** An amount of money in major units. */
export const money = <Name extends string>(
  name: Name,
  label: Said,
  options?: MoneyOptions,
): FieldOf<Name, number | null> => ({ kind: 'money', name, label, ...options });

/** One of some values. It has to be chosen unless none can be. */
export const select = <Name extends string, Value>(
  name: Name,
  label: Said,
  options: readonly ChoiceOption<Value>[],
  further?: ChoiceOptions,
): FieldOf<Name, Value> => ({
  kind: 'choice',
  name,
  label,
  options,
  required: further?.none === undefined,
  ...further,
});

/**
 * One word of a closed list. It has to be chosen unless none can be.
 * @param labelOf what each word is called
 */
export const choice = <Name extends string, Word extends string>(
  name: Name,
  label: Said,
  words: readonly Word[],
  labelOf: (word: Word) => Said,
  further?: ChoiceOptions,
): FieldOf<Name, Word> =>
  select(
    name,
    label,
    words.map((value) => ({ value, label: labelOf(value) })),
    further,
  );

/** Yes or no. */
export const yesNo = <Name extends string>(
  name: Name,
  label: Said,
  further?: ChoiceOptions,
): FieldOf<Name, boolean> =>
  select(
    name,
    label,
    [
      { value: true, label: 'common.yes' },
      { value: false, label: 'common.no' },
    ],
    further,
  );

/** One of the customer's people, by the id of the contact. */
export const contact = <Name extends string>(
  name: Name,
  label: Said,
  options?: ChoiceOptions,
): FieldOf<Name, string | null> => ({ kind: 'contact', name, label, ...options });

/** A box to tick. */
export const check = <Name extends string>(
  name: Name,
  label: Said,
  options?: FieldOptions,
): FieldOf<Name, boolean> => ({ kind: 'check', name, label, ...options });

/** An input of its own making, which is told what is wrong with its value. */
export const drawn = <Name extends string>(
  name: Name,
  draw: (problem: string | null) => ReactNode,
): FieldOf<Name, never> => ({ kind: 'drawn', name, label: { said: '' }, draw });

/** A text in the reader's language. A message that needs arguments is handed over as `{ said }`. */
export const sayField = (said: Said, t: Translate): string =>
  typeof said === 'string' ? (t as (key: MessageKey) => string)(said) : said.said;
