import { Box, Flex, Select } from '@hubspot/ui-extensions';
import type { Milestone } from '../../../../src/domain/facts.ts';
import { BASELINE_METHODS } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { needsAgreement } from './baseline-fields.ts';
import type { BaselineFields, BaselineProblems } from './baseline-fields.ts';
import { complaint, ContactField, DayField, NoteField } from './fields.tsx';
import { measuredAs } from './subject.ts';
import { ValueField } from './ValueField.tsx';

interface BaselineFieldSetProps {
  readonly milestone: Milestone;
  readonly fields: BaselineFields;
  /** Null until the first try to save. */
  readonly problems: BaselineProblems | null;
  readonly onChange: (change: Partial<BaselineFields>) => void;
}

/** The value from before, when and how it was found, and who at the customer agreed. */
export function BaselineFieldSet({ milestone, fields, problems, onChange }: BaselineFieldSetProps) {
  const { t } = useWords();
  return (
    <>
      <Flex gap="sm" align="start">
        <Box flex={1}>
          <ValueField
            label={t('form.baseline.value')}
            measured={{ ...measuredAs(milestone), baseline: null }}
            typed={fields.typed}
            answer={null}
            problem={problems?.value ?? null}
            onChange={(change) => {
              if ('typed' in change) onChange(change);
            }}
          />
        </Box>
        <Box flex={1}>
          <DayField
            name="on"
            label={t('form.baseline.on')}
            description={t('form.baseline.onText')}
            value={fields.on}
            problem={problems?.on ?? null}
            onChange={(on) => onChange({ on })}
          />
        </Box>
      </Flex>
      <Select
        name="method"
        label={t('form.baseline.how')}
        required
        options={BASELINE_METHODS.map((method) => ({
          value: method,
          label: t(`form.baseline.method.${method}`),
        }))}
        {...(fields.method === null ? {} : { value: fields.method })}
        onChange={(chosen) =>
          onChange({ method: BASELINE_METHODS.find((method) => method === chosen) ?? null })
        }
        {...complaint(problems?.method ?? null)}
      />
      <ContactField
        name="agreedBy"
        label={t('form.baseline.who')}
        description={t(
          needsAgreement(fields.method) ? 'form.baseline.whoNeeded' : 'form.baseline.whoTracked',
        )}
        nobody={t('form.baseline.nobody')}
        value={fields.agreedBy}
        onChange={(agreedBy) => onChange({ agreedBy })}
      />
      <NoteField
        placeholder={t('form.baseline.notePlaceholder')}
        value={fields.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}
