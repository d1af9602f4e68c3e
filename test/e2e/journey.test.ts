import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type axeCore from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { startAppInBrowser } from './app-in-browser.ts';
import { watchErrors } from './browser.ts';
import { ROOT } from './command.ts';
import { findRecords } from './local-app.ts';
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

async function openJourney(company?: string): Promise<void> {
  if (company === undefined) {
    await page.goto(app.url);
  } else {
    const [record] = await findRecords(app, 'companies', { property: 'name', value: company }, ['name']);
    await page.goto(`${app.url}/companies/${record?.id}`);
  }
  await page.getByRole('tab', { name: 'Journey', exact: true }).click();
}

/** What axe finds on the page as it is now: the rule, what it asks for, and where. */
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

/** What the stage lines about a track say, as the CRM has them. */
async function linesOf(track: string): Promise<readonly Record<string, unknown>[]> {
  const records = await findRecords(app, 'p_value_entry', { property: 'kind', value: 'stage' }, [
    'details',
    'entry_date',
    'note',
  ]);
  return records
    .map(({ properties }) => ({
      ...(JSON.parse(properties['details'] ?? '{}') as Record<string, unknown>),
      on: properties['entry_date'],
      note: properties['note'],
    }))
    .filter((line) => 'track' in line && line.track === track);
}

it('shows where each track stands, how long, and what the late one still needs', async () => {
  await openJourney();
  await seeText('3 tracks, 3 stages');
  await seeText('217 days · usual 240');
  await seeText('70 days · 10 over usual');
  await seeText('Freight audit, Denmark: ready to leave onboarding?');
  await seeText('Core users trained and active (11 of 12, 20 Aug)');
  await seeText('Accounts payable, Norway left Onboarding, entered Adoption');
  await picture('journey', true);
  expect(await findings()).toEqual([]);
  expect(errors).toEqual([]);
});

it('keeps an exit fact that the customer confirmed, and moves the track on with a handoff', async () => {
  await openJourney();
  await page.getByRole('button', { name: 'Log confirmation', exact: true }).click();
  await press('Save');
  await dialog().getByText('Say who confirmed the go-live.').waitFor();
  await choose(/Who at the customer said so/, 'Marit Solheim, Freight Audit Lead, Denmark');
  await picture('journey-exit-facts');
  expect(await findings()).toEqual([]);
  await press('Save');
  await seeText('4 of 5 facts known');
  expect(await linesOf('Freight audit, Denmark')).toContainEqual(
    expect.objectContaining({
      stage: 'onboarding',
      movement: 'entered',
      exitFacts: ['go_live_confirmed'],
      contactId: expect.stringMatching(/^\d+$/) as string,
      on: '2026-10-12',
    }),
  );

  await page.getByRole('button', { name: 'Move', exact: true }).nth(2).click();
  await choose(/Where it goes/, 'Adoption');
  await dialog().getByText('1 exit fact is not known: First value documented.').waitFor();
  await dialog().getByLabel('First value documented').check();
  await dialog()
    .getByLabel(/Handed over to/)
    .fill('Per Lunde');
  await dialog()
    .getByLabel(/What is handed over/)
    .fill('Two carriers still to connect');
  await dialog().getByText('All exit facts are known, and it is handed over to Per Lunde.').waitFor();
  await picture('journey-move');
  expect(await findings()).toEqual([]);
  await press('Move');
  await seeText('Freight audit, Denmark left Onboarding, entered Adoption');
  await seeText('Handed to Per Lunde');
  const lines = await linesOf('Freight audit, Denmark');
  expect(lines).toContainEqual(
    expect.objectContaining({
      stage: 'onboarding',
      movement: 'left',
      exitFacts: ['first_value_documented'],
      handoff: 'Per Lunde',
      note: 'Two carriers still to connect',
    }),
  );
  expect(lines).toContainEqual(expect.objectContaining({ stage: 'adoption', movement: 'entered' }));
  expect(errors).toEqual([]);
});

it('takes a wrong move back', async () => {
  await openJourney();
  await page.getByText(/^See \d+ ledger lines$/).click();
  const wrong = dialog().getByText('Carrier portal entered Expansion').first();
  await wrong.waitFor();
  await wrong.locator('xpath=following::button[normalize-space()="Take back"][1]').click();
  await dialog()
    .getByLabel(/What is wrong with it/)
    .fill('Another customer');
  await press('Take it back');
  await seeText('2 tracks');
  expect(errors).toEqual([]);
});

it('asks a customer without a position for the first track, and keeps it on the company', async () => {
  await openJourney('Brightwater Energy');
  await seeText('Where does this customer stand?');
  await picture('journey-empty');
  expect(await findings()).toEqual([]);
  await page.getByRole('button', { name: 'Add a track', exact: true }).click();
  await dialog()
    .getByLabel(/^Track/)
    .fill('Meter readings');
  await dialog()
    .getByLabel(/Who takes it on/)
    .fill('Aisha Rahman');
  await picture('journey-track');
  expect(await findings()).toEqual([]);
  await press('Add the track');
  await seeText('1 track, 1 stage');
  expect(await linesOf('Meter readings')).toContainEqual(
    expect.objectContaining({ stage: 'onboarding', movement: 'entered', handoff: 'Aisha Rahman' }),
  );
  const [company] = await findRecords(app, 'companies', { property: 'name', value: 'Brightwater Energy' }, [
    'vrm_journey_stages',
  ]);
  expect(company?.properties['vrm_journey_stages']).toBe('onboarding');
  expect(errors).toEqual([]);
});
