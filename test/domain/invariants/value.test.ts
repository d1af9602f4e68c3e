import fc from 'fast-check';
import { addDays, toDayNumber, type CalendarDate } from '../../../src/domain/calendar.ts';
import { countedSpans } from '../../../src/domain/counted-value.ts';
import type { CompanyFacts } from '../../../src/domain/facts.ts';
import { realizedOf } from '../../../src/domain/realized.ts';
import { provedRunRateHistory, summariseValue } from '../../../src/domain/value.ts';
import { openValueBook } from '../../../src/domain/value-book.ts';
import { hostileFacts } from '../../builders/hostile-facts.ts';
import { aMeasurement } from '../../builders/index.ts';
import { daysAgo, PLAUSIBLE_TODAY } from '../../builders/plausible-days.ts';
import { plausibleFacts } from '../../builders/plausible-facts.ts';
import { aValueInput } from '../../builders/value-input.ts';

/** Every confirmation says what was confirmed, as those that the product writes do. */
const anyCompany = fc.oneof(plausibleFacts, hostileFacts).map((facts) => ({
  ...facts,
  entries: facts.entries.map((line) =>
    line.kind === 'confirmation' || line.kind === 'dispute_resolved'
      ? { ...line, annualThenMinor: line.annualThenMinor ?? 1_200_000 }
      : line,
  ),
}));

/** Each metric's value of a period, by tier, unrounded. */
function realizedByMetric(facts: CompanyFacts, from: CalendarDate, to: CalendarDate) {
  const book = openValueBook(aValueInput(facts, PLAUSIBLE_TODAY));
  const period = { from: toDayNumber(from), to: toDayNumber(to), knownOn: book.today };
  return book.groups.flatMap((group) => {
    const realized = realizedOf(group, countedSpans(group, book.today), period);
    return group.tracks.map(({ metric }, index) => [
      metric.key,
      realized[index]?.amounts,
      realized[index]?.hours,
    ]);
  });
}

/** A measurement about one of the company's metrics, on a day that is `ago` days back. */
function withMeasurement(facts: CompanyFacts, place: number, ago: number, value: number): CompanyFacts {
  const metric = facts.metrics[place % Math.max(1, facts.metrics.length)];
  const line = aMeasurement({ key: 'new-line', on: daysAgo(ago), metricKey: metric?.key ?? null, value });
  return { ...facts, entries: [...facts.entries, line] };
}

describe('a new measurement', () => {
  const anyValue = fc.integer({ min: -5, max: 60 });

  it('changes no realized value of a period that ends before its day', () => {
    fc.assert(
      fc.property(
        anyCompany,
        fc.nat(3),
        fc.integer({ min: -30, max: 300 }),
        anyValue,
        fc.nat(200),
        fc.nat(300),
        (facts, place, ago, value, earlier, length) => {
          const to = daysAgo(Math.max(0, ago) + earlier);
          const from = addDays(to, -length);
          const after = withMeasurement(facts, place, ago, value);
          expect(realizedByMetric(after, from, to)).toEqual(realizedByMetric(facts, from, to));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('changes no earlier point of the value over time and no earlier proved run rate', () => {
    fc.assert(
      fc.property(
        anyCompany,
        fc.nat(3),
        fc.integer({ min: -30, max: 300 }),
        anyValue,
        (facts, place, ago, value) => {
          const day = daysAgo(ago);
          const historyOf = (one: CompanyFacts) => {
            const input = aValueInput(one, PLAUSIBLE_TODAY);
            return {
              points: summariseValue(input)
                .overTime.filter(({ on }) => on < day && on < PLAUSIBLE_TODAY)
                .map(({ on, proved }) => [on, proved]),
              rates: provedRunRateHistory(input).filter(({ on }) => on < day),
            };
          };
          expect(historyOf(withMeasurement(facts, place, ago, value))).toEqual(historyOf(facts));
        },
      ),
      { numRuns: 150 },
    );
  });
});
