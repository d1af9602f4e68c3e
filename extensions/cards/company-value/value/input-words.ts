import type { CalculatorInput, Metric } from '../../../../src/domain/facts.ts';
import type { InputUnit } from '../../../../src/domain/summary.ts';
import type { Words } from '../../../ui/words.ts';
import { INPUT_UNITS, isInputName } from './input-units.ts';

/** What an input is called: "Hours now". A name that this version does not know is shown as it is stored. */
export function inputName(name: string, { t }: Words): string {
  return isInputName(name) ? t(`inputName.${name}`) : name;
}

/** A value of a calculator input as people read it: "132 h", "2%", "$75". */
export function inputWords(
  name: string,
  value: CalculatorInput,
  metric: Pick<Metric, 'currency' | 'unit'> | null,
  words: Words,
): string {
  const unit: InputUnit = isInputName(name) ? INPUT_UNITS[name] : 'number';
  return valueWords(unit, value, metric?.currency ?? null, words);
}

/** @param currency of the metric; null means the company's */
export function valueWords(
  unit: InputUnit,
  value: CalculatorInput,
  currency: string | null,
  { t, format }: Words,
): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return t('common.none');
  switch (unit) {
    case 'money':
      return currency === null ? format.moneyMajor(value) : format.moneyMajor(value, currency);
    case 'rate':
      return format.percentExact(value, { most: 2 });
    case 'hours':
      return t('formula.hours', { hours: format.number(value, { most: 4 }) });
    default:
      return format.number(value);
  }
}
