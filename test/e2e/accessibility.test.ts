import { readFileSync } from 'node:fs';
import type axeCore from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { startAppInBrowser } from './app-in-browser.ts';
import { breakCrm, findRecords, healCrm } from './local-app.ts';
import type { LocalApp } from './local-app.ts';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The palette is HubSpot's own, which the preview imitates; a card cannot choose colours. */
const NOT_OURS = { 'color-contrast': { enabled: false } };

let app: LocalApp;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  ({ app, browser } = await startAppInBrowser());
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(async () => {
  await healCrm(app);
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const dialog = () => page.getByRole('dialog');
const tab = (name: string) => page.getByRole('tab', { name, exact: true });

/** What axe finds on the page as it is now: the rule, what it asks for, and where. */
async function findings(): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (rules) => (globalThis as unknown as { axe: typeof axeCore }).axe.run({ rules }),
    NOT_OURS,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} at ${target.join(' ')}: ${html.slice(0, 160)}`),
  );
}

async function openCompany(name: string): Promise<void> {
  const [company] = await findRecords(app, 'companies', { property: 'name', value: name }, ['name']);
  await page.goto(`${app.url}/companies/${company?.id}`);
}

it('reads well on the record', async () => {
  await page.goto(app.url);
  await tab('Value').waitFor();
  expect(await findings()).toEqual([]);
});

it('reads well in the panel of a milestone, with every part unfolded', async () => {
  await page.goto(app.url);
  await page.getByText('Invoice matching', { exact: true }).first().click();
  for (const part of [/^Proof/, /^Business impact/, /^Next steps/, /^Ledger/]) {
    await dialog().getByRole('button', { name: part }).click();
  }
  expect(await findings()).toEqual([]);
  await dialog().getByRole('button', { name: 'More' }).click();
  expect(await findings()).toEqual([]);
});

it('can be filled in: the form of a measurement with its proof, a confirmation and what is missing', async () => {
  await page.goto(app.url);
  await page.getByText('Invoice matching', { exact: true }).first().click();
  await dialog().getByRole('button', { name: 'Record measurement' }).click();
  await dialog().getByLabel('Link a file, email or meeting').check();
  await dialog().getByLabel('The customer confirms it').check();
  await dialog().getByRole('button', { name: 'Save measurement' }).click();
  await dialog().getByText('nothing is saved yet').waitFor();
  expect(await findings()).toEqual([]);
});

it('can be filled in: the form of a baseline', async () => {
  await openCompany('Castellan Audit Partners');
  await page.getByRole('button', { name: 'Record baseline' }).click();
  await dialog()
    .getByLabel(/Value before/)
    .fill('18');
  expect(await findings()).toEqual([]);
});

it('reads well on the value tab with a benefit unfolded', async () => {
  await page.goto(app.url);
  await tab('Value').click();
  await page.getByRole('button', { name: 'Open', exact: true }).first().click();
  expect(await findings()).toEqual([]);
});

it('reads well in the panels behind the head', async () => {
  await page.goto(app.url);
  await page.getByText('Details', { exact: true }).click();
  await dialog().getByText('Gross return').waitFor();
  expect(await findings()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByText('Readiness', { exact: true }).click();
  await dialog().getByText('What counts').waitFor();
  expect(await findings()).toEqual([]);
});

it('reads well in what a figure opens to', async () => {
  await page.goto(app.url);
  await tab('Value').click();
  for (const figure of ['Agreed in writing', '27 Dec 2026', '2,256']) {
    await page.getByText(figure, { exact: true }).click();
    await dialog().getByRole('table').waitFor();
    expect(await findings()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  }
  await tab('Renewal').click();
  await page.getByRole('button', { name: 'Open', exact: true }).nth(2).click();
  await page.getByText('Prepare: done 24 Jul').click();
  await page.getByText('180 days before the renewal').waitFor();
  expect(await findings()).toEqual([]);
});

it('reads well while the CRM is down', async () => {
  await breakCrm(app);
  await page.goto(app.url);
  await page.getByText('HubSpot does not answer right now').first().waitFor();
  expect(await findings()).toEqual([]);
});

it('reads well where too little is known and where there is no plan', async () => {
  await openCompany('Brightwater Energy');
  await page.getByText('Too little is known for a readiness score').waitFor();
  expect(await findings()).toEqual([]);
  await openCompany('Hopscotch Learning');
  await page.getByText('Plan what this customer should achieve').waitFor();
  expect(await findings()).toEqual([]);
});

it('reads well in the list of companies', async () => {
  await page.goto(`${app.url}/companies`);
  await page.getByRole('link', { name: 'Halvorsen Freight Group' }).waitFor();
  expect(await findings()).toEqual([]);
});
