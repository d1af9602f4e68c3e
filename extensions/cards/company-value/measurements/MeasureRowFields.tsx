import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { day as dayField } from '../fields/field.ts';
import { Fields } from '../fields/Fields.tsx';
import { storedWords } from '../forms/typed-value.ts';
import { valueField } from '../forms/value-field.ts';
import { inputName } from '../value/input-words.ts';
import type { MeasureRow } from './measure-rows.ts';
import { propertyOf } from './property-value.ts';
import { PropertyButton } from './PropertyButton.tsx';
import type { RowFields } from './row-fields.ts';
import type { CompanyProperties } from './use-company-properties.ts';

interface MeasureRowFieldsProps {
  readonly row: MeasureRow;
  readonly fields: RowFields;
  /** The day that counts where the row has none of its own. */
  readonly day: CalendarDate | null;
  readonly valueProblem: string | null;
  readonly dayProblem: string | null;
  readonly properties: CompanyProperties;
  readonly onChange: (change: Partial<RowFields>) => void;
}

/** Value and day of one thing that is measured. */
export function MeasureRowFields({
  row,
  fields,
  day,
  valueProblem,
  dayProblem,
  properties,
  onChange,
}: MeasureRowFieldsProps) {
  const words = useWords();
  const property = propertyOf(row.subject);
  const value = valueField(
    labelOf(row, words),
    row.measured,
    { as: `value.${row.key}`, note: lastWords(row, words), required: false, flex: 2 },
    words,
  );
  return (
    <>
      <Fields
        rows={[
          [value, dayField('on', 'measurements.rowOn', { as: `on.${row.key}`, required: false, usual: day })],
        ]}
        values={fields}
        problems={{ [value.name]: valueProblem, on: dayProblem }}
        onChange={(change) =>
          onChange('on' in change ? change : { ...change, property: null, accepted: null })
        }
      />
      {property === null ? null : (
        <PropertyButton
          property={property}
          properties={properties}
          measured={row.measured}
          isTaken={fields.property !== null}
          onTake={(change) => onChange({ ...change, property, accepted: null })}
        />
      )}
    </>
  );
}

export function labelOf({ subject, measured }: MeasureRow, words: Words): string {
  return subject.measured.length > 1 && measured.input !== null
    ? `${subject.name}: ${inputName(measured.input, words)}`
    : subject.name;
}

function lastWords({ measured, dueOn, isDue }: MeasureRow, words: Words): string {
  const { t, format } = words;
  const { last } = measured;
  const said =
    last === null
      ? t('measurements.never')
      : t('measurements.last', {
          value: storedWords(measured, last.value, words),
          date: format.date(last.on),
        });
  return isDue && last !== null && dueOn !== null
    ? `${said} · ${t('measurements.due', { date: format.date(dueOn) })}`
    : said;
}
