import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { toPalettePng } from './palette-png.ts';

/** Where pictures are, and what to do with one that has changed. */
export interface Folders {
  /** Those that were looked at and accepted. */
  readonly accepted: string;
  /** What differs in this run: the picture and, in red, where. */
  readonly ofThisRun: string;
  /** Whether a changed picture takes the place of the accepted one. */
  readonly isAccepting: boolean;
}

/** How unlike two colours have to be, from 0 to 1: below it is how browsers smooth letters. */
const COLOUR_TOLERANCE = 0.15;
/** So many pixels may differ: less than one letter of the smallest text. */
const MOST_PIXELS = 12;

const UPDATE = 'Look at it, and accept it with UPDATE_GALLERY=1 npm run test:e2e -- gallery.';

const fileOf = (folder: string, name: string): string => path.join(folder, `${name}.png`);

const keep = (folder: string, name: string, picture: PNG): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(folder, name), toPalettePng(picture));
};

const readAccepted = (folder: string, name: string): PNG | null => {
  try {
    return PNG.sync.read(readFileSync(fileOf(folder, name)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

const differenceOf = (before: PNG, now: PNG): { readonly pixels: number; readonly drawn: PNG } => {
  const { width, height } = now;
  const drawn = new PNG({ width, height });
  const pixels = pixelmatch(before.data, now.data, drawn.data, width, height, {
    threshold: COLOUR_TOLERANCE,
  });
  return { pixels, drawn };
};

const differenceInWords = (now: PNG, name: string, { accepted, ofThisRun }: Folders): string | null => {
  const before = readAccepted(accepted, name);
  if (before === null) return 'There is no accepted picture of it yet.';
  if (before.width !== now.width || before.height !== now.height) {
    return `It was ${before.width} by ${before.height} pixels and is ${now.width} by ${now.height} now.`;
  }
  const { pixels, drawn } = differenceOf(before, now);
  if (pixels <= MOST_PIXELS) return null;
  keep(ofThisRun, `${name}.difference`, drawn);
  return `${pixels} pixels differ, in red in test-results/gallery/${name}.difference.png.`;
};

/** What has changed in a picture since it was accepted, in words; null when nothing has, or it is accepted now. */
export const changeOf = (name: string, screenshot: Buffer, folders: Folders): string | null => {
  // As it would be kept, so that what keeping takes away is no difference.
  const now = PNG.sync.read(toPalettePng(PNG.sync.read(screenshot)));
  const change = differenceInWords(now, name, folders);
  if (change === null) return null;
  keep(folders.isAccepting ? folders.accepted : folders.ofThisRun, name, now);
  return folders.isAccepting
    ? null
    : `${change} It now looks like test-results/gallery/${name}.png. ${UPDATE}`;
};
