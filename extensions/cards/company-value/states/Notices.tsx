import { Alert, Button, Flex, PanelBody, PanelSection, Text } from '@hubspot/ui-extensions';
import { PanelLink } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { LedgerLines } from '../ledger/LedgerLines.tsx';
import { FoundByHand, whoChanged } from './FoundByHand.tsx';
import { LowConfidence } from './LowConfidence.tsx';
import { isTooLittleKnown } from './missing-items.ts';

interface NoticesProps {
  /** What is shown could not be read again after a change. */
  readonly isStale: boolean;
  readonly timeZone: string;
  readonly onReload: () => void;
}

/** What is out of the ordinary: figures that are behind, too little known for a score, lines changed by hand. */
export function Notices({ isStale, timeZone, onReload }: NoticesProps) {
  const { t, format } = useWords();
  const company = useCompany();
  const { view } = company;
  const { ledger } = view.summary;
  const who = whoChanged(view.foundByHand.tampered, company, t);
  return (
    <>
      {isStale ? (
        <Alert title={t('stale.title')} variant="warning">
          <Flex direction="column" gap="sm" align="start">
            <Text>{t('stale.text', { time: format.time(view.computedAt, timeZone) })}</Text>
            <Button size="xs" onClick={onReload}>
              {t('common.tryAgain')}
            </Button>
          </Flex>
        </Alert>
      ) : null}
      {isTooLittleKnown(view.summary) ? <LowConfidence /> : null}
      <UnsavedResults />
      {ledger.tamperedKeys.length > 0 ? (
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
  const { t } = useWords();
  const { resultsSaved } = useCompany().view;
  if (resultsSaved.state !== 'failed') return null;
  const { refusedProperties } = resultsSaved;
  return (
    <Alert title={t('unsaved.title')} variant="warning">
      <Text>
        {refusedProperties.length === 0
          ? t('unsaved.text')
          : t('unsaved.refused', { properties: refusedProperties.join(', ') })}
      </Text>
    </Alert>
  );
}
