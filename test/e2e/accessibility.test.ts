import { findings } from './axe.ts';
import { cardPage } from './card-page.ts';
import { breakCrm } from './local-app.ts';

const card = cardPage();
const { dialog, field, tab, press, openMilestone, openTab, fill, openCompany } = card;

it('reads well on the record', async () => {
  await card.page.goto(card.app.url);
  await tab('Value').waitFor();
  expect(await findings(card.page)).toEqual([]);
});

it('reads well in the panel of a milestone, with every part unfolded', async () => {
  await card.page.goto(card.app.url);
  await openMilestone('Invoice matching');
  for (const part of [/^Proof/, /^Business impact/, /^Next steps/, /^Ledger/]) {
    await press(part);
  }
  expect(await findings(card.page)).toEqual([]);
  await press('More');
  expect(await findings(card.page)).toEqual([]);
});

it('can be filled in: the form of a measurement with its proof, a confirmation and what is missing', async () => {
  await card.page.goto(card.app.url);
  await openMilestone('Invoice matching');
  await press('Record measurement');
  await field('Link a file, email or meeting').check();
  await field('The customer confirms it').check();
  await press('Save measurement');
  await dialog().getByText('nothing is saved yet').waitFor();
  expect(await findings(card.page)).toEqual([]);
});

it('can be filled in: the form of a baseline', async () => {
  await openCompany('Castellan Audit Partners');
  await card.page.getByRole('button', { name: 'Record baseline' }).click();
  await fill(/Value before/, '18');
  expect(await findings(card.page)).toEqual([]);
});

it('reads well on the value tab with a benefit unfolded', async () => {
  await card.page.goto(card.app.url);
  await openTab('Value');
  await card.page.getByRole('button', { name: 'Open', exact: true }).first().click();
  expect(await findings(card.page)).toEqual([]);
});

it('reads well in the panels behind the head', async () => {
  await card.page.goto(card.app.url);
  await card.page.getByText('Details', { exact: true }).click();
  await dialog().getByText('Gross return').waitFor();
  expect(await findings(card.page)).toEqual([]);
  await card.page.keyboard.press('Escape');
  await card.page.getByText('Readiness', { exact: true }).click();
  await dialog().getByText('What counts').waitFor();
  expect(await findings(card.page)).toEqual([]);
});

it('reads well in what a figure opens to', async () => {
  await card.page.goto(card.app.url);
  await openTab('Value');
  for (const figure of ['Agreed in writing', '27 Dec 2026', '2,256']) {
    await card.page.getByText(figure, { exact: true }).click();
    await dialog().getByRole('table').waitFor();
    expect(await findings(card.page)).toEqual([]);
    await card.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  }
  await openTab('Renewal');
  await card.page.getByRole('button', { name: 'Open', exact: true }).nth(2).click();
  await card.page.getByText('Prepare: done 24 Jul').click();
  await card.page.getByText('180 days before the renewal').waitFor();
  expect(await findings(card.page)).toEqual([]);
});

it('reads well while the CRM is down', async () => {
  await breakCrm(card.app);
  await card.page.goto(card.app.url);
  await card.page.getByText('HubSpot does not answer right now').first().waitFor();
  expect(await findings(card.page)).toEqual([]);
});

it('reads well where too little is known and where there is no plan', async () => {
  await openCompany('Brightwater Energy');
  await card.page.getByText('Too little is known for a readiness score').waitFor();
  expect(await findings(card.page)).toEqual([]);
  await openCompany('Hopscotch Learning');
  await card.page.getByText('Plan what this customer should achieve').waitFor();
  expect(await findings(card.page)).toEqual([]);
});

it('reads well in the list of companies', async () => {
  await card.page.goto(`${card.app.url}/companies`);
  await card.page.getByRole('link', { name: 'Halvorsen Freight Group' }).waitFor();
  expect(await findings(card.page)).toEqual([]);
});
