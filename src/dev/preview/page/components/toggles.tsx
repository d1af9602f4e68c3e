import { useId, type ReactNode } from 'react';
import type {
  CheckboxProps,
  RadioButtonProps,
  ToggleGroupOption,
  ToggleGroupProps,
  ToggleProps,
} from '@hubspot/ui-extensions';
import { useCard } from '../card-context.ts';
import { Field } from './Field.tsx';
import { shortSize } from './sizes.ts';
import { useChoice } from './use-choice.ts';

type ChoiceProps = {
  readonly type: 'checkbox' | 'radio';
  readonly name?: string | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean | undefined;
  readonly small?: boolean | undefined;
  readonly inline?: boolean | undefined;
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly children?: ReactNode;
  readonly onChoose: (checked: boolean) => void;
};

const Choice = (props: ChoiceProps) => {
  const {
    type,
    name,
    checked,
    disabled,
    small = false,
    inline = false,
    label,
    description,
    onChoose,
  } = props;
  const descriptionId = useId();
  return (
    <div className={`ui-choice-frame ${inline ? 'ui-choice-inline' : ''}`}>
      <label className={`ui-choice ${small ? 'ui-choice-small' : ''}`}>
        <input
          type={type}
          name={name}
          checked={checked}
          disabled={disabled}
          aria-label={label}
          aria-describedby={description === undefined ? undefined : descriptionId}
          onChange={(event) => onChoose(event.target.checked)}
        />
        <span>{props.children}</span>
      </label>
      {description !== undefined && (
        <div id={descriptionId} className="ui-choice-description">
          {description}
        </div>
      )}
    </div>
  );
};

const isSmall = (variant: string | undefined, size: CheckboxProps['size']): boolean =>
  variant === 'small' || shortSize(size, 'md') === 'sm';

export const Checkbox = (props: CheckboxProps) => {
  const { value = '', checked, initialIsChecked = false, onChange, name, children } = props;
  const [isChecked, choose] = useChoice(useCard(), name, checked, initialIsChecked, onChange);
  return (
    <Choice
      type="checkbox"
      name={name}
      checked={isChecked}
      disabled={props.readOnly ?? props.readonly}
      small={isSmall(props.variant, props.size)}
      inline={props.inline}
      label={props['aria-label']}
      description={props.description}
      onChoose={(next) => choose(next, value)}
    >
      {children}
    </Choice>
  );
};

export const RadioButton = (props: RadioButtonProps) => {
  const { value = '', checked, initialIsChecked = false, onChange, name, children } = props;
  const [isChecked, choose] = useChoice(useCard(), undefined, checked, initialIsChecked, onChange);
  return (
    <Choice
      type="radio"
      name={name}
      checked={isChecked}
      disabled={props.readOnly ?? props.readonly}
      small={isSmall(props.variant, props.size)}
      inline={props.inline}
      description={props.description}
      onChoose={(next) => choose(next, value)}
    >
      {children}
    </Choice>
  );
};

const initialOf = (options: readonly ToggleGroupOption[]): string[] =>
  options.filter((option) => option.initialIsChecked === true).map((option) => option.value);

export const ToggleGroup = (props: ToggleGroupProps) => {
  const { toggleType = 'checkboxList', options, name, inline = false, onChange } = props;
  const several = toggleType === 'checkboxList';
  const groupName = useId();
  const initial = several ? initialOf(options) : (initialOf(options)[0] ?? '');
  const [value, choose] = useChoice<string | string[]>(useCard(), name, props.value, initial, onChange);
  const isChecked = (option: string) => (Array.isArray(value) ? value.includes(option) : value === option);
  const toggle = (option: string, checked: boolean) => {
    if (!Array.isArray(value)) return choose(option);
    choose(checked ? [...value, option] : value.filter((other) => other !== option));
  };
  return (
    <Field {...props} kind="group">
      {() => (
        <div className={`ui-choices ${inline ? 'ui-choices-inline' : ''}`}>
          {options.map((option) => (
            <Choice
              key={option.value}
              type={several ? 'checkbox' : 'radio'}
              name={groupName}
              checked={isChecked(option.value)}
              disabled={option.readOnly ?? option.readonly}
              small={isSmall(props.variant, props.size)}
              description={option.description}
              onChoose={(checked) => toggle(option.value, checked)}
            >
              {option.label}
            </Choice>
          ))}
        </div>
      )}
    </Field>
  );
};

export const Toggle = (props: ToggleProps) => {
  const { checked, initialIsChecked = false, name, label, labelDisplay = 'inline', onChange } = props;
  const [isOn, choose] = useChoice(useCard(), name, checked, initialIsChecked, onChange);
  const size = shortSize(props.size, 'md');
  const text = isOn ? (props.textChecked ?? 'ON') : (props.textUnchecked ?? 'OFF');
  return (
    <label className={`ui-toggle ui-toggle-${size} ui-toggle-label-${labelDisplay}`}>
      <span className={labelDisplay === 'hidden' ? 'visually-hidden' : 'ui-toggle-label'}>{label}</span>
      <input
        type="checkbox"
        role="switch"
        name={name}
        checked={isOn}
        disabled={props.readOnly ?? props.readonly}
        onChange={(event) => choose(event.target.checked)}
      />
      <span className="ui-toggle-track" aria-hidden="true">
        {size === 'md' && <span className="ui-toggle-text">{text}</span>}
      </span>
    </label>
  );
};
