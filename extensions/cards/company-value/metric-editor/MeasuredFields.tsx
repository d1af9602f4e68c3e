import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { InputDefinition } from '../../../../src/domain/calculators/definition.ts';
import { useWords } from '../../../ui/words.ts';
import { day, text } from '../fields/field.ts';
import { Fields } from '../fields/Fields.tsx';
import { inputName } from '../value/input-words.ts';
import { amountField } from './amount-field.ts';
import { DraftInputs } from './DraftInputs.tsx';
import { problemsIn } from './field-set.ts';
import type { DraftFieldProps } from './field-set.ts';

interface MeasuredFieldsProps extends DraftFieldProps {
  readonly measured: readonly InputDefinition[];
}

/** Of a new benefit its first measurement; of every one the value to reach, and the unit of both. */
export function MeasuredFields(props: MeasuredFieldsProps) {
  const words = useWords();
  const { t } = words;
  const { measured, draft, currency } = props;
  const [first] = measured;
  if (first === undefined) return null;
  const target = t('metricEditor.target', { label: inputName(first.name, words) });
  return (
    <>
      {draft.stored === null ? <FirstValues {...props} /> : null}
      <DraftInputs
        {...props}
        rows={[
          [
            amountField(
              'target',
              { label: target, text: 'metricEditor.targetText', unit: first.unit, currency },
              t,
            ),
            first.unit !== 'rate' &&
              first.unit !== 'money' &&
              text('unit', 'metricEditor.unit', { text: 'metricEditor.unitText', required: true }),
          ],
        ]}
      />
    </>
  );
}

/** What is measured already, and since which day. */
function FirstValues({ measured, draft, problems, currency, onChange }: MeasuredFieldsProps) {
  const words = useWords();
  const { t } = words;
  const values: Readonly<Record<string, number | string | null>> = { ...draft.now, nowOn: draft.nowOn };
  return (
    <Fields
      rows={measured.map(({ name, unit }, place) => [
        amountField(
          name,
          {
            as: `now.${name}`,
            label: t('metricEditor.now', { label: inputName(name, words) }),
            text: 'metricEditor.nowText',
            unit,
            currency,
          },
          t,
        ),
        place === 0 && day('nowOn', 'metricEditor.nowOn', { required: false }),
      ])}
      values={values}
      problems={{ ...problemsIn(problems, 'now.'), nowOn: problems['nowOn'] }}
      onChange={({ nowOn = draft.nowOn, ...now }) =>
        onChange({
          nowOn: nowOn as CalendarDate | null,
          now: { ...draft.now, ...(now as MeasuredFieldsProps['draft']['now']) },
        })
      }
    />
  );
}
