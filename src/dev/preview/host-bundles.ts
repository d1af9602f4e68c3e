import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions, type OutputFile } from 'esbuild';

const here = import.meta.dirname;

/** The page and the worker as text, and the file that runs functions. */
export type HostBundles = {
  readonly pageScript: string;
  readonly pageStyle: string;
  readonly workerScript: string;
  readonly functionProcessFile: string;
};

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
  jsx: 'automatic',
};

const browser: BuildOptions = {
  ...COMMON,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  write: false,
  outdir: 'assets',
  // Fonts are served beside the style, wherever that is.
  external: ['*.woff2'],
  define: { 'process.env.NODE_ENV': '"production"' },
};

const textOf = (files: readonly OutputFile[] | undefined, extension: string): string => {
  const file = files?.find((candidate) => candidate.path.endsWith(extension));
  if (file === undefined) throw new Error(`The preview's own build has put out no ${extension} file.`);
  return file.text;
};

/** Names the file by its content, so that servers that start at the same time never write into each other. */
const writeFunctionProcess = async (cacheDirectory: string, text: string): Promise<string> => {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const file = path.join(cacheDirectory, `function-process-${hash}.cjs`);
  await mkdir(cacheDirectory, { recursive: true });
  await writeFile(file, text);
  return file;
};

/** Bundles the preview's own code. Takes about half a second, so it is done at each start. */
export const buildHost = async (cacheDirectory: string): Promise<HostBundles> => {
  const [page, worker, functionProcess] = await Promise.all([
    build({ ...browser, entryPoints: [path.join(here, 'page', 'main.tsx')] }),
    build({ ...browser, entryPoints: [path.join(here, 'worker', 'main.tsx')] }),
    build({
      ...COMMON,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      write: false,
      entryPoints: [path.join(here, 'function-process.ts')],
    }),
  ]);
  return {
    pageScript: textOf(page.outputFiles, '.js'),
    pageStyle: textOf(page.outputFiles, '.css'),
    workerScript: textOf(worker.outputFiles, '.js'),
    functionProcessFile: await writeFunctionProcess(
      cacheDirectory,
      functionProcess.outputFiles[0]?.text ?? '',
    ),
  };
};
