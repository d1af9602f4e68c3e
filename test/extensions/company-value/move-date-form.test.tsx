import { DateInput, Select, TextArea } from '@hubspot/ui-extensions';
import { addDays } from '../../../src/domain/calendar.ts';
import { BLOCKER_KEY, DEPOTS, INVOICE_MATCHING } from '../../builders/worked-example.ts';
import { data, refusal } from '../fixtures/card.tsx';
import { openMenuForm } from '../fixtures/form.ts';
import type { FormOptions } from '../fixtures/form.ts';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const openForm = (milestone = 'Invoice matching', options: FormOptions = {}) =>
  openMenuForm(milestone, 'Move the date', options);

async function filledIn(options: FormOptions = {}) {
  const form = await openForm('Invoice matching', options);
  form.pick('newDate', '2026-12-18');
  form.write('reason', ' The carrier feed is rebuilt first ');
  form.choose('blockerResolved', 'no');
  form.choose('confidence', 'medium');
  return form;
}

it('sends the new date with reason, blocker and confidence, and comes back to the details', async () => {
  const form = await filledIn();
  await form.saveAndWait();
  expect(form.sent()).toEqual([
    {
      kind: 'reset',
      entryKey: expect.stringMatching(/^card-/),
      on: '2026-10-12',
      milestoneKey: INVOICE_MATCHING,
      metricKey: null,
      note: null,
      newTargetDate: '2026-12-18',
      reason: 'The carrier feed is rebuilt first',
      blockerResolved: false,
      confidence: 'medium',
    },
  ]);
  expect(form.says()).toEqual(['Invoice matching moved to 18 Dec 2026']);
  expect(form.text()).toContain('Definition and how it is measured');
});

it('closes the blocker in the same request where it is out of the way', async () => {
  const form = await filledIn();
  form.choose('blockerResolved', 'yes');
  await form.saveAndWait();
  const [move, cleared] = form.sent() ?? [];
  expect(move).toMatchObject({ kind: 'reset', blockerResolved: true });
  expect(cleared).toMatchObject({
    kind: 'blocker_cleared',
    entryKey: `${move?.entryKey}/cleared`,
    milestoneKey: INVOICE_MATCHING,
    blockerKey: BLOCKER_KEY,
  });
});

it('says that a milestone that is behind stays at fault whatever date it gets', async () => {
  const form = await openForm();
  expect(form.text()).toContain('Due 30 Nov 2026. The original date, 31 Oct 2026, stays visible.');
  expect(form.text()).toContain(
    'A new date alone puts nothing right: Invoice matching is off pace (66% of the plan)',
  );
  expect(form.text()).toContain('until a later measurement is on pace for the new date');
  expect(form.text()).toContain('Choose a date to see where it would stand.');
});

it('says what follows from the date: pace, forecast, how far and how often it moved, the renewal', async () => {
  const form = await openForm();
  form.pick('newDate', '2027-01-31');
  expect(form.text()).toContain('With this date the plan of 29 Sep would have been 55%: behind.');
  expect(form.text()).toContain('At its present pace it gets there 143 days after this date.');
  expect(form.text()).toContain('It has been moved before: moving it again counts as a fault by itself.');
  expect(form.text()).toContain('It is 92 days after the original date, which counts as a fault by itself.');
  expect(form.text()).toContain('This is after the renewal on 18 Jan.');
});

it('says that nothing is held against a milestone that is neither late nor behind', async () => {
  const form = await openForm('One process in all depots');
  expect(form.text()).toContain('so moving it is not held against the plan');
  form.pick('newDate', '2027-01-08');
  expect(form.text()).not.toContain('counts as a fault by itself');
});

it('asks for no blocker where there is none', async () => {
  const form = await openForm('One process in all depots');
  form.pick('newDate', '2027-01-08');
  form.write('reason', 'Two depots moved house');
  form.choose('confidence', 'high');
  await form.saveAndWait();
  expect(form.sent()).toMatchObject([{ milestoneKey: DEPOTS, blockerResolved: null }]);
});

it('marks what is missing and saves nothing', async () => {
  const form = await openForm();
  form.save();
  const problemOf = (name: string) => form.panel().find(Select, { name }).props.validationMessage;
  expect(form.panel().find(DateInput, { name: 'newDate' }).props.validationMessage).toBe('Choose a day.');
  expect(form.panel().find(TextArea, { name: 'reason' }).props.validationMessage).toBe(
    'Please fill this in.',
  );
  expect([problemOf('blockerResolved'), problemOf('confidence')]).toEqual([
    'Please fill this in.',
    'Please fill this in.',
  ]);
  expect(form.text()).toContain('nothing is saved yet');
  expect(form.card.recorded()).toHaveLength(0);
});

it.each([
  ['2026-10-12', 'Choose a day that is still to come.'],
  ['2026-11-30', 'This is its date already.'],
])('refuses %s', async (day, problem) => {
  const form = await filledIn();
  form.pick('newDate', day);
  form.save();
  expect(form.panel().find(DateInput, { name: 'newDate' }).props.validationMessage).toBe(problem);
  expect(form.card.recorded()).toHaveLength(0);
});

it('refuses a date before the work starts', async () => {
  const form = await openForm('Carrier self-service');
  form.pick('newDate', '2027-01-31');
  form.save();
  expect(form.text()).toContain('It starts on 1 Feb 2027: choose a later day.');
});

it('sends a double click once', async () => {
  const form = await filledIn({ records: ['pending'] });
  form.save();
  form.save();
  await form.settle();
  expect(form.card.recorded()).toHaveLength(1);
});

it('keeps what was typed when saving fails, and repeats it under the same key', async () => {
  const saved = data({ view: halvorsenView(), recorded: [] });
  const form = await filledIn({ records: [refusal('crm_unavailable'), saved] });
  form.save();
  await form.card.waitFor(() => expect(form.text()).toContain('Your entries are still here'));
  expect(form.panel().find(TextArea, { name: 'reason' }).props.value).toContain('carrier feed');
  expect(form.panel().find(Select, { name: 'confidence' }).props.value).toBe('medium');
  await form.saveAndWait();
  const keys = form.card.recorded().map(([entry]) => entry?.entryKey);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

it('lets the earliest day of the calendar be tomorrow', async () => {
  const form = await openForm();
  expect(addDays('2026-10-12', 1)).toBe('2026-10-13');
  expect(form.panel().find(DateInput, { name: 'newDate' }).props.min).toEqual({
    year: 2026,
    month: 9,
    date: 13,
  });
});
