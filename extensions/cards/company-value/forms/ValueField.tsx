import { CurrencyInput, NumberInput, Select } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { complaint } from './fields.tsx';
import type { Measured } from './subject.ts';
import { toTyped } from './typed-value.ts';

interface ValueFieldProps {
  readonly measured: Measured;
  readonly typed: number | null;
  readonly answer: boolean | null;
  readonly problem: string | null;
  readonly onChange: (change: { typed: number | null } | { answer: boolean }) => void;
}

const DECIMALS = 4;

/** The measured value: percent as percent, money in major units, or yes and no. */
export function ValueField({ measured, typed, answer, problem, onChange }: ValueFieldProps) {
  const words = useWords();
  const { t, format } = words;
  const description = rangeWords(measured, words);
  const common = {
    name: 'value',
    required: true,
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
          label={t('form.measure.valueYesNo')}
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
          label={t('form.measure.value')}
          currency={measured.currency ?? format.currency ?? 'USD'}
          onChange={onTyped}
        />
      );
    default:
      return (
        <NumberInput
          {...common}
          {...value}
          label={labelOf(measured, words)}
          precision={DECIMALS}
          onChange={onTyped}
          onInput={onTyped}
        />
      );
  }
}

function labelOf({ typedAs, unit }: Measured, { t }: Words): string {
  const shown = typedAs === 'percent' ? '%' : unit;
  return shown === null ? t('form.measure.value') : t('form.measure.valueIn', { unit: shown });
}

/** "Baseline 35, target 80", in the numbers as they are typed. */
function rangeWords(measured: Measured, { t, format }: Words): string | null {
  if (measured.typedAs === 'yes_no' || measured.target === null) return null;
  const say = (stored: number) => format.number(toTyped(measured, stored, format));
  return measured.baseline === null
    ? t('form.measure.rangeTarget', { target: say(measured.target) })
    : t('form.measure.range', { baseline: say(measured.baseline), target: say(measured.target) });
}
