import { Button, DateInput, LoadingButton, NumberInput, Select } from '@hubspot/ui-extensions';
import { toDateValue } from '../../../extensions/cards/company-value/forms/date-value.ts';
import type { NewEntry } from '../../../src/functions/contract.ts';
import { BERG, halvorsenFacts, INVOICE_MATCHING } from '../../builders/worked-example.ts';
import { LATE_PAYMENTS } from '../../builders/worked-example-value.ts';
import { data, openCard, refusal } from '../fixtures/card.tsx';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const saved = data({ view: halvorsenView(), recorded: [] });
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Invoice matching takes its value from a company property. */
const fromProperty = () => {
  const { milestones } = halvorsenFacts();
  return halvorsenView({
    milestones: milestones.map((milestone) =>
      milestone.key === INVOICE_MATCHING
        ? { ...milestone, source: { kind: 'company_property', property: 'match_rate' } }
        : milestone,
    ),
  });
};

async function openSeveral(view = halvorsenView(), records: readonly unknown[] = [saved]) {
  const card = await openCard({ opens: [data(view)], records: records as never });
  card.mocks.actions.fetchCrmObjectProperties.willCall(() => Promise.resolve({ match_rate: '0.62' }));
  const { panel, text } = await card.openPanel('Record measurement');
  const field = (label: string) =>
    panel().find(NumberInput, (node) => String(node.props.label).startsWith(label));
  const day = (label: string) =>
    panel().find(DateInput, { name: String(field(label).props.name).replace('value.', 'on.') });
  return {
    card,
    panel,
    text,
    field,
    labels: () =>
      panel()
        .findAll(NumberInput)
        .map(({ props }) => props.label),
    type: (label: string, value: number) => field(label).trigger('onChange', value as never),
    pick: (label: string, on: string) => day(label).trigger('onChange', toDateValue(on) as never),
    press: (label: string | RegExp) =>
      panel()
        .find(Button, (node) =>
          typeof label === 'string' ? node.text === label : label.test(node.text ?? ''),
        )
        .trigger('onClick'),
    buttons: () =>
      panel()
        .findAll(Button)
        .map((button) => button.text),
    save: async () => {
      panel().find(LoadingButton).trigger('onClick');
      await settle();
    },
    sent: () => card.recorded() as readonly (readonly Extract<NewEntry, { kind: 'measurement' }>[])[],
  };
}

describe('several measurements at once', () => {
  it('begin with what is due, and show the rest when asked', async () => {
    const form = await openSeveral();
    const due = form.labels();
    expect(due.length).toBeGreaterThan(0);
    form.press(/^Show \d+ more$/);
    expect(form.labels().length).toBeGreaterThan(due.length);
    expect(form.labels().slice(0, due.length)).toEqual(due);
    expect(form.text()).toContain('Last: 56% on 29 Sep 2026');
  });

  it('are one request with a line for each value, past days among them', async () => {
    const form = await openSeveral();
    form.press(/^Show \d+ more$/);
    form.type('Invoice matching', 60);
    form.type('Quote win rate', 26);
    form.pick('Quote win rate', '2026-09-30');
    expect(form.panel().find(LoadingButton).text).toBe('Save 2 measurements');
    await form.save();
    expect(form.sent()).toHaveLength(1);
    const entries = form.sent()[0] ?? [];
    expect(entries).toHaveLength(2);
    expect(entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ milestoneKey: INVOICE_MATCHING, value: 0.6, on: '2026-10-12' }),
        expect.objectContaining({ value: 0.26, input: 'winRateAfter', on: '2026-09-30' }),
      ]),
    );
    expect(new Set(entries.map(({ entryKey }) => entryKey)).size).toBe(2);
    expect(form.card.mocks.actions.addAlert.calls.at(-1)).toMatchObject([
      { message: '2 measurements saved' },
    ]);
  });

  it('count for the benefit that a milestone is measured with', async () => {
    const form = await openSeveral();
    form.press(/^Show \d+ more$/);
    const shared = form.labels().filter((label) => /close|payments/i.test(String(label)));
    expect(shared).toHaveLength(2);
    form.type('Late and duplicate payments', 1.9);
    await form.save();
    expect(form.sent()[0]).toMatchObject([{ milestoneKey: null, metricKey: LATE_PAYMENTS, value: 0.019 }]);
  });

  it('are not saved while nothing is typed', async () => {
    const form = await openSeveral();
    await form.save();
    expect(form.text()).toContain('Type at least one value.');
    expect(form.sent()).toEqual([]);
  });

  it('name the row that was refused, keep everything, and write nothing of it', async () => {
    const form = await openSeveral(halvorsenView(), [refusal('invalid_request', 'entries[1].on'), saved]);
    form.press(/^Show \d+ more$/);
    form.type('Invoice matching', 60);
    form.type('Quote win rate', 26);
    await form.save();
    const refused = form
      .panel()
      .findAll(NumberInput, (node) => node.props.error === true)
      .map(({ props }) => props.validationMessage);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(/^Row “.*” was refused, so nothing is saved yet\.$/);
    expect(form.field('Invoice matching').props.value).toBe(60);
    await form.save();
    const [first, second] = form.sent();
    expect(first?.map(({ entryKey }) => entryKey)).toEqual(second?.map(({ entryKey }) => entryKey));
  });

  it('ask once about a value that is far from the last one', async () => {
    const form = await openSeveral();
    form.press(/^Show \d+ more$/);
    form.type('Invoice matching', 15);
    await form.save();
    expect(form.sent()).toEqual([]);
    expect(form.text()).toContain('15% is far from the last value, 56%. Save again if it is right.');
    await form.save();
    expect(form.sent()).toHaveLength(1);
  });

  it('are not offered to those who may only look', async () => {
    const card = await openCard({ opens: [data(halvorsenView({}, { mayWrite: false }))] });
    expect(card.findAll(Button).map((button) => button.text)).not.toContain('Record measurement');
  });
});

describe('a value from a company property', () => {
  it('is shown, and taken over with one click', async () => {
    const form = await openSeveral(fromProperty());
    if (!form.labels().some((label) => String(label).startsWith('Invoice'))) form.press(/^Show \d+ more$/);
    await form.card.waitFor(() => expect(form.buttons()).toContain('Take 62% over'));
    form.press('Take 62% over');
    expect(form.field('Invoice matching').props.value).toBe(62);
    expect(form.buttons()).toContain('Taken from the property match_rate');
    await form.save();
    expect(form.sent()[0]).toMatchObject([{ value: 0.62, property: 'match_rate' }]);
  });

  it('is one’s own again once it is typed over', async () => {
    const form = await openSeveral(fromProperty());
    if (!form.labels().some((label) => String(label).startsWith('Invoice'))) form.press(/^Show \d+ more$/);
    await form.card.waitFor(() => expect(form.buttons()).toContain('Take 62% over'));
    form.press('Take 62% over');
    form.type('Invoice matching', 61);
    await form.save();
    expect(form.sent()[0]?.[0]).not.toHaveProperty('property');
  });
});

describe('answers of a survey', () => {
  async function openSurvey() {
    const card = await openCard({ opens: [data(halvorsenView())], records: [saved] });
    const { panel, text } = await card.openPanel('Invoice matching');
    panel()
      .find(Button, (node) => node.text === 'Record measurement')
      .trigger('onClick');
    await card.waitFor(() => expect(text()).toContain('Record a measurement'));
    panel()
      .find(Select, { name: 'how' })
      .trigger('onChange', 'survey' as never);
    const answer = (id: number, before: number, after: number) => {
      panel()
        .find(NumberInput, { name: `survey.before.${id}` })
        .trigger('onChange', before as never);
      panel()
        .find(NumberInput, { name: `survey.after.${id}` })
        .trigger('onChange', after as never);
    };
    const save = async () => {
      panel().find(LoadingButton).trigger('onClick');
      await settle();
    };
    return { card, panel, text, answer, save };
  }

  it('give the value while they are typed: the baseline less what each person saved on average', async () => {
    const form = await openSurvey();
    form.answer(0, 10, 5);
    form.answer(1, 4, 3);
    expect(form.text()).toContain('Measured value: 21.9%');
    expect(form.text()).toContain('37.5% less on average, of 2 people');
    expect(form.text()).toContain('Reduction of the averages: 42.9%');
  });

  it('are kept with the value, each with the person where it is one of theirs', async () => {
    const form = await openSurvey();
    form.answer(0, 10, 4);
    form.answer(1, 5, 2);
    form
      .panel()
      .find(Select, { name: 'survey.person.0' })
      .trigger('onChange', BERG as never);
    await form.save();
    expect(form.text()).toContain('last value');
    form
      .panel()
      .find(Button, (node) => node.text === 'It is right, save it')
      .trigger('onClick');
    await settle();
    expect(form.card.recorded()[0]).toMatchObject([
      {
        milestoneKey: INVOICE_MATCHING,
        value: 0.14,
        survey: [
          { before: 10, after: 4, contactId: BERG },
          { before: 5, after: 2, contactId: null },
        ],
      },
    ]);
  });

  it('are refused while one is half typed', async () => {
    const form = await openSurvey();
    await form.save();
    expect(form.text()).toContain('Type before and after for at least one person.');
    form
      .panel()
      .find(NumberInput, { name: 'survey.before.0' })
      .trigger('onChange', 10 as never);
    expect(form.text()).toContain('Type both numbers of each person.');
    expect(form.card.recorded()).toHaveLength(0);
  });
});
