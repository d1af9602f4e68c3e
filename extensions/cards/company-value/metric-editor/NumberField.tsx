import { CurrencyInput, NumberInput } from '@hubspot/ui-extensions';
import type { InputUnit } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { complaint } from '../forms/fields.tsx';

interface NumberFieldProps {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly unit: InputUnit;
  readonly currency: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly value: number | null;
  readonly problem?: string | null;
  readonly onChange: (value: number | null) => void;
}

const DECIMALS = 4;

/** A number as people type it: money in major units, a rate as percent. */
export function NumberField({
  name,
  label,
  description,
  unit,
  currency,
  required = false,
  readOnly = false,
  value,
  problem = null,
  onChange,
}: NumberFieldProps) {
  const { t } = useWords();
  const onTyped = (typed: number | null | undefined) =>
    onChange(typeof typed === 'number' && Number.isFinite(typed) ? typed : null);
  const common = {
    name,
    required,
    readOnly,
    ...(description === undefined ? {} : { description }),
    ...(value === null ? {} : { value }),
    ...complaint(problem),
  };
  if (unit === 'money') {
    return <CurrencyInput {...common} label={label} currency={currency} onChange={onTyped} />;
  }
  return (
    <NumberInput
      {...common}
      label={unit === 'rate' ? t('form.valueIn', { label, unit: t('metricEditor.rateUnit') }) : label}
      precision={DECIMALS}
      onChange={onTyped}
      onInput={onTyped}
    />
  );
}
