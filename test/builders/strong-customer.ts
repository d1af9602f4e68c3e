import type { CalendarDate } from '../../src/domain/calendar.ts';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import {
  aConfirmation,
  aCustomerContact,
  aMeasurement,
  anEvidence,
  anObjectionsCheck,
  aSponsorState,
} from './entries.ts';
import { someFacts } from './facts.ts';
import { aCompany, aMetric, aMilestone } from './records.ts';

/**
 * A customer of 100 points on 15 June 2026: one achieved milestone, a confirmed benefit of twice the cost, and everybody
 * engaged. Entries come on top of these.
 */
export function aStrongCustomer(
  overrides: Partial<CompanyFacts> = {},
  achievedOn: CalendarDate = '2026-06-01',
): CompanyFacts {
  const recently = { on: '2026-06-10' };
  return someFacts({
    company: aCompany({ annualCostMinor: 1_350_000, renewalDate: '2027-06-15' }),
    milestones: [aMilestone()],
    metrics: [aMetric()],
    ...overrides,
    entries: [
      aMeasurement({ on: achievedOn, milestoneKey: 'milestone-a', value: 8 }),
      aMeasurement({ on: '2026-06-01', metricKey: 'metric-a', value: 10 }),
      anEvidence({ on: '2026-06-01', metricKey: 'metric-a' }),
      aConfirmation({ on: '2026-06-02', metricKey: 'metric-a', annualThenMinor: 2_700_000 }),
      aSponsorState(recently),
      aCustomerContact(recently),
      anObjectionsCheck(recently),
      ...(overrides.entries ?? []),
    ],
  });
}
