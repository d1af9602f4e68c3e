import type { BrowserContext, Page } from 'playwright-core';
import { startAppInBrowser } from './app-in-browser.ts';
import { watchErrors } from './browser.ts';
import type { LocalApp } from './local-app.ts';
import { keepReadmePicture } from './pictures.ts';

let app: LocalApp;
let browser: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  ({ app, browser } = await startAppInBrowser());
  page = await browser.newPage();
  errors = watchErrors(page);
  await page.goto(app.url);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** A page on which the whole card has room, or an overlay without an empty half. */
const makeRoom = (height: number) => page.setViewportSize({ width: 1440, height });
const openTab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
const seeText = (text: string | RegExp) => page.getByText(text).first().waitFor();
const card = () => page.locator('.card-frame').first();

describe('the tabs of the example customer', () => {
  it('shows the milestones by phase, and one of them with its history', async () => {
    await makeRoom(1300);
    await openTab('Timeline');
    await seeText('47% · plan 71%');
    await keepReadmePicture(card(), 'timeline');
    await page.getByText('Invoice matching', { exact: true }).first().click();
    const panel = page.getByRole('dialog');
    await panel.getByText('Blocker: SAP carrier feed times out').waitFor();
    await keepReadmePicture(panel, 'milestone');
    await panel.getByRole('button', { name: 'Close' }).first().click();
    expect(errors).toEqual([]);
  });

  it('shows what is proved a year in three tiers', async () => {
    await makeRoom(2600);
    await openTab('Value');
    await seeText('$344,100 proved a year');
    await keepReadmePicture(card(), 'value');
    expect(errors).toEqual([]);
  });

  it('shows the shortest way to the next band', async () => {
    await makeRoom(2600);
    await openTab('Renewal');
    await seeText('Shortest way to Commit: 65 → 85');
    await keepReadmePicture(card(), 'renewal');
    expect(errors).toEqual([]);
  });

  it('shows where each track of the customer stands', async () => {
    await makeRoom(2600);
    await openTab('Journey');
    await seeText('3 tracks, 3 stages');
    await keepReadmePicture(card(), 'journey');
    expect(errors).toEqual([]);
  });

  it('shows the same in short beside the record', async () => {
    const sidebar = page.locator('.card-frame-sidebar').first();
    await sidebar.getByText('98 days').first().waitFor();
    await keepReadmePicture(sidebar, 'sidebar');
    expect(errors).toEqual([]);
  });
});
