import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadAppManifest } from './app-manifest.ts';
import { bundleExtension, bundleFunction, minifyAsServed } from './bundle.ts';
import {
  describeComponents,
  extensionEntry,
  extensionFolder,
  functionEntry,
  FUNCTIONS_FOLDER,
} from './hsmeta.ts';
import type { AppManifest } from './manifest-schema.ts';
import { extensionPackage, functionsPackage, readProjectPackage } from './package-files.ts';
import { measureBundle, weightClass, type BundleSize } from './size-budget.ts';

export interface BuildReport {
  /** Absolute path of the directory that HubSpot's `srcDir` names. */
  readonly outDir: string;
  readonly manifest: AppManifest;
  readonly bundles: readonly BundleSize[];
}

/** Content by path inside the output directory. */
type Files = ReadonlyMap<string, string>;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function bundleAll(root: string, manifest: AppManifest): Promise<{ code: string; size: BundleSize }[]> {
  return Promise.all([
    ...manifest.extensions.map(async (extension) => {
      const code = await bundleExtension(root, extension);
      const kind = weightClass(extension);
      const identity = { uid: extension.uid, kind, file: extensionEntry(extension) } as const;
      return { code, size: measureBundle(identity, await minifyAsServed(root, code)) };
    }),
    ...manifest.functions.map(async (appFunction) => {
      const code = await bundleFunction(root, appFunction);
      const identity = { uid: appFunction.uid, kind: 'function', file: functionEntry(appFunction) } as const;
      return { code, size: measureBundle(identity, code) };
    }),
  ]);
}

async function packageFiles(root: string, manifest: AppManifest): Promise<[string, string][]> {
  const project = await readProjectPackage(root);
  const folders = [...new Set(manifest.extensions.map(extensionFolder))];
  return [
    ...folders.map((folder): [string, string] => [
      `${folder}/package.json`,
      json(extensionPackage(project, path.posix.basename(folder))),
    ]),
    ...(manifest.functions.length > 0
      ? [[`app/${FUNCTIONS_FOLDER}/package.json`, json(functionsPackage(project))] as [string, string]]
      : []),
  ];
}

async function writeFiles(directory: string, files: Files): Promise<void> {
  for (const [file, content] of files) {
    const target = path.join(directory, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** `hs project dev` reads a developer's .env from the functions folder: a rebuild must not lose it. */
async function keepLocalEnvironment(from: string, to: string): Promise<void> {
  const folder = path.join('app', FUNCTIONS_FOLDER);
  const names = await readdir(path.join(from, folder)).catch((): string[] => []);
  for (const name of names.filter((candidate) => candidate.startsWith('.env'))) {
    await cp(path.join(from, folder, name), path.join(to, folder, name));
  }
}

/** Puts `fresh` in the place of `target`; at no time is there a half-written tree at `target`. */
async function swapDirectory(fresh: string, target: string): Promise<void> {
  const previous = `${fresh}-previous`;
  await keepLocalEnvironment(target, fresh);
  const hadPrevious = await rename(target, previous).then(
    () => true,
    (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOENT') throw cause;
      return false;
    },
  );
  try {
    await rename(fresh, target);
  } catch (cause) {
    if (hadPrevious) await rename(previous, target);
    throw cause;
  }
  await rm(previous, { recursive: true, force: true });
}

/**
 * Builds the HubSpot project that app.json at `root` describes into `outDir` (by default `<root>/dist`). The same
 * input gives the same bytes. What was built before stays in place until the new tree is complete.
 * @throws {ManifestError} for a fault in app.json, {@link BundleError} for one in a source file.
 */
export async function buildProject(options: { root: string; outDir?: string }): Promise<BuildReport> {
  const root = path.resolve(options.root);
  const outDir = path.resolve(options.outDir ?? path.join(root, 'dist'));
  const manifest = await loadAppManifest(root);
  const bundles = await bundleAll(root, manifest);
  const files = new Map<string, string>([
    ...describeComponents(manifest).map(({ path: file, content }): [string, string] => [file, json(content)]),
    ...bundles.map(({ code, size }): [string, string] => [size.file, code]),
    ...(await packageFiles(root, manifest)),
  ]);
  const fresh = path.join(path.dirname(outDir), `.${path.basename(outDir)}-${process.pid}-${Date.now()}`);
  try {
    await writeFiles(fresh, files);
    await swapDirectory(fresh, outDir);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return { outDir, manifest, bundles: bundles.map(({ size }) => size) };
}
