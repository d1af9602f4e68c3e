import {
  createContext,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { createPortal } from 'react-dom';
import type { ModalProps, PanelProps, TooltipProps } from '@hubspot/ui-extensions';
import { useCard, type CardContextValue } from '../card-context.ts';
import { Dialog } from './Dialog.tsx';
import { callHandler } from './handlers.ts';
import { shortSize } from './sizes.ts';

/** What an overlay knows about the component that it hangs on. */
type Anchor = {
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Where the component is, while the pointer is over it or the keyboard focus is on it. */
  readonly pointedAt: DOMRect | null;
  readonly tooltipId: string;
  /** A Tooltip says here that it is the overlay, so that the component can name it as its description. */
  readonly announceTooltip: (isThere: boolean) => void;
};

const AnchorContext = createContext<Anchor | null>(null);

/**
 * Gives a component its `overlay`: `open` belongs into its click handler, `pointing` onto its element, and
 * `element` beside it. An overlay is part of the tree even while it is closed, so that it can be opened by id.
 */
export const useOverlay = (overlay: ReactNode) => {
  const [isOpen, setOpen] = useState(false);
  const [pointedAt, setPointedAt] = useState<DOMRect | null>(null);
  const [hasTooltip, announceTooltip] = useState(false);
  const tooltipId = useId();
  const anchor = useMemo(
    () => ({ isOpen, setOpen, pointedAt, tooltipId, announceTooltip }),
    [isOpen, pointedAt, tooltipId],
  );
  const point = ({ currentTarget }: SyntheticEvent) => setPointedAt(currentTarget.getBoundingClientRect());
  const leave = () => setPointedAt(null);
  if (overlay === undefined || overlay === null)
    return { open: () => undefined, pointing: {}, element: null };
  return {
    open: () => setOpen(true),
    pointing: {
      onMouseEnter: point,
      onMouseLeave: leave,
      onFocus: point,
      onBlur: leave,
      ...(pointedAt === null || !hasTooltip ? {} : { 'aria-describedby': tooltipId }),
    },
    element: <AnchorContext.Provider value={anchor}>{overlay}</AnchorContext.Provider>,
  };
};

const useAnchor = (card: CardContextValue, name: string): Anchor | null => {
  const anchor = useContext(AnchorContext);
  useEffect(() => {
    if (anchor === null) card.report(`${name} is shown only as the "overlay" of another component.`);
  }, [anchor, card, name]);
  return anchor;
};

type OpenState = {
  readonly id: string;
  readonly onOpen?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
};

/** Makes the overlay known by its id and tells the card when it opens and closes. */
const useOpenState = (name: string, { id, onOpen, onClose }: OpenState) => {
  const card = useCard();
  const anchor = useAnchor(card, name);
  const isOpen = anchor?.isOpen ?? false;
  const setOpen = anchor?.setOpen;
  const wasOpen = useRef(false);
  useEffect(() => {
    const overlay = { open: () => setOpen?.(true), close: () => setOpen?.(false) };
    card.overlays.set(id, overlay);
    return () => {
      if (card.overlays.get(id) === overlay) card.overlays.delete(id);
    };
  }, [card, id, setOpen]);
  useEffect(() => {
    if (isOpen !== wasOpen.current) callHandler(card, isOpen ? onOpen : onClose);
    wasOpen.current = isOpen;
  });
  return { isOpen, close: () => setOpen?.(false) };
};

let closeCurrentPanel: (() => void) | null = null;

/** HubSpot has one place for a panel: opening one closes the one before. */
const useOnlyPanel = (isOpen: boolean, close: () => void): void => {
  useEffect(() => {
    if (!isOpen) return undefined;
    closeCurrentPanel?.();
    closeCurrentPanel = close;
    return () => {
      if (closeCurrentPanel === close) closeCurrentPanel = null;
    };
    // `close` changes with every update; what matters is who was opened last.
  }, [isOpen]);
};

const MODAL_WIDTHS = { sm: 400, md: 600, lg: 800 } as const;
const PANEL_WIDTHS = { sm: 400, md: 600, lg: 760 } as const;

type DialogSize = keyof typeof MODAL_WIDTHS;

export const Modal = (props: ModalProps) => {
  const { title, width, variant, children } = props;
  const { isOpen, close } = useOpenState('Modal', props);
  if (!isOpen) return null;
  return (
    <Dialog
      kind="modal"
      label={props['aria-label'] ?? title ?? 'Dialog'}
      title={title}
      width={MODAL_WIDTHS[shortSize(width, 'sm') as DialogSize]}
      danger={variant === 'danger'}
      onClose={close}
    >
      {children}
    </Dialog>
  );
};

export const Panel = (props: PanelProps) => {
  const { title, width, variant, children } = props;
  const { isOpen, close } = useOpenState('Panel', props);
  useOnlyPanel(isOpen && variant !== 'modal', close);
  if (!isOpen) return null;
  return (
    <Dialog
      kind={variant === 'modal' ? 'panel-modal' : 'panel'}
      label={props['aria-label'] ?? title ?? 'Panel'}
      title={title}
      width={PANEL_WIDTHS[shortSize(width, 'sm') as DialogSize]}
      onClose={close}
    >
      {children}
    </Dialog>
  );
};

type WithChildren = { readonly children?: ReactNode };

/** It takes the focus, so that a text that is longer than the panel can be read with the keyboard. */
export const DialogBody = ({ children }: WithChildren) => (
  <div className="dialog-body" tabIndex={0}>
    {children}
  </div>
);
export const DialogFooter = ({ children }: WithChildren) => <div className="dialog-footer">{children}</div>;
export const PanelSection = ({ flush = false, children }: WithChildren & { readonly flush?: boolean }) => (
  <section className={`panel-section ${flush ? 'panel-section-flush' : ''}`}>{children}</section>
);

const TOOLTIP_DISTANCE = 8;

/** The point at which a tooltip is fixed; its style moves it from there to the side it belongs on. */
const tooltipPoint = ({ left, right, top, bottom }: DOMRect, placement: string): CSSProperties => {
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  if (placement === 'left') return { left: left - TOOLTIP_DISTANCE, top: middleY };
  if (placement === 'right') return { left: right + TOOLTIP_DISTANCE, top: middleY };
  if (placement === 'bottom') return { left: middleX, top: bottom + TOOLTIP_DISTANCE };
  return { left: middleX, top: top - TOOLTIP_DISTANCE };
};

export const Tooltip = ({ placement = 'top', children }: TooltipProps) => {
  const anchor = useAnchor(useCard(), 'Tooltip');
  const announce = anchor?.announceTooltip;
  useEffect(() => {
    announce?.(true);
    return () => announce?.(false);
  }, [announce]);
  if (anchor === null || anchor.pointedAt === null) return null;
  return createPortal(
    <span
      id={anchor.tooltipId}
      role="tooltip"
      className={`tooltip tooltip-${placement}`}
      style={tooltipPoint(anchor.pointedAt, placement)}
    >
      {children}
    </span>,
    document.body,
  );
};
