import { DialogBody, DialogFooter, Modal, Panel, PanelSection, Tooltip } from '../overlays.tsx';
import { define } from './define.ts';
import type { Registered } from './define.ts';
import { SM, MD, LG, SIDES } from './prop-values.ts';

const OVERLAY = {
  'aria-label': 'string',
  id: 'string',
  onOpen: 'function',
  onClose: 'function',
  width: [...SM, ...MD, ...LG],
  title: 'string',
} as const;

/** What opens above the card. */
export const OVERLAYS: Registered = {
  Modal: define(Modal, { ...OVERLAY, variant: ['danger', 'default'] }),
  ModalBody: define(DialogBody, {}),
  ModalFooter: define(DialogFooter, {}),
  Panel: define(Panel, { ...OVERLAY, variant: ['modal', 'default'] }),
  PanelBody: define(DialogBody, {}),
  PanelSection: define(PanelSection, { flush: 'boolean' }),
  PanelFooter: define(DialogFooter, {}),
  Tooltip: define(Tooltip, { placement: SIDES }),
};
