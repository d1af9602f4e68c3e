import { actions } from './actions.ts';
import { cost } from './cost.ts';
import { emulatorSpeed } from './emulator-speed.ts';
import { opening } from './opening.ts';
import { weight } from './weight.ts';

/** Benches beside the engine's, in the order in which they run; each prints its own figures. */
export const BENCHES: readonly (() => Promise<void>)[] = [weight, opening, actions, cost, emulatorSpeed];
