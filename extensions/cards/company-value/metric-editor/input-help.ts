import type { InputDefinition } from '../../../../src/domain/calculators/definition.ts';
import type { Words } from '../../../ui/words.ts';
import { isInputName } from '../value/input-units.ts';
import { valueWords } from '../value/input-words.ts';

/** What a number means, its range, and what counts when it is left empty. */
export function inputHelp(
  input: InputDefinition,
  general: (input: string) => number | null,
  words: Words,
): string {
  const { t, format } = words;
  const help = isInputName(input.name) ? t(`inputHelp.${input.name}`) : input.name;
  const [lowest, highest] = input.scale ?? [];
  if (lowest !== undefined && highest !== undefined) return help;
  const assumed = general(input.name);
  if (assumed !== null) {
    const value = valueWords(input.unit, assumed, null, words);
    return t('metricEditor.general', { help, value });
  }
  if (input.defaultValue !== undefined) {
    const value =
      input.unit === 'rate' ? format.percent(input.defaultValue) : format.number(input.defaultValue);
    return t('metricEditor.byDefault', { help, value });
  }
  return help;
}
