import { Flex, Text } from '@hubspot/ui-extensions';
import type { MetricSummary } from '../../../../src/domain/summary.ts';
import { PanelButton, PanelLink } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MetricFormPanel } from '../forms/MetricFormPanel.tsx';
import type { MetricForm } from '../forms/MetricFormPanel.tsx';
import { canBeDisputed, openDispute } from '../forms/open-dispute.ts';
import { subjectOfMetric } from '../forms/subject.ts';
import { LedgerPanel } from '../ledger/LedgerPanel.tsx';
import { MetricEditorButton } from '../metric-editor/MetricEditorButton.tsx';

/** What can be recorded about a benefit, and the way down to its ledger lines. */
export function MetricActions({ summary }: { readonly summary: MetricSummary }) {
  const words = useWords();
  const company = useCompany();
  const { metric, entryKeys } = summary;
  const subject = subjectOfMetric(summary, company);
  return (
    <Flex gap="sm" align="center" wrap>
      {company.view.mayWrite ? (
        <>
          <FormButton summary={summary} form="confirmation" label={confirmLabel(summary, words)} />
          {metric.measuredInputs.length === 0 ? null : (
            <FormButton summary={summary} form="measurement" label={words.t('value.open.measure')} />
          )}
          <FormButton summary={summary} form="evidence" label={words.t('value.open.evidence')} />
          {canBeDisputed(subject, company) ? (
            <FormButton summary={summary} form="dispute" label={words.t('dispute.action')} />
          ) : null}
          {openDispute(subject, company) === null ? null : (
            <FormButton summary={summary} form="settleDispute" label={words.t('dispute.settleAction')} />
          )}
          <MetricEditorButton summary={summary} />
        </>
      ) : null}
      {entryKeys.length === 0 ? null : (
        <Text variant="microcopy">
          <PanelLink
            panelId={`ledger-${metric.key}`}
            title={words.t('value.open.ledgerTitle', { name: metric.name })}
            label={words.t('value.open.ledger', { count: entryKeys.length })}
          >
            {() => <LedgerPanel entryKeys={entryKeys} />}
          </PanelLink>
        </Text>
      )}
    </Flex>
  );
}

interface FormButtonProps {
  readonly summary: MetricSummary;
  readonly form: MetricForm;
  readonly label: string;
}

function FormButton({ summary: { metric }, form, label }: FormButtonProps) {
  const panelId = `${form}-${metric.key}`;
  return (
    <PanelButton panelId={panelId} title={metric.name} label={label}>
      {() => <MetricFormPanel metricKey={metric.key} panelId={panelId} form={form} />}
    </PanelButton>
  );
}

function confirmLabel({ annualMinor, tiers }: MetricSummary, { t, format }: Words): string {
  if (annualMinor === null || annualMinor <= 0) return t('value.open.confirm');
  const open = annualMinor - tiers.confirmed;
  return open > 0
    ? t('value.open.confirmOpen', { amount: format.money(open) })
    : t('value.open.confirmAgain');
}
