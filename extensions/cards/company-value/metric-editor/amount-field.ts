import type { InputUnit } from '../../../../src/domain/summary.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import { money, number } from '../fields/field.ts';
import type { FieldOptions, FieldOf } from '../fields/field.ts';

interface AmountOptions extends FieldOptions {
  readonly label: string;
  readonly unit: InputUnit;
  readonly currency: string;
}

/** A number as people type it: money in major units, a rate as percent. */
export const amountField = <Name extends string>(
  name: Name,
  { label, unit, currency, ...options }: AmountOptions,
  t: Translate,
): FieldOf<Name, number | null> =>
  unit === 'money'
    ? money(name, { said: label }, { ...options, currency })
    : number(
        name,
        { said: unit === 'rate' ? t('form.valueIn', { label, unit: t('metricEditor.rateUnit') }) : label },
        options,
      );
