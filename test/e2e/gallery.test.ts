import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { GALLERY } from '../../src/dev/gallery/states/index.ts';
import { findings } from './axe.ts';
import { openBrowser, watchErrors } from './browser.ts';
import { verbsOn } from './card-page.ts';
import { buildDemoSite } from './demo-site.ts';
import { drawsAsAccepted } from './drawn-alike.ts';
import { ACCEPTED, startComparison, type PictureComparison } from './gallery-pictures.ts';
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
let pictures: PictureComparison;
let isDrawnAlike: boolean;
const looks = new Map<string, Promise<Looked>>();

beforeAll(async () => {
  pictures = startComparison();
  folder = mkdtempSync(path.join(tmpdir(), 'value-milestones-demo-'));
  const opening = openBrowser({ drawsAlike: true });
  await buildDemoSite(folder);
  site = await serveFolder(folder);
  browser = await opening;
  isDrawnAlike = await drawsAsAccepted(browser);
}, BUILD_MILLISECONDS);

afterAll(async () => {
  pictures?.stop();
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
    if (isDrawnAlike) expect(await pictures.changeOf(id, picture)).toBeNull();
  });

  it('keeps no picture of what it does not show', () => {
    const names = readdirSync(ACCEPTED).map((file) => file.replace(/\.png$/, ''));
    expect(names.filter((name) => !IDS.includes(name))).toEqual([]);
  });

  it('gives every state a name of its own', () => {
    expect(new Set(IDS).size).toBe(IDS.length);
  });
});

describe('the demo as files', () => {
  let page: Page;
  let errors: string[];
  const { tab, openMilestone, press, dialog, seeText, fill } = verbsOn(() => page);
  const openCompany = async (name: string) => {
    await page.goto(`${site.url}index.html`);
    await page.getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };

  beforeEach(async () => {
    page = await browser.newPage();
    errors = watchErrors(page);
  });
  afterEach(() => page.close());

  it('opens the gallery, with its states in frames', async () => {
    await page.goto(`${site.url}gallery.html`);
    const frame = page.frameLocator('iframe').first();
    await frame.getByText('5 of 10 milestones').waitFor();
    expect(await page.locator('iframe').count()).toBe(IDS.length);
    expect(await findings(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('opens a company from the list, on the day of the demo and with both cards', async () => {
    await openCompany('Halvorsen Freight Group');
    await seeText('98 days left');
    await tab('Value').click();
    await seeText('$344,100 proved a year');
    expect(await page.getByRole('region', { name: 'Value at a glance' }).isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  it('says that nothing is saved where something is recorded', async () => {
    await openCompany('Halvorsen Freight Group');
    await openMilestone('Invoice matching');
    await press('Record measurement');
    await fill(/Measured value/, '62');
    await press('Save measurement');
    await page.getByRole('status').getByText('This is a read-only demo').waitFor();
    expect(
      await dialog()
        .getByLabel(/Measured value/)
        .inputValue(),
    ).toBe('62');
  });

  it('finds companies by their names', async () => {
    await page.goto(`${site.url}index.html`);
    await page.getByLabel('Search companies').fill('hayashi');
    await page.getByRole('link', { name: 'Halvorsen Freight Group' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Hayashi Precision Works' }).waitFor();
  });

  it('can be read at twice the size', async () => {
    // A window of 1440 by 1000 pixels at 200 %.
    await page.setViewportSize({ width: 720, height: 500 });
    await openCompany('Halvorsen Freight Group');
    await seeText('98 days left');
    const isWider = () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(await isWider()).toBe(false);
    await openMilestone('Invoice matching');
    await dialog().getByRole('button', { name: 'Record measurement' }).waitFor();
    expect(await isWider()).toBe(false);
  });
});
