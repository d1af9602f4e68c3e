import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { startAppInBrowser } from './app-in-browser.ts';
import { watchErrors } from './browser.ts';
import { ROOT } from './command.ts';
import { findRecords } from './local-app.ts';
import type { LocalApp } from './local-app.ts';

const PICTURES = path.join(ROOT, 'test-results');
const INVOICE_MATCHING = 'Invoice matching';
const DEPOTS = 'One process in all depots';

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
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();

async function openFromMenu(milestone: string, action: string): Promise<void> {
  await page.getByText(milestone, { exact: true }).first().click();
  await press('More');
  await dialog().getByRole('menuitem', { name: action }).click();
}

/** Kind and details of the ledger lines of one kind, as the CRM has them. */
async function linesOf(kind: string): Promise<readonly Record<string, unknown>[]> {
  const records = await findRecords(app, 'p_value_entry', { property: 'kind', value: kind }, [
    'details',
    'milestone_key',
    'company_id',
  ]);
  return records.map(
    ({ properties }) => JSON.parse(properties['details'] ?? '{}') as Record<string, unknown>,
  );
}

const milestone = async (name: string) =>
  (
    await findRecords(app, 'p_value_milestone', { property: 'name', value: name }, [
      'target_date',
      'original_target_date',
      'status',
    ])
  )[0]?.properties;

it('moves a date, says what that does not put right, and keeps the original one', async () => {
  await openFromMenu(INVOICE_MATCHING, 'Move the date');
  await dialog().getByText('A new date alone puts nothing right').waitFor();
  await dialog()
    .getByLabel(/New date/)
    .fill('2026-12-18');
  await dialog()
    .getByLabel(/Why it moves/)
    .fill('The carrier feed is rebuilt first');
  await choose(/out of the way/, 'No');
  await choose(/How sure/, 'Medium: likely, with some doubt');
  await dialog().getByText('It has been moved before').waitFor();
  await picture('move-date');
  await press('Move the date');
  await seeText('Invoice matching moved to 18 Dec 2026');
  await seeText('was 31 Oct 2026');
  expect(await linesOf('reset')).toContainEqual({
    previousTargetDate: '2026-11-30',
    newTargetDate: '2026-12-18',
    reason: 'The carrier feed is rebuilt first',
    blockerResolved: false,
    confidence: 'medium',
  });
  expect(errors).toEqual([]);
});

it('raises a blocker, shows who clears it, and clears it from its tile', async () => {
  await openFromMenu(DEPOTS, 'Mark a blocker');
  await choose(/Kind of blocker/, 'Technical: something does not work or is missing');
  await dialog()
    .getByLabel(/What blocks it/)
    .fill('Scanner firmware is too old');
  await dialog().getByText('Goes to support or engineering.').waitFor();
  await dialog().getByText('It escalates on 26 Oct.').waitFor();
  await picture('mark-blocker');
  await press('Save blocker');
  await dialog().getByText('Blocker: Scanner firmware is too old').waitFor();
  const raised = await findRecords(app, 'p_value_entry', { property: 'kind', value: 'blocker_raised' }, [
    'entry_key',
    'details',
  ]);
  const line = raised.find(({ properties }) => properties['details']?.includes('Scanner firmware'));
  expect(line).toBeDefined();

  await press('Mark cleared');
  await dialog().getByLabel('Note for the ledger').fill('Updated in all depots');
  await press('Mark cleared');
  await seeText('Blocker cleared: Scanner firmware is too old');
  expect(await linesOf('blocker_cleared')).toContainEqual({ blockerKey: line?.properties['entry_key'] });
  await dialog()
    .getByRole('button', { name: /^Ledger/ })
    .click();
  await dialog().getByText('Blocker cleared: Scanner firmware is too old').first().waitFor();
  expect(errors).toEqual([]);
});

it('closes a milestone as missed with what was learned, and takes that back', async () => {
  await openFromMenu(DEPOTS, 'Close as missed');
  await choose(/What stood in the way/, 'Priorities changed');
  await dialog()
    .getByLabel(/What was learned/)
    .fill('Plan the depots by country');
  await picture('close-as-missed');
  await press('Close as missed');
  await seeText('One process in all depots is closed as missed');
  expect(await linesOf('missed')).toContainEqual({ reason: 'priorities_changed', blockerType: null });
  expect(await linesOf('review')).toContainEqual({ answers: { learned: 'Plan the depots by country' } });
  expect(await milestone(DEPOTS)).toMatchObject({ status: 'missed' });

  await dialog()
    .getByRole('button', { name: /^Ledger/ })
    .click();
  const closed = dialog().getByText('Closed as missed: Priorities changed');
  await closed.waitFor();
  await closed.locator('xpath=following::button[normalize-space()="Take back"][1]').click();
  await dialog()
    .getByLabel(/What is wrong with it/)
    .fill('The customer still wants it');
  await picture('take-back');
  await press('Take it back');
  await seeText('Taken back. What it said no longer counts.');
  expect(await milestone(DEPOTS)).toMatchObject({ status: 'in_progress' });
  expect(errors).toEqual([]);
});

it('logs a doubt about a confirmed benefit and settles it for a part', async () => {
  await page.getByRole('tab', { name: 'Value', exact: true }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).first().click();
  await page.getByRole('button', { name: 'Log a doubt of the customer' }).click();
  await dialog()
    .getByLabel(/What they doubt/)
    .fill('The hours before included a vacancy');
  await press('Save doubt');
  await dialog().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Settle the doubt' }).click();
  await choose(/What the customer accepts/, 'A part of it');
  await dialog()
    .getByLabel(/Accepted part/)
    .fill('60');
  await choose(/Who said so/, 'Ingrid Dahl, Chief Financial Officer');
  await picture('settle-doubt');
  await press('Settle it');
  await dialog().waitFor({ state: 'detached' });
  expect(await linesOf('dispute_resolved')).toContainEqual(
    expect.objectContaining({ accepted: true, acceptedShare: 0.6 }),
  );
  expect(errors).toEqual([]);
});

it('cancels a milestone and says that this counts while it is at fault', async () => {
  await openFromMenu(INVOICE_MATCHING, 'Cancel it');
  await dialog().getByText('It counts like a missed one').waitFor();
  await dialog()
    .getByLabel(/Why it is no longer wanted/)
    .fill('The customer changes its ERP');
  await picture('cancel-milestone');
  await press('Cancel the milestone');
  await seeText('Invoice matching is cancelled');
  expect(await linesOf('cancelled')).toContainEqual({ reason: 'The customer changes its ERP' });
  expect(await milestone(INVOICE_MATCHING)).toMatchObject({ status: 'cancelled' });
  expect(errors).toEqual([]);
});
