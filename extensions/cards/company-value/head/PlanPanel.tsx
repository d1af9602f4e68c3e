import { Flex, Heading, PanelBody, PanelSection, Text } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { reasonWords } from './reason-words.ts';

/** What is counted in the head, and why the plan stands as it does. */
export function PlanPanel() {
  return (
    <PanelBody>
      <PanelSection>
        <PlanReasons />
      </PanelSection>
    </PanelBody>
  );
}

/** The count and every reason for the verdict, worst first. */
export function PlanReasons() {
  const words = useWords();
  const company = useCompany();
  const { t, format } = words;
  const { health, reasons, counts } = company.view.summary.plan;
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('details.plan')}</Heading>
      <Text>
        {t('opening.plan.counts', {
          achieved: format.number(counts.achieved),
          total: format.number(counts.total),
        })}
      </Text>
      {reasons.length === 0 ? null : (
        <Text format={{ fontWeight: 'demibold' }}>
          {t('details.plan.reasons', { tag: t(`plan.tag.${health}`) })}
        </Text>
      )}
      {reasons.map((reason, index) => (
        <Text key={index}>{reasonWords(reason, words, company)}</Text>
      ))}
    </Flex>
  );
}
