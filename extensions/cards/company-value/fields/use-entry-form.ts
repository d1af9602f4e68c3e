import { useState } from 'react';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { orNull } from '../forms/evidence-entry.ts';
import { useFields } from '../forms/use-fields.ts';
import { useSaving } from '../forms/use-saving.ts';
import type { Saving } from '../forms/use-saving.ts';
import type { FieldRow } from './field.ts';
import { problemsOf } from './field-problems.ts';
import type { Problems } from './field-problems.ts';

/** What every form holds beside its own values, also one that does not ask for it: today, and no note. */
export interface EntryValues {
  readonly on: CalendarDate | null;
  readonly note: string;
}

/** What every line has. It is about no milestone and no benefit until its form says otherwise. */
export interface Line {
  readonly entryKey: string;
  readonly on: CalendarDate;
  readonly milestoneKey: null;
  readonly metricKey: null;
  readonly note: string | null;
}

/** Saves lines in a way of its own, together with something else. */
export interface OtherSaving extends Saving {
  /** Whether what is saved with them is right; marks what is not. */
  readonly check: () => boolean;
}

interface EntryRules<Own extends object> {
  readonly initial: Own;
  /** The inputs for what is typed so far. */
  readonly fields: (
    typed: Own & EntryValues,
    set: (change: Partial<Own & EntryValues>) => void,
  ) => readonly FieldRow<Own & EntryValues>[];
  /** What a change of one value does to others. */
  readonly also?: (change: Partial<Own & EntryValues>) => Partial<Own & EntryValues>;
  /** What is wrong beyond what the fields look at themselves, or what is said of it instead. */
  readonly check?: (typed: Own & EntryValues) => Problems<Own & EntryValues>;
  /** The lines to write; none while something is missing. Each further one needs a key that starts with that of `line`. */
  readonly lines: (typed: Own & EntryValues, line: Line) => readonly NewEntry[];
  /** What people are told once they are saved. */
  readonly saved: (typed: Own & EntryValues, on: CalendarDate) => string;
  /** How the lines are saved, where it is not by themselves. */
  readonly otherSaving?: (typed: Own & EntryValues) => OtherSaving | null;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

export type EntryFormState<Values extends object = never> = ReturnType<typeof useEntryForm<Values>>;

/** The values of a form, what is wrong with them once somebody tried to save, and a Save that refuses while anything is. */
export function useEntryForm<Own extends object>(rules: EntryRules<Own>) {
  const { t } = useWords();
  const { today } = useCompany();
  const {
    fields: values,
    set,
    read,
  } = useFields<Own & EntryValues>(() => ({
    on: today,
    note: '',
    ...rules.initial,
  }));
  const [isChecked, setChecked] = useState(false);
  const own = useSaving(rules.onDone);
  const savingOf = (typed: Own & EntryValues) => rules.otherSaving?.(typed) ?? null;
  const check = (typed: Own & EntryValues) =>
    problemsOf(rules.fields(typed, set), typed, rules.check?.(typed) ?? {}, today, t);

  const onSave = () => {
    const typed = read();
    setChecked(true);
    const other = savingOf(typed);
    const isOtherRight = other?.check() ?? true;
    if (!isOtherRight || Object.keys(check(typed)).length > 0) return;
    const { formKey, save } = other ?? own;
    const on = typed.on ?? today;
    const line: Line = {
      entryKey: formKey,
      on,
      milestoneKey: null,
      metricKey: null,
      note: orNull(typed.note),
    };
    const lines = rules.lines(typed, line);
    if (lines.length > 0) save(lines, rules.saved(typed, on));
  };

  return {
    values,
    set,
    onChange: (change: Partial<Own & EntryValues>) => set({ ...change, ...rules.also?.(change) }),
    rows: rules.fields(values, set),
    problems: isChecked ? check(values) : null,
    saving: (savingOf(values) ?? own).state,
    onSave,
    onCancel: rules.onDone,
  };
}
