import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCardBundles } from '../preview/card-bundles.ts';
import { discoverApp } from '../preview/discover.ts';
import { buildHost } from '../preview/host-bundles.ts';
import { pageHtml } from '../preview/page-html.ts';
import type { PageKind, PreviewConfig } from '../preview/protocol.ts';
import { DEFAULT_PORTAL_NAME, DEFAULT_USER, fontDirectory } from '../preview/server.ts';
import { LANGUAGES } from '../../domain/vocabulary.ts';
import { createGallery, type Gallery } from './gallery.ts';
import { GALLERY_DAY, GALLERY_TIME_ZONE, noonOf } from './situation.ts';

export type DemoOptions = {
  /** What the build has put out: `dist/app`. */
  readonly appDirectory: string;
  readonly cacheDirectory: string;
  /** Replaced as a whole. */
  readonly outDirectory: string;
};

export type DemoReport = {
  readonly states: number;
  readonly companies: number;
  /** Of all that was written. */
  readonly bytes: number;
};

/** Pages are files, and all of them beside each other, so that every address is relative. */
const PAGES: Readonly<Record<PageKind, string>> = {
  companies: 'index.html',
  company: 'company.html',
  gallery: 'gallery.html',
  state: 'state.html',
};

/** As many at a time as keep a small machine busy. */
const AT_ONCE = 4;

const inTurns = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

const createWriter = (directory: string) => {
  let bytes = 0;
  return {
    write: async (name: string, content: string | Buffer): Promise<void> => {
      const file = path.join(directory, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
      bytes += Buffer.byteLength(content);
    },
    bytes: () => bytes,
  };
};

type Writer = ReturnType<typeof createWriter>;

const writeAnswers = async (gallery: Gallery, writer: Writer): Promise<DemoReport> => {
  const states = await gallery.states();
  const companyIds = await gallery.companyIds();
  const names = new Set([
    'companies',
    ...companyIds.map((id) => `companies/${id}`),
    ...LANGUAGES.map((language) => `words/${language}`),
    ...states.map(({ answers }) => answers),
  ]);
  await inTurns([...names], async (name) =>
    writer.write(`answers/${name}.json`, JSON.stringify(await gallery.answers(name))),
  );
  return { states: states.length, companies: companyIds.length, bytes: writer.bytes() };
};

const writePages = async (config: Omit<PreviewConfig, 'page'>, writer: Writer): Promise<void> => {
  for (const [page, file] of Object.entries(PAGES) as [PageKind, string][]) {
    const { states, ...plain } = config;
    const shown = page === 'gallery' || page === 'state' ? { ...plain, states: states ?? [] } : plain;
    await writer.write(file, pageHtml({ ...shown, page }, 'assets'));
  }
};

const writeDemo = async (
  { appDirectory, cacheDirectory }: DemoOptions,
  directory: string,
): Promise<DemoReport> => {
  const writer = createWriter(directory);
  const app = await discoverApp(appDirectory);
  const host = await buildHost(cacheDirectory);
  const bundles = createCardBundles(path.join(cacheDirectory, 'cards'));
  await writer.write('assets/page.js', host.pageScript);
  await writer.write('assets/page.css', host.pageStyle);
  await writer.write('assets/worker.js', host.workerScript);
  await cp(fontDirectory(), path.join(directory, 'assets/fonts'), { recursive: true });
  for (const card of app.cards) await writer.write(`cards/${card.uid}.js`, await bundles.read(card));
  const gallery = createGallery({ appDirectory, processFile: host.functionProcessFile });
  try {
    await writePages(
      {
        appName: app.name,
        portalId: 1,
        portalName: DEFAULT_PORTAL_NAME,
        timeZone: GALLERY_TIME_ZONE,
        user: DEFAULT_USER,
        people: [],
        clockOffsetMilliseconds: 0,
        clockStoppedAt: noonOf(GALLERY_DAY),
        cards: app.cards.map(({ uid, title, location }) => ({
          uid,
          title,
          location,
          bundleUrl: `cards/${uid}.js`,
        })),
        urls: {
          companies: PAGES.companies,
          company: `${PAGES.company}?id=`,
          gallery: PAGES.gallery,
          state: `${PAGES.state}?id=`,
          worker: 'assets/worker.js',
        },
        preparedUrl: 'answers/',
        states: await gallery.states(),
      },
      writer,
    );
    return await writeAnswers(gallery, writer);
  } finally {
    await gallery.close();
  }
};

/**
 * Builds the preview into one folder that any web server can serve, or a page can be put on: the demo's companies and
 * the gallery, with everything they ask for answered in advance. What was there before stays until all is written.
 * Rejects when the app is not built, or a state names what the demo does not have.
 */
export const buildDemo = async (options: DemoOptions): Promise<DemoReport> => {
  const { outDirectory } = options;
  const fresh = `${outDirectory}-${process.pid}-fresh`;
  try {
    const report = await writeDemo(options, fresh);
    await rm(outDirectory, { recursive: true, force: true });
    await rename(fresh, outDirectory);
    return report;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
};
