import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { GALLERY } from '../../src/dev/gallery/states/index.ts';
import { findings } from './axe.ts';
import { openBrowser, watchErrors } from './browser.ts';
import { buildDemoSite } from './demo-site.ts';
import { ACCEPTED, changeOf, forgetDifferences } from './gallery-pictures.ts';
import { serveFolder, type StaticSite } from './static-site.ts';

const IDS = GALLERY.flatMap(({ states }) => states.map(({ id }) => id));
const MOST_MILLISECONDS = 30_000;
const BUILD_MILLISECONDS = 240_000;

interface Looked {
  readonly picture: Buffer;
  readonly findings: readonly string[];
  readonly errors: readonly string[];
}

let folder: string;
let site: StaticSite;
let browser: BrowserContext;
const looks = new Map<string, Promise<Looked>>();

beforeAll(async () => {
  forgetDifferences();
  folder = mkdtempSync(path.join(tmpdir(), 'value-milestones-demo-'));
  const opening = openBrowser({ drawsAlike: true });
  await buildDemoSite(folder);
  site = await serveFolder(folder);
  browser = await opening;
}, BUILD_MILLISECONDS);

afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Looks at a state once; the next one is looked at meanwhile, on the other core of a small machine. */
function lookOnce(id: string | undefined): Promise<Looked> | undefined {
  if (id === undefined) return undefined;
  const look = looks.get(id) ?? lookAt(id);
  looks.set(id, look);
  // Its test says what went wrong; until then nobody listens.
  look.catch(() => undefined);
  return look;
}

async function lookAt(id: string): Promise<Looked> {
  const page = await browser.newPage();
  try {
    const errors = watchErrors(page);
    await openState(page, id);
    const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });
    return { picture, findings: await findings(page), errors };
  } finally {
    await page.close();
  }
}

async function openState(page: Page, id: string): Promise<void> {
  await page.setViewportSize({ width: 640, height: 200 });
  await page.goto(`${site.url}state.html?id=${id}`);
  const width = await page.evaluate(() => Number(document.documentElement.dataset['width']));
  await page.setViewportSize({ width, height: 200 });
  await page.locator('html[data-state]').waitFor({ state: 'attached', timeout: MOST_MILLISECONDS });
}

describe('the gallery', () => {
  it.each(IDS)('shows %s as it was accepted, in order and without barriers', async (id) => {
    const look = lookOnce(id);
    lookOnce(IDS[IDS.indexOf(id) + 1]);
    const { picture, findings: barriers, errors } = await (look as Promise<Looked>);
    expect(errors).toEqual([]);
    expect(barriers).toEqual([]);
    expect(changeOf(id, picture)).toBeNull();
  });

  it('keeps no picture of what it does not show', () => {
    const names = readdirSync(ACCEPTED).map((file) => file.replace(/\.png$/, ''));
    expect(names.filter((name) => !IDS.includes(name))).toEqual([]);
  });

  it('gives every state a name of its own', () => {
    expect(new Set(IDS).size).toBe(IDS.length);
  });
});
