import { aMetric, aMilestone } from '../builders/index.ts';
import type { Account } from '../usecases/account.ts';

/** A company with a milestone of its own, one without a baseline and one that is measured with a metric. */
export function addCompanyWithPlan(account: Account) {
  const companyId = account.addCompany({
    milestones: [
      aMilestone({ key: 'p1/plain', evidencePolicy: 'customer_confirmed' }),
      aMilestone({ key: 'p1/share', unit: 'percent', baseline: null, target: 0.1 }),
      aMilestone({ key: 'p1/hours', baseline: null, target: 10, metricKey: 'p1/value' }),
    ],
    metrics: [aMetric({ key: 'p1/value', measuredInputs: ['hoursAfter'], inputs: { periodsPerYear: 12 } })],
  });
  return { companyId, contactId: account.addContact(companyId) };
}
