import type { MetricFields } from '../../src/usecases/metric-fields.ts';
import { saveMetric } from '../../src/usecases/save-metric.ts';
import type { SaveMetricRequest } from '../../src/usecases/save-metric.ts';
import type { NewAssumption } from '../../src/usecases/metric-lines.ts';
import { aMetric, aMilestone } from '../builders/index.ts';
import { clock } from './account.ts';
import { customerOnRecord } from './customer-on-record.ts';
import { metricFields, metricFieldsOf } from './metric-fields.ts';
import { measurement } from './new-lines.ts';

const CLOSING = aMetric({
  key: 'p1/closing',
  name: 'Closing hours',
  definition: 'Hours a month spent on closing',
  effectiveDate: '2026-03-01',
});
const FOLLOWS = aMilestone({ key: 'p1/follows', metricKey: 'p1/closing', baseline: 40, target: 10 });
const ADDED = 'p1/metric-card-metric-1';

const customer = customerOnRecord({ metrics: [CLOSING], milestones: [FOLLOWS] });
const { lines, metricRecord } = customer;

const save = (request: Partial<SaveMetricRequest> = {}) =>
  saveMetric(customer.repository, clock, {
    ...customer.request,
    requestKey: 'card-metric-1',
    metricKey: null,
    metric: metricFields(),
    seen: null,
    assumptions: [],
    measurements: [],
    baselineAgreed: null,
    pool: [],
    ...request,
  });
const edit = (changes: Partial<MetricFields>, request: Partial<SaveMetricRequest> = {}) =>
  save({
    metricKey: 'p1/closing',
    metric: { ...metricFieldsOf(CLOSING), ...changes },
    seen: metricFieldsOf(CLOSING),
    reason: 'Agreed with Ana',
    ...request,
  });
const rate = (changes: Partial<NewAssumption> = {}): NewAssumption => ({
  input: 'hourlyRate',
  value: 80,
  on: '2026-10-01',
  contactId: customer.contactId,
  seen: 75,
  ...changes,
});
const ofClosing = { milestoneKey: null, metricKey: 'p1/closing', input: 'hoursAfter' } as const;
const measure = (value: number, on: string) =>
  customer.record(measurement({ ...ofClosing, entryKey: `card-measured-${on}`, on, value }));
const refused = (act: Promise<unknown>, field: string, message: RegExp = /./) =>
  expect(act).rejects.toMatchObject({
    code: 'invalid_request',
    field,
    message: expect.stringMatching(message) as string,
  });
const summaryOf = async (act: ReturnType<typeof save>, key: string) =>
  (await act).view.summary.value.metrics.find(({ metric }) => metric.key === key);

describe('adding a benefit', () => {
  it('creates its record on the company, with a line that says who added it and what it said', async () => {
    const summary = await summaryOf(save(), ADDED);
    expect(summary?.metric).toMatchObject({ measuredInputs: ['hoursAfter'], moneyKind: 'capacity' });
    expect(metricRecord(ADDED)).toMatchObject({
      name: 'Ticket hours',
      inputs: '{"hoursBefore":60,"hourlyRate":50,"periodsPerYear":12}',
      measured_inputs: 'hoursAfter',
      effective_date: '2026-09-01',
      capability: 'Answers from the knowledge base',
      source: 'manual',
      company_id: customer.id,
    });
    expect(lines()).toMatchObject([
      { kind: 'edit', key: `${ADDED}/rev/0`, record: ADDED, claimedBy: '7', intact: true },
    ]);
  });

  it('counts what is measured already, and says who agreed to what', async () => {
    const found = {
      input: null,
      value: 20,
      on: '2026-10-01',
      method: null,
      contactId: customer.contactId,
    };
    const summary = await summaryOf(
      save({
        measurements: [found],
        assumptions: [
          { input: 'hourlyRate', value: 50, on: '2026-09-01', contactId: customer.contactId, seen: null },
        ],
        baselineAgreed: { contactId: customer.contactId, on: '2026-09-02' },
      }),
      ADDED,
    );
    expect(summary?.annualMinor).toBe((60 - 20) * 50 * 12 * 100);
    expect(lines().map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      `edit ${ADDED}/rev/0`,
      'assumption_changed card-metric-1/assumption/hourly-rate',
      'baseline_agreed card-metric-1/agreed',
      'measurement card-metric-1/measured/1',
    ]);
    expect(lines().find(({ kind }) => kind === 'assumption_changed')).toMatchObject({
      metricKey: ADDED,
      on: '2026-09-01',
      contactId: customer.contactId,
      intact: true,
    });
  });

  it('begins the plan of a company that has none', async () => {
    const bareId = customer.account.addCompany({ properties: { name: 'Bare', vrm_plan_key: '' } });
    const { recordKeys } = await save({ companyId: bareId });
    expect(recordKeys[0]).toMatch(/^p[0-9a-f]{16}\/metric-card-metric-1$/);
    expect(customer.account.companyValues(bareId)['vrm_plan_key']).toBe(recordKeys[0]?.split('/')[0]);
  });

  it('writes nothing more when it is asked for again', async () => {
    const request = {
      measurements: [
        { input: null, value: 20, on: '2026-10-01', method: null, contactId: customer.contactId },
      ],
    };
    await save(request);
    const before = lines();
    await save(request);
    expect(lines()).toEqual(before);
    await expect(save({ ...request, metric: metricFields({ name: 'Another' }) })).rejects.toMatchObject({
      code: 'entry_differs',
    });
  });

  it.each([
    [{ name: '' }, 'metric.name'],
    [{ definition: ' ' }, 'metric.definition'],
    [{ inputs: { hourlyRate: 50, periodsPerYear: 12 } }, 'metric.inputs.hoursBefore'],
    [{ inputs: { hoursBefore: -1, hourlyRate: 50, periodsPerYear: 12 } }, 'metric.inputs.hoursBefore'],
    [{ effectiveDate: 'soon' }, 'metric.effectiveDate'],
    [{ baselineOn: '2026-12-01' }, 'metric.baselineOn'],
    [{ source: { kind: 'company_property', property: 'No such' } }, 'metric.source'],
    [{ customerOwnerContactId: '999' }, 'metric.customerOwnerContactId'],
    [{ targetValue: 60 }, 'metric.targetValue'],
  ] as const)('is refused with %j', async (changes, field) => {
    await refused(save({ metric: metricFields(changes) }), field);
    expect(metricRecord(ADDED)).toBeUndefined();
    expect(lines()).toEqual([]);
  });

  it('takes an hourly rate that it does not say from what is assumed for all', async () => {
    await save({ metric: metricFields({ inputs: { hoursBefore: 60, periodsPerYear: 12 } }) });
    expect(metricRecord(ADDED)?.['inputs']).toBe('{"hoursBefore":60,"periodsPerYear":12}');
  });

  it('is refused with a first measurement of tomorrow, an assumption of a measured number, a stranger', async () => {
    const found = { input: null, value: 20, method: null, contactId: null };
    await refused(save({ measurements: [{ ...found, on: '2026-10-13' }] }), 'measurements[0].on');
    await refused(
      save({ measurements: [{ ...found, value: -1, on: '2026-10-01' }] }),
      'measurements[0].value',
    );
    await refused(save({ assumptions: [rate({ input: 'hoursAfter' })] }), 'assumptions[0].input');
    await refused(save({ assumptions: [rate({ value: -1 })] }), 'assumptions[0].value');
    await refused(save({ assumptions: [rate({ contactId: '999' })] }), 'assumptions[0].contactId');
    expect(lines()).toEqual([]);
  });
});

describe('two benefits that count the same money', () => {
  const pool = (poolShare: number | null) => [
    { metricKey: 'p1/closing', poolShare, seen: { benefitPool: null, poolShare: null } },
  ];

  it('share a pool, both in one go', async () => {
    await save({ metric: metricFields({ benefitPool: 'finance', poolShare: 0.6 }), pool: pool(0.4) });
    expect(metricRecord(ADDED)).toMatchObject({ benefit_pool: 'finance', pool_share: '0.6' });
    expect(metricRecord('p1/closing')).toMatchObject({ benefit_pool: 'finance', pool_share: '0.4' });
  });

  it('count the larger one while no shares are agreed', async () => {
    await save({ metric: metricFields({ benefitPool: 'finance' }), pool: pool(null) });
    expect(metricRecord('p1/closing')).toMatchObject({ benefit_pool: 'finance' });
    expect(metricRecord('p1/closing')?.['pool_share']).toBeUndefined();
  });

  it('are refused with shares that do not add up, and without a pool', async () => {
    await refused(
      save({ metric: metricFields({ benefitPool: 'finance', poolShare: 0.6 }), pool: pool(0.6) }),
      'metric.poolShare',
    );
    await refused(save({ pool: pool(null) }), 'metric.benefitPool');
    expect(metricRecord('p1/closing')?.['benefit_pool']).toBeUndefined();
  });
});

describe('changing an assumption', () => {
  it('counts from its day on and leaves what was realized before as it was', async () => {
    await measure(20, '2026-03-01');
    const { view } = await measure(20, '2026-09-30');
    const before = view.summary.value.metrics[0];
    const summary = await summaryOf(edit({}, { assumptions: [rate({ value: 100 })] }), 'p1/closing');
    expect(before?.annualMinor).toBe(20 * 75 * 12 * 100);
    expect(summary?.annualMinor).toBe(20 * 100 * 12 * 100);
    const total = (one: typeof before) =>
      (one?.toDate.claimed ?? 0) + (one?.toDate.evidenced ?? 0) + (one?.toDate.confirmed ?? 0);
    const elevenDaysMore = Math.round((11 * 20 * 25 * 12 * 100) / 365);
    expect(Math.abs(total(summary) - total(before) - elevenDaysMore)).toBeLessThanOrEqual(1);
    expect(metricRecord('p1/closing')?.['inputs']).toContain('"hourlyRate":75');
  });

  it('stands in the ledger with both values, why and with whom', async () => {
    await edit({}, { assumptions: [rate()] });
    expect(lines()).toMatchObject([
      {
        kind: 'edit',
        key: 'p1/closing/rev/1',
        note: 'Agreed with Ana',
        changes: { 'assumption.hourlyRate': { before: '75', after: '80' } },
      },
      {
        kind: 'assumption_changed',
        input: 'hourlyRate',
        value: 80,
        on: '2026-10-01',
        contactId: customer.contactId,
      },
    ]);
  });

  it('does not come back as an edit by hand, nor twice', async () => {
    await edit({}, { assumptions: [rate()] });
    const before = lines();
    await edit({}, { assumptions: [rate()] });
    await measure(20, '2026-10-02');
    expect(lines().slice(0, before.length)).toEqual(before);
    expect(lines()).toHaveLength(before.length + 1);
  });

  it('is refused as a change of the record, which would rewrite the days before', async () => {
    const inputs = { ...CLOSING.inputs, hourlyRate: 80 };
    await refused(edit({ inputs }), 'metric.inputs.hourlyRate', /from which day/);
  });

  it('needs a reason', () => refused(edit({}, { assumptions: [rate()], reason: ' ' }), 'reason'));

  it('is refused with both values when somebody else changed it meanwhile', async () => {
    await edit({}, { assumptions: [rate({ value: 90 })] });
    const late = edit({}, { assumptions: [rate({ value: 80 })], requestKey: 'card-metric-2' });
    await expect(late).rejects.toMatchObject({
      code: 'changed_meanwhile',
      changes: [{ property: 'assumption.hourlyRate', before: '75', after: '90', changedBy: '7' }],
    });
    expect(lines().filter(({ kind }) => kind === 'assumption_changed')).toHaveLength(1);
  });

  it('replaces the value of somebody else once the person was shown it', async () => {
    await edit({}, { assumptions: [rate({ value: 90 })] });
    await edit(
      {},
      {
        assumptions: [rate({ value: 80 })],
        known: { 'assumption.hourlyRate': '90' },
        requestKey: 'card-metric-2',
      },
    );
    expect(lines().at(-1)).toMatchObject({ kind: 'assumption_changed', value: 80 });
  });
});

describe('putting a benefit right', () => {
  it('changes words at once, and what moves an amount only with a reason', async () => {
    await edit({ name: 'Month-end closing' }, { reason: null });
    expect(metricRecord('p1/closing')).toMatchObject({ name: 'Month-end closing' });
    await refused(edit({ targetValue: 12 }, { reason: null, requestKey: 'card-metric-2' }), 'reason');
  });

  it('takes the value before along to the milestone that is measured with it', async () => {
    const { view } = await edit({ inputs: { ...CLOSING.inputs, hoursBefore: 44 } });
    expect(view.summary.value.metrics[0]?.metric.inputs).toMatchObject({ hoursBefore: 44 });
    expect(view.summary.plan.milestones[0]?.milestone.baseline).toBe(44);
    expect(lines().map(({ key }) => key)).toEqual(['p1/closing/rev/1', 'p1/follows/rev/1']);
    await refused(
      edit({ inputs: { ...CLOSING.inputs, hoursBefore: 10 } }, { requestKey: 'card-metric-2', seen: null }),
      'metric.inputs.hoursBefore',
      /target/,
    );
  });

  it('keeps the calculator and the kind of unit of what was measured', async () => {
    await measure(20, '2026-09-30');
    const stated = { calculator: 'stated', inputs: { amount: 5, basis: 'Said so' } } as const;
    await refused(edit(stated), 'metric.calculator', /new benefit/);
    await refused(edit({ unit: 'percent' }), 'metric.unit', /new benefit/);
  });

  it('lets two people put different inputs right, and tells the second of two who want the same', async () => {
    const twoTools = [
      { name: 'A', annualCost: 10, retiredOn: null },
      { name: 'B', annualCost: 20, retiredOn: null },
    ];
    await edit({ inputs: { ...CLOSING.inputs, hoursBefore: 44 } });
    await edit({ inputs: { ...CLOSING.inputs, otherTools: twoTools } }, { requestKey: 'card-metric-2' });
    expect(JSON.parse(metricRecord('p1/closing')?.['inputs'] ?? '{}')).toMatchObject({
      hoursBefore: 44,
      otherTools: twoTools,
    });
    const late = edit({ inputs: { ...CLOSING.inputs, hoursBefore: 48 } }, { requestKey: 'card-metric-3' });
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile', field: 'inputs' });
  });

  it('finds its own change again although another input was put right since', async () => {
    const first = { inputs: { ...CLOSING.inputs, hoursBefore: 44 } };
    await edit(first);
    await edit({ inputs: { ...CLOSING.inputs, other: 1 } }, { requestKey: 'card-metric-2' });
    const before = lines();
    await edit(first);
    expect(lines()).toEqual(before);
  });

  it('of a benefit that is not there any more is refused', () =>
    refused(edit({}, { metricKey: 'p1/gone' }), 'metricKey', /removed/));
});
