import { Box, DateInput, Flex } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { toCalendarDate, toDateValue } from '../forms/date-value.ts';
import { complaint } from '../forms/fields.tsx';
import { storedWords } from '../forms/typed-value.ts';
import { ValueField } from '../forms/ValueField.tsx';
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
  const { today } = useCompany();
  const property = propertyOf(row.subject);
  const on = fields.on ?? day;
  return (
    <>
      <Flex gap="sm" align="start">
        <Box flex={2}>
          <ValueField
            name={`value.${row.key}`}
            label={labelOf(row, words)}
            note={lastWords(row, words)}
            isRequired={false}
            measured={row.measured}
            typed={fields.typed}
            answer={fields.answer}
            problem={valueProblem}
            onChange={(change) => onChange({ ...change, property: null, accepted: null })}
          />
        </Box>
        <Box flex={1}>
          <DateInput
            name={`on.${row.key}`}
            label={words.t('measurements.rowOn')}
            {...(on === null ? {} : { value: toDateValue(on) })}
            timezone="portalTz"
            max={toDateValue(today)}
            maxValidationMessage={words.t('form.check.future')}
            onChange={(chosen) => onChange({ on: toCalendarDate(chosen) })}
            {...complaint(dayProblem)}
          />
        </Box>
      </Flex>
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
