import {
  Button,
  CurrencyInput,
  Dropdown,
  NumberInput,
  Panel,
  Select,
  TextArea,
} from '@hubspot/ui-extensions';
import { createFormat } from '../../../extensions/ui/format.ts';
import { fromStored } from '../../../extensions/cards/company-value/milestone-editor/editor-fields.ts';
import { toStoredFields } from '../../../extensions/cards/company-value/milestone-editor/stored-fields.ts';
import { fieldsOfMilestone } from '../../../extensions/cards/company-value/milestone-editor/starting-fields.ts';
import type { AnswerError, MilestoneFields } from '../../../src/functions/contract.ts';
import { aMissedLine } from '../../builders/entries.ts';
import { halvorsenFacts, INVOICE_MATCHING } from '../../builders/worked-example.ts';
import { data, openCard, renderCard, visibleText } from '../fixtures/card.tsx';
import type { Reply } from '../fixtures/card.tsx';
import { handsOn, menuOf, openMenuForm } from '../fixtures/form.ts';
import type { FormOptions } from '../fixtures/form.ts';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const saved: Reply<never> = data({ view: halvorsenView(), recordKeys: [] }) as never;

const openAdd = async (records: readonly Reply<never>[] = [saved]) => {
  const card = await openCard({ opens: [data(halvorsenView())], records });
  const item = () => card.find(Dropdown.ButtonItem, (node) => node.text === 'Add a milestone');
  item().trigger('onClick');
  const panel = () => {
    const { overlay } = item().props;
    if (overlay === undefined) throw new Error('the item opens nothing');
    return overlay.find(Panel);
  };
  await card.waitFor(() => expect(panel().maybeFind(TextArea, { name: 'definition' })).not.toBeNull());
  return { card, panel, text: () => visibleText(panel()), ...handsOn(card, panel), ...further(panel) };
};

type PanelOf = Awaited<ReturnType<typeof openMenuForm>>['panel'];

const further = (panel: PanelOf) => ({
  number: (name: string, value: number) =>
    panel()
      .find(NumberInput, { name })
      .trigger('onChange', value as never),
  press: (label: string) =>
    panel()
      .find(Button, (node) => node.text === label)
      .trigger('onClick'),
  problemOf: (name: string) => {
    const input = panel()
      .findAll(Select)
      .find((select) => select.props.name === name);
    return input?.props.validationMessage;
  },
});

const partsSent = (card: Awaited<ReturnType<typeof openCard>>) =>
  card.requests.filter(({ name }) => name === 'save-milestone').map(({ parameters }) => parameters);

const openMenu = async (milestone: string, action: string, options: FormOptions = {}) => {
  const form = await openMenuForm(milestone, action, { records: [saved], ...options });
  return { ...form, ...further(form.panel) };
};

/** Invoice matching with a target that it has reached. */
const reachedView = () =>
  halvorsenView({
    milestones: halvorsenFacts().milestones.map((milestone) =>
      milestone.key === INVOICE_MATCHING
        ? { ...milestone, target: 0.5, evidencePolicy: 'none' as const }
        : milestone,
    ),
  });

describe('adding a milestone', () => {
  it('is refused until everybody could check it, and says what is missing', async () => {
    const form = await openAdd();
    expect(form.text()).toContain('Still missing: a name, what is counted, the unit');
    await form.saveAndWait();
    expect(partsSent(form.card)).toEqual([]);
    expect(form.text()).toContain('Say what is counted, for example');
    expect(form.text()).toContain('Say who signs it off, for example');
    expect(form.problemOf('measurementMethod')).toContain('Say where the number comes from');
  });

  it('fills in a good example of the kind of value, and reads it back as one sentence', async () => {
    const form = await openAdd();
    form.choose('category', 'process_efficiency');
    form.press('Fill in a good example');
    form.pick('targetDate', '2026-12-31');
    expect(form.text()).toContain('From 35% to at least 80% by 31 Dec 2026.');
    expect(form.text()).toContain(
      'Measured by business system, Matching report of the ERP, every 30 days; counts when at least 80% and confirmed by the customer.',
    );
    expect(form.text()).toContain('Everybody can check this.');
  });

  it('keeps what was typed when the example is filled in', async () => {
    const form = await openAdd();
    form.type('name', 'Our own words');
    form.press('Fill in a good example');
    form.pick('targetDate', '2026-12-31');
    await form.saveAndWait();
    expect(partsSent(form.card)).toMatchObject([{ milestone: { name: 'Our own words', unit: 'h a month' } }]);
  });

  it('has a complete example for every kind of value', async () => {
    const form = await openAdd();
    const categories = form.panel().find(Select, { name: 'category' }).props.options ?? [];
    expect(categories).toHaveLength(9);
    for (const { value } of categories) {
      const other = await openAdd();
      other.choose('category', String(value));
      other.press('Fill in a good example');
      other.pick('targetDate', '2026-12-31');
      expect([value, other.text()]).toEqual([value, expect.stringContaining('Everybody can check this.')]);
    }
  });

  it('sends one request with everything that was said, once for a double click', async () => {
    const form = await openAdd();
    form.choose('category', 'quality');
    form.press('Fill in a good example');
    form.pick('targetDate', '2026-12-31');
    form.choose('required', 'no');
    form.write('steps', 'Ask for the report\n\nTrain the team');
    form.save();
    form.save();
    await form.settle();
    expect(partsSent(form.card)).toEqual([
      expect.objectContaining({
        requestKey: expect.stringMatching(/^card-/),
        milestoneKey: null,
        replaces: null,
        seen: null,
        entries: [],
        milestone: expect.objectContaining({
          name: 'Fewer wrong payments',
          criterion: 'reach',
          comparator: '<=',
          unit: 'percent',
          baseline: 0.042,
          target: 0.02,
          targetDate: '2026-12-31',
          schedule: null,
          required: false,
          nextSteps: ['Ask for the report', 'Train the team'],
        }) as MilestoneFields,
      }),
    ]);
    expect(form.says()).toEqual(['Fewer wrong payments is in the plan']);
  });

  it('needs no number for what is done or not', async () => {
    const form = await openAdd();
    form.press('Fill in a good example');
    form.choose('goal', 'done');
    form.pick('targetDate', '2026-12-31');
    await form.saveAndWait();
    expect(partsSent(form.card)).toMatchObject([
      { milestone: { criterion: 'yes_no', unit: null, baseline: null, target: null, nature: 'qualitative' } },
    ]);
  });

  it('takes the date from another milestone', async () => {
    const form = await openAdd();
    form.press('Fill in a good example');
    form.choose('due', 'after');
    form.choose('afterKey', INVOICE_MATCHING);
    form.number('offset', 6);
    await form.saveAndWait();
    expect(partsSent(form.card)).toMatchObject([
      {
        milestone: {
          targetDate: null,
          schedule: { anchor: { milestoneKey: INVOICE_MATCHING }, offset: { weeks: 6 } },
        },
      },
    ]);
  });

  it('shares the measurements of a benefit', async () => {
    const form = await openAdd();
    form.press('Fill in a good example');
    const options = form.panel().find(Select, { name: 'metricKey' }).props.options ?? [];
    form.choose('metricKey', String(options[1]?.value));
    expect(form.panel().maybeFind(Select, { name: 'measurementMethod' })).toBeNull();
  });

  it('asks for an amount in the company’s currency when it is money', async () => {
    const form = await openAdd();
    form.choose('unitKind', 'money');
    expect(form.panel().findAll(CurrencyInput)).toHaveLength(2);
  });
});

describe('a company without a plan', () => {
  it('gets its first milestone where the plan will stand', async () => {
    const view = halvorsenView({ milestones: [], metrics: [], entries: [] });
    const card = renderCard({ opens: [data(view)], records: [saved] });
    await card.waitFor(() => expect(card.text()).toContain('Start with an empty plan'));
    const { text } = await card.openPanel('Start with an empty plan');
    expect(text()).toContain('What should this customer reach?');
  });
});

describe('changing a milestone', () => {
  const openChange = (options: FormOptions = {}) =>
    openMenu('Invoice matching', 'Change the milestone', options);

  it('changes nothing while nothing is typed', async () => {
    const form = await openChange();
    expect(form.text()).toContain('Nothing is changed yet.');
    await form.saveAndWait();
    expect(partsSent(form.card)).toEqual([]);
  });

  it('asks why when the target changes, and sends what the form showed', async () => {
    const form = await openChange();
    form.number('target', 85);
    await form.saveAndWait();
    expect(partsSent(form.card)).toEqual([]);
    form.write('reason', 'The customer wants more');
    await form.saveAndWait();
    expect(partsSent(form.card)).toMatchObject([
      {
        milestoneKey: INVOICE_MATCHING,
        reason: 'The customer wants more',
        milestone: { target: 0.85 },
        seen: { target: 0.8 },
      },
    ]);
  });

  it('asks for no reason where only words change', async () => {
    const form = await openChange();
    form.type('name', 'Matching without hands');
    expect(form.panel().maybeFind(TextArea, { name: 'reason' })).toBeNull();
    await form.saveAndWait();
    expect(partsSent(form.card)).toMatchObject([{ milestone: { name: 'Matching without hands' } }]);
  });

  it('shows no date to change, because the date moves in a way of its own', async () => {
    const form = await openChange();
    expect(form.text()).toContain('“Move the date” changes that and keeps the original.');
    expect(form.panel().maybeFind(Select, { name: 'due' })).toBeNull();
  });

  it('keeps the goal of one that was achieved', async () => {
    const form = await openMenu('Invoice matching', 'Change the milestone', { view: reachedView() });
    expect(form.text()).toContain('The goal stays as it was judged.');
    expect(form.panel().maybeFind(NumberInput, { name: 'target' })).toBeNull();
  });

  const meanwhile: AnswerError = {
    code: 'changed_meanwhile',
    message: 'for the log',
    field: 'target',
    retryable: false,
    correlationId: null,
    change: { property: 'target', before: '0.8', after: '0.75', changedBy: '502', changedAt: null },
  };

  it('shows both values when somebody else changed it, and saves mine only when I say so', async () => {
    const form = await openChange({ records: [{ ok: false, error: meanwhile }, saved] });
    form.number('target', 85);
    form.write('reason', 'The customer wants more');
    await form.saveAndWait();
    expect(form.text()).toMatch(/Target: .* made it 75%, you typed 85%\./);
    form.press('Save mine instead');
    await form.settle();
    expect(partsSent(form.card)).toMatchObject([{ known: {} }, { known: { target: '0.75' } }]);
  });

  it('takes theirs, and leaves what is mine to save', async () => {
    const form = await openChange({ records: [{ ok: false, error: meanwhile }, saved] });
    form.number('target', 85);
    form.type('name', 'Matching without hands');
    form.write('reason', 'The customer wants more');
    await form.saveAndWait();
    form.press('Take theirs');
    await form.saveAndWait();
    expect(partsSent(form.card)[1]).toMatchObject({
      milestone: { target: 0.8, name: 'Matching without hands' },
      seen: { target: 0.8 },
    });
  });
});

describe('the fields of a milestone', () => {
  it.each(halvorsenFacts().milestones.map((milestone) => [milestone.name, milestone] as const))(
    'of %s are saved as they were when nobody touches them',
    (_, milestone) => {
      const format = createFormat('en', 'USD');
      const fields = fieldsOfMilestone({
        ...milestone,
        baseline: milestone.baseline && milestone.baseline / 3,
      });
      expect(toStoredFields(fromStored(fields, format), fields, format)).toEqual(fields);
    },
  );
});

describe('what follows on a milestone', () => {
  it('takes the place of one that is closed as missed, in the same request', async () => {
    const form = await openMenu('Invoice matching', 'Close as missed');
    form.choose('reason', 'unrealistic_timeline');
    form.choose('next', 'now');
    form.type('nextName', 'Invoice matching, second try');
    form.number('nextTarget', 70);
    form.pick('targetDate', '2027-03-31');
    expect(form.text()).toContain('From 35% to at least 70% by 31 Mar 2027.');
    await form.saveAndWait();
    const [part] = partsSent(form.card);
    expect(part).toMatchObject({
      replaces: INVOICE_MATCHING,
      milestone: { name: 'Invoice matching, second try', target: 0.7, baseline: 0.35 },
      entries: [{ kind: 'missed', milestoneKey: INVOICE_MATCHING, reason: 'unrealistic_timeline' }],
    });
    expect(form.says()).toEqual([
      'Invoice matching is closed as missed; Invoice matching, second try takes its place',
    ]);
  });

  it('is not set before it has a date', async () => {
    const form = await openMenu('Invoice matching', 'Close as missed');
    form.choose('reason', 'unrealistic_timeline');
    form.choose('next', 'now');
    await form.saveAndWait();
    expect(form.card.requests.map(({ name }) => name)).toEqual(['company-value']);
  });

  it('can be set later for one that was closed', async () => {
    const view = halvorsenView({
      entries: [
        ...halvorsenFacts().entries,
        aMissedLine({ on: '2026-10-05', milestoneKey: INVOICE_MATCHING }),
      ],
    });
    expect(await menuOf('Invoice matching', view)).toContain('Set its replacement');
    expect(await menuOf('Invoice matching')).not.toContain('Set its replacement');
  });
});

describe('celebrating', () => {
  it('proposes a message with the figures, and copies it', async () => {
    const form = await openMenu('Invoice matching', 'Celebrate with the customer', { view: reachedView() });
    const message = String(form.panel().find(TextArea, { name: 'message' }).props.value);
    expect(message).toMatch(/^Hello/);
    expect(message).toContain('“Invoice matching” is reached');
    expect(message).toContain(
      'You started from 35% and stand at 56% on 29 Sep 2026. The goal was at least 50%.',
    );
    expect(message).toContain('That is 21 pp (60%) better than before.');
    form.press('Copy message');
    await form.settle();
    expect(form.card.mocks.actions.copyTextToClipboard.calls).toEqual([[message]]);
    expect(form.text()).toContain('The message is in your clipboard');
  });

  it('greets the person who is chosen until somebody writes a message', async () => {
    const form = await openMenu('Invoice matching', 'Celebrate with the customer', { view: reachedView() });
    const [, first] = form.panel().find(Select, { name: 'contactId' }).props.options ?? [];
    form.choose('contactId', String(first?.value));
    const message = () => form.panel().find(TextArea, { name: 'message' }).props.value;
    expect(message()).toContain(`Hello ${first?.label.split(',')[0]},`);
    form.write('message', 'Well done!');
    form.choose('contactId', '');
    expect(message()).toBe('Well done!');
  });

  it('records that it was celebrated', async () => {
    const form = await openMenu('Invoice matching', 'Celebrate with the customer', { view: reachedView() });
    await form.saveAndWait();
    expect(form.sent()).toMatchObject([
      { kind: 'celebration', milestoneKey: INVOICE_MATCHING, on: '2026-10-12' },
    ]);
  });

  it('sets the next target at once, starting from where it stands', async () => {
    const form = await openMenu('Invoice matching', 'Celebrate with the customer', { view: reachedView() });
    form.choose('next', 'now');
    form.number('nextTarget', 80);
    form.pick('targetDate', '2027-06-30');
    await form.saveAndWait();
    expect(partsSent(form.card)).toMatchObject([
      {
        replaces: null,
        milestone: { baseline: 0.56, target: 0.8, targetDate: '2027-06-30' },
        entries: [{ kind: 'celebration', milestoneKey: INVOICE_MATCHING }],
      },
    ]);
  });
});
