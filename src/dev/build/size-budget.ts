import { gzipSync } from 'node:zlib';
import type { Extension } from './manifest-schema.ts';

const KILOBYTE = 1024;

/**
 * What bundles are to weigh, compressed as they travel; HubSpot publishes no limit. An extension is loaded each time a
 * record opens, and HubSpot serves it minified, so it is weighed minified: what HubSpot adds to every card (React's
 * runtime and its SDK, about 4 KB) is not ours to save and left out. A function is loaded as it is, each time HubSpot
 * starts it cold; the one that answers the texts of the card carries them in four languages, about 35 KB each.
 */
const AIMED_GZIP_BYTES = {
  extension: 60 * KILOBYTE,
  'sidebar card': 25 * KILOBYTE,
  function: 280 * KILOBYTE,
} as const;

/**
 * Above this the build fails. The card on the tab is above what it aims at since it edits plans
 * (docs/decisions/008-weight-of-the-cards.md): it may not grow further, and this goes down with it.
 */
const LARGEST_GZIP_BYTES = { ...AIMED_GZIP_BYTES, extension: 96 * KILOBYTE } as const;

export interface BundleSize {
  readonly uid: string;
  readonly kind: keyof typeof AIMED_GZIP_BYTES;
  readonly file: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/** Which budget an extension has: one in the sidebar is drawn on every record, whoever opens it and whatever for. */
export const weightClass = (extension: Extension): 'extension' | 'sidebar card' =>
  extension.kind === 'card' && extension.location === 'crm.record.sidebar' ? 'sidebar card' : 'extension';

/** @param code as it is served: of an extension minified */
export const measureBundle = (
  identity: Pick<BundleSize, 'uid' | 'kind' | 'file'>,
  code: string,
): BundleSize => ({ ...identity, bytes: Buffer.byteLength(code), gzipBytes: gzipSync(code).length });

const kilobytes = (bytes: number): string => `${(bytes / KILOBYTE).toFixed(1)} KB`;

/** One line for each bundle that is heavier than it may be. */
export function overBudget(sizes: readonly BundleSize[]): string[] {
  return sizes
    .filter((size) => size.gzipBytes > LARGEST_GZIP_BYTES[size.kind])
    .map(
      (size) =>
        `${size.file} is ${kilobytes(size.gzipBytes)} gzip; the most for each ${size.kind} is ` +
        `${kilobytes(LARGEST_GZIP_BYTES[size.kind])}. Find what weighs, or raise the limit with a reason.`,
    );
}

/** The sizes as a table for people, each with its share of what it aims at, or bare. */
export function formatSizes(sizes: readonly BundleSize[], isBare = false): string {
  const width = Math.max(...sizes.map((size) => size.file.length), 0);
  return sizes
    .map((size) => {
      const aim = AIMED_GZIP_BYTES[size.kind];
      const weight = `${kilobytes(size.bytes).padStart(9)}  ${kilobytes(size.gzipBytes).padStart(9)} gzip`;
      const share = `  (${Math.round((size.gzipBytes / aim) * 100)} % of the ${kilobytes(aim)} aimed at)`;
      return `  ${size.file.padEnd(width)}  ${weight}${isBare ? '' : share}`;
    })
    .join('\n');
}
