import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { startAppInBrowser } from './app-in-browser.ts';
import { watchErrors } from './browser.ts';
import { ROOT } from './command.ts';
import { findRecords } from './local-app.ts';
import type { LocalApp } from './local-app.ts';

const PICTURES = path.join(ROOT, 'test-results');
const HALVORSEN = 'Halvorsen Freight Group';

let app: LocalApp;
let browser: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  ({ app, browser } = await startAppInBrowser());
});
beforeEach(async () => {
  page = await browser.newPage();
  errors = watchErrors(page);
});
afterEach(async () => {
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const dialog = () => page.getByRole('dialog');
const seeText = (text: string | RegExp) => page.getByText(text).first().waitFor();
const picture = (name: string, fullPage = false) =>
  page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage });
const choose = (label: RegExp, option: string) => dialog().getByLabel(label).selectOption({ label: option });
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();

const companyRecord = async (name: string) =>
  (
    await findRecords(app, 'companies', { property: 'name', value: name }, [
      'vrm_renewal_date',
      'vrm_renewal_outcome',
      'vrm_last_customer_contact',
    ])
  )[0];

async function openRenewal(company: string): Promise<void> {
  await page.goto(`${app.url}/companies/${(await companyRecord(company))?.id}`);
  await page.getByRole('tab', { name: 'Renewal', exact: true }).click();
}

it('hears of a customer by itself from HubSpot’s activity', async () => {
  await openRenewal('Tamarind Hotels Sdn Bhd');
  await seeText('Answered an email, by HubSpot’s own activity');
  await seeText('8 Oct, 4 days ago');
  const company = await companyRecord('Tamarind Hotels Sdn Bhd');
  expect(company?.properties['vrm_last_customer_contact']).toBe('2026-10-08');
  expect(errors).toEqual([]);
});

it('starts the next cycle with the outcome, and goes back when it is taken back', async () => {
  await openRenewal(HALVORSEN);
  await page.getByRole('button', { name: 'Record outcome', exact: true }).click();
  await choose(/^Outcome/, 'Renewed and grown');
  await dialog()
    .getByLabel(/Amount a year/)
    .fill('264000');
  await page.keyboard.press('Tab');
  await dialog()
    .getByText('The renewal date of the company moves from 18 Jan 2027 to 18 Jan 2028.')
    .waitFor();
  await dialog().getByText('The next runway starts with Prepare, due 22 Jul 2027.').waitFor();
  await dialog()
    .getByText(/The annual cost stays \$240,000 until 18 Jan 2027/)
    .waitFor();
  await picture('renewal-outcome');
  await press('Save');
  await seeText('Outcome saved: Renewed and grown. The next renewal is 18 Jan 2028.');
  await seeText('463 days left');
  await seeText('Last renewal, 18 Jan 2027: Renewed and grown');
  await picture('renewal-next-cycle', true);
  expect((await companyRecord(HALVORSEN))?.properties['vrm_renewal_date']).toBe('2028-01-18');
  const edits = await findRecords(app, 'p_value_entry', { property: 'kind', value: 'edit' }, ['details']);
  expect(edits.map(({ properties }) => properties['details']).join()).toContain(
    '"vrm_renewal_date":{"before":"2027-01-18","after":"2028-01-18"}',
  );

  await page
    .getByText(/^See \d+ ledger lines$/)
    .last()
    .click();
  const wrong = dialog()
    .getByText(/Renewal outcome: Renewed and grown/)
    .first();
  await wrong.waitFor();
  await wrong.locator('xpath=following::button[normalize-space()="Take back"][1]').click();
  await dialog()
    .getByLabel(/What is wrong with it/)
    .fill('Not signed after all');
  await press('Take it back');
  await seeText('98 days left');
  expect((await companyRecord(HALVORSEN))?.properties['vrm_renewal_date']).toBe('2027-01-18');
  expect(errors).toEqual([]);
});

it('says that a customer leaves and asks nothing more', async () => {
  await openRenewal(HALVORSEN);
  await page.getByRole('button', { name: 'Record outcome', exact: true }).click();
  await choose(/^Outcome/, 'Left');
  await dialog().getByText('The card asks for nothing more about this renewal.').waitFor();
  await press('Save');
  await seeText('Not renewed');
  await seeText('leaves 18 Jan 2027');
  await seeText('The customer does not renew; the contract ends 18 Jan 2027.');
  await dialog().waitFor({ state: 'detached' });
  await picture('renewal-left', true);
  expect(await companyRecord(HALVORSEN)).toMatchObject({
    properties: { vrm_renewal_date: '2027-01-18', vrm_renewal_outcome: 'churned' },
  });
  await page.reload();
  await seeText('Not renewed');
  expect(errors).toEqual([]);
});
