import { cardPage } from './card-page.ts';
import { ledgerLines } from './ledger.ts';
import { crm, findRecords } from './local-app.ts';

const card = cardPage({
  open: async (page, app) => {
    await page.setViewportSize({ width: 1440, height: 1700 });
    await page.goto(app.url);
  },
});
const { dialog, field, press, openMilestone, seeText, openTab, choose, picture } = card;

/** Where a label is within that of another input as well. */
const fillFirst = (label: RegExp, value: string) => field(label).first().fill(value);

async function openValueTab(): Promise<void> {
  await openTab('Value');
  await seeText('proved a year');
}

/** Details of the newest ledger lines of one kind that contain a text, as the CRM has them. */
const linesOf = async (kind: string, text: string) =>
  (await ledgerLines(card.app, kind))
    .map(({ details }) => details)
    .filter((details) => JSON.stringify(details).includes(text));

async function metricNamed(name: string) {
  const [record] = await findRecords(card.app, 'p_value_metric', { property: 'name', value: name }, [
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
  await card.page.getByRole('button', { name: 'Add a benefit' }).click();
  await choose(/What got better/, 'Time savings');
  await choose(/How it is counted/, 'Work done by the product, item by item');
  await press('Save benefit');
  await dialog().getByText('Please check the marked fields').waitFor();
  await picture('add-benefit-refused');
  await press('Start from an example');
  await fillFirst(/Name/, 'Freight invoices entered by hand');
  await fillFirst(/Hours automated, if measured/, '0.2');
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
  expect(card.errors).toEqual([]);
});

it('changes an assumption from a day on, and leaves what was proved before as it was', async () => {
  await openValueTab();
  await card.page.getByRole('button', { name: 'Open', exact: true }).first().click();
  await seeText('(320 h before − 132 h now) × $75 an hour × 12 months');
  await card.page.getByRole('button', { name: 'Change', exact: true }).click();
  await fillFirst(/Hourly rate/, '80');
  await fillFirst(/Assumptions agreed from/, '2026-10-05');
  await choose(/Agreed with/, 'Ingrid Dahl, Chief Financial Officer');
  await press('Save benefit');
  await dialog().getByText('Say why: the reason stands in the ledger beside what was before.').waitFor();
  await fillFirst(/Why it changes/, 'New wage agreement from October');
  await picture('change-benefit');
  await press('Save benefit');
  await seeText('Benefit saved: Month-end close hours');
  await seeText('(320 h before − 132 h now) × $80 an hour × 12 months');
  await card.page.getByRole('button', { name: /ledger lines/ }).click();
  await dialog().getByText('Hourly rate $75 → $80').waitFor();
  await dialog().getByText('Hourly rate: $80, agreed with Ingrid Dahl').waitFor();
  await picture('benefit-ledger');
  const [line] = await linesOf('assumption_changed', 'hourlyRate');
  expect(line).toMatchObject({ input: 'hourlyRate', value: 80 });
  const record = await metricNamed('Month-end close hours');
  expect(record?.['annual_amount']).toBe('180480');
  expect(card.errors).toEqual([]);
});

it('records several measurements in one go', async () => {
  await card.page.getByRole('button', { name: 'Record measurement' }).first().click();
  await dialog().getByText('Record measurements').first().waitFor();
  const more = dialog().getByRole('button', { name: /^Show \d+ more$/ });
  if (await more.isVisible()) await more.click();
  await fillFirst(/^Invoice matching/, '60');
  await fillFirst(/^Quote win rate/, '26');
  await picture('record-measurements');
  await press('Save 2 measurements');
  await seeText('2 measurements saved');
  const measured = await linesOf('measurement', '0.26');
  expect(measured).toContainEqual(expect.objectContaining({ value: 0.26, input: 'winRateAfter' }));
  expect(card.errors).toEqual([]);
});

it('takes a value over from a company property, and says so in the ledger', async () => {
  const [goal] = await findRecords(
    card.app,
    'p_value_milestone',
    { property: 'name', value: 'Invoice matching' },
    ['name'],
  );
  const [company] = await findRecords(
    card.app,
    'companies',
    { property: 'name', value: 'Halvorsen Freight Group' },
    ['name'],
  );
  await crm(card.app, 'PATCH', `/crm/objects/2026-03/p_value_milestone/${goal?.id}`, {
    properties: { source: 'company_property:numberofemployees' },
  });
  await crm(card.app, 'PATCH', `/crm/objects/2026-03/companies/${company?.id}`, {
    properties: { numberofemployees: '63' },
  });
  await card.page.reload();
  await openMilestone('Invoice matching');
  await press('Record measurement');
  await press('Take 63% over');
  await picture('from-property');
  await press('Save measurement');
  await seeText('Measurement saved: 63% on 12 Oct 2026');
  expect(await linesOf('measurement', 'numberofemployees')).toContainEqual(
    expect.objectContaining({ value: 0.63, property: 'numberofemployees' }),
  );
  expect(card.errors).toEqual([]);
});

it('reduces the baseline by the answers of the same people, and keeps them', async () => {
  await openValueTab();
  await card.page.getByRole('button', { name: 'Open', exact: true }).first().click();
  await card.page.getByRole('table').getByRole('button', { name: 'Record measurement' }).click();
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
  expect(card.errors).toEqual([]);
});
