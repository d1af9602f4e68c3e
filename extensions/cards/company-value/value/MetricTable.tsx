import { Table, TableBody, TableFooter, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ValueSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MetricDetailsRow } from './MetricDetailsRow.tsx';
import { MetricRow } from './MetricRow.tsx';
import { isWithoutMoney } from './without-money.ts';

/** Every benefit in one row; a row opens down to its formula, its proof and its ledger lines. */
export function MetricTable() {
  const { t, format } = useWords();
  const { value } = useCompany().view.summary;
  const [openKey, setOpenKey] = useState<string | null>(null);
  const metrics = [...value.metrics].sort(
    (first, second) => (second.annualMinor ?? 0) - (first.annualMinor ?? 0),
  );
  return (
    <Table bordered density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader width={220}>{t('value.table.benefit')}</TableHeader>
          <TableHeader>{t('value.table.proof')}</TableHeader>
          <TableHeader width={104}>{t('value.table.measured')}</TableHeader>
          <TableHeader width={92} align="right">
            {t('value.table.aYear')}
          </TableHeader>
          <TableHeader width={64}>{null}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {metrics.flatMap((metric) => {
          const { key } = metric.metric;
          const isOpen = key === openKey;
          const row = (
            <MetricRow
              key={key}
              summary={metric}
              isOpen={isOpen}
              onToggle={() => setOpenKey(isOpen ? null : key)}
            />
          );
          return isOpen ? [row, <MetricDetailsRow key={`${key} details`} summary={metric} />] : [row];
        })}
      </TableBody>
      <TableFooter>
        <TableRow>
          <TableHeader>{t('value.table.proved')}</TableHeader>
          <TableHeader>{overlaps(value) ? t('value.table.overlap') : null}</TableHeader>
          <TableHeader>{null}</TableHeader>
          <TableHeader align="right">
            {isWithoutMoney(value) ? t('common.none') : format.money(value.provedRunRate)}
          </TableHeader>
          <TableHeader>{null}</TableHeader>
        </TableRow>
      </TableFooter>
    </Table>
  );
}

/** Whether some amount counts less than it says because another benefit holds the same money. */
const overlaps = ({ metrics }: ValueSummary): boolean =>
  metrics.some(
    ({ annualMinor, counted }) =>
      annualMinor !== null && counted.confirmed + counted.evidenced + counted.claimed !== annualMinor,
  );
