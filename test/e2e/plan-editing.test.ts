import { cardPage } from './card-page.ts';
import { ledgerLines } from './ledger.ts';
import { crm, findRecords } from './local-app.ts';
import type { FoundRecord } from './local-app.ts';

const INVOICE_MATCHING = 'Invoice matching';
const DEPOTS = 'One process in all depots';

const card = cardPage({ open: (page, app) => page.goto(app.url) });
const { dialog, field, press, openMilestone, seeText, choose, openFromMenu, picture } = card;

async function openAdd(): Promise<void> {
  await card.page.getByRole('button', { name: 'More', exact: true }).first().click();
  await card.page.getByRole('menuitem', { name: 'Add a milestone' }).click();
  await dialog().getByText('A result that this customer wants').waitFor();
}

const milestone = async (name: string): Promise<FoundRecord | undefined> =>
  (
    await findRecords(card.app, 'p_value_milestone', { property: 'name', value: name }, [
      'milestone_key',
      'company_id',
      'baseline',
      'target',
      'unit',
      'target_date',
      'original_target_date',
      'replaces',
      'status',
      'owner_id',
    ])
  )[0];

/** What the ledger lines of one kind say, and about which milestone. */
const linesOf = async (kind: string) =>
  (await ledgerLines(card.app, kind)).map(({ details, note, milestoneKey }) => ({
    ...details,
    note,
    milestoneKey,
  }));

it('refuses a milestone that nobody could check, and adds it once everybody can', async () => {
  await openAdd();
  await press('Add milestone');
  await dialog().getByText('Say who signs it off, for example').first().waitFor();
  await picture('add-milestone-refused');
  expect(await linesOf('edit')).toEqual([]);

  await choose(/Kind of value/, 'Quality');
  await press('Fill in a good example');
  await field(/Target date/).fill('2027-03-31');
  await dialog().getByText('From 4.2% to at most 2% by 31 Mar 2027.').first().waitFor();
  await dialog().getByText('Everybody can check this.').waitFor();
  await picture('add-milestone');
  await press('Add milestone');
  await seeText('Fewer wrong payments is in the plan');

  const added = await milestone('Fewer wrong payments');
  expect(added?.properties).toMatchObject({
    milestone_key: expect.stringMatching(/\/added-card-/) as string,
    baseline: '0.042',
    target: '0.02',
    unit: 'percent',
    target_date: '2027-03-31',
    original_target_date: '2027-03-31',
    status: 'in_progress',
  });
  expect(await linesOf('edit')).toMatchObject([
    { revision: 0, record: added?.properties['milestone_key'], changes: { target: { after: '0.02' } } },
  ]);
  await dialog().waitFor({ state: 'detached' });
  await card.page.getByText('Fewer wrong payments', { exact: true }).first().waitFor();
  await picture('timeline-with-added');
  expect(card.errors).toEqual([]);
});

it('changes a target with its reason, and keeps the first one in the ledger', async () => {
  await openFromMenu(INVOICE_MATCHING, 'Change the milestone');
  await dialog().getByText('Nothing is changed yet.').waitFor();
  await field(/^Target \(%\)/).fill('85');
  await dialog().getByText('From 35% to at least 85% by 30 Nov 2026.').first().waitFor();
  await press('Save changes');
  await dialog().getByText('Please fill this in.').first().waitFor();
  await field(/Reason/).fill('Agreed in the quarterly review');
  await picture('change-milestone');
  await press('Save changes');
  await seeText('Invoice matching is changed');
  expect((await milestone(INVOICE_MATCHING))?.properties).toMatchObject({
    target: '0.85',
    original_target_date: '2026-10-31',
  });
  expect(await linesOf('edit')).toContainEqual(
    expect.objectContaining({
      revision: 1,
      note: 'Agreed in the quarterly review',
      changes: { target: { before: '0.8', after: '0.85' } },
    }),
  );
  await press(/^Ledger/);
  await dialog().getByText('Target 80% → 85%').waitFor();
  expect(card.errors).toEqual([]);
});

it('shows both values when somebody changed it in HubSpot meanwhile, and lets the person decide', async () => {
  await openFromMenu(INVOICE_MATCHING, 'Change the milestone');
  const record = await milestone(INVOICE_MATCHING);
  await crm(card.app, 'PATCH', `/crm/objects/2026-03/p_value_milestone/${record?.id ?? ''}`, {
    properties: { target: '0.75' },
  });
  await field(/^Target \(%\)/).fill('90');
  await field(/Reason/).fill('The team is faster than planned');
  await press('Save changes');
  await dialog().getByText('Somebody else changed it meanwhile').waitFor();
  await dialog()
    .getByText(/Target: .* made it 75%, you typed 90%\./)
    .waitFor();
  await picture('changed-meanwhile');
  await press('Save mine instead');
  await seeText('Invoice matching is changed');
  expect((await milestone(INVOICE_MATCHING))?.properties).toMatchObject({ target: '0.9' });
  expect(card.errors).toEqual([]);
});

it('closes a milestone as missed and sets what takes its place in the same step', async () => {
  await openFromMenu(DEPOTS, 'Close as missed');
  await choose(/What stood in the way/, 'The date was too early');
  await choose(/What takes its place/, 'Set it now');
  await field(/New milestone/).fill('One process in ten depots');
  await field(/^Target \(depots\)/).fill('10');
  await field(/Target date/).fill('2027-06-30');
  await dialog().getByText('From 1 depots to at least 10 depots by 30 Jun 2027.').first().waitFor();
  await picture('missed-and-replaced');
  await press('Close as missed');
  await seeText('One process in all depots is closed as missed; One process in ten depots takes its place');
  const closed = await milestone(DEPOTS);
  expect(closed?.properties).toMatchObject({ status: 'missed' });
  expect((await milestone('One process in ten depots'))?.properties).toMatchObject({
    replaces: closed?.properties['milestone_key'],
    target: '10',
    original_target_date: '2027-06-30',
    status: 'in_progress',
  });
  expect(await linesOf('missed')).toContainEqual(
    expect.objectContaining({
      reason: 'unrealistic_timeline',
      milestoneKey: closed?.properties['milestone_key'],
    }),
  );
  expect(card.errors).toEqual([]);
});

it('celebrates with a message to the customer, and sets the next target', async () => {
  await openMilestone(INVOICE_MATCHING);
  const record = await milestone(INVOICE_MATCHING);
  await card.page.keyboard.press('Escape');
  await crm(card.app, 'PATCH', `/crm/objects/2026-03/p_value_milestone/${record?.id ?? ''}`, {
    properties: { target: '0.5', evidence_policy: 'none' },
  });
  await card.page.reload();
  await openFromMenu(INVOICE_MATCHING, 'Celebrate with the customer');
  const message = field(/Message to the customer/);
  expect(await message.inputValue()).toContain('You started from 35% and stand at 56% on 29 Sep 2026.');
  await press('Copy message');
  await dialog()
    .getByText(/The message is in your clipboard|Your browser did not let us copy/)
    .waitFor();
  await picture('celebrate');
  await choose(/Next target/, 'Set it now');
  await field(/New milestone/).fill('Invoice matching at 90%');
  await field(/^Target \(%\)/).fill('90');
  await field(/Target date/).fill('2027-09-30');
  await dialog().getByText('From 56% to at least 90% by 30 Sep 2027.').first().waitFor();
  await picture('celebrate-next-target');
  await press('Save');
  await seeText('Invoice matching is celebrated; next: Invoice matching at 90%');
  expect(await linesOf('celebration')).toContainEqual(
    expect.objectContaining({ milestoneKey: record?.properties['milestone_key'] }),
  );
  expect((await milestone('Invoice matching at 90%'))?.properties).toMatchObject({
    baseline: '0.56',
    target: '0.9',
    replaces: null,
  });
  expect(card.errors).toEqual([]);
});
