import { LineChart, Text } from '@hubspot/ui-extensions';
import type { ChartColor } from '../../../ui/chart-color.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { axisUnit, historyRows, onAxis } from './history-rows.ts';
import type { HistorySeries } from './history-rows.ts';

const COLORS: Readonly<Record<HistorySeries, ChartColor>> = {
  measured: 'blue',
  plan: 'orange',
  forecast: 'aqua',
};

/** Measured values against the plan; the chart has no marker for "where it should be", so the plan is a line. */
export function HistoryChart({ summary }: { readonly summary: MilestoneSummary }) {
  const { t, format } = useWords();
  const { milestone } = summary;
  const rows = historyRows(summary);
  const measured = rows.filter(({ series }) => series === 'measured').length;
  if (measured === 0) return null;
  if (measured === 1) return <Text variant="microcopy">{t('panel.chart.one')}</Text>;
  const unit = axisUnit(milestone.unit, format);
  return (
    <LineChart
      data={rows.map(({ on, value, series }) => ({
        on,
        value: onAxis(milestone.unit, value, format),
        series: t(`panel.chart.${series}`),
      }))}
      axes={{
        x: { field: 'on', fieldType: 'datetime' },
        y: {
          field: 'value',
          fieldType: 'linear',
          label: unit === null ? milestone.name : t('panel.chart.axisUnit', { name: milestone.name, unit }),
        },
        options: {
          groupFieldByColor: 'series',
          colors: {
            [t('panel.chart.measured')]: COLORS.measured,
            [t('panel.chart.plan')]: COLORS.plan,
            [t('panel.chart.forecast')]: COLORS.forecast,
          },
        },
      }}
      options={{ title: t('panel.chart.title'), showLegend: true, showTooltips: true }}
    />
  );
}
