import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { startAppInBrowser } from './app-in-browser.ts';
import { watchErrors } from './browser.ts';
import { ROOT } from './command.ts';
import { breakCrm, crm, findRecords, healCrm } from './local-app.ts';
import type { FoundRecord, LocalApp } from './local-app.ts';

const PICTURES = path.join(ROOT, 'test-results');
const RENEWAL_DATE = '2027-01-18';

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
  await openRenewal(page);
});
afterEach(async () => {
  await healCrm(app);
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function openRenewal(on: Page): Promise<void> {
  await on.goto(app.url);
  await on.getByRole('tab', { name: 'Renewal', exact: true }).click();
}

/** What a person does with the form in an open panel of a page. */
const formOn = (on: Page) => {
  const dialog = on.getByRole('dialog');
  return {
    dialog,
    choose: (label: RegExp, option: string | RegExp) =>
      typeof option === 'string'
        ? dialog.getByLabel(label).selectOption({ label: option })
        : dialog
            .getByLabel(label)
            .locator('option', { hasText: option })
            .getAttribute('value')
            .then((value) => dialog.getByLabel(label).selectOption(value ?? '')),
    write: (label: RegExp, text: string) => dialog.getByLabel(label).fill(text),
    press: (name: string) => dialog.getByRole('button', { name, exact: true }).click(),
    isClosed: () => dialog.waitFor({ state: 'detached' }),
  };
};
const openForm = (button: string, on = page) =>
  on.getByRole('tabpanel').getByRole('button', { name: button, exact: true }).first().click();
const picture = (name: string) => page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
const seeText = (text: string | RegExp, on = page) => on.getByText(text).first().waitFor();

interface Line {
  readonly key: string;
  readonly on: string | null;
  readonly note: string | null;
  readonly details: Record<string, unknown>;
}

/** The lines of one kind about the customer that the card has written, as the CRM has them, oldest first. */
async function ofCard(kind: string): Promise<readonly Line[]> {
  const answer = await crm(app, 'POST', '/crm/objects/2026-03/p_value_entry/search', {
    filterGroups: [
      {
        filters: [
          { propertyName: 'kind', operator: 'EQ', value: kind },
          { propertyName: 'recorded_at', operator: 'GTE', value: String(Date.parse('2026-10-12T11:00:00Z')) },
        ],
      },
    ],
    properties: ['entry_key', 'details', 'entry_date', 'note'],
    limit: 200,
  });
  return (answer as { results: readonly FoundRecord[] }).results
    .map(({ properties }) => ({
      key: properties['entry_key'] ?? '',
      on: properties['entry_date'] ?? null,
      note: properties['note'] ?? null,
      details: JSON.parse(properties['details'] ?? '{}') as Record<string, unknown>,
    }))
    .filter(({ key }) => key.startsWith('card-'));
}

const contactId = async (lastName: string) =>
  (await findRecords(app, 'contacts', { property: 'lastname', value: lastName }, ['lastname']))[0]?.id;

it('logs the conversation that the head asks for, twice clicked and once written', async () => {
  const form = formOn(page);
  await page.getByRole('button', { name: 'Log conversation' }).first().click();
  await form.write(/Note for the ledger/, 'Wants a three-year offer');
  await picture('conversation');
  await form.dialog.getByRole('button', { name: 'Save', exact: true }).dblclick();
  await seeText('Step saved: Conversation on 12 Oct 2026');
  await form.isClosed();
  expect((await ofCard('runway_step')).map(({ details, note }) => ({ ...details, note }))).toEqual([
    { step: 'conversation', renewalDate: RENEWAL_DATE, note: 'Wants a three-year offer' },
  ]);
  const contacts = (await ofCard('customer_contact')).filter(({ key }) => key.endsWith('/contact'));
  expect(contacts.map(({ details }) => details)).toEqual([
    { channel: 'meeting', contactId: await contactId('Dahl'), customerOriginated: false },
  ]);
  await seeText('Conversation: done 12 Oct');
  await page.getByText('Conversation: done 12 Oct').click();
  await seeText('Wants a three-year offer');
  expect(errors).toEqual([]);
});

it('says where the sponsor stands, and that nobody is champion any more', async () => {
  const form = formOn(page);
  await openForm('Update sponsor');
  await form.choose(/Where they stand/, 'Passive: keeps out of it');
  await form.write(/Note for the ledger/, 'Has handed the topic to procurement');
  await picture('sponsor');
  await form.press('Save');
  await seeText('Executive sponsor saved');
  await seeText('Ingrid Dahl, passive');
  expect(await ofCard('sponsor')).toEqual([
    {
      key: expect.any(String) as string,
      on: '2026-10-12',
      note: 'Has handed the topic to procurement',
      details: { state: 'passive', contactId: await contactId('Dahl') },
    },
  ]);

  await openForm('Update champion');
  await form.choose(/Where they stand/, 'Vacant: nobody holds the place');
  await form.press('Save');
  await seeText('Champion saved');
  await seeText('The place is vacant');
  expect((await ofCard('champion')).map(({ details }) => details)).toEqual([
    { state: 'vacant', contactId: null },
  ]);
  expect(errors).toEqual([]);
});

it('logs a contact that came from the customer', async () => {
  const form = formOn(page);
  await openForm('Log contact');
  await form.choose(/^How/, 'Reply');
  await form.choose(/With whom/, 'Marit Solheim, Freight Audit Lead, Denmark');
  await form.write(/Note for the ledger/, 'Asked when the Danish depots follow');
  await picture('contact');
  await form.press('Save');
  await seeText('Contact saved: Marit Solheim on 12 Oct 2026');
  const contacts = (await ofCard('customer_contact')).filter(({ key }) => !key.endsWith('/contact'));
  expect(contacts.map(({ details }) => details)).toEqual([
    { channel: 'reply', contactId: await contactId('Solheim'), customerOriginated: true },
  ]);
  expect(errors).toEqual([]);
});

it('raises an objection, which holds the band down, settles all, and notes that somebody asked', async () => {
  const form = formOn(page);
  await openForm('Log objection');
  await form.choose(/About what/, 'Budget');
  await form.choose(/How serious/, 'Major: holds the renewal at Likely at best');
  await picture('objection');
  await form.press('Save');
  await seeText('Objection saved: Budget');
  const [raised] = await ofCard('objection_opened');
  expect(raised?.details).toEqual({ objectionKind: 'budget', severity: 'major' });

  await openForm('Settle objection');
  await form.choose(/^Objection/, /^Budget, major/);
  await form.write(/Note for the ledger/, 'The CFO has moved the budget');
  await form.press('Save');
  await seeText('Objection settled: Budget');
  expect((await ofCard('objection_resolved')).map(({ details }) => details)).toEqual([
    { objectionKey: raised?.key },
  ]);

  await openForm('Settle objection');
  await form.press('Save');
  await seeText('Objection settled: Price');
  await openForm('Log that you asked');
  await form.choose(/Who was asked/, 'Ingrid Dahl, Chief Financial Officer');
  await form.press('Save');
  await seeText('Saved: objections asked for on 12 Oct 2026');
  await seeText('None open, last asked today');
  expect((await ofCard('objections_checked')).map(({ details }) => details)).toEqual([
    { contactId: await contactId('Dahl') },
  ]);
  expect(errors).toEqual([]);
});

it('keeps a call that could not be saved, and saves it once when HubSpot is back', async () => {
  const form = formOn(page);
  await openForm('Change');
  await form.choose(/Your call/, 'At risk: may well leave');
  await form.press('Save');
  await form.dialog.getByText('Your call differs from the system’s: say why.').waitFor();
  await form.write(/^Why/, 'The CFO leaves in December');
  await breakCrm(app);
  await form.press('Save');
  await form.dialog
    .getByText('Your entries are still here; saving again is safe.')
    .waitFor({ timeout: 30_000 });
  await picture('call-not-saved');
  expect(await form.dialog.getByLabel(/^Why/).inputValue()).toBe('The CFO leaves in December');
  await healCrm(app);
  await form.press('Save again');
  await seeText('Call saved: At risk');
  expect((await ofCard('renewal_call')).map(({ details }) => details)).toEqual([
    { band: 'at_risk', reason: 'The CFO leaves in December', renewalDate: RENEWAL_DATE },
  ]);
  await page.getByText('See 2 calls').click();
  await form.dialog.getByText('CFO said the budget is in the 2027 plan.').waitFor();
});

it('shows both calls when somebody else made theirs while the form was open', async () => {
  const form = formOn(page);
  await openForm('Change');
  await form.choose(/Your call/, 'Commit: they will renew');
  await form.write(/^Why/, 'The board has signed off');

  const other = await browser.newPage();
  await openRenewal(other);
  const theirs = formOn(other);
  await openForm('Change', other);
  await theirs.choose(/Your call/, 'Likely: more yes than no');
  await theirs.write(/^Why/, 'Procurement wants a discount');
  await theirs.press('Save');
  await seeText('Call saved: Likely', other);
  await other.close();
  const before = (await ofCard('renewal_call')).length;

  await form.press('Save');
  await form.dialog.getByText('Somebody else recorded this meanwhile').waitFor();
  await form.dialog.getByText('Likely, “Procurement wants a discount”').waitFor();
  await form.dialog.getByText('Commit, “The board has signed off”').waitFor();
  await picture('call-meanwhile');
  expect(await ofCard('renewal_call')).toHaveLength(before);
  await form.press('Save mine instead');
  await seeText('Call saved: Commit');
  expect(await ofCard('renewal_call')).toHaveLength(before + 1);
  expect(errors).toEqual([]);
});

it('tells the second of two who clear the same blocker, and writes it once', async () => {
  const clear = async (on: Page) => {
    await on.getByRole('tab', { name: 'Timeline', exact: true }).click();
    await on.getByText('Invoice matching', { exact: true }).first().click();
    await on.getByRole('dialog').getByRole('button', { name: 'Mark cleared', exact: true }).click();
    await on.getByRole('dialog').getByLabel('Note for the ledger').waitFor();
  };
  const other = await browser.newPage();
  await openRenewal(other);
  await Promise.all([clear(page), clear(other)]);
  await formOn(other).write(/Note for the ledger/, 'SAP has raised the limit');
  await formOn(other).press('Mark cleared');
  await seeText('Blocker cleared: SAP carrier feed times out', other);
  await other.close();

  const form = formOn(page);
  await form.write(/Note for the ledger/, 'Works again since this morning');
  await form.press('Mark cleared');
  await form.dialog.getByText('There is nothing left to record').waitFor();
  await form.dialog.getByText('SAP has raised the limit').waitFor();
  await picture('blocker-meanwhile');
  expect(await ofCard('blocker_cleared')).toHaveLength(1);
  expect(errors).toEqual([]);
});

it('keeps the head when HubSpot is busy, says as of when, and offers to try again once that may help', async () => {
  await breakCrm(app, 429);
  await page.reload();
  await seeText('HubSpot is busy');
  await seeText(/as of 12 Oct 2026/);
  const button = page.getByRole('main').getByRole('button', { name: /^Try again/ });
  expect(await button.isDisabled()).toBe(true);
  await picture('busy');
  await healCrm(app);
  await page
    .getByRole('main')
    .getByRole('button', { name: 'Try again', exact: true })
    .click({ timeout: 30_000 });
  await page.getByRole('tab', { name: 'Renewal', exact: true }).waitFor();
});

const HOURS = 3_600_000;
/** From noon to the small hours of the next day, for the functions and for the cards that are open. */
async function letTheNightPass(): Promise<void> {
  const milliseconds = 13 * HOURS;
  await fetch(`${app.url}/preview/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ milliseconds }),
  });
  await Promise.all(
    page.workers().map((worker) =>
      worker.evaluate((later) => {
        const Before = Date;
        const now = () => Before.now() + later;
        globalThis.Date = new Proxy(Before, {
          construct: (target, args, made) =>
            Reflect.construct(target, args.length === 0 ? [now()] : args, made) as object,
          get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
        });
      }, milliseconds),
    ),
  );
}

it('is right the next day in a card that was left open over midnight', async () => {
  await seeText('98 days left');
  await letTheNightPass();
  await page.getByText('97 days left').first().waitFor({ timeout: 50_000 });
  await picture('next-day');
  expect(errors).toEqual([]);
});

it('records the outcome, which starts the next cycle', async () => {
  const form = formOn(page);
  await openForm('Record outcome');
  await form.choose(/^Outcome/, 'Renewed and grown');
  await form.write(/Amount a year/, '250000');
  await form.write(/Term in months/, '12');
  await page.keyboard.press('Tab');
  await picture('outcome');
  await form.press('Save');
  await seeText(/Outcome saved: Renewed and grown/);
  expect((await ofCard('renewal_outcome')).map(({ details }) => details)).toEqual([
    expect.objectContaining({
      outcome: 'expanded',
      amountMinor: 25_000_000,
      termMonths: 12,
      renewalDate: RENEWAL_DATE,
    }),
  ]);
  const [company] = await findRecords(
    app,
    'companies',
    { property: 'name', value: 'Halvorsen Freight Group' },
    ['vrm_renewal_date'],
  );
  expect(company?.properties['vrm_renewal_date']).toBe('2028-01-18');
  expect(errors).toEqual([]);
});
