import { BarChart } from '@hubspot/ui-extensions';
import type { ValueSummary } from '../../../../src/domain/summary.ts';
import { TIERS } from '../../../../src/domain/vocabulary.ts';
import type { ChartColor } from '../../../ui/chart-color.ts';
import type { Tier } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';

const COLORS: Readonly<Record<Tier, ChartColor>> = {
  confirmed: 'blue',
  evidenced: 'aqua',
  claimed: 'yellow',
};

/** Value a year by category, stacked by how far it is proved, largest first. */
export function CategoryChart() {
  const { t, format } = useWords();
  const { value } = useCompany().view.summary;
  const categories = value.byCategory
    .filter((row) => totalOf(row) !== 0)
    .sort((first, second) => totalOf(second) - totalOf(first));
  if (categories.length === 0) return null;
  const rows = categories.flatMap((row) =>
    TIERS.map((tier) => ({
      category: t(`category.${row.category}`),
      amount: format.toMajor(row[tier]),
      tier: t(`tier.${tier}`),
    })),
  );
  return (
    <BarChart
      data={rows}
      axes={{
        x: {
          field: 'amount',
          fieldType: 'linear',
          label: t('value.category.axis', { symbol: format.currencySymbol }),
        },
        y: { field: 'category', fieldType: 'category' },
        options: {
          groupFieldByColor: 'tier',
          stacking: true,
          colors: Object.fromEntries(TIERS.map((tier) => [t(`tier.${tier}`), COLORS[tier]])),
        },
      }}
      options={{ title: t('value.category.title'), showLegend: true, showTooltips: true }}
    />
  );
}

const totalOf = ({ confirmed, evidenced, claimed }: ValueSummary['byCategory'][number]) =>
  confirmed + evidenced + claimed;
