import type { Words } from '../../../ui/words.ts';
import { money, number, yesNo } from '../fields/field.ts';
import type { FieldOf, FieldOptions } from '../fields/field.ts';
import { comparison } from '../milestone/measure-words.ts';
import type { Measured } from './subject.ts';
import { toTyped } from './typed-value.ts';

interface ValueOptions extends FieldOptions {
  /** Said in front of baseline and target. */
  readonly note?: string;
}

/** A measured value: a number, or yes and no. */
export const valueField = (
  label: string,
  measured: Measured,
  options: ValueOptions,
  words: Words,
): FieldOf<'typed', number | null> | FieldOf<'answer', boolean | null> =>
  measured.typedAs === 'yes_no'
    ? yesNo(
        'answer',
        options.note === undefined ? 'form.measure.valueYesNo' : { said: label },
        optionsOf(measured, options, words),
      )
    : amountField('typed', label, measured, options, words);

/** A value that is a number: percent as percent, money in major units. */
export const amountField = <Name extends string>(
  name: Name,
  label: string,
  measured: Measured,
  options: ValueOptions,
  words: Words,
): FieldOf<Name, number | null> => {
  const { typedAs } = measured;
  const further = optionsOf(measured, options, words);
  return typedAs === 'moneyMinor' || typedAs === 'moneyMajor'
    ? money(
        name,
        { said: label },
        { ...further, currency: measured.currency ?? words.format.currency ?? 'USD' },
      )
    : number(name, { said: withUnit(label, measured, words) }, further);
};

function optionsOf(measured: Measured, { note, ...options }: ValueOptions, words: Words): FieldOptions {
  const said = [note ?? null, rangeWords(measured, words)].filter((part) => part !== null).join(' · ');
  return { required: true, ...(said !== '' && { text: { said } }), ...options };
}

function withUnit(label: string, { typedAs, unit }: Measured, { t }: Words): string {
  const shown = typedAs === 'percent' ? '%' : unit;
  return shown === null ? label : t('form.valueIn', { label, unit: shown });
}

/** "Baseline 35, target at least 80", in the numbers as they are typed. */
function rangeWords(measured: Measured, words: Words): string | null {
  const { t, format } = words;
  if (measured.typedAs === 'yes_no' || measured.target === null) return null;
  const say = (stored: number) => format.number(toTyped(measured, stored, format));
  const target = comparison(measured.comparator, say(measured.target), words);
  return measured.baseline === null
    ? t('form.measure.rangeTarget', { target })
    : t('form.measure.range', { baseline: say(measured.baseline), target });
}
