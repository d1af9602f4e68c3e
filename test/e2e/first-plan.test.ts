import { findings } from './axe.ts';
import { cardPage } from './card-page.ts';
import { findRecords } from './local-app.ts';

const card = cardPage();

const milestonesOf = async (companyId: string) =>
  findRecords(card.app, 'p_value_milestone', { property: 'company_id', value: companyId }, ['name']);

it('lays out the template that fits, shown with its dates first, and keeps it', async () => {
  const companyId = await card.openCompany('Stonebridge Utilities');
  await card.seeText('Plan what this customer should achieve');
  await card.seeText('dates count from the start date, 24 Aug 2026');
  expect(await milestonesOf(companyId)).toEqual([]);
  expect(await findings(card.page)).toEqual([]);
  await card.picture('first-plan-offered');

  await card.page.getByRole('button', { name: 'Preview the plan' }).click();
  await card.dialog().getByText('10 milestones, the first due').waitFor();
  const rows = await card.dialog().getByRole('row').allTextContents();
  expect(rows.length).toBeGreaterThan(10);
  expect(await findings(card.page)).toEqual([]);
  await card.picture('first-plan-preview');
  await card.press('Lay out the plan');

  await card.seeText('The plan is laid out: 10 milestones');
  await card.tab('Timeline').waitFor();
  await card.seeText(/^10 milestones: 0 achieved/);
  expect(await milestonesOf(companyId)).toHaveLength(10);
  await card.picture('first-plan-laid-out');

  await card.page.reload();
  await card.seeText(/^10 milestones: 0 achieved/);
  expect(await card.page.getByText('Preview the plan').count()).toBe(0);
  expect(card.errors).toEqual([]);
});

it('starts with an empty plan where no template fits', async () => {
  await card.openCompany('Hopscotch Learning');
  await card.seeText('Set the company’s property “Segment”');
  await card.page.getByRole('button', { name: 'Start with an empty plan' }).click();
  await card.dialog().getByText('A result that this customer wants').waitFor();
  expect(card.errors).toEqual([]);
});

it('shows the milestones without dates until the start date is filled in', async () => {
  await card.openCompany('Thornfield Museums');
  await card.page.getByRole('button', { name: 'Preview the plan' }).click();
  await card.dialog().getByText('The start date is missing').waitFor();
  expect(await card.dialog().getByRole('button', { name: 'Lay out the plan' }).count()).toBe(0);
  await card.press('Fill in');
  await card.fill('Start date', '2026-09-07');
  await card.press('Save');
  await card.dialog().getByText('8 milestones, the first due').waitFor();
  await card.press('Lay out the plan');
  await card.seeText(/^8 milestones: 0 achieved/);
  expect(card.errors).toEqual([]);
});
