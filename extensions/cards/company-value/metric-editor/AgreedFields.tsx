import { Box, DateInput, Flex, Select } from '@hubspot/ui-extensions';
import { BASELINE_METHODS, MONEY_KINDS } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { toCalendarDate, toDateValue } from '../forms/date-value.ts';
import { complaint, ContactField, DayField } from '../forms/fields.tsx';
import { askedInputs } from './draft-inputs.ts';
import type { DraftFieldProps } from './field-set.ts';

/** What both sides agree on: the value before, the assumptions with their day, the start and the kind of money. */
export function AgreedFields(props: DraftFieldProps) {
  const { draft, problems, onChange } = props;
  const { t } = useWords();
  const { compared, assumed } = askedInputs(draft);
  const isNew = draft.stored === null;
  return (
    <>
      {compared.length === 0 ? null : <BaselineFields {...props} />}
      {assumed.length === 0 ? null : (
        <Flex gap="sm" align="start">
          <Box flex={1}>
            <DayField
              name="assumedOn"
              label={t('metricEditor.assumedFrom')}
              description={t(isNew ? 'metricEditor.assumedFromText' : 'metricEditor.assumedFromChange')}
              value={draft.assumedOn}
              problem={problems['assumedOn'] ?? null}
              onChange={(assumedOn) => onChange({ assumedOn })}
            />
          </Box>
          <Box flex={1}>
            <ContactField
              name="assumedWith"
              label={t('metricEditor.assumedWith')}
              nobody={t('metricEditor.assumedNobody')}
              value={draft.assumedWith}
              onChange={(assumedWith) => onChange({ assumedWith })}
            />
          </Box>
        </Flex>
      )}
      <Flex gap="sm" align="start">
        <Box flex={1}>
          <DateInput
            name="effectiveDate"
            label={t('metricEditor.since')}
            description={t('metricEditor.sinceText')}
            required
            {...(draft.effectiveDate === null ? {} : { value: toDateValue(draft.effectiveDate) })}
            timezone="portalTz"
            onChange={(chosen) => onChange({ effectiveDate: toCalendarDate(chosen) })}
            {...complaint(problems['effectiveDate'] ?? null)}
          />
        </Box>
        <Box flex={1}>{draft.calculator === 'qualitative' ? null : <MoneyKindField {...props} />}</Box>
      </Flex>
    </>
  );
}

function BaselineFields({ draft, problems, onChange }: DraftFieldProps) {
  const { t } = useWords();
  const { today } = useCompany();
  return (
    <>
      <Flex gap="sm" align="start">
        <Box flex={1}>
          <Select
            name="baselineMethod"
            label={t('metricEditor.baselineHow')}
            required
            options={BASELINE_METHODS.map((method) => ({
              value: method,
              label: t(`form.baseline.method.${method}`),
            }))}
            {...(draft.baselineMethod === null ? {} : { value: draft.baselineMethod })}
            onChange={(chosen) =>
              onChange({ baselineMethod: BASELINE_METHODS.find((method) => method === chosen) ?? null })
            }
            {...complaint(problems['baselineMethod'] ?? null)}
          />
        </Box>
        <Box flex={1}>
          <DateInput
            name="baselineOn"
            label={t('metricEditor.baselineOn')}
            {...(draft.baselineOn === null ? {} : { value: toDateValue(draft.baselineOn) })}
            timezone="portalTz"
            max={toDateValue(today)}
            onChange={(chosen) => onChange({ baselineOn: toCalendarDate(chosen) })}
          />
        </Box>
      </Flex>
      <ContactField
        name="baselineAgreedBy"
        label={t('metricEditor.baselineWho')}
        description={t(
          draft.baselineMethod === null || draft.baselineMethod === 'direct'
            ? 'form.baseline.whoTracked'
            : 'form.baseline.whoNeeded',
        )}
        nobody={t('form.baseline.nobody')}
        value={draft.baselineAgreedBy}
        onChange={(baselineAgreedBy) => onChange({ baselineAgreedBy })}
      />
    </>
  );
}

function MoneyKindField({ draft, problems, onChange }: DraftFieldProps) {
  const { t } = useWords();
  return (
    <Select
      name="moneyKind"
      label={t('metricEditor.moneyKind')}
      description={t('metricEditor.moneyKindText')}
      required
      options={MONEY_KINDS.map((kind) => ({ value: kind, label: t(`metricEditor.moneyKind.${kind}`) }))}
      {...(draft.moneyKind === null ? {} : { value: draft.moneyKind })}
      onChange={(chosen) => onChange({ moneyKind: MONEY_KINDS.find((kind) => kind === chosen) ?? null })}
      {...complaint(problems['moneyKind'] ?? null)}
    />
  );
}
