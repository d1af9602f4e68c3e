import { cardPage } from './card-page.ts';
import { runCommand } from './command.ts';

const IMPORTED = 'Cobalt Freight';
const FILES = 'docs/examples/import';

// The command runs on the day of this machine, so the page has to as well.
const card = cardPage({ date: null });
const { dialog, fill, openCompany, openMilestone, picture, press, seeText } = card;

const importFiles = () =>
  runCommand(
    [
      'import',
      ...['--companies', `${FILES}/accounts.csv`, '--deals', `${FILES}/sales_pipeline.csv`],
      ...['--mapping', `${FILES}/mapping.json`, '--as-of', '2017-12-31', '--api-base', card.app.crmUrl],
    ],
    { HUBSPOT_ACCESS_TOKEN: 'pat-local-test' },
  );

it('imports companies and deals, and changes nothing when it is run again', async () => {
  const first = await importFiles();
  expect(first.output).toMatch(/Companies\s+12 read: 12 created, 0 updated, 0 unchanged, 0 refused/);
  expect(first.code).toBe(0);
  const again = await importFiles();
  expect(again.output).toMatch(/Companies\s+12 read: 0 created, 0 updated, 12 unchanged, 0 refused/);
  expect(again.output).toMatch(/Deals\s+\d+ read: 0 created, 0 updated/);
});

it('shows the plan of an imported company, and its cost from more than a hundred won deals', async () => {
  await openCompany(IMPORTED);
  await seeText('0 of 10 milestones');
  await card.page
    .getByRole('button', { name: 'Details' })
    .or(card.page.getByText('Details', { exact: true }))
    .first()
    .click();
  await dialog()
    .getByText(/from \d{2,3} won deals/)
    .waitFor();
  await picture('imported-company');
  expect(card.errors).toEqual([]);
});

it('lets a first result of an imported company be recorded', async () => {
  await openCompany(IMPORTED);
  await openMilestone('Core team active every week');
  await press('Record measurement');
  await fill(/Measured value/, '55');
  await press('Save measurement');
  await seeText(/55%/);
  await card.page.reload();
  await seeText(/→ 55%, target ≥ 80%/);
});
