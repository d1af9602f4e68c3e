import { Box, Flex, Select } from '@hubspot/ui-extensions';
import { MEASUREMENT_METHODS } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { ChoiceField } from '../forms/ChoiceField.tsx';
import { complaint, TextField } from '../forms/fields.tsx';
import { LongTextField } from '../forms/LongTextField.tsx';
import { askedInputs } from './draft-inputs.ts';
import type { DraftFieldProps } from './field-set.ts';
import { NumberField } from './NumberField.tsx';

/** How it is measured and who signs it off; where the value comes from, how often, and how long it holds. */
export function ProofFields(props: DraftFieldProps) {
  const { draft, problems, onChange } = props;
  const { t } = useWords();
  const needsMethod = draft.calculator !== 'stated' && draft.calculator !== 'qualitative';
  return (
    <>
      <Flex gap="sm" align="start">
        <Box flex={1}>
          <Select
            name="method"
            label={t('metricEditor.method')}
            required={needsMethod}
            options={MEASUREMENT_METHODS.map((method) => ({ value: method, label: t(`method.${method}`) }))}
            {...(draft.method === null ? {} : { value: draft.method })}
            onChange={(chosen) =>
              onChange({ method: MEASUREMENT_METHODS.find((method) => method === chosen) ?? null })
            }
            {...complaint(problems['measurementMethod'] ?? null)}
          />
        </Box>
        <Box flex={1}>
          <TextField
            name="methodDetail"
            label={t('metricEditor.methodDetail')}
            value={draft.methodDetail}
            onChange={(methodDetail) => onChange({ methodDetail })}
          />
        </Box>
      </Flex>
      <LongTextField
        name="validation"
        label={t('metricEditor.validation')}
        required={needsMethod}
        value={draft.validation}
        problem={problems['validation'] ?? null}
        onChange={(validation) => onChange({ validation })}
      />
      {askedInputs(draft).measured.length === 0 ? null : <MeasuringFields {...props} />}
    </>
  );
}

const SOURCES = ['manual', 'property'] as const;

function MeasuringFields({ draft, problems, currency, onChange }: DraftFieldProps) {
  const { t } = useWords();
  return (
    <>
      <ChoiceField
        name="source"
        label={t('metricEditor.source')}
        words={SOURCES}
        labelOf={(source) => t(`metricEditor.source.${source}`)}
        value={draft.isFromProperty ? 'property' : 'manual'}
        onChange={(source) => onChange({ isFromProperty: source === 'property' })}
      />
      {draft.isFromProperty ? (
        <TextField
          name="property"
          label={t('metricEditor.property')}
          description={t('metricEditor.propertyText')}
          required
          value={draft.property}
          problem={problems['property'] ?? null}
          onChange={(property) => onChange({ property })}
        />
      ) : null}
      <Flex gap="sm" align="start">
        <Box flex={1}>
          <NumberField
            name="intervalDays"
            label={t('metricEditor.interval')}
            description={t('metricEditor.intervalText')}
            unit="count"
            currency={currency}
            value={draft.intervalDays}
            problem={problems['measuringIntervalDays'] ?? null}
            onChange={(intervalDays) => onChange({ intervalDays })}
          />
        </Box>
        <Box flex={1}>
          <NumberField
            name="carryDays"
            label={t('metricEditor.carry')}
            description={t('metricEditor.carryText')}
            unit="count"
            currency={currency}
            value={draft.carryDays}
            problem={problems['carryForwardDays'] ?? null}
            onChange={(carryDays) => onChange({ carryDays })}
          />
        </Box>
      </Flex>
    </>
  );
}
