import { VALUE_CATEGORIES } from '../../../../src/domain/vocabulary.ts';
import { choice } from '../fields/field.ts';
import { calculatorsFor, USUAL_MONEY } from './calculator-choice.ts';
import { DraftInputs } from './DraftInputs.tsx';
import type { DraftFieldProps } from './field-set.ts';

/** What got better, and how it is counted. */
export function KindFields({
  draft,
  problems,
  isMeasured,
  onChange,
}: Pick<DraftFieldProps, 'draft' | 'problems' | 'onChange'> & { readonly isMeasured: boolean }) {
  return (
    <DraftInputs
      draft={draft}
      problems={problems}
      onChange={(change) => {
        const { calculator = null } = change;
        onChange(calculator === null ? change : { calculator, moneyKind: USUAL_MONEY[calculator] });
      }}
      rows={[
        [
          choice('category', 'metricEditor.category', VALUE_CATEGORIES, (category) => `category.${category}`),
          choice(
            'calculator',
            'metricEditor.calculator',
            calculatorsFor(draft.category),
            (calculator) => `calculator.${calculator}`,
            {
              text: isMeasured ? 'metricEditor.calculatorMeasured' : 'metricEditor.calculatorText',
              readOnly: isMeasured,
            },
          ),
        ],
      ]}
    />
  );
}
