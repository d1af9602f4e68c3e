import { generalAssumptions } from './assumptions.ts';
import { costOf } from './cost.ts';
import { countedHours, countedSpans } from './counted-value.ts';
import { gather, gatherKnown } from './gather.ts';
import type { RealizedAmount } from './realized.ts';
import { realizedOf } from './realized.ts';
import { metricSummary } from './metric-summary.ts';
import type { MetricTrack } from './metric-track.ts';
import { paybackOf } from './payback.ts';
import { projectedValue } from './projection.ts';
import type { GroupSpans } from './proved-curve.ts';
import { provedCurve } from './proved-curve.ts';
import { roiOf } from './roi.ts';
import { segmentOf } from './segment.ts';
import { dayNumberOrNull, DAYS_PER_YEAR, FOREVER_AGO, inForceOn } from './spans.ts';
import type { MetricSummary, TierAmounts, ValueSummary } from './summary.ts';
import { NO_AMOUNTS, provedOf, roundTiers, sumTiers, totalOf } from './tiers.ts';
import type { ValueBook, ValueInput } from './value-book.ts';
import { openValueBook } from './value-book.ts';
import { valueOverTime } from './value-over-time.ts';
import { problemsOf } from './value-problems.ts';
import { byCategory, byMoneyKind } from './value-subtotals.ts';
import { valueVerdict } from './value-verdict.ts';

export { provedRunRateHistory } from './proved-run-rate-history.ts';

/**
 * Everything the screens say about value: what the benefits are worth a year and so far, how far that is
 * proved, what it costs, and when it pays back. A pure function of the facts, the settings and the day.
 */
export function summariseValue(input: ValueInput, book: ValueBook = openValueBook(input)): ValueSummary {
  const { facts, settings, today } = input;
  const groups = book.groups.map((group) => ({ group, spans: countedSpans(group, book.today) }));
  const realized = realizedByTrack(book, groups);
  const metrics = metricSummaries(input, book, groups, realized);
  const runRate = sumTiers(metrics.map(({ counted }) => counted));
  const toDate = sumTiers(metrics.map((metric) => metric.toDate));
  const cost = costOf(facts, settings, today);
  const roi = roiOf({ runRateMinor: provedOf(runRate), toDateMinor: provedOf(toDate) }, cost);
  const hours = hoursSaved(book, realized);
  const { payback, overTime } = paybackAndChart(input, book, groups, {
    provedToDate: provedOf(toDate),
    annualMinor: cost.annualMinor,
  });
  const { verdict, reasons } = valueVerdict({
    today,
    startDate: facts.company.startDate,
    segment: segmentOf(facts),
    limits: settings.value,
    metrics,
    provedRunRate: provedOf(runRate),
    cost,
    roi,
  });
  return {
    runRate,
    provedRunRate: provedOf(runRate),
    provedPerDay: provedOf(runRate) / DAYS_PER_YEAR,
    toDate,
    provedToDate: provedOf(toDate),
    projected: projectedValue(book.groups, {
      today: book.today,
      haircut: settings.value.projectionHaircut,
    }),
    projectionHaircut: settings.value.projectionHaircut,
    hoursPerYear: hours.hoursPerYear,
    hoursToDate: hours.hoursToDate,
    cost,
    roi,
    metrics,
    assumptions: generalAssumptions(book.assumptions, book.today),
    byCategory: byCategory(metrics),
    byMoneyKind: byMoneyKind(metrics),
    payback,
    overTime,
    verdict,
    reasons,
    problems: gather(metrics, ({ problems }) => problems),
  };
}

function realizedByTrack(
  book: ValueBook,
  groups: readonly GroupSpans[],
): ReadonlyMap<MetricTrack, RealizedAmount> {
  const period = { from: book.start ?? FOREVER_AGO, to: book.today, knownOn: book.today };
  return new Map(
    gather(groups, ({ group, spans }) => {
      const realized = realizedOf(group, spans, period);
      return group.tracks.map((track, index) => [track, realized[index] as RealizedAmount] as const);
    }),
  );
}

/** Every metric is in one group, so both maps know all of them. */
function metricSummaries(
  { settings }: ValueInput,
  book: ValueBook,
  groups: readonly GroupSpans[],
  realized: ReadonlyMap<MetricTrack, RealizedAmount>,
): readonly MetricSummary[] {
  const counted = countedToday(groups, book.today);
  const summaries = book.tracks.map((track) =>
    metricSummary(track, {
      today: book.today,
      start: book.start,
      settings,
      counted: counted.get(track) as TierAmounts,
      toDate: roundTiers((realized.get(track) as RealizedAmount).amounts),
      problems: problemsOf(track, book),
    }),
  );
  return summaries.sort((first, second) => sizeOf(second) - sizeOf(first));
}

/** What a metric is worth before the overlap guard: the largest comes first. */
function sizeOf({ tiers, oneOffMinor }: MetricSummary): number {
  return totalOf(tiers) + (oneOffMinor ?? 0);
}

function countedToday(groups: readonly GroupSpans[], today: number): ReadonlyMap<MetricTrack, TierAmounts> {
  return new Map(
    gather(groups, ({ group, spans }) => {
      const amounts = inForceOn(spans, today)?.amounts ?? [];
      return group.tracks.map((track, index) => [track, roundTiers(amounts[index] ?? NO_AMOUNTS)] as const);
    }),
  );
}

/** Hours of every metric that saves time, whatever its proof; null when none does. */
function hoursSaved(book: ValueBook, realized: ReadonlyMap<MetricTrack, RealizedAmount>) {
  const savesHours = book.tracks.some(({ periods }) =>
    periods.some(({ hoursPerYear }) => hoursPerYear !== null),
  );
  if (!savesHours) return { hoursPerYear: null, hoursToDate: null };
  return {
    hoursPerYear: gather(book.groups, (group) => countedHours(group, book.today)).reduce(
      (total, hours) => total + hours,
      0,
    ),
    hoursToDate: [...realized.values()].reduce((total, { hours }) => total + hours, 0),
  };
}

function paybackAndChart(
  { facts, settings }: ValueInput,
  book: ValueBook,
  groups: readonly GroupSpans[],
  figures: { readonly provedToDate: number; readonly annualMinor: number | null },
): Pick<ValueSummary, 'payback' | 'overTime'> {
  const { start, today } = book;
  const origin = start ?? firstCountedDay(groups) ?? today;
  const curve = provedCurve(groups, origin, today);
  const payback = paybackOf({
    curve,
    annualCostMinor: figures.annualMinor,
    start,
    today,
    limitYears: settings.value.paybackLimitYears,
  });
  const overTime = valueOverTime({
    curve,
    origin,
    today,
    provedToDate: figures.provedToDate,
    annualCostMinor: start === null ? null : figures.annualMinor,
    paybackDay: dayNumberOrNull(payback.on),
    renewalDay: dayNumberOrNull(facts.company.renewalDate),
  });
  return { payback, overTime };
}

/** Where the line begins when nobody has said when the company started. */
function firstCountedDay(groups: readonly GroupSpans[]): number | null {
  const days = gather(groups, ({ group, spans }) => [
    ...spans.slice(0, 1).map(({ from }) => from),
    ...gatherKnown(group.tracks, ({ oneOff }) => oneOff?.day),
  ]);
  return days.length === 0 ? null : Math.min(...days);
}
