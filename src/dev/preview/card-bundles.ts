import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { DiscoveredCard } from './discover.ts';

const run = promisify(execFile);
const buildProcess = path.join(import.meta.dirname, 'card-build-process.mjs');
const BUILD_LIMIT_MILLISECONDS = 120_000;

const listFiles = async (directory: string): Promise<string[]> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.split(path.sep).includes('node_modules', directory.split(path.sep).length))
    .sort();
};

const hashDirectory = async (directory: string): Promise<string> => {
  const hash = createHash('sha256');
  for (const file of await listFiles(directory)) {
    hash
      .update(path.relative(directory, file))
      .update('\0')
      .update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
};

const readBundle = async (directory: string, entry: string): Promise<string | null> => {
  const file = path.join(directory, `${path.parse(entry).name}.js`);
  return readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
};

const reasonOf = (error: unknown): string => {
  const { stderr, message } = error as { stderr?: string; message: string };
  return (stderr?.trim() || message).split('\n').slice(0, 12).join('\n');
};

const build = async (card: DiscoveredCard, target: string): Promise<void> => {
  await mkdir(path.dirname(target), { recursive: true });
  // Built beside its place and moved there, so that no other server ever reads half a bundle.
  const workshop = await mkdtemp(`${target}-`);
  try {
    await run(process.execPath, [buildProcess, path.dirname(card.entry), card.entry, workshop], {
      timeout: BUILD_LIMIT_MILLISECONDS,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    await rm(target, { recursive: true, force: true });
    await rename(workshop, target);
  } catch (error) {
    await rm(workshop, { recursive: true, force: true });
    throw new Error(`The card "${card.title}" does not build: ${reasonOf(error)}`, { cause: error });
  }
};

/**
 * Builds cards with HubSpot's own bundler and keeps the results in `cacheDirectory`. A card is built again
 * only when a file of its directory has changed, which is looked at on every call: a new build of the
 * app shows on the next load of the page.
 */
export const createCardBundles = (cacheDirectory: string) => {
  const building = new Map<string, Promise<string>>();

  const buildAndRead = async (card: DiscoveredCard, target: string): Promise<string> => {
    const cached = await readBundle(target, card.entry);
    if (cached !== null) return cached;
    await build(card, target);
    const bundle = await readBundle(target, card.entry);
    if (bundle === null) throw new Error(`The card "${card.title}" was built, but its bundle is not there.`);
    return bundle;
  };

  return {
    /** The bundle's text. Rejects with the bundler's message when the card does not build. */
    read: async (card: DiscoveredCard): Promise<string> => {
      const target = path.join(cacheDirectory, card.uid, await hashDirectory(path.dirname(card.entry)));
      const running = building.get(target) ?? buildAndRead(card, target);
      building.set(target, running);
      return running.finally(() => building.delete(target));
    },
  };
};

export type CardBundles = ReturnType<typeof createCardBundles>;
