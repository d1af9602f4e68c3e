import { findings } from './axe.ts';
import { cardPage } from './card-page.ts';
import { breakCrm, DEMO_DAY, findRecords, healCrm } from './local-app.ts';
import { keepPicture } from './pictures.ts';

const card = cardPage();
const { dialog, press, picture, openCompany } = card;

const sidebar = () => card.page.locator('.card-frame-sidebar');
const keepSidebar = (name: string) => keepPicture(sidebar(), `sidebar-${name}`);
const see = (text: string | RegExp) => sidebar().getByText(text).first().waitFor();

/** What was noted in the ledger of a company on the day of the demo. */
async function notedToday(companyId: string): Promise<readonly (string | null | undefined)[]> {
  const lines = await findRecords(card.app, 'p_value_entry', { property: 'company_id', value: companyId }, [
    'kind',
    'entry_date',
  ]);
  return lines
    .filter(({ properties }) => properties['entry_date'] === DEMO_DAY)
    .map(({ properties }) => properties['kind'])
    .sort();
}

it('answers beside any tab how the renewal, the value and the plan stand, and what is next', async () => {
  await card.page.goto(card.app.url);
  await see('Log conversation');
  await keepSidebar('halvorsen');
  await see('Renewal likely');
  await see('98 days, 18 Jan 2027 · known 90%');
  await see('$344K, net ROI +43%');
  await see('Milestones, 5 of 10');
  await see('Plan needs attention');
  await see('Late and duplicate payments');
  await see('100% · met 21 Sep · due 31 Oct');
  await see('Next: hold the renewal conversation with Ingrid Dahl, 22 days late');
  expect(await sidebar().getByRole('button').count()).toBe(1);
  expect(await findings(card.page)).toEqual([]);
  expect(card.errors).toEqual([]);
});

it('starts the next step in a panel, through to the CRM, and then says what comes after it', async () => {
  const id = await openCompany('Halvorsen Freight Group');
  expect(await notedToday(id)).toEqual([]);
  await sidebar().getByRole('button', { name: 'Log conversation' }).click();
  await dialog().getByRole('button', { name: 'Save' }).waitFor();
  await picture('sidebar-panel');
  expect(await findings(card.page)).toEqual([]);
  await press('Save');
  await dialog().waitFor({ state: 'detached' });
  await sidebar().getByText('Next: hold the renewal conversation').waitFor({ state: 'detached' });
  expect(await notedToday(id)).toEqual(['customer_contact', 'runway_step']);
  // The card on the tab has noticed as well.
  await card.page
    .getByRole('main')
    .getByText('Next: hold the renewal conversation')
    .waitFor({ state: 'detached' });
  await keepSidebar('after');
  expect(card.errors).toEqual([]);
});

it.each([
  ['Castellan Audit Partners', 'too-early', ['Renewal: no score', 'Value: too early', 'Plan: too early']],
  ['Brightwater Energy', 'unknown', ['Renewal not known', 'Next: set the annual cost']],
  ['Bellweather Insurance', 'overdue', ['Outcome missing', '12 days over, 30 Sep 2026', 'Record outcome']],
  ['Meridian Health Network', 'achieved', ['All milestones are achieved', 'Next: measure']],
  ['Stonebridge Utilities', 'untouched', ['There is no milestone plan and no measured benefit']],
])('reads well at %s', async (company, name, texts) => {
  await openCompany(company);
  for (const text of texts) await see(text);
  await keepSidebar(name);
  expect(await findings(card.page)).toEqual([]);
  expect(card.errors).toEqual([]);
});

it('keeps the saved figures while the CRM is down, and comes back by itself on request', async () => {
  await breakCrm(card.app);
  await card.page.goto(card.app.url);
  await see('HubSpot does not answer right now');
  await see('$344K, net ROI +43%');
  await keepSidebar('crm-down');
  expect(await findings(card.page)).toEqual([]);
  await healCrm(card.app);
  await sidebar().getByRole('button', { name: 'Try again' }).click();
  await see(/^Next: /);
});

it('shows no figure to somebody who may not see them', async () => {
  await breakCrm(card.app, 403);
  await card.page.goto(card.app.url);
  await see('You cannot see this company’s value data');
  await keepSidebar('no-permission');
  expect(await sidebar().getByText('$344K').count()).toBe(0);
});
