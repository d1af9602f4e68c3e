import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Portal } from './portal.ts';
import { restoreState, toSavedState } from './saved-state.ts';
import { checkSavedState } from './state-check.ts';

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

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StateFileError(file, 'is not valid JSON.', error);
  }
}

/** Fills an empty portal from the file; false when there is no file yet. */
export function loadStateFile(file: string, portal: Portal): boolean {
  const text = readText(file);
  if (text === null) return false;
  const check = checkSavedState(parse(file, text), portal.settings.portalId);
  if ('problem' in check) throw new StateFileError(file, check.problem, check.cause);
  restoreState(portal, check.state);
  return true;
}
