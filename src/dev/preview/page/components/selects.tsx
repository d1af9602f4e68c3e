import { useEffect, useRef, useState } from 'react';
import type { MultiSelectProps, SelectProps } from '@hubspot/ui-extensions';
import { useCard } from '../card-context.ts';
import { Field } from './Field.tsx';
import { Glyph } from './Glyph.tsx';
import { useChoice } from './use-choice.ts';

const PLACEHOLDER = 'Select an option';

type OptionValue = string | number | boolean;

export const Select = (props: SelectProps) => {
  const { options, name, onChange, readOnly = false, placeholder = PLACEHOLDER, variant = 'input' } = props;
  const [value, choose] = useChoice<OptionValue>(useCard(), name, props.value, '', onChange);
  const index = options.findIndex((option) => option.value === value);
  // HubSpot shows a value that is in no option as it is, and marks it.
  const unknown = index === -1 && value !== '';
  const onSelect = (chosen: string) => {
    const option = options[Number(chosen)];
    if (option !== undefined) choose(option.value);
  };
  return (
    <Field {...props} error={props.error === true || unknown}>
      {(attributes) => (
        <select
          className={`ui-input ui-select ui-select-${variant} ${value === '' ? 'ui-select-empty' : ''}`}
          name={name}
          disabled={readOnly}
          {...attributes}
          value={unknown ? 'unknown' : String(index)}
          onChange={(event) => onSelect(event.target.value)}
        >
          {index === -1 && !unknown && <option value="-1">{placeholder}</option>}
          {unknown && <option value="unknown">{String(value)}</option>}
          {options.map((option, position) => (
            <option key={`${position} ${option.label}`} value={String(position)}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

const useCloseOutside = (isOpen: boolean, close: () => void) => {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPointerDown = (event: PointerEvent) => {
      if (!area.current?.contains(event.target as Node)) close();
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  });
  return area;
};

export const MultiSelect = (props: MultiSelectProps) => {
  const { options, name, onChange, label, readOnly = false, placeholder = PLACEHOLDER } = props;
  const [values, choose] = useChoice<readonly OptionValue[]>(useCard(), name, props.value, [], onChange);
  const [isOpen, setOpen] = useState(false);
  const area = useCloseOutside(isOpen, () => setOpen(false));
  const chosen = options.filter((option) => values.includes(option.value)).map((option) => option.label);
  const toggle = (value: OptionValue) =>
    choose(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return (
    <Field {...props}>
      {(attributes) => (
        <div
          className="ui-multiselect"
          ref={area}
          onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        >
          <button
            type="button"
            className="ui-input ui-multiselect-button"
            id={attributes.id}
            aria-describedby={attributes['aria-describedby']}
            aria-expanded={isOpen}
            disabled={readOnly}
            onClick={() => setOpen(!isOpen)}
          >
            <span>{chosen.length === 0 ? placeholder : chosen.join(', ')}</span>
            <Glyph name="downCarat" size={12} />
          </button>
          {isOpen && (
            <div className="ui-menu ui-multiselect-menu" role="group" aria-label={label}>
              {options.map((option) => (
                <label key={String(option.value)} className="ui-choice">
                  <input
                    type="checkbox"
                    checked={values.includes(option.value)}
                    onChange={() => toggle(option.value)}
                  />
                  <span>{option.label}</span>
                </label>
              ))}
            </div>
          )}
        </div>
      )}
    </Field>
  );
};
