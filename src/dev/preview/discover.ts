import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CardLocation } from './protocol.ts';

export type DiscoveredCard = {
  readonly uid: string;
  readonly title: string;
  readonly location: CardLocation;
  /** Absolute path of the entry file. */
  readonly entry: string;
};

export type DiscoveredFunction = {
  readonly uid: string;
  readonly file: string;
  readonly secretKeys: readonly string[];
};

export type DiscoveredApp = {
  readonly name: string;
  readonly permittedFetchUrls: readonly string[];
  readonly cards: readonly DiscoveredCard[];
  readonly functions: readonly DiscoveredFunction[];
};

type Manifest = { readonly file: string; readonly uid: string; readonly config: Record<string, unknown> };

const CARD_LOCATIONS: readonly string[] = ['crm.record.tab', 'crm.record.sidebar'];

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';

const readManifest = async (file: string): Promise<Manifest> => {
  let manifest: { uid?: unknown; config?: unknown };
  try {
    manifest = JSON.parse(await readFile(file, 'utf8')) as typeof manifest;
  } catch (error) {
    throw new Error(`${file} is not valid JSON. Run "npm run build" again.`, { cause: error });
  }
  if (typeof manifest.uid !== 'string' || typeof manifest.config !== 'object' || manifest.config === null) {
    throw new Error(`${file} has no "uid" or no "config". Run "npm run build" again.`);
  }
  return { file, uid: manifest.uid, config: manifest.config as Record<string, unknown> };
};

const readManifests = async (directory: string): Promise<Manifest[]> => {
  const names = await readdir(directory).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const manifests = names.filter((name) => name.endsWith('-hsmeta.json')).sort();
  return Promise.all(manifests.map((name) => readManifest(path.join(directory, name))));
};

/** Entry points are written from the source directory, which is the parent of `app`: `/app/cards/Card.jsx`. */
const entryOf = (appDirectory: string, { file, config }: Manifest): string => {
  if (typeof config['entrypoint'] !== 'string') throw new Error(`${file} names no "config.entrypoint".`);
  return path.join(path.dirname(appDirectory), config['entrypoint']);
};

const toCard = (appDirectory: string, manifest: Manifest): DiscoveredCard => ({
  uid: manifest.uid,
  title: String(manifest.config['name'] ?? manifest.uid),
  location: manifest.config['location'] as CardLocation,
  entry: entryOf(appDirectory, manifest),
});

const toFunction = (appDirectory: string, manifest: Manifest): DiscoveredFunction => ({
  uid: manifest.uid,
  file: entryOf(appDirectory, manifest),
  secretKeys: (manifest.config['secretKeys'] as readonly string[] | undefined) ?? [],
});

/**
 * Reads what the build has put out: the app's name, its record cards (tab and sidebar) and its functions.
 * `appDirectory` is `dist/app`. Throws with what to do when it is missing or damaged.
 */
export const discoverApp = async (appDirectory: string): Promise<DiscoveredApp> => {
  const app = await readManifest(path.join(appDirectory, 'app-hsmeta.json')).catch((error: unknown) => {
    const cause = (error as Error).cause;
    if (!isMissing(cause)) throw error;
    throw new Error(`There is no built app in ${appDirectory}. Run "npm run build" first.`, { cause });
  });
  const cards = await readManifests(path.join(appDirectory, 'cards'));
  const functions = await readManifests(path.join(appDirectory, 'functions'));
  const permitted = app.config['permittedUrls'] as { fetch?: readonly string[] } | undefined;
  return {
    name: String(app.config['name'] ?? app.uid),
    permittedFetchUrls: permitted?.fetch ?? [],
    cards: cards
      .filter(({ config }) => CARD_LOCATIONS.includes(String(config['location'])))
      .map((manifest) => toCard(appDirectory, manifest)),
    functions: functions.map((manifest) => toFunction(appDirectory, manifest)),
  };
};
