import fc from 'fast-check';
import { readLedger } from '../../src/domain/active-ledger.ts';
import { addDays, fromDayNumber, toDayNumber } from '../../src/domain/calendar.ts';
import { countedSpans } from '../../src/domain/counted-value.ts';
import { atLeast } from '../../src/domain/nearly.ts';
import { guardOverlap } from '../../src/domain/overlap.ts';
import { realizedOf } from '../../src/domain/realized.ts';
import type { TierAmounts } from '../../src/domain/summary.ts';
import {
  addTiers,
  NO_AMOUNTS,
  provedOf,
  roundTiers,
  splitByProof,
  sumTiers,
  totalOf,
} from '../../src/domain/tiers.ts';
import { provedRunRateHistory, summariseValue } from '../../src/domain/value.ts';
import { openValueBook } from '../../src/domain/value-book.ts';
import {
  aChangedAssumption,
  aCompany,
  aConfirmation,
  aDispute,
  aDisputeResolution,
  aMeasurement,
  aMetric,
  anAgreedBaseline,
  anEvidence,
} from '../builders/index.ts';
import { aValueInput } from '../builders/value-input.ts';

const START = '2026-01-01';
const TODAY = addDays(START, 500);
/** Three metrics of hours, the last one a one-off. */
const METRIC_KEYS = ['a', 'b', 'c', 'd'] as const;

const anyDay = fc.integer({ min: 0, max: 520 }).map((days) => addDays(START, days));
const anyShare = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
const anyMetricKey = fc.constantFrom(...METRIC_KEYS);

const anyLine = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(anyMetricKey, anyDay, fc.integer({ min: 0, max: 60 })) },
  { weight: 1, arbitrary: fc.tuple(anyMetricKey, anyDay, fc.constant('evidence' as const)) },
  { weight: 1, arbitrary: fc.tuple(anyMetricKey, anyDay, fc.constant('dispute' as const)) },
  { weight: 1, arbitrary: fc.tuple(anyMetricKey, anyDay, fc.constant('resolution' as const)) },
  { weight: 1, arbitrary: fc.tuple(anyMetricKey, anyDay, fc.constant('agreed' as const)) },
  { weight: 1, arbitrary: fc.tuple(anyMetricKey, anyDay, fc.constant('assumption' as const)) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      anyMetricKey,
      anyDay,
      anyShare.map((share) => ({ share })),
    ),
  },
);
type Line = typeof anyLine extends fc.Arbitrary<infer Value> ? Value : never;

function entryOf([metricKey, on, what]: Line) {
  if (typeof what === 'number') return aMeasurement({ metricKey, on, value: what });
  if (typeof what === 'object') return aConfirmation({ metricKey, on, share: what.share });
  if (what === 'dispute') return aDispute({ metricKey, on });
  if (what === 'resolution') return aDisputeResolution({ metricKey, on, acceptedShare: 0.5 });
  if (what === 'agreed') return anAgreedBaseline({ metricKey, on });
  if (what === 'assumption') return aChangedAssumption({ metricKey, on, value: 61.5 });
  return anEvidence({ metricKey, on });
}

const ONE_OFF = {
  calculator: 'one_off',
  inputs: { amount: 1234.5 },
  measuredInputs: [],
  effectiveDate: '2026-08-01',
} as const;

const anyPools = fc.tuple(
  ...METRIC_KEYS.map(() => fc.constantFrom<string | null>(null, 'reporting', 'tickets')),
);

/** A company with these metrics in any pools and any lines about them. */
const anyInput = fc
  .record({ lines: fc.array(anyLine, { maxLength: 25 }), pools: anyPools, shared: fc.boolean() })
  .map(({ lines, pools, shared }) =>
    aValueInput(
      {
        company: aCompany({ startDate: START }),
        metrics: METRIC_KEYS.map((key, index) =>
          aMetric({
            key,
            benefitPool: pools[index] ?? null,
            poolShare: shared ? [0.5, 0.2, 0.2, 0.1][index] : null,
            baselineMethod: key === 'c' ? 'estimate' : 'direct',
            ...(key === 'd' ? ONE_OFF : {}),
          }),
        ),
        entries: lines.map(entryOf),
      },
      TODAY,
    ),
  );

const anyGain: fc.Arbitrary<TierAmounts> = fc.record({
  confirmed: fc.nat(1_000_000),
  evidenced: fc.nat(1_000_000),
  claimed: fc.nat(1_000_000),
});
const anyLoss = fc.integer({ min: -1_000_000, max: -1 }).map((loss) => ({ ...NO_AMOUNTS, evidenced: loss }));

describe('tiers', () => {
  it('always add up to the amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.boolean(),
        fc.option(fc.record({ share: anyShare, amountThenMinor: fc.integer({ min: -1e9, max: 1e9 }) })),
        (amount, isProved, accepted) => {
          expect(totalOf(splitByProof(amount, { isProved, accepted }))).toBe(amount);
        },
      ),
    );
  });

  it('of a gain are never negative', () => {
    fc.assert(
      fc.property(
        fc.nat(1e9),
        anyShare,
        fc.integer({ min: -1e9, max: 1e9 }),
        (amount, share, amountThenMinor) => {
          const tiers = splitByProof(amount, { isProved: true, accepted: { share, amountThenMinor } });
          expect(Math.min(tiers.confirmed, tiers.evidenced, tiers.claimed)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('stay within a minor unit of the total when they are rounded', () => {
    const part = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(part, part, part, (confirmed, evidenced, claimed) => {
        const exact = { confirmed, evidenced, claimed };
        expect(Math.abs(totalOf(roundTiers(exact)) - totalOf(exact))).toBeLessThanOrEqual(0.501);
      }),
    );
  });
});

describe('the overlap guard', () => {
  it('never counts more than the sum nor less than the largest gain', () => {
    fc.assert(
      fc.property(fc.array(anyGain, { minLength: 1, maxLength: 5 }), (gains) => {
        const counted = totalOf(sumTiers(guardOverlap(gains)));
        expect(counted).toBe(Math.max(...gains.map(totalOf)));
        expect(counted).toBeLessThanOrEqual(totalOf(sumTiers(gains)));
      }),
    );
  });

  it('hides no loss', () => {
    fc.assert(
      fc.property(
        fc.array(anyGain, { maxLength: 4 }),
        fc.array(anyLoss, { maxLength: 4 }),
        (gains, losses) => {
          const withLosses = totalOf(sumTiers(guardOverlap([...gains, ...losses])));
          const alone = totalOf(sumTiers(guardOverlap(gains)));
          expect(withLosses).toBe(alone + totalOf(sumTiers(losses)));
        },
      ),
    );
  });

  it('does not depend on the order of the metrics', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyGain, anyLoss), { minLength: 1, maxLength: 5 }), (amounts) => {
        expect(sumTiers(guardOverlap([...amounts].reverse()))).toEqual(sumTiers(guardOverlap(amounts)));
      }),
    );
  });

  it('counts no less, and no less of it confirmed, when more is confirmed', () => {
    fc.assert(
      fc.property(fc.array(anyGain, { minLength: 1, maxLength: 5 }), fc.nat(), (gains, pick) => {
        const index = pick % gains.length;
        const better = gains.map((gain, at) =>
          at === index ? { ...gain, confirmed: gain.confirmed + gain.evidenced, evidenced: 0 } : gain,
        );
        const before = sumTiers(guardOverlap(gains));
        const after = sumTiers(guardOverlap(better));
        expect(totalOf(after)).toBe(totalOf(before));
        expect(provedOf(after)).toBe(provedOf(before));
        expect(after.confirmed).toBeGreaterThanOrEqual(before.confirmed);
      }),
    );
  });
});

describe('the value of a company', () => {
  it('adds up: metrics to totals, tiers to amounts', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const value = summariseValue(input);
        expect(sumTiers(value.metrics.map(({ counted }) => counted))).toEqual(value.runRate);
        expect(sumTiers(value.metrics.map(({ toDate }) => toDate))).toEqual(value.toDate);
        expect(sumTiers(value.byCategory)).toEqual(value.runRate);
        value.metrics.forEach(({ tiers, annualMinor }) => expect(totalOf(tiers)).toBe(annualMinor ?? 0));
      }),
    );
  });

  it('of a period is the value of its parts', () => {
    fc.assert(
      fc.property(anyInput, fc.tuple(anyDay, anyDay, anyDay), (input, days) => {
        const book = openValueBook(input);
        const [from, middle, to] = days
          .map((day) => openValueBook({ ...input, today: day }).today)
          .sort((first, second) => first - second) as [number, number, number];
        for (const group of book.groups) {
          const spans = countedSpans(group, book.today);
          const between = (start: number, end: number) =>
            sumTiers(
              realizedOf(group, spans, { from: start, to: end, knownOn: book.today }).map(
                ({ amounts }) => amounts,
              ),
            );
          const whole = between(from, to);
          const parts = addTiers(between(from, middle), between(middle, to));
          expect(parts.confirmed).toBeCloseTo(whole.confirmed, 3);
          expect(totalOf(parts)).toBeCloseTo(totalOf(whole), 3);
        }
      }),
    );
  });

  it('does not change its total when the customer confirms something', () => {
    fc.assert(
      fc.property(anyInput, anyMetricKey, anyShare, (input, metricKey, share) => {
        const confirmation = aConfirmation({ metricKey, on: TODAY, share });
        const ledger = readLedger([...input.facts.entries, confirmation], TODAY);
        const before = summariseValue(input);
        const after = summariseValue({ ...input, ledger });
        expect(totalOf(after.runRate)).toBe(totalOf(before.runRate));
        const sumOf = (value: typeof before) => totalOf(value.toDate);
        expect(Math.abs(sumOf(after) - sumOf(before))).toBeLessThanOrEqual(METRIC_KEYS.length);
      }),
    );
  });

  it('ends its history of the proved run rate at the one of today', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(provedRunRateHistory(input).at(-1)?.amountMinor).toBe(summariseValue(input).provedRunRate);
      }),
    );
  });

  it('has a history that says what would have been said on each of its days', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { on, amountMinor } of provedRunRateHistory(input)) {
          const then = { ...input, today: on, ledger: readLedger(input.facts.entries, on) };
          expect(summariseValue(then).provedRunRate).toBe(amountMinor);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('pays back on the day that counting day by day finds', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 3_000_000 }), (input, annualCostMinor) => {
        const company = { ...input.facts.company, annualCostMinor };
        const withCost = { ...input, facts: { ...input.facts, company } };
        const { payback } = summariseValue(withCost);
        expect(payback.state === 'reached' ? payback.on : null).toBe(
          firstCoveredDay(withCost, annualCostMinor),
        );
      }),
      { numRuns: 50 },
    );
  });
});

/** The slow and obvious way: adds up the proved value of each day and compares it with the cost by then. */
function firstCoveredDay(input: ReturnType<typeof aValueInput>, annualCostMinor: number): string | null {
  const book = openValueBook(input);
  const groups = book.groups.map((group) => ({ group, spans: countedSpans(group, book.today) }));
  const from = toDayNumber(START);
  for (let day = from + 1; day <= book.today; day += 1) {
    const proved = groups
      .flatMap(({ group, spans }) => realizedOf(group, spans, { from, to: day, knownOn: book.today }))
      .reduce((total, { amounts }) => total + provedOf(amounts), 0);
    const years = fromDayNumber(day) < '2027-01-01' ? 1 : 2;
    if (atLeast(proved, annualCostMinor * years)) return fromDayNumber(day);
  }
  return null;
}
