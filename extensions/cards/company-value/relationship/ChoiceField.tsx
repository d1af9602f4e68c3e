import { Select } from '@hubspot/ui-extensions';
import { complaint } from '../forms/fields.tsx';

interface ChoiceFieldProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Null until somebody has chosen. */
  readonly value: Value | null;
  readonly problem?: string | null;
  readonly onChange: (value: Value) => void;
}

/** One of a closed list, with nothing chosen for people beforehand unless it is known. */
export function ChoiceField<Value extends string>({
  name,
  label,
  options,
  value,
  problem = null,
  onChange,
}: ChoiceFieldProps<Value>) {
  return (
    <Select
      name={name}
      label={label}
      required
      options={[...options]}
      {...(value === null ? {} : { value })}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
      {...complaint(problem)}
    />
  );
}
