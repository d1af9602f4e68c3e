import type { Portal } from './portal.ts';
import { writeStateFile } from './state-file.ts';

/** Writes that follow each other within this time are saved together. */
const DEBOUNCE_MS = 250;

export interface Saver {
  /** Saves soon. */
  schedule(): void;
  /** Saves now, for the last time. */
  close(): void;
}

/** Keeps a portal in a file; without a file it does nothing. */
export function createSaver(file: string | undefined, current: () => Portal): Saver {
  if (file === undefined) return { schedule: () => undefined, close: () => undefined };
  let timer: NodeJS.Timeout | null = null;
  const save = () => {
    timer = null;
    writeStateFile(file, current());
  };
  return {
    schedule() {
      timer ??= setTimeout(save, DEBOUNCE_MS);
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      save();
    },
  };
}
