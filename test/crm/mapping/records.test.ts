import fc from 'fast-check';
import { toCompany, toTemplateReference } from '../../../src/crm/mapping/company.ts';
import { dealProperties, toDeal } from '../../../src/crm/mapping/deal.ts';
import { toCompanyFacts } from '../../../src/crm/mapping/facts.ts';
import { metricProperties, toMetric } from '../../../src/crm/mapping/metric.ts';
import { readSchedule, writeSchedule } from '../../../src/crm/mapping/milestone-schedule.ts';
import { milestoneProperties, toMilestone } from '../../../src/crm/mapping/milestone.ts';
import { COMPANY_PROPERTIES, VALUE_ENTRY, VALUE_METRIC, VALUE_MILESTONE } from '../../../src/crm/objects.ts';
import type { DealRecord, PropertyValues } from '../../../src/crm/repository.ts';
import type { Metric, Milestone, MilestoneSchedule } from '../../../src/domain/facts.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import type { CostSettings } from '../../../src/domain/settings.ts';
import { summarise } from '../../../src/domain/summarise.ts';
import {
  BASELINE_METHODS,
  BUSINESS_FUNCTIONS,
  CALCULATORS,
  COMPARATORS,
  CRITERIA,
  DEFINERS,
  EVIDENCE_POLICIES,
  MEASUREMENT_METHODS,
  MILESTONE_CLASSES,
  MONEY_KINDS,
  NATURES,
  PHASES,
  VALUE_CATEGORIES,
} from '../../../src/domain/vocabulary.ts';
import { aMetric, aMilestone } from '../../builders/index.ts';
import { aDay, aKey, aNumber, anyValues, asStored, orNull, someWords } from './arbitraries.ts';

const schedule: fc.Arbitrary<MilestoneSchedule> = fc.record({
  anchor: fc.oneof(fc.constant('start' as const), fc.record({ milestoneKey: aKey })),
  offset: fc
    .record(
      {
        days: fc.integer({ min: -400, max: 400 }),
        weeks: fc.integer({ min: -60, max: 60 }),
        months: fc.integer({ min: -36, max: 36 }),
      },
      { requiredKeys: [] },
    )
    .map((offset) => Object.fromEntries(Object.entries(offset).filter(([, amount]) => amount !== 0))),
});

const milestone: fc.Arbitrary<Milestone> = fc
  .record({
    name: someWords,
    key: aKey,
    phase: fc.constantFrom(...PHASES),
    category: fc.constantFrom(...VALUE_CATEGORIES),
    required: fc.boolean(),
    ownerId: orNull(fc.constant('61000001')),
    definition: orNull(someWords),
    criterion: fc.constantFrom(...CRITERIA),
    comparator: orNull(fc.constantFrom(...COMPARATORS)),
    unit: orNull(fc.constantFrom('percent', 'h a month')),
    milestoneClass: fc.constantFrom(...MILESTONE_CLASSES),
    nature: fc.constantFrom(...NATURES),
    definer: fc.constantFrom(...DEFINERS),
    businessFunction: orNull(fc.constantFrom(...BUSINESS_FUNCTIONS)),
    customerOwnerContactId: orNull(fc.constant('551')),
    baselineOn: orNull(aDay),
    measurementMethod: orNull(fc.constantFrom(...MEASUREMENT_METHODS)),
    measurementDetail: orNull(someWords),
    validation: orNull(someWords),
    businessImpact: orNull(someWords),
    capability: orNull(someWords),
    outcome: orNull(someWords),
    impact: orNull(someWords),
    replaces: orNull(aKey),
    baseline: orNull(aNumber),
    baselineMethod: orNull(fc.constantFrom(...BASELINE_METHODS)),
    target: orNull(aNumber),
    plannedStart: orNull(aDay),
    targetDate: orNull(aDay),
    schedule: orNull(schedule),
    planSteps: orNull(fc.array(fc.record({ on: aDay, progress: aNumber }), { minLength: 1, maxLength: 4 })),
    source: fc.oneof(
      fc.constant({ kind: 'manual' } as const),
      fc.constant({ kind: 'engine', figure: 'proved_run_rate' } as const),
      someWords.map((property) => ({ kind: 'company_property', property }) as const),
      someWords.map((aggregate) => ({ kind: 'deal_aggregate', aggregate }) as const),
    ),
    measuringIntervalDays: orNull(fc.integer({ min: 1, max: 400 })),
    evidencePolicy: fc.constantFrom(...EVIDENCE_POLICIES),
    holdDays: fc.nat(90),
    nextSteps: fc.array(someWords, { maxLength: 3 }),
    dependsOn: fc.array(aKey, { maxLength: 3 }),
    metricKey: orNull(aKey),
  })
  .map((overrides) => aMilestone({ ...overrides, originalTargetDate: overrides.targetDate }));

const metric: fc.Arbitrary<Metric> = fc
  .record({
    name: someWords,
    key: aKey,
    moneyKind: orNull(fc.constantFrom(...MONEY_KINDS)),
    calculator: fc.constantFrom(...CALCULATORS),
    inputs: fc.dictionary(
      aKey,
      fc.oneof(
        aNumber,
        someWords,
        fc.boolean(),
        fc.constant(null),
        fc.array(aNumber, { minLength: 1 }),
        fc.array(fc.record({ name: someWords, annualCost: aNumber, retiredOn: orNull(aDay) }), {
          minLength: 1,
        }),
      ),
      { noNullPrototype: true },
    ),
    measuredInputs: fc.array(aKey, { maxLength: 2 }),
    currency: orNull(fc.constantFrom('USD', 'JPY')),
    category: fc.constantFrom(...VALUE_CATEGORIES),
    unit: orNull(someWords),
    effectiveDate: orNull(aDay),
    baselineMethod: orNull(fc.constantFrom(...BASELINE_METHODS)),
    baselineOn: orNull(aDay),
    measurementMethod: orNull(fc.constantFrom(...MEASUREMENT_METHODS)),
    measurementDetail: orNull(someWords),
    validation: orNull(someWords),
    measuringIntervalDays: orNull(fc.integer({ min: 1, max: 400 })),
    benefitPool: orNull(someWords),
    poolShare: orNull(fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0)),
    definition: orNull(someWords),
    ownerId: orNull(fc.constant('61000001')),
    customerOwnerContactId: orNull(fc.constant('551')),
    targetValue: orNull(aNumber),
  })
  .map(aMetric);

describe('milestones', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(milestone, (wanted) => {
        const properties = asStored(milestoneProperties(wanted, '77', 'USD'));
        expect(toMilestone({ id: wanted.id, properties }, 'USD')).toEqual(wanted);
      }),
    );
  });

  it.each([
    ['USD', '123456.78'],
    ['JPY', '12345678'],
    ['KWD', '12345.678'],
  ])('keep money in major units of %s', (currency, major) => {
    const wanted = aMilestone({ unit: 'money', baseline: 0, target: 12_345_678 });
    const properties = asStored(milestoneProperties(wanted, '77', currency));
    expect(properties['target']).toBe(major);
    expect(toMilestone({ id: wanted.id, properties }, currency)).toEqual(wanted);
  });

  it('keep amounts of every size in every currency', () => {
    const amount = orNull(fc.integer({ min: -1e15, max: 1e15 }));
    const currency = fc.constantFrom('USD', 'JPY', 'KWD', 'CLF');
    fc.assert(
      fc.property(amount, amount, currency, (baseline, target, code) => {
        const wanted = aMilestone({ unit: 'money', baseline, target });
        const properties = asStored(milestoneProperties(wanted, '77', code));
        expect(toMilestone({ id: wanted.id, properties }, code)).toEqual(wanted);
      }),
    );
  });

  it('keep their list of steps as long as it is when a step has several lines', () => {
    const steps = milestoneProperties(aMilestone({ nextSteps: ['Call\r\nAna', 'Ask Bo'] }), '77', 'USD');
    expect(toMilestone({ id: '5', properties: steps }, 'USD').nextSteps).toEqual(['Call Ana', 'Ask Bo']);
  });

  it('get the most cautious reading when people made them by hand', () => {
    const read = toMilestone({ id: '5', properties: { name: 'Go live' } }, 'USD');
    expect(read).toMatchObject({
      key: 'record/5',
      name: 'Go live',
      milestoneClass: 'result',
      evidencePolicy: 'customer_confirmed',
      required: true,
      targetDate: null,
    });
  });
});

describe('schedules', () => {
  it('read back as they were written', () => {
    fc.assert(fc.property(schedule, (wanted) => expect(readSchedule(writeSchedule(wanted))).toEqual(wanted)));
  });

  it('tell an offset from a key that ends like one', () => {
    const wanted = { anchor: { milestoneKey: 'p1/phase-2w' }, offset: { months: -1, days: -3 } };
    expect(readSchedule(writeSchedule(wanted))).toEqual(wanted);
  });

  it.each([null, '', 'start', 'soon+3m', 'start+3', 'start+99999m'])('take "%s" for none', (text) => {
    expect(readSchedule(text)).toBeNull();
  });
});

describe('metrics', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(metric, (wanted) => {
        const properties = asStored(metricProperties(wanted, '77'));
        expect(toMetric({ id: wanted.id, properties })).toEqual(wanted);
      }),
    );
  });

  it('leave out inputs that no calculator could use', () => {
    const inputs = { hourlyRate: 75, toolCosts: [null], otherAnnualSavings: { a: 1 }, tools: [1, '2'] };
    const read = toMetric({ id: '5', properties: { inputs: JSON.stringify(inputs) } });
    expect(read.inputs).toEqual({ hourlyRate: 75 });
  });
});

describe('deals', () => {
  const cost: CostSettings = {
    ...DEFAULT_SETTINGS.cost,
    termMonthsProperty: 'term',
    renewsDealProperty: 'renews',
  };
  const reading = { cost, companyCurrency: 'MYR', timeZone: 'Asia/Kuala_Lumpur' };
  const aRecord = (properties: PropertyValues): DealRecord => ({ id: '9', isPrimary: true, properties });

  it('are read with the properties that the settings name, each once', () => {
    const names = dealProperties({ ...cost, startProperty: 'closedate' });
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining(['amount', 'closedate', 'term', 'renews']));
  });

  it('begin on the day of the account on which they were closed', () => {
    const deal = toDeal(aRecord({ closedate: '2026-02-28T16:00:00Z', amount: '12.5' }), reading);
    expect(deal).toMatchObject({
      startDate: '2026-03-01',
      closeDate: '2026-03-01',
      amountMinor: 1250,
      currency: 'MYR',
    });
  });

  it.each(['0', '-12', '1.5', '1e6', 'a year'])('take a term of %s months for not given', (term) => {
    expect(toDeal(aRecord({ term }), reading).termMonths).toBeNull();
  });

  it('are won when HubSpot says so, whatever the pipeline calls its stage', () => {
    expect(toDeal(aRecord({ dealstage: '17', hs_is_closed_won: 'true' }), reading).isWon).toBe(true);
    expect(toDeal(aRecord({ dealstage: 'closedwon' }), reading).isWon).toBe(true);
    expect(toDeal(aRecord({ dealstage: 'closedlost', hs_is_closed_won: 'false' }), reading).isWon).toBe(
      false,
    );
  });

  it('are won in the stages that the settings name and in no others', () => {
    const named = { ...reading, cost: { ...cost, stages: ['17'] } };
    expect(toDeal(aRecord({ dealstage: '17', hs_is_closed_won: 'false' }), named).isWon).toBe(true);
    expect(toDeal(aRecord({ dealstage: '18', hs_is_closed_won: 'true' }), named).isWon).toBe(false);
  });
});

describe('companies', () => {
  const aRecord = (properties: PropertyValues) => ({ id: '7', properties });

  it('have no value that HubSpot does not have', () => {
    expect(toCompany(aRecord({ name: null, vrm_annual_cost: '' }), DEFAULT_SETTINGS, 'UTC')).toEqual({
      id: '7',
      name: '#7',
      planKey: null,
      segment: null,
      industry: null,
      businessFunction: null,
      startDate: null,
      renewalDate: null,
      annualCostMinor: null,
      currency: null,
      language: null,
      ownerId: null,
      activityContacts: [],
    });
  });

  it('count their cost in their own currency, else in that of the account', () => {
    expect(
      toCompany(aRecord({ vrm_annual_cost: '1500', vrm_currency: 'jpy' }), DEFAULT_SETTINGS, 'UTC')
        .annualCostMinor,
    ).toBe(1500);
    expect(toCompany(aRecord({ vrm_annual_cost: '1500' }), DEFAULT_SETTINGS, 'UTC').annualCostMinor).toBe(
      150_000,
    );
  });

  it('say which template was laid out', () => {
    const record = aRecord({ vrm_template_key: 'template/smb/any/3', vrm_value_basis: 'outcomes' });
    expect(toTemplateReference(record, 4)).toEqual({
      key: 'template/smb/any/3',
      segment: 'smb',
      industry: 'any',
      version: 3,
      milestoneCount: 4,
      valueBasis: 'outcomes',
    });
  });

  it.each([null, 'none', 'template/tiny/any/1', 'template/smb/any/new', 'settings/account/all/1'])(
    'name no template with "%s"',
    (key) => expect(toTemplateReference(aRecord({ vrm_template_key: key }), 0)).toBeNull(),
  );
});

it('gives a summary of a company whatever people typed into its records', () => {
  const record = (properties: PropertyValues, index: number) => ({ id: String(index + 1), properties });
  const facts = fc
    .record({
      company: anyValues(COMPANY_PROPERTIES),
      milestones: fc.array(anyValues(VALUE_MILESTONE.properties), { maxLength: 3 }),
      metrics: fc.array(anyValues(VALUE_METRIC.properties), { maxLength: 3 }),
      entries: fc.array(anyValues(VALUE_ENTRY.properties), { maxLength: 4 }),
      deals: fc.array(fc.dictionary(fc.constantFrom('amount', 'closedate', 'dealstage'), fc.string())),
    })
    .map(({ company, milestones, metrics, entries, deals }) => ({
      company: record(company, 0),
      milestones: milestones.map(record),
      metrics: metrics.map(record),
      entries: entries.map(record),
      deals: deals.map((deal, index) => ({ ...record(deal, index), isPrimary: true })),
      contactIds: [],
      settings: [],
      listPages: '',
    }));
  fc.assert(
    fc.property(facts, (records) => {
      const read = toCompanyFacts(records, DEFAULT_SETTINGS, 'Asia/Kuala_Lumpur');
      expect(summarise(read, DEFAULT_SETTINGS, '2026-10-12').asOf).toBe('2026-10-12');
    }),
    { numRuns: 150 },
  );
});
