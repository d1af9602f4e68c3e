import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { PlanButton } from './PlanButton.tsx';

/** A plan that is there in part: laying its template out was interrupted. */
export function CutShort() {
  const { t } = useWords();
  const { summary, offeredTemplate } = useCompany().view;
  if (!offeredTemplate?.isBegun || summary.plan.milestones.length === 0) return null;
  return (
    <Alert title={t('firstPlan.begun.title')} variant="warning">
      <Flex direction="column" gap="sm" align="start">
        <Text>{t('firstPlan.begun.text')}</Text>
        <PlanButton template={offeredTemplate} panelId="rest-of-plan" />
      </Flex>
    </Alert>
  );
}
