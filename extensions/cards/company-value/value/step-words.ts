import { CALCULATION_STEP_NAMES } from '../../../../src/domain/calculators/catalogue.ts';
import type { Calculation } from '../../../../src/domain/summary.ts';
import type { Words } from '../../../ui/words.ts';
import { valueWords } from './input-words.ts';

/** "Hours saved each time: 190 h · Hours saved a year: 2,280 h · A year: $171,000" */
export function stepWords({ steps }: Calculation, currency: string | null, words: Words): string {
  return steps
    .flatMap(({ name, value, unit }) => {
      const known = CALCULATION_STEP_NAMES.find((step) => step === name);
      return known === undefined
        ? []
        : words.t('metricEditor.step', {
            name: words.t(`metricEditor.step.${known}`),
            value: valueWords(unit, value, currency, words),
          });
    })
    .join(' · ');
}
