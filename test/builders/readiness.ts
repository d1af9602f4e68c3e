import { DEFAULT_SETTINGS, type ReadinessSettings, type Settings } from '../../src/domain/settings.ts';
import type { ReadinessInputs } from '../../src/domain/readiness-inputs.ts';
import type { OpenObjection } from '../../src/domain/objections.ts';
import type { ProofUnit } from '../../src/domain/proof-freshness.ts';
import type { EngagementFact } from '../../src/domain/summary.ts';

/** Everything at its best on 12 October 2026, with the first runway step still to come: 100 of 90 points. */
export function someReadinessInputs(overrides: Partial<ReadinessInputs> = {}): ReadinessInputs {
  return {
    today: '2026-10-12',
    health: 'green',
    repairedMilestones: [],
    provedDueFrom: '2026-04-01',
    anythingProved: true,
    hasMetrics: true,
    hasLapsed: false,
    provedRunRate: 160_000_00,
    annualCost: 80_000_00,
    outcomes: null,
    proof: [aProofUnit()],
    sponsor: anEngagement(),
    sponsorContactOn: '2026-10-01',
    champion: null,
    contact: { on: '2026-10-01', contactId: 'contact-1', entryKey: 'entry-1' },
    objections: [],
    objectionsAskedOn: '2026-10-01',
    renewalDate: '2027-10-12',
    hasOutcome: false,
    runway: [{ step: 'prepare', dueOn: '2027-04-15', doneOn: null }],
    ...overrides,
  };
}

/** An amount that is confirmed whole, 11 days before 12 October 2026. */
export function aProofUnit(overrides: Partial<ProofUnit> = {}): ProofUnit {
  return {
    key: 'metric-a',
    weight: 160_000_00,
    confirmed: 160_000_00,
    confirmedOn: '2026-10-01',
    evidenced: 0,
    evidencedOn: null,
    ...overrides,
  };
}

export function anEngagement(overrides: Partial<EngagementFact> = {}): EngagementFact {
  return { state: 'engaged', contactId: 'contact-1', on: '2026-10-01', entryKey: 'entry-1', ...overrides };
}

export function anOpenObjection(overrides: Partial<OpenObjection> = {}): OpenObjection {
  return { entryKey: 'objection-1', kind: 'price', severity: 'minor', on: '2026-09-18', ...overrides };
}

/** The default settings with some readiness settings of one's own. */
export function readinessSettings(overrides: Partial<ReadinessSettings>): Settings {
  return { ...DEFAULT_SETTINGS, readiness: { ...DEFAULT_SETTINGS.readiness, ...overrides } };
}
