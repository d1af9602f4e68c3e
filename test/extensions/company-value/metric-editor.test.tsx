import {
  Button,
  CurrencyInput,
  DateInput,
  Input,
  LoadingButton,
  NumberInput,
  Select,
  StatisticsItem,
  TableRow,
  TextArea,
} from '@hubspot/ui-extensions';
import { CALCULATORS } from '../../../src/domain/vocabulary.ts';
import type { CalculatorKey } from '../../../src/domain/vocabulary.ts';
import type { SaveMetricRequest } from '../../../src/functions/contract.ts';
import { saveMetricRequest } from '../../../src/functions/metric-schemas.ts';
import { metricProblems } from '../../../src/domain/metric-measurable.ts';
import { toDateValue } from '../../../extensions/cards/company-value/forms/date-value.ts';
import { BERG, halvorsenFacts } from '../../builders/worked-example.ts';
import { MONTH_END } from '../../builders/worked-example-value.ts';
import { data, openCard, visibleText } from '../fixtures/card.tsx';
import type { Reply } from '../fixtures/card.tsx';
import { halvorsenView } from '../fixtures/halvorsen.ts';

afterEach(() => jest.restoreAllMocks());

const saved = data({ view: halvorsenView(), recordKeys: ['p1/x'] }) as unknown as Reply<never>;

async function openEditor(
  label = 'Add a benefit',
  replies: readonly Reply<never>[] = [saved],
  view = halvorsenView(),
) {
  const card = await openCard({ opens: [data(view)], records: replies });
  if (label === 'Change') {
    card
      .findAll(TableRow, (node) => visibleText(node).startsWith('Month-end close'))
      .at(-1)
      ?.find(Button, (node) => node.text === 'Open')
      .trigger('onClick');
  }
  const { panel, text } = await card.openPanel(label);
  const number = (name: string) =>
    panel().maybeFind(NumberInput, { name }) ?? panel().find(CurrencyInput, { name });
  const line = (name: string) => panel().maybeFind(Input, { name });
  const lines = (name: string) => panel().find(TextArea, { name });
  return {
    card,
    panel,
    text,
    number,
    choose: (name: string, value: string) =>
      panel()
        .find(Select, { name })
        .trigger('onChange', value as never),
    type: (name: string, value: string) => {
      const input = line(name);
      if (input === null) lines(name).trigger('onChange', value as never);
      else input.trigger('onChange', value as never);
    },
    count: (name: string, value: number) => {
      const input = panel().maybeFind(NumberInput, { name });
      if (input === null)
        panel()
          .find(CurrencyInput, { name })
          .trigger('onChange', value as never);
      else input.trigger('onChange', value as never);
    },
    pick: (name: string, day: string) =>
      panel()
        .find(DateInput, { name })
        .trigger('onChange', toDateValue(day) as never),
    press: (name: string) =>
      panel()
        .find(Button, (node) => node.text === name)
        .trigger('onClick'),
    save: async () => {
      panel().find(LoadingButton).trigger('onClick');
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    results: () =>
      panel()
        .findAll(StatisticsItem)
        .map(({ props }) => [props.label, props.number]),
    sent: () =>
      card.requests
        .filter(({ name }) => name === 'save-metric')
        .map(({ parameters }) => parameters as unknown as SaveMetricRequest),
  };
}

async function withExample(calculator: CalculatorKey) {
  const form = await openEditor();
  form.choose('category', 'time_savings');
  form.choose('calculator', calculator);
  form.press('Start from an example');
  return form;
}

describe('adding a benefit', () => {
  it('asks first what got better, and offers what suits it before the rest', async () => {
    const form = await openEditor();
    expect(form.panel().maybeFind(Input, { name: 'name' })).toBeNull();
    form.choose('category', 'revenue');
    const options = form.panel().find(Select, { name: 'calculator' }).props.options;
    expect(options.slice(0, 3).map(({ value }) => value)).toEqual([
      'revenue_generated',
      'revenue_protected',
      'revenue_optimised',
    ]);
    expect(options).toHaveLength(CALCULATORS.length);
  });

  it('marks at each field what keeps it from being measured, and saves nothing', async () => {
    const form = await openEditor();
    form.choose('category', 'time_savings');
    form.choose('calculator', 'time_saving');
    await form.save();
    const problem = (name: string) => form.number(name).props.validationMessage;
    expect(problem('hoursBefore')).toBe('This number is missing: without it there is no amount.');
    expect(problem('hourlyRate')).toBeUndefined();
    expect(form.text()).toContain('Give it a name, for example “Month-end close hours”.');
    expect(form.text()).toContain('Please check the marked fields: nothing is saved yet.');
    expect(form.sent()).toEqual([]);
    form.count('hoursBefore', -1);
    expect(problem('hoursBefore')).toBe('It cannot be below zero.');
  });

  it('shows what it comes to while it is typed, with the steps, as measured and at target', async () => {
    const form = await withExample('time_saving');
    expect(form.results()).toEqual([['At target', '$171,000 a year']]);
    form.count('now.hoursAfter', 200);
    expect(form.results()).toEqual([
      ['As measured', '$108,000 a year'],
      ['At target', '$171,000 a year'],
    ]);
    expect(form.text()).toContain(
      'Hours saved each time: 120 h · Hours saved a year: 1,440 h · A year: $108,000',
    );
    form.count('hourlyRate', 100);
    expect(form.results()[0]).toEqual(['As measured', '$144,000 a year']);
  });

  it('keeps the numbers of the calculator with the first measurement and who agreed to what', async () => {
    const form = await withExample('error_reduction');
    form.count('now.errorRateAfter', 3);
    form.pick('nowOn', '2026-10-01');
    form.choose('assumedWith', BERG);
    form.pick('assumedOn', '2026-09-01');
    form.choose('baselineAgreedBy', BERG);
    form.type('capability', 'Checks before payment');
    await form.save();
    expect(form.sent()).toHaveLength(1);
    expect(form.sent()[0]).toMatchObject({
      metricKey: null,
      seen: null,
      metric: {
        calculator: 'error_reduction',
        inputs: { errorRateBefore: 0.042, volumePerPeriod: 9_000, costPerError: 50, periodsPerYear: 12 },
        unit: 'percent',
        targetValue: 0.02,
        effectiveDate: '2026-01-18',
        moneyKind: 'cash',
        capability: 'Checks before payment',
      },
      measurements: [{ input: 'errorRateAfter', value: 0.03, on: '2026-10-01' }],
      assumptions: [
        { input: 'volumePerPeriod', value: 9_000, on: '2026-09-01', contactId: BERG, seen: null },
        { input: 'costPerError', value: 50 },
        { input: 'periodsPerYear', value: 12 },
      ],
      baselineAgreed: { contactId: BERG, on: '2026-10-12' },
    });
  });

  it.each(CALCULATORS)('starts %s from an example that can be saved as it is', async (calculator) => {
    const form = await withExample(calculator);
    await form.save();
    const [request] = form.sent();
    expect(saveMetricRequest.safeParse(request).success).toBe(true);
    const general = (input: string) => (input === 'hourlyRate' ? 75 : null);
    expect(request && metricProblems(request.metric, general)).toEqual([]);
  });

  it('lets one say which part of the won revenue changed', async () => {
    const form = await withExample('revenue_generated');
    form.choose('changedFactor', 'averageDeal');
    form.count('averageDealBefore', 4_000);
    form.count('winRate', 25);
    form.count('target', 5_000);
    await form.save();
    expect(form.sent()[0]?.metric).toMatchObject({ unit: 'money', targetValue: 5_000 });
    expect(form.sent()[0]?.metric.inputs).toMatchObject({ averageDealBefore: 4_000, winRate: 0.25 });
  });

  it('takes several tools, each with its day', async () => {
    const form = await withExample('tool_consolidation');
    form.press('Add a tool');
    form.type('tool.1', 'Rate checker');
    await form.save();
    expect(form.text()).toContain('Give each tool a name and what it costs a year.');
    form.count('toolCost.1', 7_800);
    form.pick('toolRetired.1', '2026-06-01');
    await form.save();
    expect(form.sent()[0]?.metric.inputs['toolCosts']).toEqual([
      { name: 'Invoice scanner', annualCost: 12_000, retiredOn: '2026-01-18' },
      { name: 'Rate checker', annualCost: 7_800, retiredOn: '2026-06-01' },
    ]);
  });

  it('asks whether a benefit of the same kind counts the same money, and wants whole shares', async () => {
    const form = await withExample('time_saving');
    expect(form.text()).toContain(
      '“Month-end close hours” is of the same kind: does it count the same money?',
    );
    form.choose('overlapsWith', MONTH_END);
    form.count('ownShare', 60);
    await form.save();
    expect(form.text()).toContain('Both shares have to be given and add up to 100.');
    form.count('otherShare', 40);
    await form.save();
    expect(form.sent()[0]).toMatchObject({
      metric: { benefitPool: MONTH_END, poolShare: 0.6 },
      pool: [{ metricKey: MONTH_END, poolShare: 0.4, seen: { benefitPool: null, poolShare: null } }],
    });
  });

  it('is written once however often Save is clicked, and keeps what was typed when it fails', async () => {
    const form = await openEditor('Add a benefit', ['unreachable', saved]);
    form.choose('category', 'time_savings');
    form.choose('calculator', 'time_saving');
    form.press('Start from an example');
    form.panel().find(LoadingButton).trigger('onClick');
    await form.save();
    expect(form.sent()).toHaveLength(1);
    expect(form.text()).toContain('Your entries are still here; saving again is safe.');
    expect(form.panel().find(Input, { name: 'name' }).props.value).toBe('Month-end close hours');
    await form.save();
    const keys = form.sent().map(({ requestKey }) => requestKey);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('is not offered to those who may only look', async () => {
    const card = await openCard({ opens: [data(halvorsenView({}, { mayWrite: false }))] });
    expect(card.findAll(Button).map((button) => button.text)).not.toContain('Add a benefit');
  });
});

describe('changing a benefit', () => {
  it('opens with what is in force today, wherever that was agreed', async () => {
    const form = await openEditor('Change');
    expect(form.number('hourlyRate').props.value).toBe(75);
    expect(form.number('hoursBefore').props.value).toBe(320);
    expect(form.panel().find(Select, { name: 'calculator' }).props.readOnly).toBe(true);
    expect(form.results()[0]).toEqual(['As measured', '$169,200 a year']);
    await form.save();
    expect(form.sent()).toEqual([]);
  });

  it('sends an assumption with its day, and not as a change of the record', async () => {
    const form = await openEditor('Change');
    form.count('hourlyRate', 80);
    form.pick('assumedOn', '2026-10-01');
    form.choose('assumedWith', BERG);
    await form.save();
    expect(form.text()).toContain('Say why: the reason stands in the ledger beside what was before.');
    form.type('reason', 'New wage agreement');
    await form.save();
    const [request] = form.sent();
    expect(request).toMatchObject({
      metricKey: MONTH_END,
      reason: 'New wage agreement',
      assumptions: [{ input: 'hourlyRate', value: 80, on: '2026-10-01', contactId: BERG, seen: 75 }],
      measurements: [],
      pool: [],
    });
    expect(request?.metric.inputs).toEqual(request?.seen?.inputs);
  });

  it('puts the value before right on the record', async () => {
    const form = await openEditor('Change');
    form.count('hoursBefore', 330);
    form.type('reason', 'Two weeks were missing');
    await form.save();
    expect(form.sent()[0]).toMatchObject({
      metric: { inputs: { hoursBefore: 330 } },
      seen: { inputs: { hoursBefore: 320 } },
      assumptions: [],
    });
  });

  it('leaves a pool that nobody else is in as it is', async () => {
    const { metrics } = halvorsenFacts();
    const pooled = metrics.map((metric) =>
      metric.key === MONTH_END ? { ...metric, benefitPool: 'closing' } : metric,
    );
    const form = await openEditor('Change', [saved], halvorsenView({ metrics: pooled }));
    form.type('outcome', 'The close takes two days less');
    await form.save();
    expect(form.sent()[0]?.metric.benefitPool).toBe('closing');
  });

  it('needs no reason for words', async () => {
    const form = await openEditor('Change');
    form.type('outcome', 'The close takes two days less');
    expect(form.panel().maybeFind(TextArea, { name: 'reason' })).toBeNull();
    await form.save();
    expect(form.sent()[0]?.metric.outcome).toBe('The close takes two days less');
  });

  it('shows both values when somebody else changed it, and saves one’s own once that is decided', async () => {
    const changed = {
      property: 'assumption.hourlyRate',
      before: '75',
      after: '90',
      changedBy: 'user-1',
      changedAt: '2026-10-12T08:00:00.000Z',
    };
    const refused = {
      ok: false,
      error: {
        code: 'changed_meanwhile',
        message: 'for the log',
        field: 'assumptions',
        retryable: false,
        correlationId: null,
        change: changed,
        changes: [changed],
      },
    } as unknown as Reply<never>;
    const form = await openEditor('Change', [refused, saved]);
    form.count('hourlyRate', 80);
    form.type('reason', 'New wage agreement');
    await form.save();
    expect(form.text()).toMatch(/Hourly rate: Sofia Marin.*\$90.*\$80/);
    form.press('Save mine instead');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(form.sent()[1]).toMatchObject({ known: { 'assumption.hourlyRate': '90' } });
  });
});
