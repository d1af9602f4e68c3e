import {
  Alert,
  Button,
  Checkbox,
  CurrencyInput,
  DateInput,
  hubspot,
  Input,
  LoadingButton,
  NumberInput,
  ProgressBar,
  Select,
  ToggleGroup,
} from '@hubspot/ui-extensions';
import type { NewEntry, RecordEntryResult } from '../../../src/functions/contract.ts';
import { BERG, halvorsenFacts, INVOICE_MATCHING, LATE_PAYMENTS_GOAL } from '../../builders/worked-example.ts';
import { aMeasurement } from '../../builders/index.ts';
import { data, openCard, refusal } from '../fixtures/card.tsx';
import type { Reply } from '../fixtures/card.tsx';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const measured = aMeasurement({ milestoneKey: INVOICE_MATCHING, on: '2026-10-12', value: 0.62 });
const after = halvorsenView({ entries: [...halvorsenFacts().entries, measured] });
const saved: Reply<RecordEntryResult> = data({ view: after, recorded: [] });

async function openForm(
  milestone: string,
  records: readonly Reply<RecordEntryResult>[] = [saved],
  view = halvorsenView(),
) {
  const card = await openCard({ opens: [data(view)], records });
  const { panel, text } = await card.openPanel(milestone);
  const button = (label: string) => panel().find(Button, (node) => node.text === label);
  button('Record measurement').trigger('onClick');
  await card.waitFor(() => expect(text()).toContain('Record a measurement'));
  return {
    card,
    panel,
    text,
    button,
    type: (value: number) =>
      panel()
        .find(NumberInput)
        .trigger('onChange', value as never),
    fill: (name: string, value: string) =>
      panel()
        .find(Input, { name })
        .trigger('onChange', value as never),
    choose: (name: string, value: string) =>
      panel()
        .find(Select, { name })
        .trigger('onChange', value as never),
    save: () => panel().find(LoadingButton).trigger('onClick'),
    settle: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}

const only = (entries: readonly NewEntry[] | undefined): NewEntry => {
  const [entry] = entries ?? [];
  if (!entry) throw new Error('nothing was recorded');
  return entry;
};

it('shows where the milestone would stand while a value is typed', async () => {
  const form = await openForm('Invoice matching');
  form.type(62);
  expect(form.panel().find(ProgressBar).props).toMatchObject({
    title: 'With this value',
    value: 60,
    valueDescription: '+6 pp since 29 Sep · plan on 12 Oct: 77% · pace 0.78, behind',
  });
  expect(form.text()).toContain('The target is not met yet: 80% needed, 18 pp to go.');
});

it('says what a met target still needs', async () => {
  const form = await openForm('Invoice matching');
  form.type(80);
  expect(form.text()).toContain(
    'The target is met with this value; it counts once the customer confirms it.',
  );
});

it('starts with the agreed method, the day of today and who said so last', async () => {
  const form = await openForm('Invoice matching');
  expect(form.panel().find(DateInput).props.value).toEqual({ year: 2026, month: 9, date: 12 });
  expect(form.panel().find(Select, { name: 'method' }).props.value).toBe('business_system');
  expect(form.text()).toContain('Last: 56% on 29 Sep 2026');
  expect(form.text()).toContain('Baseline 35, target at least 80');
});

it('sends percent as a fraction, shows the new figures and refreshes the record', async () => {
  const form = await openForm('Invoice matching');
  form.type(62);
  form.save();
  await form.card.waitFor(() => expect(form.card.text()).toContain('35% → 62%'));
  await form.settle();
  expect(only(form.card.recorded()[0])).toMatchObject({
    kind: 'measurement',
    on: '2026-10-12',
    milestoneKey: INVOICE_MATCHING,
    metricKey: null,
    value: 0.62,
    input: null,
    method: 'business_system',
  });
  expect(form.card.mocks.actions.addAlert.calls).toEqual([
    [{ type: 'success', message: 'Measurement saved: 62% on 12 Oct 2026' }],
  ]);
  expect(form.card.mocks.actions.refreshObjectProperties.callCount).toBe(1);
  expect(form.card.text()).toContain('35% → 62%, target ≥ 80%');
});

it('comes back to the details after saving', async () => {
  const form = await openForm('Invoice matching');
  form.type(62);
  form.save();
  await form.card.waitFor(() => expect(form.text()).toContain('Definition and how it is measured'));
});

it('saves once however often Save is clicked', async () => {
  const form = await openForm('Invoice matching', ['pending']);
  form.type(62);
  form.save();
  form.save();
  await form.settle();
  expect(form.card.recorded()).toHaveLength(1);
  expect(form.panel().find(LoadingButton).props.loading).toBe(true);
});

it('keeps what was typed when saving fails, and repeats it under the same key', async () => {
  const form = await openForm('Invoice matching', ['unreachable', saved]);
  form.type(62);
  form.save();
  await form.card.waitFor(() =>
    expect(form.text()).toContain(
      'Your entries are still here; saving again is safe. HubSpot does not answer right now.',
    ),
  );
  expect(form.panel().find(NumberInput).props.value).toBe(62);
  form.button('Save again').trigger('onClick');
  await form.card.waitFor(() => expect(form.text()).toContain('Definition and how it is measured'));
  const [first, second] = form.card.recorded().map((entries) => only(entries).entryKey);
  expect(second).toBe(first);
});

it('uses another key for the next measurement', async () => {
  const form = await openForm('Invoice matching');
  form.type(62);
  form.save();
  await form.card.waitFor(() => expect(form.text()).toContain('Definition and how it is measured'));
  form.button('Record measurement').trigger('onClick');
  await form.card.waitFor(() => expect(form.text()).toContain('Record a measurement'));
  form.type(63);
  form.save();
  await form.card.waitFor(() => expect(form.text()).toContain('Definition and how it is measured'));
  const keys = form.card.recorded().map((entries) => only(entries).entryKey);
  expect(new Set(keys).size).toBe(2);
});

it('does not offer to save again what was refused for good', async () => {
  const form = await openForm('Invoice matching', [refusal('entry_differs')]);
  form.type(62);
  form.save();
  await form.card.waitFor(() => expect(form.panel().maybeFind(Alert)?.props.title).toBe('Not saved'));
  expect(form.text()).not.toContain('Save again');
});

it.each([
  ['entries[0].note', 'A text is too long'],
  ['entries[1].on', 'within the last ten years'],
  ['entries[0].milestoneKey', 'no longer on the company'],
  ['entries[0].contactId', 'no longer a contact'],
  ['entries[0].value', 'please check what you typed'],
])('says what is wrong with %s in words, and not that saving again would help', async (field, words) => {
  const form = await openForm('Invoice matching', [refusal('invalid_request', field)]);
  form.type(62);
  form.save();
  await form.card.waitFor(() => expect(form.text()).toContain(words));
  expect(form.text()).not.toContain('entries[');
  expect(form.text()).not.toContain('Save again');
});

it('tells of a failure although the panel was closed meanwhile', async () => {
  const form = await openForm('Invoice matching');
  const { addAlert } = form.card.mocks.actions;
  let fail = () => undefined as void;
  jest
    .spyOn(hubspot, 'serverless')
    .mockImplementation(
      () => new Promise((_, reject) => (fail = () => reject(new Error('The function could not be reached')))),
    );
  form.type(62);
  form.save();
  form.panel().trigger('onClose');
  await form.card.waitFor(() => expect(form.panel().childNodes).toHaveLength(0));
  fail();
  await form.settle();
  expect(addAlert.calls).toMatchObject([
    [{ type: 'danger', message: expect.stringContaining('may not have been saved') as string }],
  ]);
});

it('sends measurement, proof and the yes of the customer in one request', async () => {
  const form = await openForm('Late and duplicate payments');
  form.type(1.9);
  form
    .panel()
    .find(ToggleGroup)
    .trigger('onChange', 'link' as never);
  form.fill('title', 'Report of September');
  form.fill('reference', 'https://files.example/report');
  form
    .panel()
    .find(Checkbox)
    .trigger('onChange', true as never);
  form.choose('confirmedBy', BERG);
  form.fill('confirmedIn', 'Mail of 12 Oct');
  form.save();
  await form.settle();
  const [entries] = form.card.recorded();
  expect(entries).toMatchObject([
    { kind: 'measurement', value: 0.019, milestoneKey: null },
    {
      kind: 'evidence',
      milestoneKey: LATE_PAYMENTS_GOAL,
      title: 'Report of September',
      reference: 'https://files.example/report',
      quote: null,
    },
    {
      kind: 'confirmation',
      milestoneKey: LATE_PAYMENTS_GOAL,
      contactId: BERG,
      reference: 'Mail of 12 Oct',
      share: 1,
    },
  ]);
  const keys = entries?.map(({ entryKey }) => entryKey) ?? [];
  expect(new Set(keys).size).toBe(3);
  expect(keys.filter((key) => !/^[a-z0-9][a-z0-9/-]{7,119}$/.test(key))).toEqual([]);
});

it('measures the benefit whose measurements the milestone shares', async () => {
  const form = await openForm('Month-end close hours');
  form.type(131);
  form.save();
  await form.settle();
  expect(only(form.card.recorded()[0])).toMatchObject({
    milestoneKey: null,
    value: 131,
    input: 'hoursAfter',
  });
});

it('sends the money of a milestone that shares a benefit in major units, as the benefit takes it', async () => {
  const facts = halvorsenFacts();
  const view = halvorsenView({
    milestones: facts.milestones.map((milestone) =>
      milestone.name === 'Month-end close hours'
        ? { ...milestone, unit: 'money', baseline: 32_000, target: 13_000 }
        : milestone,
    ),
  });
  const form = await openForm('Month-end close hours', [saved], view);
  form
    .panel()
    .find(CurrencyInput)
    .trigger('onChange', 140 as never);
  form.save();
  await form.settle();
  expect(only(form.card.recorded()[0])).toMatchObject({ milestoneKey: null, value: 140 });
});

it('asks for what is missing before it sends anything', async () => {
  const form = await openForm('Invoice matching');
  form
    .panel()
    .find(ToggleGroup)
    .trigger('onChange', 'link' as never);
  form.save();
  expect(form.panel().find(NumberInput).props).toMatchObject({
    error: true,
    validationMessage: 'Type a number.',
  });
  expect(form.panel().find(Input, { name: 'title' }).props.validationMessage).toBe('Please fill this in.');
  expect(form.card.recorded()).toHaveLength(0);
});

it('refuses a day that has not come', async () => {
  const form = await openForm('Invoice matching');
  form.type(62);
  form
    .panel()
    .find(DateInput)
    .trigger('onChange', { year: 2026, month: 9, date: 13 } as never);
  form.save();
  expect(form.panel().find(DateInput).props.validationMessage).toBe(
    'The date is in the future. Record it when the day has come.',
  );
  expect(form.card.recorded()).toHaveLength(0);
});

it('asks about a value that is far from the last one, and saves it once it is said to be right', async () => {
  const form = await openForm('Invoice matching');
  form.type(15);
  expect(form.text()).toContain('15 typed for 15%? The last value was 56%.');
  form.save();
  await form.settle();
  expect(form.card.recorded()).toHaveLength(0);
  form.button('It is right, save it').trigger('onClick');
  await form.settle();
  expect(only(form.card.recorded()[0])).toMatchObject({ value: 0.15 });
});

it('goes back to the details on Cancel without saving', async () => {
  const form = await openForm('Invoice matching');
  form.button('Cancel').trigger('onClick');
  expect(form.text()).toContain('Definition and how it is measured');
  expect(form.card.recorded()).toHaveLength(0);
});
