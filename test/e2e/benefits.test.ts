import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { startAppInBrowser } from './app-in-browser.ts';
import { watchErrors } from './browser.ts';
import { ROOT } from './command.ts';
import { crm, findRecords } from './local-app.ts';
import type { FoundRecord, LocalApp } from './local-app.ts';

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

it('changes an assumption from a day on, and leaves what was proved before as it was', async () => {
  await openValueTab();
  await page.getByRole('button', { name: 'Open', exact: true }).first().click();
  await seeText('(320 h before − 132 h now) × $75 an hour × 12 months');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await fill(/Hourly rate/, '80');
  await fill(/Assumptions agreed from/, '2026-10-05');
  await choose(/Agreed with/, 'Ingrid Dahl, Chief Financial Officer');
  await press('Save benefit');
  await dialog().getByText('Say why: the reason stands in the ledger beside what was before.').waitFor();
  await fill(/Why it changes/, 'New wage agreement from October');
  await picture('change-benefit');
  await press('Save benefit');
  await seeText('Benefit saved: Month-end close hours');
  await seeText('(320 h before − 132 h now) × $80 an hour × 12 months');
  await page.getByRole('button', { name: /ledger lines/ }).click();
  await dialog().getByText('Hourly rate $75 → $80').waitFor();
  await dialog().getByText('Hourly rate: $80, agreed with Ingrid Dahl').waitFor();
  await picture('benefit-ledger');
  const [line] = await linesOf('assumption_changed', 'hourlyRate');
  expect(line).toMatchObject({ input: 'hourlyRate', value: 80 });
  const record = await metricNamed('Month-end close hours');
  expect(record?.['annual_amount']).toBe('180480');
  expect(errors).toEqual([]);
});

it('records several measurements in one go', async () => {
  await page.getByRole('button', { name: 'Record measurement' }).first().click();
  await dialog().getByText('Record measurements').first().waitFor();
  const more = dialog().getByRole('button', { name: /^Show \d+ more$/ });
  if (await more.isVisible()) await more.click();
  await fill(/^Invoice matching/, '60');
  await fill(/^Quote win rate/, '26');
  await picture('record-measurements');
  await press('Save 2 measurements');
  await seeText('2 measurements saved');
  const measured = await linesOf('measurement', '0.26');
  expect(measured).toContainEqual(expect.objectContaining({ value: 0.26, input: 'winRateAfter' }));
  expect(errors).toEqual([]);
});

it('takes a value over from a company property, and says so in the ledger', async () => {
  const [goal] = await findRecords(
    app,
    'p_value_milestone',
    { property: 'name', value: 'Invoice matching' },
    ['name'],
  );
  const [company] = await findRecords(
    app,
    'companies',
    { property: 'name', value: 'Halvorsen Freight Group' },
    ['name'],
  );
  await crm(app, 'PATCH', `/crm/objects/2026-03/p_value_milestone/${goal?.id}`, {
    properties: { source: 'company_property:numberofemployees' },
  });
  await crm(app, 'PATCH', `/crm/objects/2026-03/companies/${company?.id}`, {
    properties: { numberofemployees: '63' },
  });
  await page.reload();
  await page.getByText('Invoice matching', { exact: true }).first().click();
  await press('Record measurement');
  await press('Take 63% over');
  await picture('from-property');
  await press('Save measurement');
  await seeText('Measurement saved: 63% on 12 Oct 2026');
  expect(await linesOf('measurement', 'numberofemployees')).toContainEqual(
    expect.objectContaining({ value: 0.63, property: 'numberofemployees' }),
  );
  expect(errors).toEqual([]);
});

it('reduces the baseline by the answers of the same people, and keeps them', async () => {
  await openValueTab();
  await page.getByRole('button', { name: 'Open', exact: true }).first().click();
  await page.getByRole('table').getByRole('button', { name: 'Record measurement' }).click();
  await choose(/What you have/, 'Answers of the same people, before and after');
  const numbers = [
    [10, 4],
    [8, 3.2],
    [6, 2.4],
  ] as const;
  for (const [row, [before, after]] of numbers.entries()) {
    await dialog().getByLabel('Before', { exact: true }).nth(row).fill(String(before));
    await dialog().getByLabel('After', { exact: true }).nth(row).fill(String(after));
  }
  await dialog().getByText('Measured value: 128').waitFor();
  await dialog().getByText('60% less on average, of 3 people').waitFor();
  await picture('survey');
  await press('Save measurement');
  await seeText(/Measurement saved: 128/);
  const [line] = await linesOf('measurement', '"survey":[');
  expect(line).toMatchObject({ value: 128, survey: [{ before: 10, after: 4 }, {}, {}] });
  expect(errors).toEqual([]);
});

/** Details of the newest ledger lines of one kind that contain a text, as the CRM has them. */
async function linesOf(kind: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const answer = (await crm(app, 'POST', '/crm/objects/2026-03/p_value_entry/search', {
    filterGroups: [{ filters: [{ propertyName: 'kind', operator: 'EQ', value: kind }] }],
    sorts: [{ propertyName: 'recorded_at', direction: 'DESCENDING' }],
    properties: ['details'],
    limit: 20,
  })) as { results: readonly FoundRecord[] };
  return answer.results
    .map(({ properties }) => properties['details'] ?? '{}')
    .filter((details) => details.includes(text))
    .map((details) => JSON.parse(details) as Record<string, unknown>);
}
