import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { startAppInBrowser } from './app-in-browser.ts';
import { watchErrors } from './browser.ts';
import { ROOT } from './command.ts';
import { findRecords } from './local-app.ts';
import type { LocalApp } from './local-app.ts';

const PICTURES = path.join(ROOT, 'test-results');

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
  await page.setViewportSize({ width: 1440, height: 1700 });
  await page.goto(app.url);
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
const picture = (name: string) => page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
const choose = (label: RegExp, option: string) => dialog().getByLabel(label).selectOption({ label: option });
const fill = (label: RegExp, value: string) => dialog().getByLabel(label).first().fill(value);
const press = (name: string | RegExp) =>
  dialog()
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click();

async function openValueTab(): Promise<void> {
  await page.getByRole('tab', { name: 'Value', exact: true }).click();
  await seeText('proved a year');
}

async function metricNamed(name: string) {
  const [record] = await findRecords(app, 'p_value_metric', { property: 'name', value: name }, [
    'metric_key',
    'inputs',
    'measured_inputs',
    'effective_date',
    'annual_amount',
    'money_kind',
  ]);
  return record?.properties;
}

it('adds a benefit from an example, with the result while typing, through to the CRM', async () => {
  await openValueTab();
  await page.getByRole('button', { name: 'Add a benefit' }).click();
  await choose(/What got better/, 'Time savings');
  await choose(/How it is counted/, 'Work done by the product, item by item');
  await press('Save benefit');
  await dialog().getByText('Please check the marked fields').waitFor();
  await picture('add-benefit-refused');
  await press('Start from an example');
  await fill(/Name/, 'Freight invoices entered by hand');
  await fill(/Hours automated, if measured/, '0.2');
  await dialog().getByText('$108,000 a year').waitFor();
  await picture('add-benefit');
  await press('Save benefit');
  await seeText('Benefit saved: Freight invoices entered by hand');
  const record = await metricNamed('Freight invoices entered by hand');
  expect(record).toMatchObject({
    measured_inputs: 'automatedHoursPerItem',
    annual_amount: '108000',
    money_kind: 'capacity',
  });
  expect(errors).toEqual([]);
});
