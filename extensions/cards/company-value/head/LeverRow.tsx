import { Flex, Tag, Text } from '@hubspot/ui-extensions';
import type { Lever } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { gainWords, leverHow, leverPhrase } from './lever-words.ts';
import { NextActionButton } from './NextActionButton.tsx';

interface LeverRowProps {
  readonly lever: Lever;
  /** Of the panel that its button opens; null draws no button. */
  readonly panelId: string | null;
}

/** One thing to do: what, until when, what it is worth, and the button that starts it. */
export function LeverRow({ lever, panelId }: LeverRowProps) {
  const words = useWords();
  const company = useCompany();
  const gain = gainWords(lever.gain, words);
  const how = leverHow(lever, words, company);
  return (
    <Flex justify="between" align="center" gap="sm">
      <Flex direction="column">
        <Text format={{ fontWeight: 'demibold' }}>{leverPhrase(lever, words, company)}</Text>
        {how === '' ? null : <Text variant="microcopy">{how}</Text>}
      </Flex>
      <Flex gap="sm" align="center">
        {gain === null ? null : <Tag variant="success">{gain}</Tag>}
        {panelId === null ? null : (
          <NextActionButton action={lever} panelId={panelId} variant="secondary" size="xs" />
        )}
      </Flex>
    </Flex>
  );
}
