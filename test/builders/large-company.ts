import type { CompanyFacts } from '../../src/domain/facts.ts';
import { aMeasurement, aMetric, aMilestone, anEvidence, someFacts } from './index.ts';

/** A company with 60 milestones, 30 metrics and as many ledger lines as asked for. */
export function aLargeCompany(lines: number): CompanyFacts {
  const milestones = Array.from({ length: 60 }, (_, index) =>
    aMilestone({
      key: `milestone-${index}`,
      targetDate: `2026-${String((index % 9) + 4).padStart(2, '0')}-15`,
      evidencePolicy: 'customer_confirmed',
    }),
  );
  const metrics = Array.from({ length: 30 }, (_, index) =>
    aMetric({ key: `metric-${index}`, benefitPool: index % 3 === 0 ? 'pool' : null }),
  );
  const entries = Array.from({ length: lines }, (_, index) => {
    const on = `2026-${String((index % 9) + 1).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`;
    if (index % 10 === 9) return anEvidence({ on, metricKey: `metric-${index % 30}` });
    return index % 2 === 0
      ? aMeasurement({ on, milestoneKey: `milestone-${index % 60}`, value: 40 - (index % 28) })
      : aMeasurement({ on, metricKey: `metric-${index % 30}`, value: 40 - (index % 28) });
  });
  return someFacts({ milestones, metrics, entries });
}
