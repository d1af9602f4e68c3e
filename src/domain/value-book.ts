import { type ActiveLedger, entriesOfKind, linesAbout } from './active-ledger.ts';
import { assumptionsFor } from './assumptions.ts';
import type { Assumptions } from './assumptions.ts';
import { toDayNumber } from './calendar.ts';
import type { CompanyFacts, Metric } from './facts.ts';
import type { MetricTrack } from './metric-track.ts';
import { carryForwardDaysOf, metricTrack } from './metric-track.ts';
import { convertMinor, currencyOf } from './money.ts';
import { compareText } from './order.ts';
import { agreedShares } from './overlap.ts';
import type { Settings } from './settings.ts';
import { dayNumberOrNull } from './spans.ts';

/** What every value question needs: facts, settings, the day, and the lines that count on it. */
export interface ValueInput {
  readonly facts: CompanyFacts;
  readonly settings: Settings;
  readonly today: string;
  readonly ledger: ActiveLedger;
}

/** The metrics of a company laid out over time, grouped by the benefit they draw on. */
export interface ValueBook {
  readonly today: number;
  /** The company's first day; null when it is unknown. */
  readonly start: number | null;
  readonly currency: string;
  readonly tracks: readonly MetricTrack[];
  readonly groups: readonly BenefitGroup[];
  /** What is assumed for every metric that does not say otherwise. */
  readonly assumptions: Assumptions;
}

/** Metrics that share a benefit pool, or one metric alone. */
export interface BenefitGroup {
  readonly pool: string | null;
  readonly tracks: readonly MetricTrack[];
  /** Agreed shares in the order of the tracks; null when the largest amount counts. */
  readonly shares: readonly number[] | null;
}

/** Lays out every metric once, for all the questions that are asked of it. */
export function openValueBook({ facts, settings, today, ledger }: ValueInput): ValueBook {
  const day = toDayNumber(today);
  const start = dayNumberOrNull(facts.company.startDate);
  const currency = currencyOf(facts.company, settings);
  const assumptions = assumptionsFor(settings, entriesOfKind(ledger, 'assumption_changed'));
  const tracks = [...facts.metrics].sort(byKey).map((metric) => {
    const lines = linesAbout(ledger, 'metricKey', metric.key);
    const inputCurrency = metric.currency ?? currency;
    return metricTrack(metric, lines, {
      today: day,
      inputCurrency,
      convert: (amountMinor) => convertMinor(amountMinor, { from: inputCurrency, to: currency }, settings),
      carryForwardDays: carryForwardDaysOf(metric, settings),
      fallbackStart: start,
      assumptions: assumptions(metric.key),
    });
  });
  const groups = benefitGroups(tracks);
  return { today: day, start, currency, tracks, groups, assumptions: assumptions('') };
}

/** A fixed order, so that no result depends on the one in which records were read. */
function byKey(first: Metric, second: Metric): number {
  return compareText(first.key, second.key);
}

/** The pool a metric draws on; null when it stands alone or gives no money to share. */
export function poolOf({ metric, isMoney }: { readonly metric: Metric; readonly isMoney: boolean }) {
  const pool = metric.benefitPool?.trim() ?? '';
  return isMoney && pool !== '' ? pool : null;
}

function benefitGroups(tracks: readonly MetricTrack[]): readonly BenefitGroup[] {
  const pools = new Map<string, MetricTrack[]>();
  const alone: BenefitGroup[] = [];
  for (const track of tracks) {
    const pool = poolOf(track);
    if (pool === null) alone.push({ pool, tracks: [track], shares: null });
    else pools.set(pool, [...(pools.get(pool) ?? []), track]);
  }
  const pooled = [...pools].map(([pool, members]): BenefitGroup => {
    return { pool, tracks: members, shares: agreedShares(members.map(({ metric }) => metric.poolShare)) };
  });
  return [...alone, ...pooled];
}
