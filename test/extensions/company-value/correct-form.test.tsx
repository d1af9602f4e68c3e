import { Button, TextArea } from '@hubspot/ui-extensions';
import { anEntry } from '../../builders/index.ts';
import { halvorsenFacts, INVOICE_MATCHING } from '../../builders/worked-example.ts';
import { data, openCard, refusal } from '../fixtures/card.tsx';
import { handsOn } from '../fixtures/form.ts';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

async function openLedger(view = halvorsenView(), records = [data({ view, recorded: [] })] as never[]) {
  const card = await openCard({ opens: [data(view)], records });
  const opened = await card.openPanel('Invoice matching');
  const buttons = () => opened.panel().findAll(Button, (node) => node.text === 'Take back');
  return { card, ...opened, ...handsOn(card, opened.panel), buttons };
}

async function openForm(records?: never[]) {
  const ledger = await openLedger(halvorsenView(), records);
  ledger.buttons()[0]?.trigger('onClick');
  await ledger.card.waitFor(() => expect(ledger.text()).toContain('Take a wrong line back'));
  return ledger;
}

it('shows the line, takes it back with the reason, and returns to the details', async () => {
  const newest = halvorsenView().summary.plan.milestones.find(
    ({ milestone }) => milestone.key === INVOICE_MATCHING,
  )?.entryKeys[0];
  const form = await openForm();
  expect(form.text()).toContain('29 Sep 2026');
  form.write('reason', ' 56 was typed for 65 ');
  form.save();
  form.save();
  await form.settle();
  expect(form.sent()).toEqual([
    {
      kind: 'reversal',
      entryKey: expect.stringMatching(/^card-/),
      on: '2026-10-12',
      milestoneKey: INVOICE_MATCHING,
      metricKey: null,
      note: null,
      reverses: newest,
      reason: '56 was typed for 65',
    },
  ]);
  expect(form.says()).toEqual(['Taken back. What it said no longer counts.']);
  expect(form.text()).toContain('Definition and how it is measured');
});

it('needs a reason and keeps it when saving fails', async () => {
  const form = await openForm([refusal('crm_unavailable')] as never[]);
  form.save();
  expect(form.card.recorded()).toHaveLength(0);
  form.write('reason', '56 was typed for 65');
  form.save();
  await form.card.waitFor(() => expect(form.text()).toContain('Your entries are still here'));
  expect(form.panel().find(TextArea, { name: 'reason' }).props.value).toBe('56 was typed for 65');
});

it('is offered for no line that was taken back, and for none of the app’s own', async () => {
  const { entries } = halvorsenFacts();
  const own = entries.filter(({ milestoneKey }) => milestoneKey === INVOICE_MATCHING);
  const wrong = own.at(-1)?.key ?? '';
  const about = { on: '2026-10-01', milestoneKey: INVOICE_MATCHING };
  const edit = { record: INVOICE_MATCHING, revision: 1, requestKey: null, changes: {} };
  const view = halvorsenView({
    entries: [
      ...entries,
      anEntry('edit', edit, about),
      anEntry('reversal', { reverses: wrong, reason: 'Typed wrongly' }, about),
    ],
  });
  const shown = (await openLedger()).buttons().length;
  // As many lines are shown, three of them new or changed: the edit, the correction and what it takes back.
  expect((await openLedger(view)).buttons()).toHaveLength(shown - 3);
});

it('is not offered to those who may only look', async () => {
  expect((await openLedger(halvorsenView({}, { mayWrite: false }))).buttons()).toHaveLength(0);
});

it('is offered for the lines of a benefit as well', async () => {
  const card = await openCard({ opens: [data(halvorsenView())] });
  card.findAll(Button, (node) => node.text === 'Open')[0]?.trigger('onClick');
  const { panel, text } = await card.openPanel('See 9 ledger lines');
  panel()
    .findAll(Button, (node) => node.text === 'Take back')[0]
    ?.trigger('onClick');
  await card.waitFor(() => expect(text()).toContain('Take a wrong line back'));
});
