import type { Clock } from './clock.ts';
import { createPortal } from './portal.ts';
import type { Portal, PortalSettings } from './portal.ts';
import { createSaver } from './saver.ts';
import { createSeedClient } from './seed.ts';
import type { SeedClient } from './seed.ts';
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
    setSearchLag(lagMs) {
      searchLagMs = lagMs;
      portal.searchLagMs = lagMs;
    },
    changed: saver.schedule,
    close: saver.close,
  };
}
