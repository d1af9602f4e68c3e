import { Flex, Tab, Tabs, Text } from '@hubspot/ui-extensions';
import type { AnswerError, CompanyValueView as View } from '../../../src/functions/contract.ts';
import { PanelLink } from '../../ui/OpensPanel.tsx';
import { useWords } from '../../ui/words.ts';
import { CompanyContext, createScope } from './company-context.ts';
import type { CompanyActions } from './company-context.ts';
import { DetailsPanel } from './head/DetailsPanel.tsx';
import { HeadTiles } from './head/HeadTiles.tsx';
import { NextActionTile } from './head/NextActionTile.tsx';
import { PlanPanel } from './head/PlanPanel.tsx';
import { ReadinessPanel } from './head/ReadinessPanel.tsx';
import { headOfSummary } from './head/summary-head.ts';
import { JourneyTab } from './journey/JourneyTab.tsx';
import { RenewalTab } from './renewal/RenewalTab.tsx';
import { EmptyPlan } from './states/EmptyPlan.tsx';
import { isAmongMissing } from './states/missing-items.ts';
import { Notices } from './states/Notices.tsx';
import { TimelineTab } from './timeline/TimelineTab.tsx';
import type { People } from './use-people.ts';
import { ValueTab } from './value/ValueTab.tsx';

interface CompanyValueViewProps extends CompanyActions {
  readonly view: View;
  readonly staleBecause: AnswerError | null;
  readonly people: People;
  readonly timeZone: string;
  readonly onReload: () => void;
}

/** The head, what to do next, and the tabs. */
export function CompanyValueView({
  view,
  staleBecause,
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
    <CompanyContext.Provider value={createScope(view, people, { ...actions, reload: onReload })}>
      <Flex direction="column" gap="md">
        {hasPlan || hasMetrics ? (
          <Flex direction="column" gap="sm">
            <HeadTiles
              head={head}
              valueDetails={
                // Too early there is no figure yet whose meaning could be looked up.
                summary.value.verdict === 'too_early' ? null : (
                  <PanelLink panelId="details" title={t('details.title')} label={t('common.details')}>
                    {() => <DetailsPanel />}
                  </PanelLink>
                )
              }
              planDetails={
                hasPlan ? (
                  <PanelLink
                    panelId="plan-why"
                    title={t('opening.plan.title')}
                    label={t('opening.plan.link')}
                  >
                    {() => <PlanPanel />}
                  </PanelLink>
                ) : null
              }
              readinessDetails={
                // A renewal that is decided has no readiness any more.
                summary.cycle.outcome === null ? (
                  <ReadinessNote
                    note={head.renewal.note}
                    hasScore={summary.renewal.readiness.score !== null}
                  />
                ) : null
              }
            />
            {isAmongMissing(summary) ? null : <NextActionTile />}
          </Flex>
        ) : null}
        <Notices staleBecause={staleBecause} timeZone={timeZone} onReload={onReload} />
        {hasPlan || hasMetrics ? (
          <Tabs defaultSelected={hasPlan ? 'timeline' : 'value'}>
            <Tab tabId="timeline" title={t('tab.timeline')}>
              {hasPlan ? <TimelineTab /> : <EmptyPlan />}
            </Tab>
            <Tab tabId="value" title={t('tab.value')}>
              <ValueTab />
            </Tab>
            <Tab tabId="renewal" title={t('renewal.tab')}>
              <RenewalTab />
            </Tab>
            <Tab tabId="journey" title={t('journey.tab')}>
              <JourneyTab />
            </Tab>
          </Tabs>
        ) : (
          <EmptyPlan />
        )}
      </Flex>
    </CompanyContext.Provider>
  );
}

interface ReadinessNoteProps {
  readonly note: string | null;
  readonly hasScore: boolean;
}

/** "Readiness 65 of 100, 90% known"; without a score there is no room for the word, so the rest opens the panel. */
function ReadinessNote({ note, hasScore }: ReadinessNoteProps) {
  const { t } = useWords();
  const isLinkOnly = !hasScore && note !== null;
  return (
    <Text variant="microcopy">
      <PanelLink
        panelId="readiness"
        title={t('readiness.title')}
        label={isLinkOnly ? note : t('renewal.head.readinessLink')}
      >
        {() => <ReadinessPanel />}
      </PanelLink>
      {isLinkOnly ? null : ` ${note ?? ''}`}
    </Text>
  );
}
