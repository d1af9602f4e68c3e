import type { BrowserContext, Page } from 'playwright-core';
import { startAppInBrowser } from './app-in-browser.ts';
import { watchErrors } from './browser.ts';
import { breakCrm, crm, findRecords, healCrm, startApp } from './local-app.ts';
import type { LocalApp } from './local-app.ts';
import { keepPicture, keepReadmePicture } from './pictures.ts';

let app: LocalApp;
let browser: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  ({ app, browser } = await startAppInBrowser());
});
beforeEach(async () => {
  page = await browser.newPage();
  errors = watchErrors(page);
});
afterEach(async () => {
  await healCrm(app);
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const seeText = (text: string | RegExp) => page.getByText(text).first().waitFor();
const dialog = () => page.getByRole('dialog');
const tab = (name: string) => page.getByRole('tab', { name, exact: true });

async function openCompany(name: string): Promise<void> {
  await page.goto(`${app.url}/companies`);
  await page
    .getByRole('searchbox')
    .or(page.getByPlaceholder(/Search name/))
    .first()
    .fill(name);
  await page.getByRole('link', { name }).first().click();
}

it('answers on the record whether the customer gets value, is on plan and will renew', async () => {
  await page.goto(app.url);
  await seeText('+43% net ROI');
  await seeText('5 of 10 milestones');
  await seeText('Invoice matching is off pace');
  await seeText('98 days left');
  await seeText('Next: hold the renewal conversation with Ingrid Dahl');
  await seeText('47% · plan 71%');
  expect(errors).toEqual([]);
  await keepReadmePicture(page, 'company-record');
});

it('opens a milestone down to its history and ledger', async () => {
  await page.goto(app.url);
  await page.getByText('Invoice matching', { exact: true }).first().click();
  await dialog().getByText('Plan 71% on 29 Sep · pace 0.66 · forecast 23 Jun 2027, 205 days late').waitFor();
  await dialog().getByText('Blocker: SAP carrier feed times out').waitFor();
  await dialog()
    .getByRole('button', { name: /^Ledger/ })
    .click();
  await keepPicture(page, 'milestone-panel');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});

it('shows everything change when a measurement is recorded with its proof and a confirmation', async () => {
  await page.goto(app.url);
  await tab('Value').click();
  await seeText('$214,500');
  await page.getByRole('button', { name: 'Open', exact: true }).first().click();
  await page.getByRole('table').getByRole('button', { name: 'Record measurement' }).click();
  await dialog()
    .getByLabel(/Measured value/)
    .fill('120');
  await page.keyboard.press('Tab');
  await dialog().getByLabel('Link a file, email or meeting').check();
  await dialog()
    .getByLabel(/What it shows/)
    .fill('SAP closing report, October');
  await dialog()
    .getByLabel(/Where it can be found/)
    .first()
    .fill('https://files.example/sap-october.pdf');
  await dialog().getByLabel('The customer confirms it').check();
  await dialog()
    .getByLabel(/Who confirmed/)
    .selectOption({ label: 'Jonas Berg, Head of Accounts Payable' });
  await dialog()
    .getByLabel(/Where the yes can be found/)
    .fill('Email of 12 October');
  await keepPicture(page, 'record-measurement');
  await dialog().getByRole('button', { name: 'Save measurement' }).click();

  await seeText('$354,900 proved a year');
  await seeText('$236,100');
  await seeText('+48% net ROI');
  await keepPicture(page, 'value');

  await page.reload();
  await seeText('+48% net ROI');
  await tab('Timeline').click();
  await seeText(/320 → 120 h a month/);

  const [company] = await findRecords(
    app,
    'companies',
    { property: 'name', value: 'Halvorsen Freight Group' },
    ['vrm_value_confirmed', 'vrm_value_proved', 'vrm_net_roi', 'vrm_readiness_score'],
  );
  expect(company?.properties).toMatchObject({
    vrm_value_confirmed: '236100',
    vrm_value_proved: '354900',
    vrm_net_roi: '0.4788',
  });
  expect(Number(company?.properties['vrm_readiness_score'])).toBeGreaterThan(65);
  await seeText(`Readiness ${company?.properties['vrm_readiness_score']} of 100`);
  expect(errors).toEqual([]);
});

it('says that HubSpot does not answer, keeps the saved figures, and recovers', async () => {
  await breakCrm(app);
  await page.goto(app.url);
  await seeText('HubSpot does not answer right now');
  await seeText(/as of 12 Oct 2026/);
  expect(await tab('Value').count()).toBe(0);
  await keepPicture(page, 'crm-down');
  await healCrm(app);
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
  await tab('Value').waitFor();
  expect(await page.getByRole('main').getByText('HubSpot does not answer').count()).toBe(0);
});

it('loses nothing that was typed when saving fails, and writes one line when it is repeated', async () => {
  await page.goto(app.url);
  await page.getByText('Invoice matching', { exact: true }).first().click();
  await dialog().getByRole('button', { name: 'Record measurement' }).click();
  await dialog()
    .getByLabel(/Measured value/)
    .fill('62');
  await dialog().getByLabel('Note for the ledger').fill('Two carriers send clean data now');
  await breakCrm(app);
  await dialog().getByRole('button', { name: 'Save measurement' }).click();
  await dialog().getByText('Your entries are still here').waitFor();
  expect(
    await dialog()
      .getByLabel(/Measured value/)
      .inputValue(),
  ).toBe('62');
  await keepPicture(page, 'not-saved');

  await healCrm(app);
  await dialog().getByRole('button', { name: 'Save again' }).click();
  await seeText('35% → 62%, target ≥ 80%');
  const lines = await findRecords(
    app,
    'p_value_entry',
    { property: 'note', value: 'Two carriers send clean data now' },
    ['value'],
  );
  expect(lines.map(({ properties }) => properties['value'])).toEqual(['0.62']);
});

it('lets a new customer’s missing baselines be recorded, one after the other', async () => {
  await openCompany('Castellan Audit Partners');
  await seeText('2 of 4 baselines are missing.');
  await page.getByRole('button', { name: 'Record baseline' }).click();
  await dialog()
    .getByLabel(/Value before/)
    .fill('18');
  await dialog()
    .getByLabel(/How it was found/)
    .selectOption({ label: 'An estimate from several sources' });
  await dialog().getByText('From 18 to 12 h: 6 h to go, 33% better than before.').waitFor();
  await dialog()
    .getByLabel(/Who at the customer agreed/)
    .selectOption({ label: 'Bram Claes, Audit Methods Lead' });
  await keepPicture(page, 'record-baseline');
  await dialog().getByRole('button', { name: 'Save baseline' }).click();
  await seeText('Baseline saved: 18 h on 12 Oct 2026');
  await seeText('18 h, target ≤ 12');
  await seeText('1 of 4 baselines is missing.');

  await page.getByText('baseline missing', { exact: true }).click();
  await dialog()
    .getByLabel(/Value before/)
    .fill('9');
  await dialog()
    .getByLabel(/How it was found/)
    .selectOption({ label: 'Tracked for two weeks' });
  await dialog().getByRole('button', { name: 'Save baseline' }).click();
  await seeText('9%, target ≤ 2%');
  expect(await page.getByText('baseline missing').count()).toBe(0);

  await page.getByText('Hours per audit', { exact: true }).click();
  await dialog()
    .getByRole('button', { name: /^Ledger/ })
    .click();
  await dialog().getByText('Record changed: baseline 18 h').waitFor();
  await dialog().getByText('Baseline agreed: Bram Claes').waitFor();
  await dialog().getByText('recorded by Sofia Marin').first().waitFor();
  expect(errors).toEqual([]);
});

it('opens every demo company without an error', async () => {
  const companies = await findRecords(app, 'companies', { property: 'lifecyclestage', value: 'customer' }, [
    'name',
  ]);
  expect(companies.length).toBeGreaterThanOrEqual(40);
  for (const { id, properties } of companies) {
    await page.goto(`${app.url}/companies/${id}`);
    await page
      .getByText(/of 100, \d+% known|needed|Plan what this customer|No plan|Renewal/)
      .first()
      .waitFor();
    expect({ company: properties['name'], errors }).toEqual({ company: properties['name'], errors: [] });
  }
});

it('keeps what was recorded over a restart', async () => {
  const found = { property: 'name', value: 'Halvorsen Freight Group' };
  const [company] = await findRecords(app, 'companies', found, ['city']);
  const properties = { city: 'Stavanger' };
  await crm(app, 'PATCH', `/crm/objects/2026-03/companies/${company?.id}`, { properties });
  const { stateFile } = app;
  await app.stop();
  app = await startApp({ stateFile });
  const [kept] = await findRecords(app, 'companies', found, ['city']);
  expect(kept?.properties['city']).toBe('Stavanger');
  await page.goto(app.url);
  await seeText('Stavanger');
});

it('finds a company by its name in the list', async () => {
  await openCompany('Halvorsen Freight Group');
  await seeText('5 of 10 milestones');
});
