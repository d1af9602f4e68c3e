import { Button, Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { contact, day } from '../fields/field.ts';
import { Fields } from '../fields/Fields.tsx';
import { FormFrame, MarkedFields } from '../forms/FormFrame.tsx';
import { storedWords } from '../forms/typed-value.ts';
import { useFields } from '../forms/use-fields.ts';
import { useSaving } from '../forms/use-saving.ts';
import type { SavingState } from '../forms/use-saving.ts';
import { measureRows } from './measure-rows.ts';
import type { MeasureRow } from './measure-rows.ts';
import { labelOf, MeasureRowFields } from './MeasureRowFields.tsx';
import { propertyOf } from './property-value.ts';
import { isFarValue, isFilled, isUnlikely, rowEntries, rowOf, rowProblems, rowValue } from './row-fields.ts';
import type { RowFields, SeveralFields } from './row-fields.ts';
import { useCompanyProperties } from './use-company-properties.ts';

/** Values of several milestones and benefits at once: one save, all of it or nothing. */
export function MeasurementsForm({ onDone }: { readonly onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const company = useCompany();
  const { today } = company;
  // The rows stay where they are while the form is open, whatever is read since.
  const [rows] = useState(() => measureRows(company));
  const [isAllShown, setAllShown] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const { fields, set, read } = useFields<SeveralFields>(() => ({ on: today, saidBy: null, rows: {} }));
  const saving = useSaving(onDone);
  const properties = useCompanyProperties(propertyNames(rows));
  const due = rows.filter(({ isDue }) => isDue);
  const shown = isAllShown || due.length === 0 ? rows : due;
  const filled = rows.filter((row) => isFilled(rowOf(fields, row)));
  const problems = isChecked ? rowProblems(rows, fields, today, words) : {};
  const far = isChecked ? rows.filter((row) => isFarValue(row, rowOf(fields, row), words)) : [];

  const change = (row: MeasureRow, changed: Partial<RowFields>) => {
    const now = read();
    set({ rows: { ...now.rows, [row.key]: { ...rowOf(now, row), ...changed } } });
  };
  const onSave = () => {
    const typed = read();
    setChecked(true);
    const entries = rowEntries(rows, typed, saving.formKey, words);
    if (entries.length === 0 || Object.keys(rowProblems(rows, typed, today, words)).length > 0) return;
    const doubtful = rows.filter((row) => isUnlikely(row, rowOf(typed, row), words));
    if (doubtful.length > 0) return accept(doubtful, typed);
    saving.save(
      entries.map(({ entry }) => entry),
      t('measurements.saved', { count: entries.length }),
    );
  };
  /** Whoever was told that a value is far from the last one says by saving again that it is right. */
  const accept = (doubtful: readonly MeasureRow[], typed: SeveralFields) => {
    const accepted = doubtful.map((row) => {
      const value = rowValue(row, rowOf(typed, row), words);
      return [row.key, { ...rowOf(typed, row), accepted: typeof value === 'number' ? value : null }] as const;
    });
    set({ rows: { ...typed.rows, ...Object.fromEntries(accepted) } });
  };
  const refused = refusedRow(saving.state, rowEntries(rows, fields, saving.formKey, words));

  return (
    <FormFrame
      title={t('measurements.title')}
      text={t('measurements.text')}
      saving={saving.state}
      saveLabel={t('measurements.save', { count: filled.length })}
      onSave={onSave}
      onCancel={onDone}
      notice={
        isChecked && filled.length === 0 ? (
          <MarkedFields problems={{ rows: t('measurements.nothing') }} />
        ) : (
          <MarkedFields
            problems={far.length + Object.keys(problems).length === 0 ? null : { ...problems, far }}
          />
        )
      }
    >
      <Fields
        rows={[
          day('on', 'measurements.on', { text: 'measurements.onText' }),
          contact('saidBy', 'measurements.who'),
        ]}
        values={fields}
        problems={null}
        onChange={set}
      />
      {shown.map((row) => (
        <MeasureRowFields
          key={row.key}
          row={row}
          fields={rowOf(fields, row)}
          day={fields.on}
          valueProblem={valueProblem(row)}
          dayProblem={problems[row.key] ?? null}
          properties={properties}
          onChange={(changed) => change(row, changed)}
        />
      ))}
      {shown.length === rows.length ? null : (
        <Flex>
          <Button size="xs" onClick={() => setAllShown(true)}>
            {t('measurements.rest', { count: rows.length - shown.length })}
          </Button>
        </Flex>
      )}
    </FormFrame>
  );

  function valueProblem(row: MeasureRow): string | null {
    if (row === refused) return t('measurements.refused', { name: labelOf(row, words) });
    if (isChecked && filled.length === 0 && row === shown[0]) return t('measurements.nothing');
    return far.includes(row) ? farWords(row, fields, words) : null;
  }
}

const propertyNames = (rows: readonly MeasureRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ subject }) => propertyOf(subject) ?? [])),
];

/** The row whose line the function did not take: "entries[1].value". */
function refusedRow(state: SavingState, entries: readonly { readonly row: MeasureRow }[]): MeasureRow | null {
  if (state.status !== 'failed') return null;
  const index = /^entries\[(\d+)\]/.exec(state.error.field ?? '')?.[1];
  return index === undefined ? null : (entries[Number(index)]?.row ?? null);
}

function farWords(row: MeasureRow, fields: SeveralFields, words: Words): string | null {
  const { measured } = row;
  const value = rowValue(row, rowOf(fields, row), words);
  if (value === null || measured.last === null) return null;
  return words.t('measurements.far', {
    name: labelOf(row, words),
    value: storedWords(measured, value, words),
    last: storedWords(measured, measured.last.value, words),
  });
}
