import { cost } from './cost.ts';
import { emulatorSpeed } from './emulator-speed.ts';

/** Benches beside the engine's, in the order in which they run; each prints its own figures. */
export const BENCHES: readonly (() => Promise<void>)[] = [cost, emulatorSpeed];
