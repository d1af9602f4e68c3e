import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../node_modules/.cache');

/** A directory for the bundles of one test file, kept from run to run; in the project, so that packages are found. */
export const testCacheDirectory = (name: string): string => path.join(root, 'preview-test', name);
