import {
  DescriptionList,
  DescriptionListItem,
  Flex,
  TableCell,
  TableRow,
  Text,
  Alert,
} from '@hubspot/ui-extensions';
import type { MetricSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { formulaWords } from './formula-words.ts';
import { detailsOf } from './metric-details.ts';
import { MetricActions } from './MetricActions.tsx';
import { problemWords } from './problem-words.ts';

/** The opened row of a benefit: formula with its real inputs, who confirmed what, assumptions, to date, actions. */
export function MetricDetailsRow({ summary }: { readonly summary: MetricSummary }) {
  const words = useWords();
  const company = useCompany();
  const { left, right } = detailsOf(summary, words, company);
  return (
    <TableRow>
      <TableCell colSpan={5}>
        <Flex direction="column" gap="sm">
          <Formula summary={summary} />
          {summary.problems.map((problem) => (
            <Alert
              key={`${problem.code} ${problem.input ?? ''}`}
              title={problemWords(problem, words, company)}
              variant="warning"
            />
          ))}
          <Flex gap="md" align="start">
            <Details items={left} />
            <Details items={right} />
          </Flex>
          <MetricActions summary={summary} />
        </Flex>
      </TableCell>
    </TableRow>
  );
}

function Formula({ summary }: { readonly summary: MetricSummary }) {
  const words = useWords();
  if (summary.calculation === null) return null;
  const { terms, result } = formulaWords(summary.calculation, summary.metric, words);
  return (
    <Text>
      {terms}
      {result === null ? null : (
        <>
          {' = '}
          <Text inline format={{ fontWeight: 'demibold' }}>
            {result}
          </Text>
        </>
      )}
    </Text>
  );
}

function Details({
  items,
}: {
  readonly items: readonly { readonly label: string; readonly text: string }[];
}) {
  if (items.length === 0) return null;
  return (
    <DescriptionList direction="column">
      {items.map(({ label, text }) => (
        <DescriptionListItem key={label} label={label}>
          <Text>{text}</Text>
        </DescriptionListItem>
      ))}
    </DescriptionList>
  );
}
