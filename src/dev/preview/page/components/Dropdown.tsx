import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { DropdownButtonItemProps, DropdownProps } from '@hubspot/ui-extensions';
import { useCard } from '../card-context.ts';
import { buttonClass } from './buttons.tsx';
import { Glyph } from './Glyph.tsx';
import { callHandler, callWithEvent } from './handlers.ts';
import { useOverlay } from './overlays.tsx';

const itemsOf = (menu: HTMLElement | null): HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

/** Arrow keys go from item to item and around. */
const moveFocus = (menu: HTMLElement | null, event: KeyboardEvent): void => {
  const items = itemsOf(menu);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || items.length === 0) return;
  event.preventDefault();
  const current = items.indexOf(document.activeElement as HTMLElement);
  items[(current + step + items.length) % items.length]?.focus();
};

/** Closes on Escape, on a choice and on a click elsewhere; while open, the first item has the focus. */
const useMenu = () => {
  const [isOpen, setOpen] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    itemsOf(menu.current)[0]?.focus();
    const onPointerDown = (event: PointerEvent) => {
      if (!area.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    area.current?.querySelector('button')?.focus();
  };
  return { isOpen, setOpen, close, area, menu };
};

export const Dropdown = (props: DropdownProps) => {
  const {
    options,
    variant = 'secondary',
    buttonText = 'More',
    buttonSize,
    disabled = false,
    children,
  } = props;
  const card = useCard();
  const menuId = useId();
  const { isOpen, setOpen, close, area, menu } = useMenu();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    } else moveFocus(menu.current, event);
  };
  // The panel of an item is not in the menu on the page, but its clicks come by here as well.
  const onChoose = ({ target }: MouseEvent) => {
    if (menu.current?.contains(target as Node)) close();
  };
  return (
    <div className="ui-dropdown" ref={area} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={`${buttonClass(variant, buttonSize)} ui-dropdown-button`}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={menuId}
        onClick={() => setOpen(!isOpen)}
      >
        {buttonText}
        <Glyph name="downCarat" size={10} />
      </button>
      {/* The items stay mounted: their overlays live in them. */}
      <div id={menuId} ref={menu} role="menu" className="ui-menu" hidden={!isOpen} onClickCapture={onChoose}>
        {options?.map(({ label, onClick }) => (
          <button key={label} type="button" role="menuitem" onClick={() => callHandler(card, onClick)}>
            {label}
          </button>
        ))}
        {children}
      </div>
    </div>
  );
};

export const DropdownButtonItem = ({ onClick, overlay, children }: DropdownButtonItemProps) => {
  const card = useCard();
  const { open, element } = useOverlay(overlay);
  const act = () => {
    callWithEvent(card, onClick, 'click');
    open();
  };
  return (
    <>
      <button type="button" role="menuitem" onClick={act}>
        {children}
      </button>
      {element}
    </>
  );
};
