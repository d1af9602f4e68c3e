import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { precomputedModules } from '../../../src/dev/build/precomputed-modules.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'precomputed-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(path.join(folder, name), text);

async function bundled(): Promise<string> {
  const result = await build({
    entryPoints: [path.join(folder, 'entry.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    plugins: [precomputedModules],
  });
  return result.outputFiles[0]?.text ?? '';
}

it('puts the value in the place of the module and leaves what works it out behind', async () => {
  await write('heavy.ts', `export const square = (side: number): number => side * side; // heavy work`);
  await write('area.precomputed.ts', `import { square } from './heavy.ts'; export const AREA = square(12);`);
  await write('entry.ts', `import { AREA } from './area.precomputed.ts'; console.log(AREA);`);
  const code = await bundled();
  expect(code).toContain('144');
  expect(code).not.toContain('square');
});

it('lets the build fail where the module does', async () => {
  await write('broken.precomputed.ts', `throw new Error('some.key is not a message');`);
  await write('entry.ts', `import './broken.precomputed.ts';`);
  await expect(bundled()).rejects.toThrow('some.key is not a message');
});
