import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildProject } from '../../src/dev/build/build-project.ts';
import { createCardBundles } from '../../src/dev/preview/card-bundles.ts';
import { discoverApp } from '../../src/dev/preview/discover.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

type Main = (context: { readonly parameters: unknown }) => Promise<unknown>;

/** The app as HubSpot serves it: the code of each card by its uid, and its functions, ready to be called. */
export interface ServedApp {
  readonly cardCode: (uid: string) => string;
  readonly callFunction: (uid: string, parameters: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/**
 * Builds the project, and its cards with HubSpot's own build.
 * @param crm where the functions find the CRM
 */
export async function serveApp(crm: { readonly url: string; readonly token: string }): Promise<ServedApp> {
  // Inside the project, where HubSpot's build finds what it provides.
  const cache = path.join(ROOT, 'node_modules/.cache/value-milestones');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'bench-'));
  const outDir = path.join(folder, 'dist');
  await buildProject({ root: ROOT, outDir });
  const app = await discoverApp(path.join(outDir, 'app'));
  const bundles = createCardBundles(path.join(folder, 'cards'));
  const codes = new Map<string, string>();
  for (const card of app.cards) codes.set(card.uid, await bundles.read(card));
  Object.assign(process.env, { PRIVATE_APP_ACCESS_TOKEN: crm.token, HUBSPOT_API_BASE: crm.url });
  const require = createRequire(import.meta.url);
  const mains = new Map(app.functions.map(({ uid, file }) => [uid, (require(file) as { main: Main }).main]));
  return {
    cardCode: (uid) => codes.get(uid) ?? '',
    callFunction: async (uid, parameters) => {
      const main = mains.get(uid);
      if (main === undefined) throw new Error(`The app has no function "${uid}".`);
      return main({ parameters });
    },
    close: () => rm(folder, { recursive: true }),
  };
}
