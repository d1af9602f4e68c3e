import { useEffect, useRef, useState } from 'react';
import type { ComponentProps } from 'react';
import type { ButtonProps, ButtonRowProps, LoadingButtonProps } from '@hubspot/ui-extensions';
import type { CrmActionButton as HubSpotCrmActionButton } from '@hubspot/ui-extensions/crm';
import { useCard } from '../card-context.ts';
import { Glyph } from './Glyph.tsx';
import { addToast } from '../toasts.ts';
import { callWithEvent } from './handlers.ts';
import { useOverlay } from './overlays.tsx';
import { shortSize } from './sizes.ts';
import { anchorProps } from './text.tsx';

export const buttonClass = (variant: string, size: ButtonProps['size'], truncate = false): string =>
  `ui-button ui-button-${variant} ui-button-${shortSize(size, 'md')} ${truncate ? 'ui-truncate' : ''}`;

export const Button = (props: ButtonProps) => {
  const {
    variant = 'secondary',
    size,
    type = 'button',
    disabled = false,
    href,
    truncate,
    onClick,
    overlay,
  } = props;
  const card = useCard();
  const { open, pointing, element } = useOverlay(overlay);
  const name = buttonClass(variant, size, truncate);
  const anchor = anchorProps(href);
  const act = () => {
    callWithEvent(card, onClick, 'click');
    open();
  };
  return (
    <>
      {anchor.href === undefined || disabled ? (
        <button type={type} className={name} disabled={disabled} onClick={act} {...pointing}>
          {props.children}
        </button>
      ) : (
        <a className={name} onClick={act} {...anchor} {...pointing}>
          {props.children}
        </a>
      )}
      {element}
    </>
  );
};

export type CrmActionButtonProps = ComponentProps<typeof HubSpotCrmActionButton>;

/** HubSpot's own forms and previews are not here: the button says which one would open, and about which record. */
export const CrmActionButton = (props: CrmActionButtonProps) => {
  const { actionType, actionContext, variant = 'secondary', size, type = 'button', disabled = false } = props;
  const act = () => addToast({ title: `HubSpot: ${actionType}`, message: JSON.stringify(actionContext) });
  return (
    <button type={type} className={buttonClass(variant, size)} disabled={disabled} onClick={act}>
      {props.children}
    </button>
  );
};

/** How long the tick is shown after loading has ended. */
const RESULT_MILLISECONDS = 2000;

/** True for a moment after `loading` has ended; `onFinish` is called at that point. */
const useResultMoment = (loading: boolean, onFinish: () => void): boolean => {
  const [hasResult, setResult] = useState(false);
  const wasLoading = useRef(loading);
  useEffect(() => {
    const finished = wasLoading.current && !loading;
    wasLoading.current = loading;
    if (!finished) return undefined;
    onFinish();
    setResult(true);
    const timer = window.setTimeout(() => setResult(false), RESULT_MILLISECONDS);
    return () => window.clearTimeout(timer);
    // Only the end of loading counts.
  }, [loading]);
  return hasResult;
};

export const LoadingButton = (props: LoadingButtonProps) => {
  const { variant = 'secondary', size, type = 'button', disabled = false, loading = false, truncate } = props;
  const { onClick, overlay, overlayOptions, resultIconName = 'success', children } = props;
  const card = useCard();
  const { open, pointing, element } = useOverlay(overlay);
  const opensAtEnd = overlayOptions?.openBehavior === 'onLoadingFinish';
  const hasResult = useResultMoment(loading, () => opensAtEnd && open());
  const act = () => {
    callWithEvent(card, onClick, 'click');
    if (!opensAtEnd) open();
  };
  return (
    <>
      <button
        type={type}
        className={buttonClass(variant, size, truncate)}
        disabled={disabled || loading}
        aria-busy={loading}
        onClick={act}
        {...pointing}
      >
        {children}
        {loading && <span className="ui-spinner ui-spinner-xs" aria-hidden="true" />}
        {!loading && hasResult && <Glyph name={resultIconName} size={14} />}
      </button>
      {element}
    </>
  );
};

export const ButtonRow = ({ children }: ButtonRowProps) => <div className="ui-button-row">{children}</div>;
