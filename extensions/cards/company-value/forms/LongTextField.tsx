import { TextArea } from '@hubspot/ui-extensions';
import { complaint } from './fields.tsx';

interface LongTextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly rows?: number;
  readonly value: string;
  readonly problem?: string | null;
  readonly onChange: (value: string) => void;
}

/** A few lines of text. */
export function LongTextField({
  name,
  label,
  description,
  placeholder,
  required = false,
  rows = 2,
  value,
  problem = null,
  onChange,
}: LongTextFieldProps) {
  return (
    <TextArea
      name={name}
      label={label}
      required={required}
      rows={rows}
      {...(description === undefined ? {} : { description })}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={value}
      onChange={onChange}
      onInput={onChange}
      {...complaint(problem)}
    />
  );
}
