import { AGREED_DIGEST } from '../../../src/crm/mapping/agreed-digest.ts';
import fc from 'fast-check';
import { changedProperties } from '../../../src/crm/mapping/changes.ts';
import { ACTIVITY_PROPERTY_NAMES } from '../../../src/crm/mapping/activity.ts';
import { COMPANY_PROPERTY_NAMES } from '../../../src/crm/mapping/company.ts';
import { metricProperties, metricResults } from '../../../src/crm/mapping/metric.ts';
import { milestoneProperties, milestoneResults } from '../../../src/crm/mapping/milestone.ts';
import { companyResults, computationStamp } from '../../../src/crm/mapping/roll-up.ts';
import { directoryProperties } from '../../../src/crm/mapping/directory.ts';
import { settingsProperties } from '../../../src/crm/mapping/settings.ts';
import { templateProperties } from '../../../src/crm/mapping/template.ts';
import { createMemoryRepository } from '../../../src/crm/memory.ts';
import {
  COMPANY_PROPERTIES,
  CUSTOM_OBJECTS,
  DEAL_PROPERTIES,
  MILESTONE_TEMPLATE,
  VALUE_METRIC,
  VALUE_MILESTONE,
} from '../../../src/crm/objects.ts';
import { COMPANY_RESULTS } from '../../../src/crm/objects/company-properties.ts';
import type { PropertyDefinition } from '../../../src/crm/objects/property.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { summarise } from '../../../src/domain/summarise.ts';
import { shippedTemplates } from '../../../src/templates/library.ts';
import {
  aCompany,
  aConfirmation,
  aMeasurement,
  aMetric,
  aMilestone,
  anEvidence,
  aStageMove,
  someFacts,
} from '../../builders/index.ts';
import { anyFacts } from '../../builders/random-facts.ts';

const TODAY = '2026-08-01';
const STAMP = '2026-08-01T09:00:00.000Z';

const facts = someFacts({
  milestones: [aMilestone({ name: 'Hours halved', target: 20 }), aMilestone({ key: 'milestone-b' })],
  metrics: [aMetric()],
  entries: [
    aMeasurement({ metricKey: 'metric-a', value: 10, on: '2026-06-01' }),
    aMeasurement({ milestoneKey: 'milestone-a', value: 15, on: '2026-06-01' }),
    anEvidence({ metricKey: 'metric-a', on: '2026-06-01' }),
    aConfirmation({ metricKey: 'metric-a', on: '2026-06-02', annualThenMinor: 2_700_000 }),
    aStageMove({ on: '2026-02-01', track: 'Denmark', stage: 'expansion' }),
    aStageMove({ on: '2026-03-01', track: 'Norway', stage: 'onboarding' }),
  ],
});
const summary = summarise(facts, DEFAULT_SETTINGS, TODAY);
const namesOf = (properties: readonly { readonly name: string }[]) => properties.map(({ name }) => name);

describe('the results on a company', () => {
  const results = companyResults(summary, DEFAULT_SETTINGS);
  const all = { ...results, ...computationStamp(summary, STAMP) };

  it('are every result that the company has a property for', () => {
    expect(Object.keys(all).sort()).toEqual(namesOf(COMPANY_RESULTS).sort());
    expect(Object.values(all).every((value) => typeof value === 'string')).toBe(true);
  });

  it('say what the summary says', () => {
    expect(results).toMatchObject({
      vrm_milestones_total: '2',
      vrm_milestones_achieved: '1',
      vrm_milestones_overdue: '1',
      vrm_value_confirmed: '27000',
      vrm_value_proved: '27000',
      vrm_cost_in_force: '100000',
      vrm_gross_return: '0.27',
      vrm_net_roi: '-0.73',
      vrm_value_verdict: 'below_cost',
      vrm_expansion_ready: 'false',
      vrm_advocate_ready: 'false',
      vrm_journey_stages: 'onboarding;expansion',
      vrm_stale: 'false',
    });
    expect(all.vrm_computed_on).toBe(TODAY);
  });

  it('are values that HubSpot accepts, also of a company about which nothing is known', async () => {
    const repository = createMemoryRepository();
    const unknown = aCompany({ startDate: null, renewalDate: null, annualCostMinor: null, segment: null });
    for (const one of [facts, someFacts(), someFacts({ company: unknown })]) {
      const id = repository.add('companies', { name: 'A' });
      const properties = companyResults(summarise(one, DEFAULT_SETTINGS, TODAY), DEFAULT_SETTINGS);
      await expect(repository.update('companies', [{ id, properties }])).resolves.toBeUndefined();
    }
  });

  it('are values that HubSpot accepts, and no change once they are stored, whatever the facts', () => {
    return fc.assert(
      fc.asyncProperty(anyFacts, fc.constantFrom('USD', 'JPY', 'KWD'), async (one, currency) => {
        const settings = { ...DEFAULT_SETTINGS, accountCurrency: currency };
        const results = companyResults(summarise(one, settings, TODAY), settings);
        const repository = createMemoryRepository();
        const id = repository.add('companies', { name: 'A' });
        await repository.update('companies', [{ id, properties: results }]);
        const [stored] = await repository.readByIds('companies', [id], Object.keys(results));
        expect(changedProperties(results, stored?.properties ?? {})).toEqual({});
      }),
      { numRuns: 40 },
    );
  });

  it('are in the currency of the company and in that of the account', () => {
    const inEuro = someFacts({ ...facts, company: aCompany({ currency: 'EUR' }) });
    const withRate = { ...DEFAULT_SETTINGS, exchangeRates: { EUR: 1.1 } };
    expect(companyResults(summarise(inEuro, withRate, TODAY), withRate)).toMatchObject({
      vrm_value_confirmed: '27000',
      vrm_value_confirmed_account: '29700',
    });
    const withoutRate = companyResults(summarise(inEuro, DEFAULT_SETTINGS, TODAY), DEFAULT_SETTINGS);
    expect(withoutRate.vrm_value_confirmed_account).toBe('');
  });

  it('fit into their properties however long the names of milestones are', () => {
    const milestones = ['a', 'b'].map((key) => aMilestone({ key, name: 'x'.repeat(65_000) }));
    const long = companyResults(
      summarise(someFacts({ milestones }), DEFAULT_SETTINGS, '2027-06-01'),
      DEFAULT_SETTINGS,
    );
    expect(Object.values(long).every((value) => value.length <= 65_536)).toBe(true);
  });
});

it('uses only property names that the objects have', () => {
  const template = shippedTemplates()[0];
  if (template === undefined) throw new Error('no template is shipped');
  const written: readonly (readonly [object, readonly string[]])[] = [
    [companyResults(summary, DEFAULT_SETTINGS), namesOf(COMPANY_PROPERTIES)],
    [milestoneProperties(aMilestone(), '1', 'USD'), namesOf(VALUE_MILESTONE.properties)],
    [
      summary.plan.milestones[0] ? milestoneResults(summary.plan.milestones[0], 'USD') : {},
      namesOf(VALUE_MILESTONE.properties),
    ],
    [metricProperties(aMetric(), '1'), namesOf(VALUE_METRIC.properties)],
    [
      summary.value.metrics[0] ? metricResults(summary.value.metrics[0], 'USD') : {},
      namesOf(VALUE_METRIC.properties),
    ],
    [templateProperties(template, 'draft', STAMP), namesOf(MILESTONE_TEMPLATE.properties)],
    [settingsProperties(DEFAULT_SETTINGS), namesOf(MILESTONE_TEMPLATE.properties)],
    [directoryProperties({ owners: {}, users: {} }), namesOf(MILESTONE_TEMPLATE.properties)],
  ];
  for (const [values, names] of written) {
    expect(Object.keys(values).length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(Object.keys(values)));
  }
  const ofCompany = ['name', 'hubspot_owner_id', ...namesOf(COMPANY_PROPERTIES), ...ACTIVITY_PROPERTY_NAMES];
  expect([...COMPANY_PROPERTY_NAMES].sort()).toEqual(ofCompany.sort());
});

it('stores every property of a milestone and a metric, the computed ones as results', () => {
  const stored = (values: object, results: object) =>
    [...Object.keys(values), ...Object.keys(results)].sort();
  const [milestone] = summary.plan.milestones;
  const [metric] = summary.value.metrics;
  // Follows from the other values, once they are stored.
  const isNoFingerprint = (name: string) => name !== AGREED_DIGEST;
  expect(
    milestone && stored(milestoneProperties(aMilestone(), '1', 'USD'), milestoneResults(milestone, 'USD')),
  ).toEqual(namesOf(VALUE_MILESTONE.properties).filter(isNoFingerprint).sort());
  expect(metric && stored(metricProperties(aMetric(), '1'), metricResults(metric, 'USD'))).toEqual(
    namesOf(VALUE_METRIC.properties).filter(isNoFingerprint).sort(),
  );
});

describe('what has changed', () => {
  it.each([
    ['5', '5.0'],
    ['0.25', '0.2500'],
    ['', null],
    [null, ''],
    ['2026-03-01T00:00:00.000Z', '2026-03-01T00:00:00Z'],
    ['2026-03-01', '2026-03-01T00:00:00Z'],
    ['overdue;stalled', 'stalled;overdue'],
    ['true', 'true'],
  ])('is nothing between %j and %j', (wanted, stored) => {
    expect(changedProperties({ a: wanted }, { a: stored })).toEqual({});
  });

  it.each([
    ['0047', '47'],
    ['1e3', '1000'],
    ['5', null],
    [null, '5'],
    ['2026-03-01', '2026-03-01T12:00:00Z'],
    ['overdue', 'overdue;stalled'],
    ['Acme', 'acme'],
  ])('is the value between %j and %j', (wanted, stored) => {
    expect(changedProperties({ a: wanted, b: '1' }, { a: stored, b: '1' })).toEqual({ a: wanted });
  });

  it.each([
    ['vrm_net_roi', '1000000000000000000000', '1.0E21'],
    ['vrm_net_roi', '0.0000001', '1E-7'],
    ['vrm_net_roi', '5', '05.00'],
    ['vrm_renewal_date', '2026-03-01', '1772323200000'],
    ['vrm_computed_at', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00Z'],
    ['vrm_journey_stages', 'onboarding;expansion', ';expansion;onboarding'],
    ['vrm_journey_stages', 'onboarding', ';onboarding'],
  ])('is nothing in %s between %j and %j', (name, wanted, stored) => {
    expect(changedProperties({ [name]: wanted }, { [name]: stored })).toEqual({});
  });

  it.each([
    ['vrm_next_milestone', '1.0', '1.00'],
    ['vrm_next_milestone', 'Oslo;Bergen', 'Bergen;Oslo'],
    ['vrm_next_milestone', '2026-03-01', '2026-03-01T00:00:00Z'],
    ['vrm_net_roi', '0.5', '0.5000001'],
    ['vrm_renewal_date', '2026-03-01', 'soon'],
    ['vrm_renewal_date', '1970-01-01', ''],
    ['vrm_journey_stages', 'onboarding', 'expansion'],
  ])('is the value in %s between %j and %j, because of its type', (name, wanted, stored) => {
    expect(changedProperties({ [name]: wanted }, { [name]: stored })).toEqual({ [name]: wanted });
  });

  it('is of one type in all objects that have a property of the name', () => {
    const types = new Map<string, string>();
    for (const { name, type, fieldType } of [
      ...CUSTOM_OBJECTS.flatMap(({ properties }): readonly PropertyDefinition[] => properties),
      ...COMPANY_PROPERTIES,
      ...DEAL_PROPERTIES,
    ]) {
      expect([name, types.get(name) ?? `${type} ${fieldType}`]).toEqual([name, `${type} ${fieldType}`]);
      types.set(name, `${type} ${fieldType}`);
    }
  });

  it('is the value where nothing is stored', () => {
    expect(changedProperties({ a: '1', b: '' }, {})).toEqual({ a: '1' });
  });
});
