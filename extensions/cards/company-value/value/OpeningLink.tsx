import { Flex, Heading, PanelBody, PanelSection, Text } from '@hubspot/ui-extensions';
import { PanelLink } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { LedgerLines } from '../ledger/LedgerLines.tsx';
import { openingOf } from './opening.ts';
import type { OpeningName } from './opening.ts';
import { OpeningTable } from './OpeningTable.tsx';

interface OpeningLinkProps {
  readonly name: OpeningName;
  /** The figure, or the words beside it. */
  readonly label: string;
}

/** A figure that opens to what it is made of. */
export function OpeningLink({ name, label }: OpeningLinkProps) {
  const { t } = useWords();
  return (
    <PanelLink panelId={`opening-${name}`} title={t(`opening.title.${name}`)} label={label}>
      {() => <OpeningPanel name={name} />}
    </PanelLink>
  );
}

function OpeningPanel({ name }: Pick<OpeningLinkProps, 'name'>) {
  const words = useWords();
  const opening = openingOf(name, words, useCompany());
  return (
    <PanelBody>
      <PanelSection>
        <Flex direction="column" gap="sm">
          {opening.sentences.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
          <OpeningTable opening={opening} />
          {opening.entryKeys.length === 0 ? null : (
            <>
              <Heading>{words.t('opening.lines')}</Heading>
              <LedgerLines entryKeys={opening.entryKeys} />
            </>
          )}
        </Flex>
      </PanelSection>
    </PanelBody>
  );
}
