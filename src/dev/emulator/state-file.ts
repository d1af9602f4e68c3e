import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Portal } from './portal.ts';
import { restoreState, STATE_VERSION, stateHeader, stateOutline, toSavedState } from './saved-state.ts';
import type { SavedState } from './saved-state.ts';

/** A state file that cannot be used; the message names the file and says what to do. */
export class StateFileError extends Error {
  readonly file: string;

  constructor(file: string, problem: string, cause?: unknown) {
    super(
      `The emulator's state file ${file} ${problem} Move it away or delete it to start with fresh data.`,
      cause === undefined ? undefined : { cause },
    );
    this.name = 'StateFileError';
    this.file = file;
  }
}

/** Writes the whole portal; a reader sees either the old file or the new one, never half of it. */
export function writeStateFile(file: string, portal: Portal): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, JSON.stringify(toSavedState(portal)));
  renameSync(temporary, file);
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new StateFileError(file, 'cannot be read.', error);
  }
}

function parse(file: string, text: string): SavedState {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new StateFileError(file, 'is not valid JSON.', error);
  }
  const head = stateHeader.safeParse(json);
  if (!head.success) throw new StateFileError(file, 'was not written by this emulator.', head.error);
  if (head.data.version > STATE_VERSION) {
    throw new StateFileError(
      file,
      `has version ${head.data.version}; this emulator knows versions up to ${STATE_VERSION}.`,
    );
  }
  const checked = stateOutline.safeParse(json);
  if (!checked.success) throw new StateFileError(file, 'is damaged.', checked.error);
  return json as SavedState;
}

/** Fills an empty portal from the file; false when there is no file yet. */
export function loadStateFile(file: string, portal: Portal): boolean {
  const text = readText(file);
  if (text === null) return false;
  const saved = parse(file, text);
  if (saved.portalId !== portal.settings.portalId) {
    throw new StateFileError(
      file,
      `belongs to account ${saved.portalId}, not to ${portal.settings.portalId}.`,
    );
  }
  restoreState(portal, saved);
  return true;
}
