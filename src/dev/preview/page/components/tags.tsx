import type { StatusTagProps, TagProps } from '@hubspot/ui-extensions';
import { useCard } from '../card-context.ts';
import { Glyph } from './Glyph.tsx';
import { callHandler, callWithEvent } from './handlers.ts';
import { useOverlay } from './overlays.tsx';

export const Tag = ({ variant = 'default', onClick, overlay, inline = false, children }: TagProps) => {
  const card = useCard();
  const { open, pointing, element } = useOverlay(overlay);
  const name = `ui-tag ui-tag-${variant} ${inline ? 'ui-tag-inline' : ''}`;
  const act = () => {
    callWithEvent(card, onClick, 'click');
    open();
  };
  return (
    <>
      {onClick === undefined && overlay === undefined ? (
        <span className={name}>{children}</span>
      ) : (
        <button type="button" className={name} onClick={act} {...pointing}>
          {children}
        </button>
      )}
      {element}
    </>
  );
};

export const StatusTag = (props: StatusTagProps) => {
  const {
    variant = 'default',
    hollow = false,
    onClick,
    showRemoveIcon = false,
    onRemoveClick,
    children,
  } = props;
  const card = useCard();
  const name = `ui-status ui-status-${variant} ${hollow ? 'ui-status-hollow' : ''}`;
  const content = (
    <>
      <span className="ui-status-dot" aria-hidden="true" />
      {children}
    </>
  );
  return (
    <span className={name}>
      {onClick === undefined ? (
        content
      ) : (
        <button type="button" className="ui-status-button" onClick={() => callHandler(card, onClick)}>
          {content}
        </button>
      )}
      {showRemoveIcon && (
        <button
          type="button"
          className="ui-status-remove"
          aria-label="Remove"
          onClick={() => callHandler(card, onRemoveClick)}
        >
          <Glyph name="remove" size={10} />
        </button>
      )}
    </span>
  );
};
