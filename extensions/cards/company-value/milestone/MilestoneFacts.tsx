import { Accordion, DescriptionList, DescriptionListItem, Flex, List, Text } from '@hubspot/ui-extensions';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { LedgerLines } from '../ledger/LedgerLines.tsx';
import { countsWhen, measuredBy } from './definition-words.ts';
import { FigureFacts } from './FigureFacts.tsx';

interface MilestoneFactsProps {
  readonly summary: MilestoneSummary;
  /** Takes a line of its ledger back. */
  readonly onCorrect: (entryKey: string) => void;
}

/** What is written down about a milestone, folded by topic. Titles carry the count, so nothing has to be opened to know. */
export function MilestoneFacts({ summary, onCorrect }: MilestoneFactsProps) {
  return (
    <Flex direction="column" gap="flush">
      <Definition summary={summary} />
      <FigureFacts summary={summary} />
      <Proof summary={summary} />
      <Impact summary={summary} />
      <NextSteps steps={summary.milestone.nextSteps} />
      <Ledger entryKeys={summary.entryKeys} onCorrect={onCorrect} />
    </Flex>
  );
}

function Definition({ summary }: { readonly summary: MilestoneSummary }) {
  const words = useWords();
  const company = useCompany();
  const { t } = words;
  const { definition, validation } = summary.milestone;
  return (
    <Accordion title={t('panel.definition.title')} size="sm" defaultOpen>
      <DescriptionList direction="column">
        <DescriptionListItem label={t('panel.definition')}>
          <Text>{definition ?? t('panel.definition.none')}</Text>
        </DescriptionListItem>
        <DescriptionListItem label={t('panel.measuredBy')}>
          <Text>{measuredBy(summary.milestone, words, company)}</Text>
        </DescriptionListItem>
        <DescriptionListItem label={t('panel.countsWhen')}>
          <Text>{countsWhen(summary.milestone, words)}</Text>
        </DescriptionListItem>
        {validation === null ? null : (
          <DescriptionListItem label={t('panel.validation')}>
            <Text>{validation}</Text>
          </DescriptionListItem>
        )}
      </DescriptionList>
    </Accordion>
  );
}

function Proof({ summary }: { readonly summary: MilestoneSummary }) {
  const { t, format } = useWords();
  const keys = [...summary.confirmationKeys, ...summary.evidenceKeys];
  return (
    <Accordion
      title={
        keys.length === 0
          ? t('panel.proof.none')
          : t('panel.proof.title', { count: format.number(keys.length) })
      }
      size="sm"
    >
      {keys.length === 0 ? <Text>{t('panel.proof.noneText')}</Text> : <LedgerLines entryKeys={keys} />}
    </Accordion>
  );
}

function Impact({ summary }: { readonly summary: MilestoneSummary }) {
  const { t } = useWords();
  const { businessImpact, capability, outcome, impact } = summary.milestone;
  const chain = [
    ['panel.capability', capability],
    ['panel.outcome', outcome],
    ['panel.impactText', impact],
  ] as const;
  const told = chain.filter(([, text]) => text !== null);
  const isEmpty = businessImpact === null && told.length === 0;
  return (
    <Accordion title={t(isEmpty ? 'panel.impact.titleNone' : 'panel.impact.title')} size="sm">
      {isEmpty ? <Text>{t('panel.impact.noneText')}</Text> : null}
      {businessImpact === null ? null : <Text>{businessImpact}</Text>}
      {told.length === 0 ? null : (
        <DescriptionList direction="column">
          {told.map(([key, text]) => (
            <DescriptionListItem key={key} label={t(key)}>
              <Text>{text}</Text>
            </DescriptionListItem>
          ))}
        </DescriptionList>
      )}
    </Accordion>
  );
}

function NextSteps({ steps }: { readonly steps: readonly string[] }) {
  const { t, format } = useWords();
  return (
    <Accordion
      title={
        steps.length === 0
          ? t('panel.steps.none')
          : t('panel.steps.title', { count: format.number(steps.length) })
      }
      size="sm"
    >
      {steps.length === 0 ? (
        <Text>{t('panel.steps.noneText')}</Text>
      ) : (
        <List variant="unordered-styled">
          {steps.map((step) => (
            <Text key={step}>{step}</Text>
          ))}
        </List>
      )}
    </Accordion>
  );
}

interface LedgerProps {
  readonly entryKeys: readonly string[];
  readonly onCorrect: (entryKey: string) => void;
}

function Ledger({ entryKeys, onCorrect }: LedgerProps) {
  const { t } = useWords();
  return (
    <Accordion
      title={
        entryKeys.length === 0 ? t('panel.ledger.none') : t('panel.ledger.title', { count: entryKeys.length })
      }
      size="sm"
    >
      {entryKeys.length === 0 ? (
        <Text>{t('panel.ledger.noneText')}</Text>
      ) : (
        <LedgerLines entryKeys={entryKeys} onCorrect={onCorrect} />
      )}
    </Accordion>
  );
}
