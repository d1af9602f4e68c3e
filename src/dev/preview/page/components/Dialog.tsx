import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Glyph } from './Glyph.tsx';

type Props = {
  readonly kind: 'modal' | 'panel' | 'panel-modal';
  readonly label: string;
  readonly title?: string | undefined;
  readonly width: number;
  readonly danger?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/** Keeps the focus inside, from the last element back to the first and the other way round. */
const keepFocusInside = (dialog: HTMLElement, event: KeyboardEvent): void => {
  const elements = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const [first, last] = [elements[0], elements.at(-1)];
  if (first === undefined || last === undefined) return event.preventDefault();
  const active = document.activeElement;
  if (event.shiftKey && (active === first || active === dialog)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && active === last) {
    event.preventDefault();
    first.focus();
  }
};

/** Takes the focus while it is open, and gives it back to what had it before. */
const useBorrowedFocus = () => {
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return dialog;
};

/** The frame of Panel and Modal: a named dialog that Escape closes and that holds the focus. */
export const Dialog = ({ kind, label, title, width, danger = false, onClose, children }: Props) => {
  const dialog = useBorrowedFocus();
  const modal = kind !== 'panel';
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    if (event.key === 'Tab' && modal && dialog.current !== null) keepFocusInside(dialog.current, event);
  };
  return createPortal(
    <div className={`dialog-layer dialog-layer-${kind}`}>
      {modal && <div className="dialog-backdrop" onClick={onClose} />}
      <div
        ref={dialog}
        className={`dialog dialog-${kind === 'modal' ? 'modal' : 'panel'} ${danger ? 'dialog-danger' : ''}`}
        style={{ width }}
        role="dialog"
        aria-modal={modal}
        aria-label={label}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <div className="dialog-header">
          <h2>{title}</h2>
          <button type="button" className="dialog-close" aria-label="Close" onClick={onClose}>
            <Glyph name="remove" size={16} />
          </button>
        </div>
        {children}
      </div>
    </div>,
    document.body,
  );
};
