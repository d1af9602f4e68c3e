import type { BrowserContext, Page } from 'playwright-core';
import { startAppInBrowser } from './app-in-browser.ts';
import { watchErrors } from './browser.ts';
import { runCommand } from './command.ts';
import { findRecords } from './local-app.ts';
import type { LocalApp } from './local-app.ts';

const IMPORTED = 'Cobalt Freight';
const FILES = 'docs/examples/import';

let app: LocalApp;
let browser: BrowserContext;
let page: Page;

const importFiles = () =>
  runCommand(
    [
      'import',
      ...['--companies', `${FILES}/accounts.csv`, '--deals', `${FILES}/sales_pipeline.csv`],
      ...['--mapping', `${FILES}/mapping.json`, '--as-of', '2017-12-31', '--api-base', app.crmUrl],
    ],
    { HUBSPOT_ACCESS_TOKEN: 'pat-local-test' },
  );

const seeText = (text: string | RegExp) => page.getByText(text).first().waitFor();
const dialog = () => page.getByRole('dialog');

beforeAll(async () => {
  // The command runs on the day of this machine, so the page has to as well.
  ({ app, browser } = await startAppInBrowser({ date: null }));
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function openImported(): Promise<void> {
  const [company] = await findRecords(app, 'companies', { property: 'name', value: IMPORTED }, ['name']);
  await page.goto(`${app.url}/companies/${company?.id}`);
}

it('imports companies and deals, and changes nothing when it is run again', async () => {
  const first = await importFiles();
  expect(first.output).toMatch(/Companies\s+12 read: 12 created, 0 updated, 0 unchanged, 0 refused/);
  expect(first.code).toBe(0);
  const again = await importFiles();
  expect(again.output).toMatch(/Companies\s+12 read: 0 created, 0 updated, 12 unchanged, 0 refused/);
  expect(again.output).toMatch(/Deals\s+\d+ read: 0 created, 0 updated/);
});

it('shows the plan of an imported company, and its cost from more than a hundred won deals', async () => {
  const errors = watchErrors(page);
  await openImported();
  await seeText('0 of 10 milestones');
  await page
    .getByRole('button', { name: 'Details' })
    .or(page.getByText('Details', { exact: true }))
    .first()
    .click();
  await dialog()
    .getByText(/from \d{2,3} won deals/)
    .waitFor();
  await page.screenshot({ path: 'test-results/imported-company.png' });
  expect(errors).toEqual([]);
});

it('lets a first result of an imported company be recorded', async () => {
  await openImported();
  await page.getByText('Core team active every week', { exact: true }).first().click();
  await dialog().getByRole('button', { name: 'Record measurement' }).click();
  await dialog()
    .getByLabel(/Measured value/)
    .fill('55');
  await dialog().getByRole('button', { name: 'Save measurement' }).click();
  await seeText(/55%/);
  await page.reload();
  await seeText(/→ 55%, target ≥ 80%/);
});
