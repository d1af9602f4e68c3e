import { Box, Flex, Select } from '@hubspot/ui-extensions';
import { CALCULATORS, VALUE_CATEGORIES } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { ChoiceField } from '../forms/ChoiceField.tsx';
import { complaint } from '../forms/fields.tsx';
import { calculatorsFor, USUAL_MONEY } from './calculator-choice.ts';
import type { DraftFieldProps } from './field-set.ts';

/** What got better, and how it is counted. */
export function KindFields({
  draft,
  problems,
  isMeasured,
  onChange,
}: Pick<DraftFieldProps, 'draft' | 'problems' | 'onChange'> & { readonly isMeasured: boolean }) {
  const { t } = useWords();
  return (
    <Flex gap="sm" align="start">
      <Box flex={1}>
        <ChoiceField
          name="category"
          label={t('metricEditor.category')}
          words={VALUE_CATEGORIES}
          labelOf={(category) => t(`category.${category}`)}
          value={draft.category}
          problem={problems['category'] ?? null}
          onChange={(category) => onChange({ category })}
        />
      </Box>
      <Box flex={1}>
        <Select
          name="calculator"
          label={t('metricEditor.calculator')}
          description={t(isMeasured ? 'metricEditor.calculatorMeasured' : 'metricEditor.calculatorText')}
          required
          readOnly={isMeasured}
          options={calculatorsFor(draft.category).map((calculator) => ({
            value: calculator,
            label: t(`calculator.${calculator}`),
          }))}
          {...(draft.calculator === null ? {} : { value: draft.calculator })}
          onChange={(chosen) => {
            const calculator = CALCULATORS.find((key) => key === chosen);
            if (calculator !== undefined) onChange({ calculator, moneyKind: USUAL_MONEY[calculator] });
          }}
          {...complaint(problems['calculator'] ?? null)}
        />
      </Box>
    </Flex>
  );
}
