import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './command.ts';

const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');

/** `npm run build:demo` into a folder. */
export function buildDemoSite(folder: string): Promise<string> {
  const child = spawn(process.execPath, [TSX, 'src/dev/gallery/main.ts', '--out', folder], { cwd: ROOT });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) =>
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`The demo could not be built:\n${output}`)),
    ),
  );
}
