import { STATE_VERSION, stateHeader, stateOutline } from './saved-state.ts';
import type { SavedState } from './saved-state.ts';

/** A saved state that can be loaded, or what is wrong with it as the rest of a sentence ("... is damaged."). */
export type StateCheck = { state: SavedState } | { problem: string; cause?: unknown };

/** Checks that a JSON value is a state of this emulator and belongs to the account. */
export function checkSavedState(json: unknown, portalId: number): StateCheck {
  const head = stateHeader.safeParse(json);
  if (!head.success) return { problem: 'was not written by this emulator.', cause: head.error };
  if (head.data.version > STATE_VERSION) {
    return {
      problem: `has version ${head.data.version}; this emulator knows versions up to ${STATE_VERSION}.`,
    };
  }
  const outline = stateOutline.safeParse(json);
  if (!outline.success) return { problem: 'is damaged.', cause: outline.error };
  if (outline.data.portalId !== portalId) {
    return { problem: `belongs to account ${outline.data.portalId}, not to ${portalId}.` };
  }
  return { state: json as SavedState };
}
