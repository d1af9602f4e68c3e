import type { CompanyFacts } from '../../src/domain/facts.ts';
import { aConfirmation, aCore, aMeasurement, aMetric, aMilestone, anEvidence } from '../builders/index.ts';
import { aTemplateReference } from '../builders/index.ts';

const inputsOf = (facts: Partial<CompanyFacts>) => aCore(facts, '2026-06-01').inputs;
const anythingProved = (facts: Partial<CompanyFacts>) => inputsOf(facts).anythingProved;

describe('whether anything is proved', () => {
  const unmeasured = aMetric({ key: 'unmeasured' });

  it('is told by one of several benefits, also by an amount that came once', () => {
    const once = aMetric({
      calculator: 'one_off',
      inputs: { amount: 5 },
      measuredInputs: [],
      effectiveDate: '2026-03-10',
    });
    const metrics = [unmeasured, once];
    expect(anythingProved({ metrics })).toBe(false);
    expect(anythingProved({ metrics, entries: [anEvidence({ metricKey: 'metric-a' })] })).toBe(true);
  });

  it('is told by a loss as well', () => {
    const lost = aMeasurement({ metricKey: 'metric-a', on: '2026-03-01', value: 50 });
    const entries = [lost, anEvidence({ metricKey: 'metric-a' })];
    expect(anythingProved({ metrics: [aMetric()], entries })).toBe(true);
    expect(anythingProved({ metrics: [aMetric()], entries: [lost] })).toBe(false);
  });

  it('is told by the proof of results only in a plan that is valued by them', () => {
    const milestones = [aMilestone()];
    const template = aTemplateReference({ valueBasis: 'outcomes' });
    for (const proof of [
      anEvidence({ milestoneKey: 'milestone-a' }),
      aConfirmation({ milestoneKey: 'milestone-a' }),
    ]) {
      expect(anythingProved({ milestones, entries: [proof], template })).toBe(true);
      expect(anythingProved({ milestones, entries: [proof] })).toBe(false);
    }
    expect(anythingProved({ milestones, template })).toBe(false);
  });
});

it('says whether there is any benefit at all', () => {
  expect(inputsOf({}).hasMetrics).toBe(false);
  expect(inputsOf({ metrics: [aMetric()] }).hasMetrics).toBe(true);
});
