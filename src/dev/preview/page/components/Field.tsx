import { useId, type ReactNode } from 'react';
import { Glyph } from './Glyph.tsx';

export type FieldProps = {
  readonly label?: string | undefined;
  readonly required?: boolean | undefined;
  readonly description?: string | undefined;
  readonly tooltip?: string | undefined;
  readonly error?: boolean | undefined;
  readonly validationMessage?: string | undefined;
};

/** What the element of an input needs so that label, description and message belong to it. */
export type FieldAttributes = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-required': boolean | undefined;
};

const LabelMarks = ({ required, tooltip }: Pick<FieldProps, 'required' | 'tooltip'>) => (
  <>
    {required === true && (
      <span className="ui-required" aria-hidden="true">
        {' '}
        *
      </span>
    )}
    {tooltip !== undefined && (
      <span className="ui-field-tooltip" title={tooltip}>
        <Glyph name="info" size={13} title={tooltip} />
      </span>
    )}
  </>
);

type Props = FieldProps & {
  /** A group of choices has a legend; one input has a label. */
  readonly kind?: 'input' | 'group';
  readonly children: (attributes: FieldAttributes) => ReactNode;
};

/** Label, description and validation message around an input, in HubSpot's order. */
export const Field = (props: Props) => {
  const { label, required, description, tooltip, error = false, validationMessage, kind = 'input' } = props;
  const id = useId();
  const [descriptionId, messageId] = [`${id}-description`, `${id}-message`];
  const describedBy = [description ? descriptionId : '', validationMessage ? messageId : ''].join(' ').trim();
  const attributes: FieldAttributes = {
    id,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-invalid': error || undefined,
    'aria-required': required || undefined,
  };
  const marks = <LabelMarks required={required} tooltip={tooltip} />;
  const Frame = kind === 'group' ? 'fieldset' : 'div';
  return (
    <Frame className={`ui-field ${error ? 'ui-field-error' : ''}`}>
      {kind === 'group' && label && (
        <legend className="ui-label">
          {label}
          {marks}
        </legend>
      )}
      {kind === 'input' && label && (
        <div className="ui-label">
          <label htmlFor={id}>{label}</label>
          {marks}
        </div>
      )}
      {description && (
        <div id={descriptionId} className="ui-field-description">
          {description}
        </div>
      )}
      {props.children(attributes)}
      {validationMessage && (
        <div id={messageId} className="ui-validation" role={error ? 'alert' : undefined}>
          {validationMessage}
        </div>
      )}
    </Frame>
  );
};
