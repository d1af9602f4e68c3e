import { gzipSync } from 'node:zlib';
import type { Extension } from './manifest-schema.ts';

const KILOBYTE = 1024;

/**
 * Budgets, compressed as it travels; HubSpot publishes no limit. An extension is loaded each time a record opens, and
 * HubSpot serves it minified, so it is weighed minified: what HubSpot adds to every card (React's runtime and its SDK,
 * about 4 KB) is not ours to save and left out. A function is loaded as it is, each time HubSpot starts it cold.
 */
const BUDGET_GZIP_BYTES = {
  extension: 60 * KILOBYTE,
  'sidebar card': 25 * KILOBYTE,
  function: 150 * KILOBYTE,
} as const;

export interface BundleSize {
  readonly uid: string;
  readonly kind: keyof typeof BUDGET_GZIP_BYTES;
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

/** One line for each bundle that is heavier than its budget. */
export function overBudget(sizes: readonly BundleSize[]): string[] {
  return sizes
    .filter((size) => size.gzipBytes > BUDGET_GZIP_BYTES[size.kind])
    .map(
      (size) =>
        `${size.file} is ${kilobytes(size.gzipBytes)} gzip; the budget of each ${size.kind} is ` +
        `${kilobytes(BUDGET_GZIP_BYTES[size.kind])}. Find the package that weighs, or raise the budget with a reason.`,
    );
}

/** The sizes as a table for people, each with its share of the budget, or bare. */
export function formatSizes(sizes: readonly BundleSize[], isBare = false): string {
  const width = Math.max(...sizes.map((size) => size.file.length), 0);
  return sizes
    .map((size) => {
      const share = Math.round((size.gzipBytes / BUDGET_GZIP_BYTES[size.kind]) * 100);
      const weight = `${kilobytes(size.bytes).padStart(9)}  ${kilobytes(size.gzipBytes).padStart(9)} gzip`;
      return `  ${size.file.padEnd(width)}  ${weight}${isBare ? '' : `  (${share} % of its budget)`}`;
    })
    .join('\n');
}
