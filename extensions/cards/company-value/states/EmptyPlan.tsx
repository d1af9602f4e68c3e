import {
  EmptyState,
  Flex,
  Icon,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { INDUSTRIES, SEGMENTS } from '../../../../src/domain/vocabulary.ts';
import type { Summary } from '../../../../src/domain/summary.ts';
import type { MatchingTemplate } from '../../../../src/functions/contract.ts';
import { PanelButton } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MetricEditorButton } from '../metric-editor/MetricEditorButton.tsx';
import { AddMilestonePanel } from '../milestone-editor/AddMilestonePanel.tsx';

const PANEL_ID = 'add-first-milestone';

/** A company without a plan: which template fits, and what the plan still needs to know. */
export function EmptyPlan() {
  const words = useWords();
  const { t } = words;
  const { summary, matchingTemplate, mayWrite } = useCompany().view;
  return (
    <Flex direction="column" gap="md">
      <EmptyState title={t('empty.title')} imageName="target" layout="horizontal" imageWidth={190}>
        <Flex direction="column" gap="xs">
          <Text>{t(matchingTemplate === null ? 'empty.text' : 'empty.fits')}</Text>
          <Text variant="microcopy">
            {matchingTemplate === null
              ? noTemplate(summary, words)
              : templateLine(matchingTemplate, summary, words)}
          </Text>
          {matchingTemplate === null ? null : <Text variant="microcopy">{t('empty.how')}</Text>}
          {mayWrite ? (
            <Flex gap="sm">
              <PanelButton panelId={PANEL_ID} title={t('editor.addTitle')} label={t('editor.add')} size="sm">
                {() => <AddMilestonePanel panelId={PANEL_ID} />}
              </PanelButton>
              <MetricEditorButton summary={null} size="sm" />
            </Flex>
          ) : null}
        </Flex>
      </EmptyState>
      <NeedsTable />
    </Flex>
  );
}

function templateLine(template: MatchingTemplate, { company }: Summary, { t, format }: Words): string {
  const line = t('empty.template', {
    segment: segmentName(template.segment, t),
    industry: industryName(template.industry, t),
    version: format.number(template.version),
    milestones: template.milestoneCount,
  });
  if (company.startDate === null) return line;
  return `${line} · ${t('empty.templateDates', { date: format.date(company.startDate) })}`;
}

function noTemplate({ company }: Summary, { t }: Words): string {
  return company.segment === null
    ? t('empty.noSegment')
    : t('empty.noMatch', { segment: t(`segment.${company.segment}`) });
}

function segmentName(segment: string, t: Words['t']): string {
  const known = SEGMENTS.find((word) => word === segment);
  return known === undefined ? segment : t(`segment.${known}`);
}

function industryName(industry: string, t: Words['t']): string {
  const known = INDUSTRIES.find((word) => word === industry);
  return known === undefined ? industry : t(`industry.${known}`);
}

const NEEDS = ['segment', 'startDate', 'renewalDate', 'annualCost'] as const;
type Need = (typeof NEEDS)[number];

function NeedsTable() {
  const words = useWords();
  const { t } = words;
  const { summary } = useCompany().view;
  const isComplete = NEEDS.every((need) => knownWords(need, summary, words) !== null);
  return (
    <Flex direction="column" gap="sm">
      <Table bordered density="compact" flush>
        <TableHead>
          <TableRow>
            <TableHeader width={186}>{t('empty.header.needed')}</TableHeader>
            <TableHeader>{t('empty.header.here')}</TableHeader>
            <TableHeader width={60}>{null}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {NEEDS.map((need) => (
            <NeedRow key={need} need={need} known={knownWords(need, summary, words)} />
          ))}
        </TableBody>
      </Table>
      {isComplete ? null : <Text variant="microcopy">{t('empty.where')}</Text>}
    </Flex>
  );
}

function NeedRow({ need, known }: { readonly need: Need; readonly known: string | null }) {
  const { t } = useWords();
  return (
    <TableRow>
      <TableCell>
        <Text>{t(`empty.${need}`)}</Text>
      </TableCell>
      <TableCell>
        {known === null ? (
          <Text variant="microcopy">{t(`empty.${need}.missing`)}</Text>
        ) : (
          <Text>{known}</Text>
        )}
      </TableCell>
      <TableCell>
        {known === null ? (
          <Icon name="warning" color="warning" size="sm" screenReaderText={t('empty.unknown')} />
        ) : (
          <Icon name="success" color="success" size="sm" screenReaderText={t('empty.known')} />
        )}
      </TableCell>
    </TableRow>
  );
}

function knownWords(need: Need, { company, value }: Summary, { t, format }: Words): string | null {
  switch (need) {
    case 'segment':
      return company.segment === null ? null : t(`segment.${company.segment}`);
    case 'startDate':
      return company.startDate === null ? null : format.date(company.startDate);
    case 'renewalDate':
      return company.renewalDate === null ? null : format.date(company.renewalDate);
    case 'annualCost': {
      const { annualMinor, source, deals } = value.cost;
      if (annualMinor === null) return null;
      const cost = format.money(annualMinor);
      return source === 'deals' ? t('empty.costFromDeals', { cost, count: deals.length }) : cost;
    }
  }
}
