import { Accordion, DescriptionList, DescriptionListItem, Text } from '@hubspot/ui-extensions';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { figureFacts } from './figure-facts.ts';

/** How progress, plan, pace and forecast come about, each with its own numbers. */
export function FigureFacts({ summary }: { readonly summary: MilestoneSummary }) {
  const words = useWords();
  const facts = figureFacts(summary, words, useCompany());
  if (facts.length === 0) return null;
  return (
    <Accordion title={words.t('opening.milestone.title')} size="sm">
      <DescriptionList direction="column">
        {facts.map(({ label, text }) => (
          <DescriptionListItem key={label} label={label}>
            <Text>{text}</Text>
          </DescriptionListItem>
        ))}
      </DescriptionList>
    </Accordion>
  );
}
