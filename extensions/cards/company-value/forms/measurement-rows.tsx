import { ToggleGroup } from '@hubspot/ui-extensions';
import { MEASUREMENT_METHODS } from '../../../../src/domain/vocabulary.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { check, choice, contact, day, drawn, note, select } from '../fields/field.ts';
import type { FieldRow, Said } from '../fields/field.ts';
import type { EntryValues } from '../fields/use-entry-form.ts';
import { propertyOf } from '../measurements/property-value.ts';
import { PropertyButton } from '../measurements/PropertyButton.tsx';
import { canBeSurveyed } from '../measurements/survey-fields.ts';
import { SurveyFields } from '../measurements/SurveyFields.tsx';
import type { CompanyProperties } from '../measurements/use-company-properties.ts';
import { inputName } from '../value/input-words.ts';
import { confirmationFields } from './confirmation-entry.ts';
import { evidenceFields } from './evidence-entry.ts';
import type { MeasurementFields } from './measurement-fields.ts';
import type { Measured, Subject } from './subject.ts';
import { valueField } from './value-field.ts';

type Typed = MeasurementFields & EntryValues;

interface MeasurementRowsOptions {
  readonly subject: Subject;
  readonly measured: Measured;
  readonly properties: CompanyProperties;
  readonly set: (change: Partial<Typed>) => void;
}

/** The inputs of a measurement. Proof and the customer's yes open their own inputs when chosen. */
export function measurementRows(
  typed: Typed,
  options: MeasurementRowsOptions,
  words: Words,
  { people }: CompanyScope,
): readonly FieldRow<Typed>[] {
  const { subject, set } = options;
  return [
    subject.measured.length > 1 &&
      select(
        'which',
        'form.measure.input',
        subject.measured.map(({ input }, value) => ({
          value,
          label: { said: input === null ? subject.name : inputName(input, words) },
        })),
        { as: 'input' },
      ),
    ...valueRows(typed, options, words),
    choice('method', 'form.measure.how', MEASUREMENT_METHODS, (method) =>
      methodLabel(method, subject, words),
    ),
    contact('saidBy', 'form.measure.who'),
    drawn('proof', () => (
      <ToggleGroup
        name="proof"
        label={words.t('form.proof.label')}
        toggleType="radioButtonList"
        inline
        options={[
          { value: 'link', label: words.t('form.proof.link') },
          { value: 'none', label: words.t('form.proof.none') },
        ]}
        value={typed.proof}
        onChange={(proof: string) => set({ proof: proof === 'link' ? 'link' : 'none' })}
      />
    )),
    ...(typed.proof === 'link' ? evidenceFields() : []),
    people.contacts.length > 0 &&
      check('isConfirmed', 'form.confirm.also', { text: 'form.confirm.alsoText' }),
    ...(people.contacts.length > 0 && typed.isConfirmed ? confirmationFields() : []),
    note(),
  ];
}

/** The value with its day, or what people answered. */
function valueRows(
  { how, answers, property: taken }: Typed,
  { subject, measured, properties, set }: MeasurementRowsOptions,
  words: Words,
): readonly FieldRow<Typed>[] {
  const property = propertyOf(subject);
  const isSurvey = how === 'survey';
  const on = day('on', 'form.measure.on', { text: 'form.measure.onText' });
  return [
    canBeSurveyed(measured) &&
      choice('how', 'measurements.how', ['value', 'survey'] as const, (one) => `measurements.how.${one}`),
    isSurvey &&
      drawn('answers', (problem) => (
        <SurveyFields
          answers={answers}
          problem={problem}
          onChange={(said) => set({ answers: said, accepted: null })}
        />
      )),
    isSurvey ? on : [valueField(words.t('form.measure.value'), measured, { as: 'value' }, words), on],
    !isSurvey && property !== null && (
      <PropertyButton
        key="take"
        property={property}
        properties={properties}
        measured={measured}
        isTaken={taken !== null}
        onTake={(change) => set({ ...change, property, accepted: null })}
      />
    ),
  ];
}

function methodLabel(
  method: (typeof MEASUREMENT_METHODS)[number],
  { milestone, metric }: Subject,
  { t }: Words,
): Said {
  const agreed = milestone?.milestone ?? metric?.metric ?? null;
  return agreed?.measurementMethod === method && agreed.measurementDetail !== null
    ? { said: t('method.withDetail', { method: t(`method.${method}`), detail: agreed.measurementDetail }) }
    : `method.${method}`;
}
