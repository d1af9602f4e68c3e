import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ReadinessPathTile } from '../head/ReadinessPathTile.tsx';
import { ReadinessTable } from '../head/ReadinessTable.tsx';
import { RelationshipButton } from '../relationship/RelationshipButton.tsx';
import { isTooLittleKnown } from '../states/missing-items.ts';
import { CallTiles } from './CallTiles.tsx';
import { HelpsTile } from './HelpsTile.tsx';
import { OutcomeTile } from './OutcomeTile.tsx';
import { LinesLink, PeopleTable } from './PeopleTable.tsx';
import { ReportTable } from './ReportTable.tsx';
import { RunwaySection } from './RunwaySection.tsx';

/** First the way out, then the diagnosis, the dates ahead, the people, and who thinks what of it. */
export function RenewalTab() {
  const { summary } = useCompany().view;
  const { readiness } = summary.renewal;
  // Nothing can be won for a renewal that is decided.
  const isOpen = summary.cycle.outcome === null;
  // Of a customer who leaves nothing more is asked; what was recorded can still be read, and taken back.
  const isLost = summary.cycle.outcome?.outcome === 'churned';
  const hasPath = readiness.path !== null;
  return (
    <Flex direction="column" gap="md">
      <DateAlert />
      <OutcomeTile />
      <CostAlert />
      {isOpen && hasPath ? <ReadinessPathTile startsLevers /> : null}
      {/* Where too little is known the notice above the tabs says what would help. */}
      {isOpen && !hasPath && !isTooLittleKnown(summary) ? <HelpsTile /> : null}
      {isLost ? (
        <LinesLink />
      ) : (
        <>
          <ReadinessTable />
          <RunwaySection />
          <PeopleTable />
          <CallTiles />
          <ReportTable />
        </>
      )}
    </Flex>
  );
}

/** That a new annual cost has begun which the company does not say yet. */
function CostAlert() {
  const { t, format } = useWords();
  const { cycle, company } = useCompany().view.summary;
  const { costToSet } = cycle;
  if (costToSet === null) return null;
  const now = company.annualCostMinor === null ? t('common.notKnown') : format.money(company.annualCostMinor);
  return (
    <Alert title={t('renewal.cost.title')} variant="warning">
      <Text>
        {t('renewal.cost.text', {
          date: format.date(costToSet.from),
          amount: format.money(costToSet.annualMinor),
          now,
        })}
      </Text>
    </Alert>
  );
}

/** That there is no date, or that it has passed and nobody has said how it ended. */
function DateAlert() {
  const { t } = useWords();
  const { renewalDate, overdue, daysUntilRenewal } = useCompany().view.summary.renewal;
  if (renewalDate === null) {
    return (
      <Alert title={t('renewal.noDate.title')} variant="info">
        <Text>{t('renewal.noDate.text')}</Text>
      </Alert>
    );
  }
  if (!overdue) return null;
  return (
    <Alert title={t('renewal.overdue.title', { days: -(daysUntilRenewal ?? 0) })} variant="danger">
      <Flex direction="column" gap="sm" align="start">
        <Text>{t('renewal.overdue.text')}</Text>
        <RelationshipButton
          form={{ name: 'outcome' }}
          panelId="overdue-outcome"
          label={t('relationship.button.outcome')}
        />
      </Flex>
    </Alert>
  );
}
