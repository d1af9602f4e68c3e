import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type axeCore from 'axe-core';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { openBrowser, watchErrors } from './browser.ts';
import { ROOT } from './command.ts';
import { breakCrm, DEMO_DAY, findRecords, healCrm, startApp } from './local-app.ts';
import type { LocalApp } from './local-app.ts';

const PICTURES = path.join(ROOT, 'test-results');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The palette is HubSpot's own, which the preview imitates; a card cannot choose colours. */
const NOT_OURS = { 'color-contrast': { enabled: false } };

let app: LocalApp;
let browser: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
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

const card = (): Locator => page.locator('.card-frame-sidebar');
const see = (text: string | RegExp) => card().getByText(text).first().waitFor();
const dialog = () => page.getByRole('dialog');

async function openCompany(name: string): Promise<string> {
  const [company] = await findRecords(app, 'companies', { property: 'name', value: name }, ['name']);
  const id = company?.id ?? '';
  await page.goto(`${app.url}/companies/${id}`);
  return id;
}

/** What axe finds in the sidebar card and in what it has opened. */
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

/** What was noted in the ledger of a company on the day of the demo. */
async function notedToday(companyId: string): Promise<readonly (string | null | undefined)[]> {
  const lines = await findRecords(app, 'p_value_entry', { property: 'company_id', value: companyId }, [
    'kind',
    'entry_date',
  ]);
  return lines
    .filter(({ properties }) => properties['entry_date'] === DEMO_DAY)
    .map(({ properties }) => properties['kind'])
    .sort();
}

const picture = (name: string) => card().screenshot({ path: path.join(PICTURES, `sidebar-${name}.png`) });

it('answers beside any tab how the renewal, the value and the plan stand, and what is next', async () => {
  await page.goto(app.url);
  await see('Log conversation');
  await picture('halvorsen');
  await see('Renewal likely');
  await see('98 days, 18 Jan 2027 · known 90%');
  await see('$344K, net ROI +43%');
  await see('Milestones, 5 of 10');
  await see('Plan needs attention');
  await see('Late and duplicate payments');
  await see('100% · met 21 Sep · due 31 Oct');
  await see('Next: hold the renewal conversation with Ingrid Dahl, 22 days late');
  expect(await card().getByRole('button').count()).toBe(1);
  expect(await findings()).toEqual([]);
  expect(errors).toEqual([]);
});

it('starts the next step in a panel, through to the CRM, and then says what comes after it', async () => {
  const id = await openCompany('Halvorsen Freight Group');
  expect(await notedToday(id)).toEqual([]);
  await card().getByRole('button', { name: 'Log conversation' }).click();
  await dialog().getByRole('button', { name: 'Save' }).waitFor();
  await page.screenshot({ path: path.join(PICTURES, 'sidebar-panel.png') });
  expect(await findings()).toEqual([]);
  await dialog().getByRole('button', { name: 'Save' }).click();
  await dialog().waitFor({ state: 'detached' });
  await card().getByText('Next: hold the renewal conversation').waitFor({ state: 'detached' });
  expect(await notedToday(id)).toEqual(['customer_contact', 'runway_step']);
  // The card on the tab has noticed as well.
  await page
    .getByRole('main')
    .getByText('Next: hold the renewal conversation')
    .waitFor({ state: 'detached' });
  await picture('after');
  expect(errors).toEqual([]);
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
  await picture(name);
  expect(await findings()).toEqual([]);
  expect(errors).toEqual([]);
});

it('keeps the saved figures while the CRM is down, and comes back by itself on request', async () => {
  await breakCrm(app);
  await page.goto(app.url);
  await see('HubSpot does not answer right now');
  await see('$344K, net ROI +43%');
  await picture('crm-down');
  expect(await findings()).toEqual([]);
  await healCrm(app);
  await card().getByRole('button', { name: 'Try again' }).click();
  await see(/^Next: /);
});

it('shows no figure to somebody who may not see them', async () => {
  await breakCrm(app, 403);
  await page.goto(app.url);
  await see('You cannot see this company’s value data');
  await picture('no-permission');
  expect(await card().getByText('$344K').count()).toBe(0);
});
