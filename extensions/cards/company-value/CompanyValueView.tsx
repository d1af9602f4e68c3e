import { Flex, Tab, Tabs, Text } from '@hubspot/ui-extensions';
import type { CompanyValueView as View } from '../../../src/functions/contract.ts';
import { PanelLink } from '../../ui/OpensPanel.tsx';
import { useWords } from '../../ui/words.ts';
import { CompanyContext, createScope } from './company-context.ts';
import type { CompanyScope } from './company-context.ts';
import { DetailsPanel } from './head/DetailsPanel.tsx';
import { HeadTiles } from './head/HeadTiles.tsx';
import { NextActionTile } from './head/NextActionTile.tsx';
import { ReadinessPanel } from './head/ReadinessPanel.tsx';
import { headOfSummary } from './head/summary-head.ts';
import { EmptyPlan } from './states/EmptyPlan.tsx';
import { Notices } from './states/Notices.tsx';
import { TimelineTab } from './timeline/TimelineTab.tsx';
import type { People } from './use-people.ts';
import { ValueTab } from './value/ValueTab.tsx';

interface CompanyValueViewProps extends Pick<CompanyScope, 'record' | 'announce' | 'closePanel'> {
  readonly view: View;
  readonly isStale: boolean;
  readonly people: People;
  readonly timeZone: string;
  readonly onReload: () => void;
}

/** The head, what to do next, and the tabs. */
export function CompanyValueView({
  view,
  isStale,
  people,
  timeZone,
  onReload,
  ...actions
}: CompanyValueViewProps) {
  const words = useWords();
  const { t } = words;
  const { summary } = view;
  const hasPlan = summary.plan.milestones.length > 0;
  const hasMetrics = summary.value.metrics.length > 0;
  const head = headOfSummary(summary, words);
  return (
    <CompanyContext.Provider value={createScope(view, people, actions)}>
      <Flex direction="column" gap="sm">
        {hasPlan || hasMetrics ? (
          <>
            <HeadTiles
              head={head}
              valueDetails={
                <PanelLink panelId="details" title={t('details.title')} label={t('common.details')}>
                  {() => <DetailsPanel />}
                </PanelLink>
              }
              readinessDetails={
                <Text variant="microcopy">
                  <PanelLink
                    panelId="readiness"
                    title={t('readiness.title')}
                    label={t('renewal.head.readinessLink')}
                  >
                    {() => <ReadinessPanel />}
                  </PanelLink>{' '}
                  {head.renewal.note}
                </Text>
              }
            />
            <NextActionTile />
          </>
        ) : null}
        <Notices isStale={isStale} timeZone={timeZone} onReload={onReload} />
        {hasPlan || hasMetrics ? (
          <Tabs defaultSelected={hasPlan ? 'timeline' : 'value'}>
            <Tab tabId="timeline" title={t('tab.timeline')}>
              {hasPlan ? <TimelineTab /> : <EmptyPlan />}
            </Tab>
            <Tab tabId="value" title={t('tab.value')}>
              <ValueTab />
            </Tab>
          </Tabs>
        ) : (
          <EmptyPlan />
        )}
      </Flex>
    </CompanyContext.Provider>
  );
}
