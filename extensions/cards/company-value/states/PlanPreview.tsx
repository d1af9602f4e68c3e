import {
  Alert,
  Button,
  Flex,
  LoadingButton,
  PanelBody,
  PanelFooter,
  PanelSection,
  Text,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { OfferedTemplate, PlannedMilestone } from '../../../../src/functions/contract.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { FailureAlert } from '../forms/FailureAlert.tsx';
import { usePlanSaving } from '../forms/use-plan-saving.ts';
import { CompanyFactsForm } from '../relationship/CompanyFactsForm.tsx';
import { PlannedTable } from './PlannedTable.tsx';

interface PlanPreviewProps {
  readonly template: OfferedTemplate & { readonly milestones: readonly PlannedMilestone[] };
  readonly panelId: string;
}

/** What a template would lay out, with its dates, and the button that does it. */
export function PlanPreview({ template, panelId }: PlanPreviewProps) {
  const words = useWords();
  const { t, format } = words;
  const company = useCompany();
  const { startDate } = company.view.summary.company;
  const { milestones, benefits } = template;
  const [isFillingIn, setFillingIn] = useState(false);
  const passed = milestones.filter(({ targetDate }) => targetDate !== null && targetDate < company.today);
  if (isFillingIn) return <CompanyFactsForm onDone={() => setFillingIn(false)} />;
  return (
    <>
      <PanelBody>
        <PanelSection>
          <Flex direction="column" gap="md">
            <Flex direction="column" gap="xs">
              {startDate === null ? null : <Text>{spanWords(milestones, words)}</Text>}
              <Text variant="microcopy">{t('firstPlan.later')}</Text>
            </Flex>
            {startDate === null ? (
              <Alert title={t('firstPlan.noStart.title')} variant="info">
                <Text>{t('firstPlan.noStart.text')}</Text>
              </Alert>
            ) : null}
            {startDate !== null && passed.length > 0 ? (
              <Alert
                title={t('firstPlan.passed.title', {
                  count: passed.length,
                  of: format.number(milestones.length),
                })}
                variant="warning"
              >
                <Text>{t('firstPlan.passed.text', { date: format.date(startDate) })}</Text>
              </Alert>
            ) : null}
            <PlannedTable milestones={milestones} />
            {benefits.length === 0 ? null : (
              <Text variant="microcopy">
                {t('firstPlan.benefits', { names: format.join(benefits, 'list') })}
              </Text>
            )}
          </Flex>
        </PanelSection>
      </PanelBody>
      {!company.view.mayWrite ? null : startDate === null ? (
        <PanelFooter>
          <Button variant="primary" onClick={() => setFillingIn(true)}>
            {t('companyFacts.button')}
          </Button>
        </PanelFooter>
      ) : (
        // What is shown anew is laid out anew: an older failure is not about it.
        <LayOutFooter key={`${template.key} ${startDate}`} {...{ template, startDate, panelId }} />
      )}
    </>
  );
}

/** "10 milestones, the first due 16 Oct 2026, the last 18 Jul 2027." */
function spanWords(milestones: readonly PlannedMilestone[], { t, format }: Words): string {
  const dates = milestones.flatMap(({ targetDate }) => targetDate ?? []).sort();
  return t('firstPlan.span', {
    count: milestones.length,
    first: format.date(dates[0] ?? ''),
    last: format.date(dates.at(-1) ?? ''),
  });
}

interface LayOutFooterProps extends PlanPreviewProps {
  readonly startDate: CalendarDate;
}

function LayOutFooter({ template, startDate, panelId }: LayOutFooterProps) {
  const { t } = useWords();
  const company = useCompany();
  const close = () => company.closePanel(panelId);
  const { state, save } = usePlanSaving(close);
  const isOutdated = state.status === 'failed' && state.error.code === 'changed_meanwhile';
  const layOut = () =>
    save(
      { by: 'apply-template', templateKey: template.key, startDate, entries: [] },
      t('firstPlan.done', { count: template.milestones.length }),
    );
  return (
    <PanelFooter>
      <Flex direction="column" gap="sm">
        {isOutdated ? (
          <Alert title={t('firstPlan.outdated.title')} variant="warning">
            <Flex direction="column" gap="sm" align="start">
              <Text>{t('firstPlan.outdated.text')}</Text>
              <Button size="sm" onClick={company.reload}>
                {t('firstPlan.outdated.show')}
              </Button>
            </Flex>
          </Alert>
        ) : state.status === 'failed' ? (
          <FailureAlert failure={state} onRepeat={layOut} />
        ) : null}
        <Flex gap="sm" align="center">
          <LoadingButton
            variant="primary"
            loading={state.status === 'saving'}
            resultIconName={state.status === 'failed' ? 'warning' : 'success'}
            onClick={layOut}
          >
            {t(template.isBegun ? 'firstPlan.complete' : 'firstPlan.layOut')}
          </LoadingButton>
          <Button onClick={close}>{t('common.cancel')}</Button>
        </Flex>
      </Flex>
    </PanelFooter>
  );
}
