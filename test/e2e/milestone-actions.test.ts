import { cardPage } from './card-page.ts';
import { ledgerLines } from './ledger.ts';
import { findRecords } from './local-app.ts';

const INVOICE_MATCHING = 'Invoice matching';
const DEPOTS = 'One process in all depots';

const card = cardPage({ open: (page, app) => page.goto(app.url) });
const { dialog, press, seeText, openTab, fill, choose, openFromMenu, openTakeBack, picture } = card;

/** Details of the ledger lines of one kind, as the CRM has them. */
const linesOf = async (kind: string) => (await ledgerLines(card.app, kind)).map(({ details }) => details);

const milestone = async (name: string) =>
  (
    await findRecords(card.app, 'p_value_milestone', { property: 'name', value: name }, [
      'target_date',
      'original_target_date',
      'status',
    ])
  )[0]?.properties;

it('moves a date, says what that does not put right, and keeps the original one', async () => {
  await openFromMenu(INVOICE_MATCHING, 'Move the date');
  await dialog().getByText('A new date alone puts nothing right').waitFor();
  await fill(/New date/, '2026-12-18');
  await fill(/Why it moves/, 'The carrier feed is rebuilt first');
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
  expect(card.errors).toEqual([]);
});

it('raises a blocker, shows who clears it, and clears it from its tile', async () => {
  await openFromMenu(DEPOTS, 'Mark a blocker');
  await choose(/Kind of blocker/, 'Technical: something does not work or is missing');
  await fill(/What blocks it/, 'Scanner firmware is too old');
  await dialog().getByText('Goes to support or engineering.').waitFor();
  await dialog().getByText('It escalates on 26 Oct.').waitFor();
  await picture('mark-blocker');
  await press('Save blocker');
  await dialog().getByText('Blocker: Scanner firmware is too old').waitFor();
  const raised = await ledgerLines(card.app, 'blocker_raised');
  const line = raised.find(({ details }) => JSON.stringify(details).includes('Scanner firmware'));
  expect(line).toBeDefined();

  await press('Mark cleared');
  await fill('Note for the ledger', 'Updated in all depots');
  await press('Mark cleared');
  await seeText('Blocker cleared: Scanner firmware is too old');
  expect(await linesOf('blocker_cleared')).toContainEqual({ blockerKey: line?.key });
  await press(/^Ledger/);
  await dialog().getByText('Blocker cleared: Scanner firmware is too old').first().waitFor();
  expect(card.errors).toEqual([]);
});

it('closes a milestone as missed with what was learned, and takes that back', async () => {
  await openFromMenu(DEPOTS, 'Close as missed');
  await choose(/What stood in the way/, 'Priorities changed');
  await fill(/What was learned/, 'Plan the depots by country');
  await picture('close-as-missed');
  await press('Close as missed');
  await seeText('One process in all depots is closed as missed');
  expect(await linesOf('missed')).toContainEqual({ reason: 'priorities_changed', blockerType: null });
  expect(await linesOf('review')).toContainEqual({ answers: { learned: 'Plan the depots by country' } });
  expect(await milestone(DEPOTS)).toMatchObject({ status: 'missed' });

  await press(/^Ledger/);
  const closed = dialog().getByText('Closed as missed: Priorities changed');
  await openTakeBack(closed);
  await fill(/What is wrong with it/, 'The customer still wants it');
  await picture('take-back');
  await press('Take it back');
  await seeText('Taken back. What it said no longer counts.');
  expect(await milestone(DEPOTS)).toMatchObject({ status: 'in_progress' });
  expect(card.errors).toEqual([]);
});

it('logs a doubt about a confirmed benefit and settles it for a part', async () => {
  await openTab('Value');
  await card.page.getByRole('button', { name: 'Open', exact: true }).first().click();
  await card.page.getByRole('button', { name: 'Log a doubt of the customer' }).click();
  await fill(/What they doubt/, 'The hours before included a vacancy');
  await press('Save doubt');
  await dialog().waitFor({ state: 'detached' });
  await card.page.getByRole('button', { name: 'Settle the doubt' }).click();
  await choose(/What the customer accepts/, 'A part of it');
  await fill(/Accepted part/, '60');
  await choose(/Who said so/, 'Ingrid Dahl, Chief Financial Officer');
  await picture('settle-doubt');
  await press('Settle it');
  await dialog().waitFor({ state: 'detached' });
  expect(await linesOf('dispute_resolved')).toContainEqual(
    expect.objectContaining({ accepted: true, acceptedShare: 0.6 }),
  );
  expect(card.errors).toEqual([]);
});

it('cancels a milestone and says that this counts while it is at fault', async () => {
  await openFromMenu(INVOICE_MATCHING, 'Cancel it');
  await dialog().getByText('It counts like a missed one').waitFor();
  await fill(/Why it is no longer wanted/, 'The customer changes its ERP');
  await picture('cancel-milestone');
  await press('Cancel the milestone');
  await seeText('Invoice matching is cancelled');
  expect(await linesOf('cancelled')).toContainEqual({ reason: 'The customer changes its ERP' });
  expect(await milestone(INVOICE_MATCHING)).toMatchObject({ status: 'cancelled' });
  expect(card.errors).toEqual([]);
});
