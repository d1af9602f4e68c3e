import { LineChart } from '@hubspot/ui-extensions';
import type { ValuePoint, ValueSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';

const SERIES = [
  { figure: 'proved', label: 'value.over.proved', color: 'blue' },
  { figure: 'atTodaysRate', label: 'value.over.rate', color: 'aqua' },
  { figure: 'costCommitted', label: 'value.over.cost', color: 'orange' },
] as const satisfies readonly { figure: keyof ValuePoint; label: string; color: string }[];

const LEAST_POINTS = 2;

/** Proved value since the start against the cost committed; the title carries the finding. */
export function OverTimeChart() {
  const words = useWords();
  const { t, format } = words;
  const { value } = useCompany().view.summary;
  const rows = SERIES.flatMap(({ figure, label }) =>
    bends(
      value.overTime.flatMap(({ on, [figure]: amount }) => (amount === null ? [] : [{ on, amount }])),
    ).map(({ on, amount }) => ({ on, value: format.toMajor(amount), series: t(label) })),
  );
  if (value.overTime.length < LEAST_POINTS) return null;
  return (
    <LineChart
      data={rows}
      axes={{
        x: { field: 'on', fieldType: 'datetime' },
        y: {
          field: 'value',
          fieldType: 'linear',
          label: t('value.over.axis', { symbol: format.currencySymbol }),
        },
        options: {
          groupFieldByColor: 'series',
          colors: Object.fromEntries(SERIES.map(({ label, color }) => [t(label), color])),
        },
      }}
      options={{ title: findingOf(value, words), showLegend: true, showTooltips: true }}
    />
  );
}

/** "$168K proved to date; passes the cost about 27 Dec 2026" */
export function findingOf({ provedToDate, payback }: ValueSummary, { t, format }: Words): string {
  const amount = format.moneyCompact(provedToDate);
  if (payback.on !== null) {
    const date = format.date(payback.on);
    return t(payback.state === 'reached' ? 'value.over.paidBack' : 'value.over.passes', { amount, date });
  }
  const never = payback.reason === 'run_rate_below_cost';
  return t(never ? 'value.over.never' : 'value.over.noCost', { amount });
}

interface Point {
  readonly on: string;
  readonly amount: number;
}

/** Points in the middle of a level stretch say nothing: the cost stays a line and does not become beads. */
function bends(points: readonly Point[]): readonly Point[] {
  return points.filter(({ amount }, index) => {
    const isLevel = points[index - 1]?.amount === amount && points[index + 1]?.amount === amount;
    return !isLevel;
  });
}
