import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { ROOT } from './command.ts';

/** The pictures that were looked at and accepted. */
export const ACCEPTED = path.join(ROOT, 'test/e2e/gallery');
/** What differs in this run: the picture and, in red, where. */
const OF_THIS_RUN = path.join(ROOT, 'test-results/gallery');

/** How unlike two colours have to be, from 0 to 1: below it is how browsers smooth letters. */
const COLOUR_TOLERANCE = 0.15;
/** So many pixels may differ: less than one letter of the smallest text. */
const MOST_PIXELS = 12;

const UPDATE = 'Look at it, and accept it with UPDATE_GALLERY=1 npm run test:e2e -- gallery.';

const fileOf = (folder: string, name: string): string => path.join(folder, `${name}.png`);

/** Between two shades that are kept: fewer of them take a third less room, and nobody sees it. */
const SHADE = 8;
const WHITE = 255;

const inFewerShades = ({ width, height, data }: PNG): PNG => {
  const picture = new PNG({ width, height });
  picture.data = data.map((shade) => Math.min(WHITE, Math.round(shade / SHADE) * SHADE)) as Buffer;
  return picture;
};

/** Flat colours are smallest without filters and without the run lengths that the library would count. */
const compress = (picture: PNG): Buffer =>
  PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });

const keep = (folder: string, name: string, picture: PNG): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(folder, name), compress(picture));
};

const readAccepted = (name: string): PNG | null => {
  try {
    return PNG.sync.read(readFileSync(fileOf(ACCEPTED, name)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

interface Difference {
  readonly pixels: number;
  readonly drawn: PNG;
}

function differenceOf(before: PNG, now: PNG): Difference {
  const { width, height } = now;
  const drawn = new PNG({ width, height });
  const pixels = pixelmatch(before.data, now.data, drawn.data, width, height, {
    threshold: COLOUR_TOLERANCE,
  });
  return { pixels, drawn };
}

const isAccepting = (): boolean => process.env['UPDATE_GALLERY'] === '1';

function differenceInWords(before: PNG | null, now: PNG, name: string): string | null {
  if (before === null) return 'There is no accepted picture of it yet.';
  if (before.width !== now.width || before.height !== now.height) {
    return `It was ${before.width} by ${before.height} pixels and is ${now.width} by ${now.height} now.`;
  }
  const { pixels, drawn } = differenceOf(before, now);
  if (pixels <= MOST_PIXELS) return null;
  keep(OF_THIS_RUN, `${name}.difference`, drawn);
  return `${pixels} pixels differ, in red in test-results/gallery/${name}.difference.png.`;
}

/** Forgets the differences of earlier runs. */
export function forgetDifferences(): void {
  rmSync(OF_THIS_RUN, { recursive: true, force: true });
}

/**
 * What has changed in the looks of a state since its picture was accepted, in words; null when nothing has.
 * `UPDATE_GALLERY=1` accepts what has changed and leaves alone what has not.
 */
export function changeOf(name: string, screenshot: Buffer): string | null {
  const now = inFewerShades(PNG.sync.read(screenshot));
  const change = differenceInWords(readAccepted(name), now, name);
  if (change === null) return null;
  if (isAccepting()) {
    keep(ACCEPTED, name, now);
    return null;
  }
  keep(OF_THIS_RUN, name, now);
  return `${change} It now looks like test-results/gallery/${name}.png. ${UPDATE}`;
}
