import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildProject } from '../../src/dev/build/build-project.ts';
import { formatSizes } from '../../src/dev/build/size-budget.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Prints what every bundle weighs as it is served, beside its budget. */
export async function weight(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'value-milestones-weight-'));
  try {
    const { bundles } = await buildProject({ root: ROOT, outDir: path.join(folder, 'dist') });
    console.log('Weight of the bundles, extensions minified, and compressed as they travel');
    console.log(formatSizes(bundles));
  } finally {
    await rm(folder, { recursive: true });
  }
}
