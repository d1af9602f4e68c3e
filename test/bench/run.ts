import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { BENCHES } from './suite.ts';

/**
 * All benches one after the other, or those named: `npm run bench -- engine`. Every figure is a ratio or a
 * count taken in one run; the milliseconds beside it are of this machine.
 */
async function main(names: readonly string[]): Promise<void> {
  const isAsked = (name: string) => names.length === 0 || names.includes(name);
  if (isAsked('engine')) await asBundled('engine.ts', 'benchEngine');
  for (const bench of BENCHES) if (isAsked(bench.name)) await bench();
}

/** The engine is measured as it is deployed, in a bundle, and not as the development loader runs it. */
async function asBundled(file: string, name: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'value-milestones-bench-'));
  try {
    const outfile = join(folder, 'bench.mjs');
    const entry = join(import.meta.dirname, file);
    await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node' });
    allowCollecting();
    const bundle = (await import(pathToFileURL(outfile).href)) as Record<string, () => void>;
    bundle[name]?.();
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Garbage is collected before the heap is read, or the figure would be chance. */
function allowCollecting(): void {
  setFlagsFromString('--expose-gc');
  globalThis.gc = runInNewContext('gc') as NonNullable<typeof globalThis.gc>;
}

await main(process.argv.slice(2));
