import { cardPage } from './card-page.ts';
import { ledgerLines } from './ledger.ts';
import { findRecords } from './local-app.ts';

const HALVORSEN = 'Halvorsen Freight Group';

const card = cardPage();
const { dialog, press, seeText, openTab, fill, choose, openTakeBack, picture, openCompany } = card;

const companyRecord = async (name: string) =>
  (
    await findRecords(card.app, 'companies', { property: 'name', value: name }, [
      'vrm_renewal_date',
      'vrm_renewal_outcome',
      'vrm_last_customer_contact',
    ])
  )[0];

async function openRenewal(company: string): Promise<void> {
  await openCompany(company);
  await openTab('Renewal');
}

it('hears of a customer by itself from HubSpot’s activity', async () => {
  await openRenewal('Tamarind Hotels Sdn Bhd');
  await seeText('Answered an email, by HubSpot’s own activity');
  await seeText('8 Oct, 4 days ago');
  const company = await companyRecord('Tamarind Hotels Sdn Bhd');
  expect(company?.properties['vrm_last_customer_contact']).toBe('2026-10-08');
  expect(card.errors).toEqual([]);
});

it('starts the next cycle with the outcome, and goes back when it is taken back', async () => {
  await openRenewal(HALVORSEN);
  await card.page.getByRole('button', { name: 'Record outcome', exact: true }).click();
  await choose(/^Outcome/, 'Renewed and grown');
  await fill(/Amount a year/, '264000');
  await card.page.keyboard.press('Tab');
  await dialog()
    .getByText('The renewal date of the company moves from 18 Jan 2027 to 18 Jan 2028.')
    .waitFor();
  await dialog().getByText('The next runway starts with Prepare, due 22 Jul 2027.').waitFor();
  await dialog()
    .getByText(/The annual cost stays \$240,000 until 18 Jan 2027/)
    .waitFor();
  await picture('renewal-outcome');
  await press('Save');
  await seeText('Outcome saved: Renewed and grown. The next renewal is 18 Jan 2028.');
  await seeText('463 days left');
  await seeText('Last renewal, 18 Jan 2027: Renewed and grown');
  await picture('renewal-next-cycle', { fullPage: true });
  expect((await companyRecord(HALVORSEN))?.properties['vrm_renewal_date']).toBe('2028-01-18');
  const edits = await ledgerLines(card.app, 'edit');
  expect(edits.map(({ details }) => JSON.stringify(details)).join()).toContain(
    '"vrm_renewal_date":{"before":"2027-01-18","after":"2028-01-18"}',
  );

  await card.page
    .getByText(/^See \d+ ledger lines$/)
    .last()
    .click();
  const wrong = dialog()
    .getByText(/Renewal outcome: Renewed and grown/)
    .first();
  await openTakeBack(wrong);
  await fill(/What is wrong with it/, 'Not signed after all');
  await press('Take it back');
  await seeText('98 days left');
  expect((await companyRecord(HALVORSEN))?.properties['vrm_renewal_date']).toBe('2027-01-18');
  expect(card.errors).toEqual([]);
});

it('says that a customer leaves and asks nothing more', async () => {
  await openRenewal(HALVORSEN);
  await card.page.getByRole('button', { name: 'Record outcome', exact: true }).click();
  await choose(/^Outcome/, 'Left');
  await dialog().getByText('The card asks for nothing more about this renewal.').waitFor();
  await press('Save');
  await seeText('Not renewed');
  await seeText('leaves 18 Jan 2027');
  await seeText('The customer does not renew; the contract ends 18 Jan 2027.');
  await dialog().waitFor({ state: 'detached' });
  await picture('renewal-left', { fullPage: true });
  expect(await companyRecord(HALVORSEN)).toMatchObject({
    properties: { vrm_renewal_date: '2027-01-18', vrm_renewal_outcome: 'churned' },
  });
  await card.page.reload();
  await seeText('Not renewed');
  expect(card.errors).toEqual([]);
});
