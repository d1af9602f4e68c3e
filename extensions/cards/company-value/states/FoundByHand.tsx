import { Alert, Text } from '@hubspot/ui-extensions';
import type { HandChange } from '../../../../src/functions/contract.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import type { CompanyScope } from '../company-context.ts';

/** What people did to the records in HubSpot's own pages, beside the ledger lines they changed. */
export function FoundByHand() {
  return (
    <>
      <TypedOver />
      <OtherPlans />
      <Missing />
    </>
  );
}

/** The names of those who changed something, each once; null when HubSpot names nobody. */
export function whoChanged(
  changes: readonly HandChange[],
  company: CompanyScope,
  t: Words['t'],
): string | null {
  const names = changes.flatMap(({ changedBy }) =>
    changedBy === null ? [] : [company.userName(changedBy) ?? t('ledger.someUser')],
  );
  return [...new Set(names)].join(', ') || null;
}

function TypedOver() {
  const { t } = useWords();
  const company = useCompany();
  const { typedOver } = company.view.foundByHand;
  if (typedOver.length === 0) return null;
  const who = whoChanged(typedOver, company, t) ?? t('ledger.someUser');
  return (
    <Alert title={t('typedOver.title', { count: typedOver.length })} variant="info">
      <Text>{t('typedOver.by', { who })}</Text>
    </Alert>
  );
}

function OtherPlans() {
  const { t, format } = useWords();
  const { otherPlans } = useCompany().view.foundByHand;
  if (otherPlans.length === 0) return null;
  const plans = otherPlans.map(({ milestones, entries }) =>
    t('otherPlans.plan', { milestones, lines: entries }),
  );
  return (
    <Alert title={t('otherPlans.title', { count: otherPlans.length })} variant="warning">
      <Text>{format.join([...plans, t('otherPlans.text')], 'sentences')}</Text>
    </Alert>
  );
}

/** Of more records an admin sees the names with the repair command. */
const MOST_NAMED = 5;

function Missing() {
  const { t, format } = useWords();
  const { lines, subjects, orphans } = useCompany().view.foundByHand.missing;
  if (lines === 0 && subjects.length === 0) return null;
  const keys = orphans.slice(0, MOST_NAMED).map(({ key }) => key);
  if (orphans.length > MOST_NAMED) keys.push('…');
  const sentences = [
    lines === 0 ? null : t('missing.lines', { count: lines }),
    subjects.length === 0 ? null : t('missing.subjects', { count: subjects.length }),
    orphans.length === 0
      ? null
      : t('missing.orphans', { count: orphans.length, keys: format.join(keys, 'list') }),
    t('missing.text'),
  ];
  return (
    <Alert title={t('missing.title')} variant="warning">
      <Text>{format.join(sentences, 'sentences')}</Text>
    </Alert>
  );
}
