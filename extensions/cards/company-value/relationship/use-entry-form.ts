import { useState } from 'react';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { dayProblem } from '../forms/day-problem.ts';
import { orNull } from '../forms/evidence-entry.ts';
import { useFields } from '../forms/use-fields.ts';
import { useSaving } from '../forms/use-saving.ts';

/** What every one of these forms asks for, beside its own fields. */
export interface EntryFields {
  readonly on: CalendarDate | null;
  readonly note: string;
}

/** What every line about people and the renewal has: it is about no milestone and no benefit. */
interface LineBase {
  readonly entryKey: string;
  readonly on: CalendarDate;
  readonly milestoneKey: null;
  readonly metricKey: null;
  readonly note: string | null;
}

interface EntryFormRules<Fields extends EntryFields, Found extends object> {
  readonly initial: () => Omit<Fields, keyof EntryFields>;
  /** What is wrong with each field, null where nothing is. The day is looked at anyway. */
  readonly check: (typed: Fields) => Found;
  /** What else is wrong with the day than that it is missing or still to come. */
  readonly checkDay?: (typed: Fields) => string | null;
  /** The lines to write; empty when something is missing all the same. */
  readonly lines: (typed: Fields, base: LineBase) => readonly NewEntry[];
  /** What people are told once it is saved. */
  readonly saved: (typed: Fields, on: CalendarDate) => string;
  readonly onDone: () => void;
}

/** Fields, complaints and saving of a form that writes lines about people or the renewal. */
export function useEntryForm<Fields extends EntryFields, Found extends object>(
  rules: EntryFormRules<Fields, Found>,
) {
  const { t } = useWords();
  const { today } = useCompany();
  const { fields, set, read } = useFields<Fields>(
    () => ({ on: today, note: '', ...rules.initial() }) as Fields,
  );
  const [isChecked, setChecked] = useState(false);
  const saving = useSaving(rules.onDone);
  const check = (typed: Fields) => ({
    ...rules.check(typed),
    on: dayProblem(typed.on, today, t) ?? rules.checkDay?.(typed) ?? null,
  });

  const onSave = () => {
    const typed = read();
    setChecked(true);
    const { on } = typed;
    if (on === null || Object.values(check(typed)).some((problem) => problem !== null)) return;
    const note = orNull(typed.note);
    const lines = rules.lines(typed, {
      entryKey: saving.formKey,
      on,
      milestoneKey: null,
      metricKey: null,
      note,
    });
    if (lines.length > 0) saving.save(lines, rules.saved(typed, on));
  };

  return {
    fields,
    set,
    problems: isChecked ? check(fields) : null,
    frame: { saving: saving.state, onSave, onCancel: rules.onDone },
  };
}
