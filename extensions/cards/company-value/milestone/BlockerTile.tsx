import { Button, Flex, Tag, Text, Tile } from '@hubspot/ui-extensions';
import type { OpenBlocker } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import type { CompanyScope } from '../company-context.ts';

interface BlockerTileProps {
  readonly blocker: OpenBlocker;
  /** Opens the form that says that it is out of the way; without it, the tile only tells. */
  readonly onClear?: () => void;
}

/** What holds a milestone up: since when, who raised it, who can clear it, and when it escalates. */
export function BlockerTile({ blocker, onClear }: BlockerTileProps) {
  const words = useWords();
  const company = useCompany();
  const { t } = words;
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Flex justify="between" align="center" gap="sm">
          <Text format={{ fontWeight: 'demibold' }}>
            {t('panel.blocker.title', { title: blocker.title })}
          </Text>
          <Tag variant="warning">{t(`panel.blocker.type.${blocker.blockerType}`)}</Tag>
        </Flex>
        <Text variant="microcopy">{blockerWords(blocker, words, company)}</Text>
        {onClear !== undefined && company.view.mayWrite ? (
          <Flex>
            <Button size="xs" onClick={onClear}>
              {t('blocker.clearAction')}
            </Button>
          </Flex>
        ) : null}
      </Flex>
    </Tile>
  );
}

function blockerWords(blocker: OpenBlocker, { t, format }: Words, company: CompanyScope): string {
  const raised = format.dateNear(blocker.raisedOn, company.today);
  const who = company.people.nameOf(blocker.raisedByContactId);
  const { escalatesOn } = blocker;
  const parts = [
    who === null
      ? t('panel.blocker.raised', { date: raised })
      : t('panel.blocker.raisedBy', { date: raised, who }),
    t(`panel.blocker.goesTo.${blocker.goesTo}`),
  ];
  if (escalatesOn !== null) {
    const key = escalatesOn <= company.today ? 'panel.blocker.escalated' : 'panel.blocker.escalates';
    parts.push(t(key, { date: format.dateNear(escalatesOn, company.today) }));
  }
  return parts.join(' ');
}
