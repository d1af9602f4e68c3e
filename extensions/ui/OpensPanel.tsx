import { Button, Dropdown, Link, Panel } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { useCallback, useState } from 'react';
import { setApart } from './set-apart.ts';

interface PanelOpenerProps {
  readonly panelId: string;
  readonly title: string;
  readonly width?: 'sm' | 'md' | 'lg';
  /** What people click on. */
  readonly label: string;
  /** Draws the panel's inside; called while the panel is open only, so that many closed ones cost nothing. */
  readonly children: () => ReactNode;
}

function usePanel({ panelId, title, width = 'md', children }: PanelOpenerProps) {
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  const close = useCallback(() => setOpen(false), []);
  const overlay = (
    <Panel id={panelId} title={setApart(title)} width={width} onOpen={open} onClose={close}>
      {isOpen ? children() : null}
    </Panel>
  );
  // The click opens it as well, because HubSpot calls `onOpen` only once the panel has slid in.
  return { open, overlay };
}

/** A link that opens a panel. It takes the size of the text around it. */
export function PanelLink(props: PanelOpenerProps) {
  const { open, overlay } = usePanel(props);
  return (
    <Link href="#" preventDefault onClick={open} overlay={overlay}>
      {setApart(props.label)}
    </Link>
  );
}

interface PanelButtonProps extends PanelOpenerProps {
  readonly variant?: 'primary' | 'secondary' | 'transparent';
  readonly size?: 'xs' | 'sm' | 'md';
}

/** A button that opens a panel. */
export function PanelButton({ variant = 'secondary', size = 'xs', ...opener }: PanelButtonProps) {
  const { open, overlay } = usePanel(opener);
  return (
    <Button variant={variant} size={size} onClick={open} overlay={overlay}>
      {setApart(opener.label)}
    </Button>
  );
}

/** An item of a menu that opens a panel. */
export function PanelItem(props: PanelOpenerProps) {
  const { open, overlay } = usePanel(props);
  return (
    <Dropdown.ButtonItem onClick={open} overlay={overlay}>
      {setApart(props.label)}
    </Dropdown.ButtonItem>
  );
}
