import { ACTIONS } from './registry/actions.ts';
import { CHOICES } from './registry/choices.ts';
import { DATA } from './registry/data.ts';
import type { Registered } from './registry/define.ts';
import { INPUTS } from './registry/inputs.ts';
import { LAYOUT } from './registry/layout.ts';
import { OVERLAYS } from './registry/overlays.ts';
import { STATES } from './registry/states.ts';
import { TABLES } from './registry/tables.ts';
import { TEXT_AND_MARKS } from './registry/text.ts';

/** Every standard component of the SDK, by the name that it has on the wire. */
export const REGISTRY: Registered = {
  ...LAYOUT,
  ...TEXT_AND_MARKS,
  ...STATES,
  ...DATA,
  ...TABLES,
  ...OVERLAYS,
  ...ACTIONS,
  ...INPUTS,
  ...CHOICES,
};
