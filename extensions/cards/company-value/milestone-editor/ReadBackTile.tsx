import { Button, Flex, Text, Tile } from '@hubspot/ui-extensions';
import type { Milestone } from '../../../../src/domain/facts.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MarkedFields } from '../forms/FormFrame.tsx';
import { withExample } from './examples.ts';
import { readBack } from './sentence.ts';
import type { MilestoneEditing } from './use-milestone-editor.ts';

interface ReadBackTileProps {
  readonly editing: MilestoneEditing;
  /** The milestone that is changed; null for a new one. */
  readonly original: Milestone | null;
  readonly hasExample?: boolean;
}

/** The milestone as one sentence, while it is typed; and what keeps others from checking it. */
export function ReadBackTile({ editing, original, hasExample = false }: ReadBackTileProps) {
  const words = useWords();
  const company = useCompany();
  const { t, format } = words;
  const { fields, stored, open, set } = editing;
  const { goal, proof } = readBack(stored, original, words, company);
  const isSayable = !('target' in open) && !('measurementMethod' in open);
  const missing = Object.keys(open) as (keyof typeof open)[];
  return (
    <Tile compact>
      <Flex direction="column" gap="xs" align="start">
        <Text format={{ fontWeight: 'demibold' }}>{goal}</Text>
        {isSayable ? <Text variant="microcopy">{proof}</Text> : null}
        <Text variant="microcopy">
          {missing.length === 0
            ? t('editor.preview.ready')
            : t('editor.preview.open', {
                fields: format.join([...new Set(missing.map((field) => openWords(field)))], 'list'),
              })}
        </Text>
        {hasExample ? (
          <Flex gap="sm" align="center">
            <Button size="xs" onClick={() => set(withExample(fields, t))}>
              {t('editor.example')}
            </Button>
            <Text variant="microcopy">
              {t('editor.exampleText', { category: t(`category.${fields.category}`) })}
            </Text>
          </Flex>
        ) : null}
      </Flex>
    </Tile>
  );

  function openWords(field: keyof typeof open): string {
    // These two have a field of their own only where they are known already.
    return field === 'source' ||
      field === 'metricKey' ||
      field === 'criterion' ||
      field === 'measuringIntervalDays'
      ? t('editor.open.measurementMethod')
      : t(`editor.open.${field}`);
  }
}

interface EditorNoticeProps extends Pick<ReadBackTileProps, 'editing' | 'original'> {
  /** What is wrong with fields beside those of the milestone. */
  readonly further?: object | null;
}

/** What stands beside Save: that fields are marked, else the milestone in one sentence, which is far above by then. */
export function EditorNotice({ editing, original, further = null }: EditorNoticeProps) {
  const words = useWords();
  const company = useCompany();
  const { problems, stored } = editing;
  const all = { ...further, ...problems };
  const isMarked = Object.values(all).some((problem) => problem !== null);
  return isMarked ? (
    <MarkedFields problems={all} />
  ) : (
    <Text variant="microcopy">{readBack(stored, original, words, company).goal}</Text>
  );
}
