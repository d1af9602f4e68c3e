import { EmptyState, Flex, Text } from '@hubspot/ui-extensions';
import type { OfferedTemplate } from '../../../../src/functions/contract.ts';
import { PanelButton } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MetricEditor } from '../metric-editor/MetricEditor.tsx';
import { AddMilestonePanel } from '../milestone-editor/AddMilestonePanel.tsx';
import { NeedsTable } from './NeedsTable.tsx';
import { PlanButton } from './PlanButton.tsx';
import { noTemplate, templateLine } from './template-words.ts';

const PANEL_ID = 'add-first-milestone';
const BENEFIT_PANEL_ID = 'add-first-benefit';

/** A company without a plan: the template that fits, laid out from here, and what the plan still needs to know. */
export function EmptyPlan() {
  const { t } = useWords();
  const { view, closePanel } = useCompany();
  const { offeredTemplate, mayWrite, summary } = view;
  // Above a company's benefits the card says already what to do next, with its one primary button.
  const first = summary.value.metrics.length > 0 ? 'secondary' : 'primary';
  return (
    <Flex direction="column" gap="md">
      <EmptyState title={t('empty.title')} imageName="target" layout="horizontal" imageWidth={190}>
        <Flex direction="column" gap="sm">
          <Offer template={offeredTemplate} />
          <Flex gap="sm" wrap>
            {offeredTemplate === null ? null : (
              <PlanButton template={offeredTemplate} panelId="first-plan" variant={first} />
            )}
            {mayWrite ? (
              <>
                <PanelButton
                  panelId={PANEL_ID}
                  title={t('editor.addTitle')}
                  label={t('firstPlan.empty')}
                  variant={offeredTemplate?.milestones ? 'transparent' : first}
                  size="sm"
                >
                  {() => <AddMilestonePanel panelId={PANEL_ID} />}
                </PanelButton>
                <PanelButton
                  panelId={BENEFIT_PANEL_ID}
                  title={t('metricEditor.addTitle')}
                  label={t('metricEditor.add')}
                  variant="transparent"
                  size="sm"
                >
                  {() => <MetricEditor summary={null} onDone={() => closePanel(BENEFIT_PANEL_ID)} />}
                </PanelButton>
              </>
            ) : null}
          </Flex>
        </Flex>
      </EmptyState>
      <NeedsTable />
    </Flex>
  );
}

/** Which template fits, or why none does. */
function Offer({ template }: { readonly template: OfferedTemplate | null }) {
  const words = useWords();
  const { t } = words;
  const { summary, mayWrite } = useCompany().view;
  if (template?.milestones === null) return <Text>{t('firstPlan.unreadable')}</Text>;
  if (template === null) {
    return (
      <Flex direction="column" gap="xs">
        <Text>{t('empty.text')}</Text>
        <Text variant="microcopy">{noTemplate(summary, words)}</Text>
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="xs">
      <Text>{t(template.isBegun ? 'firstPlan.begun.text' : 'empty.fits')}</Text>
      <Text variant="microcopy">{templateLine(template, summary, words)}</Text>
      {mayWrite ? null : <Text variant="microcopy">{t('empty.how')}</Text>}
    </Flex>
  );
}
