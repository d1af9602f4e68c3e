import { Flex, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { ReadinessItem } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { LedgerLines } from '../ledger/LedgerLines.tsx';
import { itemLines, itemRule } from './readiness-rules.ts';
import { reasonWords } from './reason-words.ts';

/** The opened row of a part of readiness: by which rule it earns points, what it comes to, and the lines behind it. */
export function ReadinessItemDetails({ item }: { readonly item: ReadinessItem }) {
  const words = useWords();
  const company = useCompany();
  const { t, format } = words;
  const lines = itemLines(item.key, company);
  const { plan } = company.view.summary;
  return (
    <TableRow>
      <TableCell colSpan={4}>
        <Flex direction="column" gap="sm">
          <Text>{itemRule(item.key, words, company)}</Text>
          {item.share === null || item.points === null ? null : (
            <Text>
              {t('opening.readiness.points', {
                share: format.percentExact(item.share),
                weight: format.tenths(item.weight),
                points: format.tenths(item.points),
              })}
            </Text>
          )}
          {item.key === 'milestone_health'
            ? plan.reasons.map((reason, index) => (
                <Text key={index} variant="microcopy">
                  {reasonWords(reason, words, company)}
                </Text>
              ))
            : null}
          {lines.length === 0 ? null : (
            <>
              <Text format={{ fontWeight: 'demibold' }}>
                {t('opening.readiness.lines', { count: lines.length })}
              </Text>
              <LedgerLines entryKeys={lines} />
            </>
          )}
        </Flex>
      </TableCell>
    </TableRow>
  );
}
