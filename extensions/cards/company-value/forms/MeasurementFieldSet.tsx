import { Box, Checkbox, Flex, Select, ToggleGroup } from '@hubspot/ui-extensions';
import { MEASUREMENT_METHODS } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { propertyOf } from '../measurements/property-value.ts';
import { PropertyButton } from '../measurements/PropertyButton.tsx';
import { canBeSurveyed } from '../measurements/survey-fields.ts';
import { SurveyFields } from '../measurements/SurveyFields.tsx';
import { useCompanyProperties } from '../measurements/use-company-properties.ts';
import { inputName } from '../value/input-words.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { ConfirmationFieldSet } from './ConfirmationFieldSet.tsx';
import { EvidenceFieldSet } from './EvidenceFieldSet.tsx';
import { complaint, ContactField, DayField, NoteField } from './fields.tsx';
import type { MeasurementFields, MeasurementProblems } from './measurement-fields.ts';
import type { Measured, Subject } from './subject.ts';
import { ValueField } from './ValueField.tsx';

const HOW = ['value', 'survey'] as const;

interface MeasurementFieldSetProps {
  readonly subject: Subject;
  readonly measured: Measured;
  readonly fields: MeasurementFields;
  /** Null until the first try to save. */
  readonly problems: MeasurementProblems | null;
  readonly onChange: (change: Partial<MeasurementFields>) => void;
}

/** The inputs of a measurement. Proof and the customer's yes open their own inputs when chosen. */
export function MeasurementFieldSet({
  subject,
  measured,
  fields,
  problems,
  onChange,
}: MeasurementFieldSetProps) {
  const words = useWords();
  const { t } = words;
  const property = propertyOf(subject);
  const properties = useCompanyProperties(property === null ? [] : [property]);
  return (
    <>
      {subject.measured.length > 1 ? (
        <Select
          name="input"
          label={t('form.measure.input')}
          required
          options={subject.measured.map(({ input }, position) => ({
            value: position,
            label: input === null ? subject.name : inputName(input, words),
          }))}
          value={fields.which}
          onChange={(which) => onChange({ which: Number(which), typed: null, accepted: null })}
        />
      ) : null}
      {canBeSurveyed(measured) ? (
        <ChoiceField
          name="how"
          label={t('measurements.how')}
          words={HOW}
          labelOf={(how) => t(`measurements.how.${how}`)}
          value={fields.isSurvey ? 'survey' : 'value'}
          onChange={(how) => onChange({ isSurvey: how === 'survey', accepted: null })}
        />
      ) : null}
      {fields.isSurvey ? (
        <SurveyFields
          answers={fields.answers}
          problem={problems?.value ?? null}
          onChange={(answers) => onChange({ answers, accepted: null })}
        />
      ) : null}
      <Flex gap="sm" align="start">
        {fields.isSurvey ? null : (
          <Box flex={1}>
            <ValueField
              label={t('form.measure.value')}
              measured={measured}
              typed={fields.typed}
              answer={fields.answer}
              problem={problems?.value ?? null}
              onChange={(change) => onChange({ ...change, property: null })}
            />
          </Box>
        )}
        <Box flex={1}>
          <DayField
            name="on"
            label={t('form.measure.on')}
            description={t('form.measure.onText')}
            value={fields.on}
            problem={problems?.on ?? null}
            onChange={(on) => onChange({ on })}
          />
        </Box>
      </Flex>
      {property === null || fields.isSurvey ? null : (
        <PropertyButton
          property={property}
          properties={properties}
          measured={measured}
          isTaken={fields.property !== null}
          onTake={(change) => onChange({ ...change, property, accepted: null })}
        />
      )}
      <MethodField subject={subject} fields={fields} problems={problems} onChange={onChange} />
      <ContactField
        name="saidBy"
        label={t('form.measure.who')}
        value={fields.saidBy}
        onChange={(saidBy) => onChange({ saidBy })}
      />
      <ToggleGroup
        name="proof"
        label={t('form.proof.label')}
        toggleType="radioButtonList"
        inline
        options={[
          { value: 'link', label: t('form.proof.link') },
          { value: 'none', label: t('form.proof.none') },
        ]}
        value={fields.proof}
        onChange={(proof: string) => onChange({ proof: proof === 'link' ? 'link' : 'none' })}
      />
      {fields.proof === 'link' ? (
        <EvidenceFieldSet fields={fields} problems={problems} onChange={onChange} />
      ) : null}
      <ConfirmedField fields={fields} problems={problems} onChange={onChange} />
      <NoteField value={fields.note} onChange={(note) => onChange({ note })} />
    </>
  );
}

type PartProps = Pick<MeasurementFieldSetProps, 'fields' | 'problems' | 'onChange'>;

function MethodField({ subject, fields, problems, onChange }: PartProps & { readonly subject: Subject }) {
  const { t } = useWords();
  const agreed = subject.milestone?.milestone ?? subject.metric?.metric ?? null;
  return (
    <Select
      name="method"
      label={t('form.measure.how')}
      required
      options={MEASUREMENT_METHODS.map((method) => ({
        value: method,
        label:
          agreed?.measurementMethod === method && agreed.measurementDetail !== null
            ? t('method.withDetail', { method: t(`method.${method}`), detail: agreed.measurementDetail })
            : t(`method.${method}`),
      }))}
      {...(fields.method === null ? {} : { value: fields.method })}
      onChange={(chosen) =>
        onChange({ method: MEASUREMENT_METHODS.find((method) => method === chosen) ?? null })
      }
      {...complaint(problems?.method ?? null)}
    />
  );
}

function ConfirmedField({ fields, problems, onChange }: PartProps) {
  const { t } = useWords();
  const { people } = useCompany();
  if (people.contacts.length === 0) return null;
  return (
    <>
      <Checkbox
        name="isConfirmed"
        checked={fields.isConfirmed}
        description={t('form.confirm.alsoText')}
        onChange={(isConfirmed) => onChange({ isConfirmed })}
      >
        {t('form.confirm.also')}
      </Checkbox>
      {fields.isConfirmed ? (
        <ConfirmationFieldSet fields={fields} problems={problems} onChange={onChange} />
      ) : null}
    </>
  );
}
