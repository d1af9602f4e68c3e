import { Button, DateInput, Dropdown, LoadingButton, NumberInput, Select } from '@hubspot/ui-extensions';
import type { Milestone } from '../../../src/domain/facts.ts';
import type { RecordEntryResult } from '../../../src/functions/contract.ts';
import { BERG, halvorsenFacts, INVOICE_MATCHING } from '../../builders/worked-example.ts';
import { data, openCard, refusal } from '../fixtures/card.tsx';
import type { Reply } from '../fixtures/card.tsx';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

/** The example with this change to the milestone that every test here is about. */
const viewWith = (change: Partial<Milestone>) =>
  halvorsenView({
    milestones: halvorsenFacts().milestones.map((milestone) =>
      milestone.key === INVOICE_MATCHING ? { ...milestone, ...change } : milestone,
    ),
  });

const missing: Partial<Milestone> = { baseline: null, baselineOn: null, baselineMethod: null };
const saved: Reply<RecordEntryResult> = data({ view: halvorsenView(), recorded: [] });

async function openForm(change = missing, records: readonly Reply<RecordEntryResult>[] = [saved]) {
  const card = await openCard({ opens: [data(viewWith(change))], records });
  const opened = await card.openPanel('Invoice matching');
  const { panel, text } = opened;
  if ((change.baseline ?? null) === null) {
    panel()
      .find(Button, (node) => node.text === 'Record baseline')
      .trigger('onClick');
  } else {
    panel()
      .find(Dropdown.ButtonItem, (node) => node.text === 'Correct the baseline')
      .trigger('onClick');
  }
  await card.waitFor(() => expect(text()).toContain('Value before'));
  return {
    card,
    panel,
    text,
    type: (value: number) =>
      panel()
        .find(NumberInput)
        .trigger('onChange', value as never),
    choose: (name: string, value: string) =>
      panel()
        .find(Select, { name })
        .trigger('onChange', value as never),
    save: () => panel().find(LoadingButton).trigger('onClick'),
    complaintAbout: () => panel().find(NumberInput).props.validationMessage,
    settle: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}

it('is the first thing to record while the baseline is missing', async () => {
  const card = await openCard({ opens: [data(viewWith(missing))] });
  const { panel } = await card.openPanel('Invoice matching');
  const primary = panel().findAll(Button, { variant: 'primary' });
  expect(primary.map((button) => button.text)).toEqual(['Record baseline']);
  expect(panel().find(Button, (node) => node.text === 'Record measurement').props.variant).toBe('secondary');
});

it('sends percent as a fraction with method, day and who agreed, and comes back to the details', async () => {
  const form = await openForm();
  expect(form.panel().find(DateInput).props.value).toEqual({ year: 2026, month: 9, date: 12 });
  form.type(35);
  form.choose('method', 'estimate');
  form.choose('agreedBy', BERG);
  form.save();
  await form.settle();
  expect(form.card.recorded()).toMatchObject([
    [
      {
        kind: 'baseline',
        on: '2026-10-12',
        milestoneKey: INVOICE_MATCHING,
        metricKey: null,
        note: null,
        value: 0.35,
        method: 'estimate',
        contactId: BERG,
      },
    ],
  ]);
  expect(form.card.mocks.actions.addAlert.calls).toEqual([
    [{ type: 'success', message: 'Baseline saved: 35% on 12 Oct 2026' }],
  ]);
  expect(form.text()).toContain('Definition and how it is measured');
});

it('shows how far the target is and what the last measurement then comes to', async () => {
  const form = await openForm();
  expect(form.text()).toContain('Type a value to see how far the target is from it.');
  form.type(40);
  expect(form.text()).toContain('From 40% to 80%: 40 pp to go, 100% better than before.');
  expect(form.text()).toContain('The last measurement, 56%, is then 40% of the way.');
});

it('explains that an estimate needs the customer’s agreement, and says so again once it is saved', async () => {
  const form = await openForm();
  expect(form.panel().find(Select, { name: 'agreedBy' }).props.description).toContain('counts without it');
  form.choose('method', 'industry_benchmark');
  expect(form.panel().find(Select, { name: 'agreedBy' }).props.description).toContain(
    'stays claimed, outside ROI, until the customer has agreed to it',
  );
  form.type(35);
  form.save();
  await form.settle();
  expect(form.card.mocks.actions.addAlert.calls).toEqual([
    [
      {
        type: 'success',
        message: 'Baseline saved: 35% on 12 Oct 2026. The customer has yet to agree to it.',
      },
    ],
  ]);
});

it('marks what is missing and saves nothing', async () => {
  const form = await openForm();
  form.save();
  expect(form.complaintAbout()).toBe('Type a number.');
  expect(form.panel().find(Select, { name: 'method' }).props.validationMessage).toBe('Please fill this in.');
  expect(form.text()).toContain('nothing is saved yet');
  expect(form.card.recorded()).toHaveLength(0);
});

it('refuses the target itself', async () => {
  const form = await openForm({ ...missing, baselineMethod: 'direct' });
  form.type(80);
  form.save();
  expect(form.complaintAbout()).toBe('This is the target already: nothing would be left to achieve.');
});

it('refuses a value from which the target would be met already', async () => {
  const form = await openForm({ ...missing, baselineMethod: 'direct', comparator: '>=' });
  form.type(90);
  form.save();
  expect(form.complaintAbout()).toBe('From here the target, 80%, would be met before anything changed.');
  expect(form.card.recorded()).toHaveLength(0);
});

it('refuses a percentage that was typed a hundred times too large', async () => {
  const form = await openForm({ ...missing, baselineMethod: 'direct' });
  form.type(3500);
  form.save();
  expect(form.complaintAbout()).toBe('Type percent as you say it: 15 for 15%.');
});

it('refuses a day that has not come', async () => {
  const form = await openForm({ ...missing, baselineMethod: 'direct' });
  form.type(35);
  form
    .panel()
    .find(DateInput)
    .trigger('onChange', { year: 2026, month: 9, date: 13 } as never);
  form.save();
  expect(form.card.recorded()).toHaveLength(0);
});

it('keeps what was typed when saving fails, and repeats it under the same key', async () => {
  const form = await openForm({ ...missing, baselineMethod: 'direct' }, [refusal('crm_unavailable'), saved]);
  form.type(35);
  form.save();
  await form.card.waitFor(() => expect(form.text()).toContain('Your entries are still here'));
  expect(form.panel().find(NumberInput).props.value).toBe(35);
  form.save();
  await form.settle();
  const keys = form.card.recorded().map(([entry]) => entry?.entryKey);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

it('corrects a baseline starting from what is recorded', async () => {
  const form = await openForm({ baseline: 0.35, baselineOn: '2026-01-26', baselineMethod: 'direct' });
  expect(form.text()).toContain('Correct the baseline');
  expect(form.text()).toContain('So far 35%, tracked.');
  expect(form.panel().find(NumberInput).props.value).toBe(35);
  expect(form.panel().find(DateInput).props.value).toEqual({ year: 2026, month: 0, date: 26 });
  form.type(38);
  form.save();
  await form.settle();
  expect(form.card.recorded()).toMatchObject([[{ kind: 'baseline', value: 0.38, on: '2026-01-26' }]]);
});

it('is not offered where there is nothing to start from', async () => {
  const card = await openCard({ opens: [data(halvorsenView())] });
  const { text } = await card.openPanel('Value covers the cost');
  expect(text()).not.toContain('baseline');
});
