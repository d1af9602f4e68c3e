import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildProject } from '../build/build-project.ts';
import { buildDemo } from './build-demo.ts';

const USAGE = `Usage: npm run build:demo -- [--out <folder>]

Builds the demo account and the gallery of all states into one folder of files, read-only, for any web server.

  --out <folder>  where to; demo-site when left out
  --help          show this text`;

const ROOT = path.resolve(import.meta.dirname, '../../..');
const BYTES_PER_MEGABYTE = 1_000_000;

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return console.log(USAGE);
  const { outDir } = await buildProject({ root: ROOT });
  const outDirectory = path.resolve(values.out ?? path.join(ROOT, 'demo-site'));
  const { states, companies, bytes } = await buildDemo({
    appDirectory: path.join(outDir, 'app'),
    cacheDirectory: path.join(ROOT, 'node_modules/.cache/value-milestones/preview'),
    outDirectory,
  });
  const megabytes = (bytes / BYTES_PER_MEGABYTE).toFixed(1);
  console.log(
    `Built ${companies} companies and ${states} states of the cards into ${path.relative(process.cwd(), outDirectory) || '.'}, ${megabytes} MB.`,
  );
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
