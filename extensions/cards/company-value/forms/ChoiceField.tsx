import { Select } from '@hubspot/ui-extensions';
import { complaint } from './fields.tsx';

interface ChoiceFieldProps<Word extends string> {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly words: readonly Word[];
  readonly labelOf: (word: Word) => string;
  /** Null while nothing is chosen. */
  readonly value: Word | null;
  readonly problem?: string | null;
  readonly onChange: (value: Word) => void;
}

/** One word of a closed list. */
export function ChoiceField<Word extends string>({
  name,
  label,
  description,
  words,
  labelOf,
  value,
  problem = null,
  onChange,
}: ChoiceFieldProps<Word>) {
  return (
    <Select
      name={name}
      label={label}
      required
      {...(description === undefined ? {} : { description })}
      options={words.map((word) => ({ value: word, label: labelOf(word) }))}
      {...(value === null ? {} : { value })}
      onChange={(chosen) => {
        const found = words.find((word) => word === chosen);
        if (found !== undefined) onChange(found);
      }}
      {...complaint(problem)}
    />
  );
}
