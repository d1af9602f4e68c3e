import { cardPage } from './card-page.ts';
import { breakCrm, crm, findRecords, healCrm } from './local-app.ts';
import { keepReadmePicture } from './pictures.ts';

const card = cardPage();
const { dialog, field, tab, press, openMilestone, seeText, openTab, fill, choose, picture } = card;

async function findCompany(name: string): Promise<void> {
  await card.page.goto(`${card.app.url}/companies`);
  await card.page
    .getByRole('searchbox')
    .or(card.page.getByPlaceholder(/Search name/))
    .first()
    .fill(name);
  await card.page.getByRole('link', { name }).first().click();
}

it('answers on the record whether the customer gets value, is on plan and will renew', async () => {
  await card.page.goto(card.app.url);
  await seeText('+43% net ROI');
  await seeText('5 of 10 milestones');
  await seeText('Invoice matching is off pace');
  await seeText('98 days left');
  await seeText('Next: hold the renewal conversation with Ingrid Dahl');
  await seeText('47% · plan 71%');
  expect(card.errors).toEqual([]);
  await keepReadmePicture(card.page, 'company-record');
});

it('opens a milestone down to its history and ledger', async () => {
  await card.page.goto(card.app.url);
  await openMilestone('Invoice matching');
  await dialog().getByText('Plan 71% on 29 Sep · pace 0.66 · forecast 23 Jun 2027, 205 days late').waitFor();
  await dialog().getByText('Blocker: SAP carrier feed times out').waitFor();
  await press(/^Ledger/);
  await picture('milestone-panel');
  await card.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(card.errors).toEqual([]);
});

it('shows everything change when a measurement is recorded with its proof and a confirmation', async () => {
  await card.page.goto(card.app.url);
  await openTab('Value');
  await seeText('$214,500');
  await card.page.getByRole('button', { name: 'Open', exact: true }).first().click();
  await card.page.getByRole('table').getByRole('button', { name: 'Record measurement' }).click();
  await fill(/Measured value/, '120');
  await card.page.keyboard.press('Tab');
  await field('Link a file, email or meeting').check();
  await fill(/What it shows/, 'SAP closing report, October');
  await dialog()
    .getByLabel(/Where it can be found/)
    .first()
    .fill('https://files.example/sap-october.pdf');
  await field('The customer confirms it').check();
  await choose(/Who confirmed/, 'Jonas Berg, Head of Accounts Payable');
  await fill(/Where the yes can be found/, 'Email of 12 October');
  await picture('record-measurement');
  await press('Save measurement');

  await seeText('$354,900 proved a year');
  await seeText('$236,100');
  await seeText('+48% net ROI');
  await picture('value');

  await card.page.reload();
  await seeText('+48% net ROI');
  await openTab('Timeline');
  await seeText(/320 → 120 h a month/);

  const [company] = await findRecords(
    card.app,
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
  expect(card.errors).toEqual([]);
});

it('says that HubSpot does not answer, keeps the saved figures, and recovers', async () => {
  await breakCrm(card.app);
  await card.page.goto(card.app.url);
  await seeText('HubSpot does not answer right now');
  await seeText(/as of 12 Oct 2026/);
  expect(await tab('Value').count()).toBe(0);
  await picture('crm-down');
  await healCrm(card.app);
  await card.page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
  await tab('Value').waitFor();
  expect(await card.page.getByRole('main').getByText('HubSpot does not answer').count()).toBe(0);
});

it('loses nothing that was typed when saving fails, and writes one line when it is repeated', async () => {
  await card.page.goto(card.app.url);
  await openMilestone('Invoice matching');
  await press('Record measurement');
  await fill(/Measured value/, '62');
  await fill('Note for the ledger', 'Two carriers send clean data now');
  await breakCrm(card.app);
  await press('Save measurement');
  await dialog().getByText('Your entries are still here').waitFor();
  expect(await field(/Measured value/).inputValue()).toBe('62');
  await picture('not-saved');

  await healCrm(card.app);
  await press('Save again');
  await seeText('35% → 62%, target ≥ 80%');
  const lines = await findRecords(
    card.app,
    'p_value_entry',
    { property: 'note', value: 'Two carriers send clean data now' },
    ['value'],
  );
  expect(lines.map(({ properties }) => properties['value'])).toEqual(['0.62']);
});

it('lets a new customer’s missing baselines be recorded, one after the other', async () => {
  await findCompany('Castellan Audit Partners');
  await seeText('2 of 4 baselines are missing.');
  await card.page.getByRole('button', { name: 'Record baseline' }).click();
  await fill(/Value before/, '18');
  await choose(/How it was found/, 'An estimate from several sources');
  await dialog().getByText('From 18 to 12 h: 6 h to go, 33% better than before.').waitFor();
  await choose(/Who at the customer agreed/, 'Bram Claes, Audit Methods Lead');
  await picture('record-baseline');
  await press('Save baseline');
  await seeText('Baseline saved: 18 h on 12 Oct 2026');
  await seeText('18 h, target ≤ 12');
  await seeText('1 of 4 baselines is missing.');

  await card.page.getByText('baseline missing', { exact: true }).click();
  await fill(/Value before/, '9');
  await choose(/How it was found/, 'Tracked for two weeks');
  await press('Save baseline');
  await seeText('9%, target ≤ 2%');
  expect(await card.page.getByText('baseline missing').count()).toBe(0);

  await card.page.getByText('Hours per audit', { exact: true }).click();
  await press(/^Ledger/);
  await dialog().getByText('Record changed: baseline 18 h').waitFor();
  await dialog().getByText('Baseline agreed: Bram Claes').waitFor();
  await dialog().getByText('recorded by Sofia Marin').first().waitFor();
  expect(card.errors).toEqual([]);
});

it('opens every demo company without an error', async () => {
  const companies = await findRecords(
    card.app,
    'companies',
    { property: 'lifecyclestage', value: 'customer' },
    ['name'],
  );
  expect(companies.length).toBeGreaterThanOrEqual(40);
  for (const { id, properties } of companies) {
    await card.page.goto(`${card.app.url}/companies/${id}`);
    await card.page
      .getByText(/of 100, \d+% known|needed|Plan what this customer|No plan|Renewal/)
      .first()
      .waitFor();
    expect({ company: properties['name'], errors: card.errors }).toEqual({
      company: properties['name'],
      errors: [],
    });
  }
});

it('keeps what was recorded over a restart', async () => {
  const found = { property: 'name', value: 'Halvorsen Freight Group' };
  const [company] = await findRecords(card.app, 'companies', found, ['city']);
  const properties = { city: 'Stavanger' };
  await crm(card.app, 'PATCH', `/crm/objects/2026-03/companies/${company?.id}`, { properties });
  await card.restart();
  const [kept] = await findRecords(card.app, 'companies', found, ['city']);
  expect(kept?.properties['city']).toBe('Stavanger');
  await card.page.goto(card.app.url);
  await seeText('Stavanger');
});

it('finds a company by its name in the list', async () => {
  await findCompany('Halvorsen Freight Group');
  await seeText('5 of 10 milestones');
});
