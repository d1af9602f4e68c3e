import { Flex, Icon, Text, Tile } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { identityOf } from './lever-words.ts';
import { nextActionWords } from './next-action-words.ts';
import { NextActionButton } from './NextActionButton.tsx';

/** What to do next and why, with the button that does it where this card can. */
export function NextActionTile() {
  const words = useWords();
  const company = useCompany();
  const { nextAction } = company.view.summary;
  const { title, why } = nextActionWords(nextAction, words, company);
  const isDone = nextAction.kind === 'nothing';
  return (
    <Tile compact>
      <Flex justify="between" align="center" gap="md">
        <Flex gap="sm" align="start">
          {isDone ? (
            <Icon name="checkCircle" color="success" size="md" />
          ) : (
            <Icon name="guidedActions" color="warning" size="md" screenReaderText={words.t('next.doThis')} />
          )}
          <Flex direction="column">
            <Text format={{ fontWeight: 'demibold' }}>{title}</Text>
            {why === '' ? null : <Text variant="microcopy">{why}</Text>}
          </Flex>
        </Flex>
        {/* A new action has a button of its own: the panel of the one before goes with its button. */}
        <NextActionButton key={identityOf(nextAction)} action={nextAction} />
      </Flex>
    </Tile>
  );
}
