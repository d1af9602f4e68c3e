import { Box, DateInput, Flex } from '@hubspot/ui-extensions';
import type { InputDefinition } from '../../../../src/domain/calculators/definition.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { toCalendarDate, toDateValue } from '../forms/date-value.ts';
import { complaint, TextField } from '../forms/fields.tsx';
import { inputName } from '../value/input-words.ts';
import type { DraftFieldProps } from './field-set.ts';
import { NumberField } from './NumberField.tsx';

/** Of a new benefit its first measurement; of every one the value to reach, and the unit of both. */
export function MeasuredFields({
  measured,
  draft,
  problems,
  currency,
  onChange,
}: DraftFieldProps & { readonly measured: readonly InputDefinition[] }) {
  const words = useWords();
  const { t } = words;
  const { today } = useCompany();
  const [first] = measured;
  const isNew = draft.stored === null;
  return (
    <>
      {isNew
        ? measured.map((input) => (
            <Flex key={input.name} gap="sm" align="start">
              <Box flex={1}>
                <NumberField
                  name={`now.${input.name}`}
                  label={t('metricEditor.now', { label: inputName(input.name, words) })}
                  description={t('metricEditor.nowText')}
                  unit={input.unit}
                  currency={currency}
                  value={draft.now[input.name] ?? null}
                  problem={problems[`now.${input.name}`] ?? null}
                  onChange={(value) => onChange({ now: { ...draft.now, [input.name]: value } })}
                />
              </Box>
              <Box flex={1}>
                {input === first ? (
                  <DateInput
                    name="nowOn"
                    label={t('metricEditor.nowOn')}
                    {...(draft.nowOn === null ? {} : { value: toDateValue(draft.nowOn) })}
                    timezone="portalTz"
                    max={toDateValue(today)}
                    onChange={(chosen) => onChange({ nowOn: toCalendarDate(chosen) })}
                    {...complaint(problems['nowOn'] ?? null)}
                  />
                ) : null}
              </Box>
            </Flex>
          ))
        : null}
      {first === undefined ? null : (
        <Flex gap="sm" align="start">
          <Box flex={1}>
            <NumberField
              name="target"
              label={t('metricEditor.target', { label: inputName(first.name, words) })}
              description={t('metricEditor.targetText')}
              unit={first.unit}
              currency={currency}
              value={draft.target}
              problem={problems['targetValue'] ?? null}
              onChange={(target) => onChange({ target })}
            />
          </Box>
          <Box flex={1}>
            {first.unit === 'rate' || first.unit === 'money' ? null : (
              <TextField
                name="unit"
                label={t('metricEditor.unit')}
                description={t('metricEditor.unitText')}
                required
                value={draft.unit}
                problem={problems['unit'] ?? null}
                onChange={(unit) => onChange({ unit })}
              />
            )}
          </Box>
        </Flex>
      )}
    </>
  );
}
