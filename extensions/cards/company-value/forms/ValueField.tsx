import { CurrencyInput, NumberInput, Select } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { comparison } from '../milestone/measure-words.ts';
import { complaint } from './fields.tsx';
import type { Measured } from './subject.ts';
import { toTyped } from './typed-value.ts';

interface ValueFieldProps {
  /** Of its own where a form has several. */
  readonly name?: string;
  /** What the value is called; its unit is added. */
  readonly label: string;
  readonly measured: Measured;
  readonly typed: number | null;
  readonly answer: boolean | null;
  readonly problem: string | null;
  /** Said in front of baseline and target. */
  readonly note?: string;
  readonly isRequired?: boolean;
  readonly onChange: (change: { typed: number | null } | { answer: boolean }) => void;
}

const DECIMALS = 4;

/** A value: percent as percent, money in major units, or yes and no. */
export function ValueField({
  name = 'value',
  label,
  measured,
  typed,
  answer,
  problem,
  note,
  isRequired = true,
  onChange,
}: ValueFieldProps) {
  const words = useWords();
  const { t, format } = words;
  const range = rangeWords(measured, words);
  const description = note === undefined || range === null ? (note ?? range) : `${note} · ${range}`;
  const common = {
    name,
    required: isRequired,
    ...(description === null ? {} : { description }),
    ...complaint(problem),
  };
  const onTyped = (value: number | null | undefined) =>
    onChange({ typed: typeof value === 'number' && Number.isFinite(value) ? value : null });
  const value = typed === null ? {} : { value: typed };
  switch (measured.typedAs) {
    case 'yes_no':
      return (
        <Select
          {...common}
          label={note === undefined ? t('form.measure.valueYesNo') : label}
          options={[
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
          {...(answer === null ? {} : { value: answer ? 'yes' : 'no' })}
          onChange={(chosen) => onChange({ answer: chosen === 'yes' })}
        />
      );
    case 'moneyMinor':
    case 'moneyMajor':
      return (
        <CurrencyInput
          {...common}
          {...value}
          label={label}
          currency={measured.currency ?? format.currency ?? 'USD'}
          onChange={onTyped}
        />
      );
    default:
      return (
        <NumberInput
          {...common}
          {...value}
          label={withUnit(label, measured, words)}
          precision={DECIMALS}
          onChange={onTyped}
          onInput={onTyped}
        />
      );
  }
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
