import { Flex, Text } from '@hubspot/ui-extensions';
import type { GlancedCompany } from '../../../src/functions/contract.ts';
import { late } from '../../ui/durations.ts';
import { PanelButton } from '../../ui/OpensPanel.tsx';
import { useGlanceWords } from '../../ui/words.ts';
import { nextActionTitle } from '../company-value/head/next-action-title.ts';
import type { CompanyReference } from '../company-value/use-company-value.ts';
import { usePeople } from '../company-value/use-people.ts';
import { startOf } from './status-action.ts';
import { StatusPanel } from './StatusPanel.tsx';

interface NextStepProps {
  readonly glance: GlancedCompany;
  readonly company: CompanyReference;
  readonly locale: string | null;
  readonly onSaved: () => void;
}

const PANEL = 'status-next-step';

/** What to do next, and the one button of the card: it starts what a panel beside any tab can do. */
export function NextStep({ glance, company, locale, onSaved }: NextStepProps) {
  const words = useGlanceWords();
  const people = usePeople();
  const { t, format } = words;
  const { nextAction, subject, mayWrite, readOnlyBecause, asOf } = glance;
  const title = nextActionTitle(nextAction, t, { ...subject, who: people.nameOf(nextAction.contactId) });
  const { lateDays, on, kind, milestoneKey, metricKey, entryKey, step } = nextAction;
  const start = mayWrite ? startOf(nextAction, words) : null;
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="column">
        <Text>{lateDays > 0 ? t('sidebar.next.late', { next: title, late: late(t, lateDays) }) : title}</Text>
        {kind === 'nothing' && on !== null ? (
          <Text variant="microcopy">{t('next.nextDate', { date: format.dateNear(on, asOf) })}</Text>
        ) : null}
        {readOnlyBecause !== null ? (
          <Text variant="microcopy">{t(`sidebar.readOnly.${readOnlyBecause}`)}</Text>
        ) : start === null && kind !== 'nothing' ? (
          <Text variant="microcopy">
            {t(IN_PROPERTIES.includes(kind) ? 'sidebar.next.onRecord' : 'sidebar.next.onTab')}
          </Text>
        ) : null}
      </Flex>
      {start === null ? null : (
        <PanelButton
          // Another action has a button of its own: the panel of the one before goes with its button.
          key={[kind, milestoneKey, metricKey, entryKey, step].join(' ')}
          panelId={PANEL}
          title={start.label}
          label={start.label}
          variant="primary"
          size="sm"
        >
          {() => (
            <StatusPanel
              start={start}
              company={company}
              locale={locale}
              people={people}
              panelId={PANEL}
              onSaved={onSaved}
            />
          )}
        </PanelButton>
      )}
    </Flex>
  );
}

/** Dates and cost are properties of the company, which HubSpot's own cards change. */
const IN_PROPERTIES: readonly string[] = ['set_renewal_date', 'set_annual_cost', 'set_start_date'];
