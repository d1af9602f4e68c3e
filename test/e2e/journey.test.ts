import { findings } from './axe.ts';
import { cardPage } from './card-page.ts';
import { ledgerLines } from './ledger.ts';
import { findRecords } from './local-app.ts';

const card = cardPage();
const { dialog, field, press, seeText, openTab, fill, choose, openTakeBack, picture, openCompany } = card;

async function openJourney(company?: string): Promise<void> {
  if (company === undefined) {
    await card.page.goto(card.app.url);
  } else {
    await openCompany(company);
  }
  await openTab('Journey');
}

/** What the stage lines about a track say, as the CRM has them. */
async function linesOf(track: string): Promise<readonly Record<string, unknown>[]> {
  return (await ledgerLines(card.app, 'stage'))
    .filter(({ details }) => details['track'] === track)
    .map(({ details, on, note }) => ({ ...details, on, note }));
}

it('shows where each track stands, how long, and what the late one still needs', async () => {
  await openJourney();
  await seeText('3 tracks, 3 stages');
  await seeText('217 days · usual 240');
  await seeText('70 days · 10 over usual');
  await seeText('Freight audit, Denmark: ready to leave onboarding?');
  await seeText('Core users trained and active (11 of 12, 20 Aug)');
  await seeText('Accounts payable, Norway left Onboarding, entered Adoption');
  await picture('journey', { fullPage: true });
  expect(await findings(card.page)).toEqual([]);
  expect(card.errors).toEqual([]);
});

it('keeps an exit fact that the customer confirmed, and moves the track on with a handoff', async () => {
  await openJourney();
  await card.page.getByRole('button', { name: 'Log confirmation', exact: true }).click();
  await press('Save');
  await dialog().getByText('Say who confirmed the go-live.').waitFor();
  await choose(/Who at the customer said so/, 'Marit Solheim, Freight Audit Lead, Denmark');
  await picture('journey-exit-facts');
  expect(await findings(card.page)).toEqual([]);
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

  await card.page.getByRole('button', { name: 'Move', exact: true }).nth(2).click();
  await choose(/Where it goes/, 'Adoption');
  await dialog().getByText('1 exit fact is not known: First value documented.').waitFor();
  await field('First value documented').check();
  await fill(/Handed over to/, 'Per Lunde');
  await fill(/What is handed over/, 'Two carriers still to connect');
  await dialog().getByText('All exit facts are known, and it is handed over to Per Lunde.').waitFor();
  await picture('journey-move');
  expect(await findings(card.page)).toEqual([]);
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
  expect(card.errors).toEqual([]);
});

it('takes a wrong move back', async () => {
  await openJourney();
  await card.page.getByText(/^See \d+ ledger lines$/).click();
  const wrong = dialog().getByText('Carrier portal entered Expansion').first();
  await openTakeBack(wrong);
  await fill(/What is wrong with it/, 'Another customer');
  await press('Take it back');
  await seeText('2 tracks');
  expect(card.errors).toEqual([]);
});

it('asks a customer without a position for the first track, and keeps it on the company', async () => {
  await openJourney('Brightwater Energy');
  await seeText('Where does this customer stand?');
  await picture('journey-empty');
  expect(await findings(card.page)).toEqual([]);
  await card.page.getByRole('button', { name: 'Add a track', exact: true }).click();
  await fill(/^Track/, 'Meter readings');
  await fill(/Who takes it on/, 'Aisha Rahman');
  await picture('journey-track');
  expect(await findings(card.page)).toEqual([]);
  await press('Add the track');
  await seeText('1 track, 1 stage');
  expect(await linesOf('Meter readings')).toContainEqual(
    expect.objectContaining({ stage: 'onboarding', movement: 'entered', handoff: 'Aisha Rahman' }),
  );
  const [company] = await findRecords(
    card.app,
    'companies',
    { property: 'name', value: 'Brightwater Energy' },
    ['vrm_journey_stages'],
  );
  expect(company?.properties['vrm_journey_stages']).toBe('onboarding');
  expect(card.errors).toEqual([]);
});
