import type { Clock } from './clock.ts';
import { validationError } from './errors.ts';
import { createPortal } from './portal.ts';
import type { Portal, PortalSettings } from './portal.ts';
import { restoreState, toSavedState } from './saved-state.ts';
import type { SavedState } from './saved-state.ts';
import { createSaver } from './saver.ts';
import { createSeedClient } from './seed.ts';
import type { SeedClient } from './seed.ts';
import { checkSavedState } from './state-check.ts';
import { loadStateFile } from './state-file.ts';

/** The one account an emulator plays: its data from start to stop. */
export interface Account {
  /** The data as it is now; a reset replaces it. */
  portal(): Portal;
  store: SeedClient;
  /** Loads the state file, or seeds when there is none. */
  open(): Promise<void>;
  /** Forgets all data and seeds again. */
  reset(): Promise<void>;
  /** Everything the account holds, as it would be in the state file. */
  exportState(): SavedState;
  /** Puts an exported state, which it keeps, in the place of all data; refuses one that is not of this account. */
  importState(json: unknown): void;
  setSearchLag(lagMs: number): void;
  /** Says that data may have changed. */
  changed(): void;
  /** Saves and stops saving. */
  close(): void;
}

export interface AccountOptions {
  settings: PortalSettings;
  clock: Clock;
  searchLagMs: number;
  stateFile: string | undefined;
  seed: ((client: SeedClient) => void | Promise<void>) | undefined;
}

/** An empty account that has not been opened. */
export function createAccount({ settings, clock, stateFile, seed, ...options }: AccountOptions): Account {
  let { searchLagMs } = options;
  let portal = createPortal(settings, clock);
  const store = createSeedClient(() => portal);
  const saver = createSaver(stateFile, () => portal);
  // Seeds are in the search index from the start, so the lag begins after them.
  const runSeed = async () => {
    await seed?.(store);
    portal.searchLagMs = searchLagMs;
  };
  return {
    portal: () => portal,
    store,
    async open() {
      const isLoaded = stateFile !== undefined && loadStateFile(stateFile, portal);
      if (isLoaded) portal.searchLagMs = searchLagMs;
      else await runSeed();
    },
    async reset() {
      portal = createPortal(settings, clock);
      await runSeed();
      saver.schedule();
    },
    exportState: () => structuredClone(toSavedState(portal)),
    importState(json) {
      const check = checkSavedState(json, settings.portalId);
      if ('problem' in check) throw validationError(`The state ${check.problem}`);
      const imported = createPortal(settings, clock, searchLagMs);
      restoreState(imported, check.state);
      portal = imported;
      saver.schedule();
    },
    setSearchLag(lagMs) {
      searchLagMs = lagMs;
      portal.searchLagMs = lagMs;
    },
    changed: saver.schedule,
    close: saver.close,
  };
}
