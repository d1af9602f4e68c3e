import type { InputProps, SearchInputProps, TextAreaProps } from '@hubspot/ui-extensions';
import { useCard } from '../card-context.ts';
import { Field } from './Field.tsx';
import { Glyph } from './Glyph.tsx';
import { useTypedValue } from './use-typed-value.ts';

type TextOptions = Pick<
  InputProps,
  'name' | 'value' | 'defaultValue' | 'onChange' | 'onInput' | 'onBlur' | 'onFocus'
>;

const useText = ({ name, value, defaultValue, onChange, onInput, onBlur, onFocus }: TextOptions) =>
  useTypedValue<string>(useCard(), {
    name,
    value,
    defaultValue,
    onChange,
    onInput,
    onBlur,
    onFocus,
    parse: (text) => text,
    write: (text) => text ?? '',
  });

export const Input = (props: InputProps) => {
  const { inputProps } = useText(props);
  return (
    <Field {...props}>
      {(attributes) => (
        <input
          className="ui-input"
          type={props.type ?? 'text'}
          placeholder={props.placeholder}
          readOnly={props.readOnly}
          {...attributes}
          {...inputProps}
        />
      )}
    </Field>
  );
};

const DEFAULT_ROWS = 2;

export const TextArea = (props: TextAreaProps) => {
  const { inputProps } = useText(props);
  return (
    <Field {...props}>
      {(attributes) => (
        <textarea
          className="ui-input ui-textarea"
          rows={props.rows ?? DEFAULT_ROWS}
          cols={props.cols}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          readOnly={props.readOnly}
          style={{ resize: props.resize ?? 'both' }}
          {...attributes}
          {...inputProps}
          // Enter makes a new line here and commits nothing.
          onKeyDown={undefined}
        />
      )}
    </Field>
  );
};

export const SearchInput = (props: SearchInputProps) => {
  const { inputProps, current, type, commit } = useText(props);
  const clearable = (props.clearable ?? true) && current() !== undefined && current() !== '';
  const clear = () => {
    type('');
    commit('');
  };
  return (
    <Field {...props}>
      {(attributes) => (
        <div className="ui-search">
          <input
            className="ui-input"
            type="search"
            placeholder={props.placeholder ?? 'Search'}
            readOnly={props.readOnly}
            {...attributes}
            {...inputProps}
          />
          {clearable ? (
            <button type="button" aria-label="Clear" onClick={clear}>
              <Glyph name="remove" size={12} />
            </button>
          ) : (
            <Glyph name="search" size={16} />
          )}
        </div>
      )}
    </Field>
  );
};
