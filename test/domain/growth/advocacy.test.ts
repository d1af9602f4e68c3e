import type { CompanyFacts } from '../../../src/domain/facts.ts';
import { summariseGrowth } from '../../../src/domain/growth/growth.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import { storedResults } from '../../../src/domain/stored-results.ts';
import {
  aChampionState,
  aCompany,
  aConfirmation,
  aConsent,
  aCore,
  aMeasurement,
  aMetric,
  aMilestone,
  aRenewalOutcome,
  aStageMove,
} from '../../builders/index.ts';

const TODAY = '2026-06-01';
const stage = (movement: 'entered' | 'left', name: 'onboarding' | 'adoption', on: string, track = 'main') =>
  aStageMove({ movement, stage: name, on, track });

const PLAN = aMeasurement({ milestoneKey: 'milestone-a', on: '2026-03-01', value: 10 });
const VALUE = [
  aMeasurement({ metricKey: 'metric-a', on: '2026-02-01', value: 10 }),
  aConfirmation({ metricKey: 'metric-a', on: '2026-03-01', annualThenMinor: 2_700_000 }),
];
const CHAMPION = aChampionState({ on: '2026-05-01' });
const RENEWAL = aRenewalOutcome({ on: '2026-01-10', renewalDate: '2026-01-31' });
const ADOPTED = [stage('entered', 'adoption', '2025-06-01'), stage('left', 'adoption', '2026-02-01')];
const CONSENT = aConsent({ on: '2026-05-02' });

const ALL: readonly LedgerEntry[] = [PLAN, ...VALUE, CHAMPION, RENEWAL, ...ADOPTED, CONSENT];

function coreOf(entries: readonly LedgerEntry[], facts: Partial<CompanyFacts> = {}) {
  const company = aCompany({ startDate: '2025-01-01', annualCostMinor: 2_000_000 });
  const all = { company, milestones: [aMilestone()], metrics: [aMetric()], entries };
  return aCore({ ...all, ...facts }, TODAY);
}
const advocacyOf = (...question: Parameters<typeof coreOf>) => summariseGrowth(coreOf(...question)).advocacy;

const unmet = (entries: readonly LedgerEntry[], facts: Partial<CompanyFacts> = {}) =>
  advocacyOf(entries, facts)
    .conditions.filter(({ met }) => met !== true)
    .map(({ code, met }) => [code, met]);

const without = (...left: readonly LedgerEntry[]) => ALL.filter((line) => !left.includes(line));

describe('readiness to speak for us', () => {
  it('is among the results that are stored', () => {
    expect(storedResults(coreOf(ALL))).not.toBe(storedResults(coreOf(without(CONSENT))));
  });

  it('is given when everything holds', () => {
    const advocacy = advocacyOf(ALL);
    expect(advocacy.ready).toBe(true);
    expect(advocacy.conditions.find(({ code }) => code === 'confirmed_roi_positive')).toMatchObject({
      met: true,
      value: 0.35,
      amountMinor: 2_700_000,
    });
  });

  it('needs a green plan', () => {
    expect(unmet(without(PLAN))).toEqual([['plan_green', false]]);
  });

  it('needs confirmed value above the cost: equal or only evidenced is too little', () => {
    const cost = (annualCostMinor: number | null) => ({
      company: aCompany({ startDate: '2025-01-01', annualCostMinor }),
    });
    expect(unmet(ALL, cost(2_700_000))).toEqual([['confirmed_roi_positive', false]]);
    expect(unmet(ALL, cost(null))).toEqual([['confirmed_roi_positive', null]]);
    const half = aConfirmation({ metricKey: 'metric-a', on: '2026-04-01', share: 0.5 });
    expect(unmet([...ALL, half])).toEqual([['confirmed_roi_positive', false]]);
  });

  it('needs an engaged champion', () => {
    expect(unmet(without(CHAMPION))).toEqual([['champion_engaged', null]]);
    expect(unmet([...ALL, aChampionState({ on: '2026-05-10', state: 'passive' })])).toEqual([
      ['champion_engaged', false],
    ]);
  });

  it('needs a renewal, whatever its size, that was not followed by leaving', () => {
    expect(unmet(without(RENEWAL))).toEqual([['renewed_once', false]]);
    const smaller = aRenewalOutcome({ on: '2026-01-10', renewalDate: '2026-01-31', outcome: 'contracted' });
    expect(unmet([...without(RENEWAL), smaller])).toEqual([]);
    const left = aRenewalOutcome({ on: '2026-05-10', renewalDate: '2026-05-31', outcome: 'churned' });
    expect(unmet([...ALL, left])).toEqual([['renewed_once', false]]);
  });

  it('needs one track beyond adoption; another one may begin', () => {
    expect(unmet(without(...ADOPTED))).toEqual([['adoption_left', null]]);
    expect(unmet([...ALL, stage('entered', 'onboarding', '2026-04-01', 'Denmark')])).toEqual([]);
    expect(unmet([...ALL, stage('entered', 'adoption', '2026-04-01')])).toEqual([['adoption_left', false]]);
    expect(unmet([...ALL, stage('entered', 'onboarding', '2026-04-01')])).toEqual([['adoption_left', false]]);
  });

  it('needs a consent that nobody has withdrawn', () => {
    expect(unmet(without(CONSENT))).toEqual([['consent_given', null]]);
    expect(unmet([...ALL, aConsent({ on: '2026-05-20', given: false })])).toEqual([['consent_given', false]]);
    const otherPurpose = aConsent({ on: '2026-05-20', given: false, purpose: 'Logo on the site' });
    expect(unmet([...ALL, otherPurpose])).toEqual([]);
  });
});
