import {
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { daysBetween } from '../../../../src/domain/calendar.ts';
import type { DueReport } from '../../../../src/domain/cycle/cycle-summary.ts';
import { inTime, late } from '../../../ui/durations.ts';
import { State } from '../../../ui/State.tsx';
import type { StateWords } from '../../../ui/State.tsx';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import type { CompanyScope } from '../company-context.ts';

/** When the customer is told of its results in this cycle: value summaries before the renewal and regular reports. */
export function ReportTable() {
  const words = useWords();
  const company = useCompany();
  const { t, format } = words;
  const { valueSummaries, reports } = company.view.summary.cycle;
  const all = [...valueSummaries, ...reports].sort((first, second) => (first.dueOn < second.dueOn ? -1 : 1));
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>{t('renewal.reports.title')}</Text>
      {all.length === 0 ? (
        <Text variant="microcopy">{t('renewal.reports.none')}</Text>
      ) : (
        <Table bordered density="condensed" flush>
          <TableHead>
            <TableRow>
              <TableHeader>{t('renewal.reports.what')}</TableHeader>
              <TableHeader width={120}>{t('renewal.reports.due')}</TableHeader>
              <TableHeader width={170}>{t('renewal.reports.state')}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {all.map((report) => (
              <TableRow key={`${report.kind} ${report.dueOn}`}>
                <TableCell>{nameOf(report, words, company)}</TableCell>
                <TableCell>{format.dateNear(report.dueOn, company.today)}</TableCell>
                <TableCell>
                  <State state={stateOf(report, words, company)} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Flex>
  );
}

function nameOf(
  { kind, daysBefore, period }: DueReport,
  { t, format }: Words,
  { today }: CompanyScope,
): string {
  if (kind === 'value_summary') return t('renewal.reports.value_summary', { days: daysBefore ?? 0 });
  return t(`renewal.reports.${kind}`, { from: period === null ? '' : format.dateNear(period.from, today) });
}

function stateOf(report: DueReport, { t, format }: Words, { today }: CompanyScope): StateWords {
  switch (report.state) {
    case 'sent':
      return {
        words: t('renewal.reports.sent', { date: format.dateNear(report.sentOn ?? report.dueOn, today) }),
        variant: 'success',
      };
    case 'late':
      return { words: late(t, report.lateDays), variant: 'danger' };
    case 'open':
      return { words: t('renewal.reports.open'), variant: 'warning' };
    case 'coming':
      return { words: inTime(t, daysBetween(today, report.dueOn)), variant: 'default', hollow: true };
  }
}
