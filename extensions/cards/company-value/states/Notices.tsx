import { Alert, Flex, PanelBody, PanelSection, Text } from '@hubspot/ui-extensions';
import type { AnswerError } from '../../../../src/functions/contract.ts';
import { PanelLink } from '../../../ui/OpensPanel.tsx';
import { RepeatButton } from '../../../ui/RepeatButton.tsx';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { LedgerLines } from '../ledger/LedgerLines.tsx';
import { CutShort } from './CutShort.tsx';
import { FoundByHand, whoChanged } from './FoundByHand.tsx';
import { LowConfidence } from './LowConfidence.tsx';
import { isTooLittleKnown } from './missing-items.ts';
import { ReadOnly } from './ReadOnly.tsx';

interface NoticesProps {
  /** Why what is shown could not be read again; null when it was. */
  readonly staleBecause: AnswerError | null;
  readonly timeZone: string;
  readonly onReload: () => void;
}

/** What is out of the ordinary: figures that are behind, too little known for a score, lines changed by hand. */
export function Notices({ staleBecause, timeZone, onReload }: NoticesProps) {
  const { t, format } = useWords();
  const company = useCompany();
  const { view } = company;
  const { ledger } = view.summary;
  const who = whoChanged(view.foundByHand.tampered, company, t);
  return (
    <>
      {staleBecause !== null ? (
        <Alert title={t('stale.title')} variant="warning">
          <Flex direction="column" gap="sm" align="start">
            <Text>{t('stale.text', { time: format.time(view.computedAt, timeZone) })}</Text>
            <RepeatButton
              error={staleBecause}
              label={t('common.tryAgain')}
              labelIn={(seconds) => t('error.rate.tryAgainIn', { seconds })}
              onRepeat={onReload}
            />
          </Flex>
        </Alert>
      ) : null}
      {isTooLittleKnown(view.summary) ? <LowConfidence /> : null}
      <ReadOnly />
      {company.people.isUnread ? (
        <Alert title={t('unreadPeople.title')} variant="warning">
          <Text>{t('unreadPeople.text')}</Text>
        </Alert>
      ) : null}
      <CutShort />
      <UnsavedResults />
      {/* Lines of a newer version are no lines that somebody changed by hand. */}
      {ledger.tamperedKeys.length > 0 && view.readOnlyBecause !== 'newer_records' ? (
        <Alert title={t('tampered.title', { count: ledger.tamperedKeys.length })} variant="warning">
          <Text>
            {who === null ? null : `${t('tampered.by', { who })} `}
            {t('tampered.text')}{' '}
            <PanelLink
              panelId="tampered-lines"
              title={t('tampered.linesTitle')}
              label={t('tampered.see', { count: ledger.tamperedKeys.length })}
            >
              {() => (
                <PanelBody>
                  <PanelSection>
                    <LedgerLines entryKeys={ledger.tamperedKeys} />
                  </PanelSection>
                </PanelBody>
              )}
            </PanelLink>
          </Text>
        </Alert>
      ) : null}
      <FoundByHand />
    </>
  );
}

/** The figures here are right; those on the record, which views and workflows use, are the ones before. */
function UnsavedResults() {
  const { t, format } = useWords();
  const { resultsSaved } = useCompany().view;
  if (resultsSaved.state !== 'failed') return null;
  const { refusedProperties } = resultsSaved;
  return (
    <Alert title={t('unsaved.title')} variant="warning">
      <Text>
        {refusedProperties.length === 0
          ? t('unsaved.text')
          : t('unsaved.refused', { properties: format.join(refusedProperties, 'list') })}
      </Text>
    </Alert>
  );
}
