import type { Page } from 'playwright-core';
import { cardPage, verbsOn } from './card-page.ts';
import { ledgerLines } from './ledger.ts';
import { breakCrm, findRecords, healCrm } from './local-app.ts';
import type { LocalApp } from './local-app.ts';

const RENEWAL_DATE = '2027-01-18';

const card = cardPage({ open: openRenewal });
const { choose, dialog, field, fill, picture, press, seeText } = card;

async function openRenewal(page: Page, app: LocalApp): Promise<void> {
  await page.goto(app.url);
  await verbsOn(() => page).openTab('Renewal');
}

/** Another window of the same person or of somebody else, on the renewal as well. */
async function anotherWindow() {
  const page = await card.page.context().newPage();
  await openRenewal(page, card.app);
  return { page, ...verbsOn(() => page) };
}

const openForm = (button: string, on = card.page) =>
  on.getByRole('tabpanel').getByRole('button', { name: button, exact: true }).first().click();

/** The lines of one kind that the card has written since the app was started, as the CRM has them, oldest first. */
const ofCard = async (kind: string) =>
  (await ledgerLines(card.app, kind))
    .filter(({ key, recordedAt }) => key.startsWith('card-') && recordedAt >= '2026-10-12T11:00')
    .reverse();

const contactId = async (lastName: string) =>
  (await findRecords(card.app, 'contacts', { property: 'lastname', value: lastName }, ['lastname']))[0]?.id;

it('logs the conversation that the head asks for, twice clicked and once written', async () => {
  await card.page.getByRole('button', { name: 'Log conversation' }).first().click();
  await fill(/Note for the ledger/, 'Wants a three-year offer');
  await picture('conversation');
  await dialog().getByRole('button', { name: 'Save', exact: true }).dblclick();
  await seeText('Step saved: Conversation on 12 Oct 2026');
  await dialog().waitFor({ state: 'detached' });
  expect((await ofCard('runway_step')).map(({ details, note }) => ({ ...details, note }))).toEqual([
    { step: 'conversation', renewalDate: RENEWAL_DATE, note: 'Wants a three-year offer' },
  ]);
  const contacts = (await ofCard('customer_contact')).filter(({ key }) => key.endsWith('/contact'));
  expect(contacts.map(({ details }) => details)).toEqual([
    { channel: 'meeting', contactId: await contactId('Dahl'), customerOriginated: false },
  ]);
  await seeText('Conversation: done 12 Oct');
  await card.page.getByText('Conversation: done 12 Oct').click();
  await seeText('Wants a three-year offer');
  expect(card.errors).toEqual([]);
});

it('says where the sponsor stands, and that nobody is champion any more', async () => {
  await openForm('Update sponsor');
  await choose(/Where they stand/, 'Passive: keeps out of it');
  await fill(/Note for the ledger/, 'Has handed the topic to procurement');
  await picture('sponsor');
  await press('Save');
  await seeText('Executive sponsor saved');
  await seeText('Ingrid Dahl, passive');
  expect(await ofCard('sponsor')).toEqual([
    {
      key: expect.any(String) as string,
      recordedAt: expect.any(String) as string,
      on: '2026-10-12',
      milestoneKey: null,
      note: 'Has handed the topic to procurement',
      details: { state: 'passive', contactId: await contactId('Dahl') },
    },
  ]);

  await openForm('Update champion');
  await choose(/Where they stand/, 'Vacant: nobody holds the place');
  await press('Save');
  await seeText('Champion saved');
  await seeText('The place is vacant');
  expect((await ofCard('champion')).map(({ details }) => details)).toEqual([
    { state: 'vacant', contactId: null },
  ]);
  expect(card.errors).toEqual([]);
});

it('logs a contact that came from the customer', async () => {
  await openForm('Log contact');
  await choose(/^How/, 'Reply');
  await choose(/With whom/, 'Marit Solheim, Freight Audit Lead, Denmark');
  await fill(/Note for the ledger/, 'Asked when the Danish depots follow');
  await picture('contact');
  await press('Save');
  await seeText('Contact saved: Marit Solheim on 12 Oct 2026');
  const contacts = (await ofCard('customer_contact')).filter(({ key }) => !key.endsWith('/contact'));
  expect(contacts.map(({ details }) => details)).toEqual([
    { channel: 'reply', contactId: await contactId('Solheim'), customerOriginated: true },
  ]);
  expect(card.errors).toEqual([]);
});

it('raises an objection, which holds the band down, settles all, and notes that somebody asked', async () => {
  await openForm('Log objection');
  await choose(/About what/, 'Budget');
  await choose(/How serious/, 'Major: holds the renewal at Likely at best');
  await picture('objection');
  await press('Save');
  await seeText('Objection saved: Budget');
  const [raised] = await ofCard('objection_opened');
  expect(raised?.details).toEqual({ objectionKind: 'budget', severity: 'major' });

  await openForm('Settle objection');
  await choose(/^Objection/, /^Budget, major/);
  await fill(/Note for the ledger/, 'The CFO has moved the budget');
  await press('Save');
  await seeText('Objection settled: Budget');
  expect((await ofCard('objection_resolved')).map(({ details }) => details)).toEqual([
    { objectionKey: raised?.key },
  ]);

  await openForm('Settle objection');
  await press('Save');
  await seeText('Objection settled: Price');
  await openForm('Log that you asked');
  await choose(/Who was asked/, 'Ingrid Dahl, Chief Financial Officer');
  await press('Save');
  await seeText('Saved: objections asked for on 12 Oct 2026');
  await seeText('None open, last asked today');
  expect((await ofCard('objections_checked')).map(({ details }) => details)).toEqual([
    { contactId: await contactId('Dahl') },
  ]);
  expect(card.errors).toEqual([]);
});

it('keeps a call that could not be saved, and saves it once when HubSpot is back', async () => {
  await openForm('Change');
  await choose(/Your call/, 'At risk: may well leave');
  await press('Save');
  await dialog().getByText('Your call differs from the system’s: say why.').waitFor();
  await fill(/^Why/, 'The CFO leaves in December');
  await breakCrm(card.app);
  await press('Save');
  await dialog().getByText('Your entries are still here; saving again is safe.').waitFor({ timeout: 30_000 });
  await picture('call-not-saved');
  expect(await field(/^Why/).inputValue()).toBe('The CFO leaves in December');
  await healCrm(card.app);
  await press('Save again');
  await seeText('Call saved: At risk');
  expect((await ofCard('renewal_call')).map(({ details }) => details)).toEqual([
    { band: 'at_risk', reason: 'The CFO leaves in December', renewalDate: RENEWAL_DATE },
  ]);
  await card.page.getByText('See 2 calls').click();
  await dialog().getByText('CFO said the budget is in the 2027 plan.').waitFor();
});

it('shows both calls when somebody else made theirs while the form was open', async () => {
  await openForm('Change');
  await choose(/Your call/, 'Commit: they will renew');
  await fill(/^Why/, 'The board has signed off');

  const other = await anotherWindow();
  await openForm('Change', other.page);
  await other.choose(/Your call/, 'Likely: more yes than no');
  await other.fill(/^Why/, 'Procurement wants a discount');
  await other.press('Save');
  await other.seeText('Call saved: Likely');
  await other.page.close();
  const before = (await ofCard('renewal_call')).length;

  await press('Save');
  await dialog().getByText('Somebody else recorded this meanwhile').waitFor();
  await dialog().getByText('Likely, “Procurement wants a discount”').waitFor();
  await dialog().getByText('Commit, “The board has signed off”').waitFor();
  await picture('call-meanwhile');
  expect(await ofCard('renewal_call')).toHaveLength(before);
  await press('Save mine instead');
  await seeText('Call saved: Commit');
  expect(await ofCard('renewal_call')).toHaveLength(before + 1);
  expect(card.errors).toEqual([]);
});

it('tells the second of two who clear the same blocker, and writes it once', async () => {
  const clear = async (on: ReturnType<typeof verbsOn>) => {
    await on.openTab('Timeline');
    await on.openMilestone('Invoice matching');
    await on.press('Mark cleared');
    await on.field('Note for the ledger').waitFor();
  };
  const other = await anotherWindow();
  await Promise.all([clear(card), clear(other)]);
  await other.fill(/Note for the ledger/, 'SAP has raised the limit');
  await other.press('Mark cleared');
  await other.seeText('Blocker cleared: SAP carrier feed times out');
  await other.page.close();

  await fill(/Note for the ledger/, 'Works again since this morning');
  await press('Mark cleared');
  await dialog().getByText('There is nothing left to record').waitFor();
  await dialog().getByText('SAP has raised the limit').waitFor();
  await picture('blocker-meanwhile');
  expect(await ofCard('blocker_cleared')).toHaveLength(1);
  expect(card.errors).toEqual([]);
});

it('keeps the head when HubSpot is busy, says as of when, and offers to try again once that may help', async () => {
  await breakCrm(card.app, 429);
  await card.page.reload();
  await seeText('HubSpot is busy');
  await seeText(/as of 12 Oct 2026/);
  const button = card.page.getByRole('main').getByRole('button', { name: /^Try again/ });
  expect(await button.isDisabled()).toBe(true);
  await picture('busy');
  await healCrm(card.app);
  await card.page
    .getByRole('main')
    .getByRole('button', { name: 'Try again', exact: true })
    .click({ timeout: 30_000 });
  await card.tab('Renewal').waitFor();
});

const HOURS = 3_600_000;
/** From noon to the small hours of the next day, for the functions and for the cards that are open. */
async function letTheNightPass(): Promise<void> {
  const milliseconds = 13 * HOURS;
  await fetch(`${card.app.url}/preview/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ milliseconds }),
  });
  await Promise.all(
    card.page.workers().map((worker) =>
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
  await card.page.getByText('97 days left').first().waitFor({ timeout: 50_000 });
  await picture('next-day');
  expect(card.errors).toEqual([]);
});

it('records the outcome, which starts the next cycle', async () => {
  await openForm('Record outcome');
  await choose(/^Outcome/, 'Renewed and grown');
  await fill(/Amount a year/, '250000');
  await fill(/Term in months/, '12');
  await card.page.keyboard.press('Tab');
  await picture('outcome');
  await press('Save');
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
    card.app,
    'companies',
    { property: 'name', value: 'Halvorsen Freight Group' },
    ['vrm_renewal_date'],
  );
  expect(company?.properties['vrm_renewal_date']).toBe('2028-01-18');
  expect(card.errors).toEqual([]);
});
