import { addDays, type CalendarDate } from '../../src/domain/calendar.ts';
import type { CompanyFacts, Metric, Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { PHASES } from '../../src/domain/vocabulary.ts';
import {
  aBlocker,
  aChampionState,
  aCompany,
  aConfirmation,
  aCustomerContact,
  aDeal,
  aMeasurement,
  aMetric,
  aMilestone,
  anEvidence,
  anObjectionsCheck,
  aReset,
  aSponsorState,
  aTemplateReference,
} from '../builders/index.ts';

/** How large a company is, by its records. */
export interface CompanySize {
  readonly milestones: number;
  readonly metrics: number;
  readonly lines: number;
}

export const ORDINARY: CompanySize = { milestones: 8, metrics: 4, lines: 60 };
export const HEAVY: CompanySize = { milestones: 40, metrics: 20, lines: 2_000 };

export const BENCH_TODAY: CalendarDate = '2026-10-12';

const START: CalendarDate = '2026-01-12';
const DAYS_SO_FAR = 273;

/**
 * A company in its first year, nine months after its start: nothing in it is random, so that two runs measure
 * the same work. `number` tells companies of one size apart.
 */
export function companyOfSize({ milestones, metrics, lines }: CompanySize, number = 1): CompanyFacts {
  return {
    company: aCompany({
      id: String(number),
      name: `Company ${number}`,
      startDate: START,
      renewalDate: '2027-01-12',
      annualCostMinor: null,
    }),
    milestones: Array.from({ length: milestones }, (_, index) => milestoneOf(index, metrics)),
    metrics: Array.from({ length: metrics }, (_, index) => metricOf(index)),
    entries: Array.from({ length: lines }, (_, index) => lineOf(index, { milestones, metrics, lines })),
    deals: Array.from({ length: 3 }, (_, index) =>
      aDeal({ id: `deal-${index}`, amountMinor: 4_000_000, startDate: START, closeDate: START }),
    ),
    template: aTemplateReference(),
  };
}

function daysToTarget(index: number): number {
  return 120 + ((index * 53) % 300);
}

function milestoneOf(index: number, metrics: number): Milestone {
  const targetDate = addDays(START, daysToTarget(index));
  return aMilestone({
    key: `plan-k3v9q2-milestone-${index}`,
    name: `Monthly closing in ${5 + (index % 4)} working days`,
    phase: PHASES[index % PHASES.length] ?? 'growth',
    definition: 'Working days from the end of the month to the signed report, all regions',
    capability: 'Reconciles invoices and payments by itself',
    outcome: 'The team closes the month earlier',
    impact: 'Fewer hours and an earlier forecast',
    businessImpact: 'The board sees the figures a week earlier',
    nextSteps: ['Connect the second region', 'Train the new controller'],
    evidencePolicy: (['customer_confirmed', 'evidence', 'none'] as const)[index % 3] ?? 'none',
    plannedStart: null,
    targetDate,
    originalTargetDate: targetDate,
    schedule: index % 3 === 0 ? null : { anchor: 'start', offset: { days: daysToTarget(index) } },
    metricKey: index % 4 === 0 && index / 4 < metrics ? `plan-k3v9q2-metric-${index / 4}` : null,
    required: index % 5 !== 4,
  });
}

const METRICS: readonly Partial<Metric>[] = [
  { calculator: 'time_saving', inputs: { hoursBefore: 160, hourlyRate: 75, periodsPerYear: 12 } },
  {
    calculator: 'error_reduction',
    inputs: { errorRateBefore: 0.04, volumePerPeriod: 9_000, costPerError: 18, periodsPerYear: 12 },
    measuredInputs: ['errorRateAfter'],
    moneyKind: 'cash',
    category: 'quality',
    unit: 'percent',
  },
  {
    calculator: 'revenue_protected',
    inputs: { arr: 2_400_000, churnBefore: 0.09 },
    measuredInputs: ['churnAfter'],
    moneyKind: 'revenue',
    category: 'revenue',
    unit: 'percent',
  },
  {
    calculator: 'staffing',
    inputs: { staffBefore: 12, annualCostPerPerson: 64_000 },
    measuredInputs: ['staffAfter'],
    moneyKind: 'capacity',
    category: 'cost_reduction',
    unit: 'people',
  },
];

const MEASURED = [
  (step: number) => 150 - (step % 90),
  (step: number) => 0.039 - (step % 30) / 1000,
  (step: number) => 0.088 - (step % 40) / 1000,
  (step: number) => 12 - (step % 5),
] as const;

function metricOf(index: number): Metric {
  return aMetric({
    ...METRICS[index % METRICS.length],
    key: `plan-k3v9q2-metric-${index}`,
    name: `Benefit ${index + 1} of the monthly closing`,
    effectiveDate: addDays(START, 14),
    benefitPool: index % 5 === 0 ? 'monthly closing' : null,
    targetValue: null,
  });
}

/**
 * Of twenty lines eight are of the rarer kinds; the others are measurements, of each milestone and metric in
 * turn. Values move towards the target at a steady rate, of every fifth milestone too slowly.
 */
function lineOf(index: number, { milestones, metrics, lines }: CompanySize): LedgerEntry {
  const days = Math.floor((index * DAYS_SO_FAR) / lines);
  const on = addDays(START, days);
  const base = {
    key: `plan-k3v9q2-line-${String(index).padStart(5, '0')}`,
    on,
    recordedAt: `${on}T09:${String(index % 60).padStart(2, '0')}:00.000Z`,
    claimedBy: `user-${index % 7}`,
  };
  const rarer = RARER_KINDS[index % 20];
  const turn = Math.floor(index / 20);
  if (rarer)
    return rarer(base, `plan-k3v9q2-milestone-${turn % milestones}`, `plan-k3v9q2-metric-${turn % metrics}`);
  const subject = (turn * 12 + ((index % 20) % 12)) % (milestones + metrics);
  if (subject < milestones) {
    const speed = subject % 5 === 3 ? 0.6 : 1.15;
    const value = Math.max(8, 40 - (30 * speed * days) / daysToTarget(subject));
    return aMeasurement({ ...base, milestoneKey: `plan-k3v9q2-milestone-${subject}`, value });
  }
  const metric = subject - milestones;
  const value = MEASURED[metric % MEASURED.length]?.(days / 3) ?? 1;
  return aMeasurement({ ...base, metricKey: `plan-k3v9q2-metric-${metric}`, value });
}

interface LineBase {
  readonly key: string;
  readonly on: CalendarDate;
  readonly recordedAt: string;
}

type MakeLine = (base: LineBase, milestoneKey: string, metricKey: string) => LedgerEntry;

const RARER_KINDS: Readonly<Record<number, MakeLine>> = {
  12: (base, milestoneKey) =>
    anEvidence({ ...base, milestoneKey, quote: 'We closed on day six for the first time.' }),
  13: (base, _, metricKey) =>
    anEvidence({ ...base, metricKey, note: 'Export of the closing calendar, three months' }),
  14: (base, milestoneKey) => aConfirmation({ ...base, milestoneKey }),
  15: (base, _, metricKey) => aConfirmation({ ...base, metricKey, share: 0.8 }),
  16: (base) => aCustomerContact(base),
  17: (base) => (base.key.endsWith('17') ? aSponsorState(base) : aChampionState(base)),
  18: (base) => anObjectionsCheck(base),
  19: (base, milestoneKey) =>
    base.key.endsWith('19')
      ? aReset({ ...base, milestoneKey, newTargetDate: addDays(base.on, 75) })
      : aBlocker({ ...base, milestoneKey }),
};
