import { gzipSync } from 'node:zlib';

/**
 * Budgets for what is uploaded, compressed as it travels. HubSpot publishes no limit for either: an extension is
 * loaded each time a record opens, a function each time HubSpot starts it cold.
 */
const BUDGET_GZIP_BYTES = { extension: 150 * 1024, function: 150 * 1024 } as const;

export interface BundleSize {
  readonly uid: string;
  readonly kind: keyof typeof BUDGET_GZIP_BYTES;
  readonly file: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

export const measureBundle = (
  identity: Pick<BundleSize, 'uid' | 'kind' | 'file'>,
  code: string,
): BundleSize => ({ ...identity, bytes: Buffer.byteLength(code), gzipBytes: gzipSync(code).length });

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

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

/** The sizes as a table for people. */
export function formatSizes(sizes: readonly BundleSize[]): string {
  const width = Math.max(...sizes.map((size) => size.file.length), 0);
  return sizes
    .map(
      (size) =>
        `  ${size.file.padEnd(width)}  ${kilobytes(size.bytes).padStart(9)}  ${kilobytes(size.gzipBytes).padStart(9)} gzip` +
        `  (${Math.round((size.gzipBytes / BUDGET_GZIP_BYTES[size.kind]) * 100)} % of its budget)`,
    )
    .join('\n');
}
