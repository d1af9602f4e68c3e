import { Flex, PanelBody, PanelSection, Text } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ReadinessPathTile } from './ReadinessPathTile.tsx';
import { ReadinessTable } from './ReadinessTable.tsx';

/** Readiness item by item and the shortest way up, for whoever clicks on the score. */
export function ReadinessPanel() {
  const { t } = useWords();
  const { readiness } = useCompany().view.summary.renewal;
  return (
    <PanelBody>
      <PanelSection>
        <Flex direction="column" gap="md">
          <ReadinessPathTile />
          <ReadinessTable />
          {readiness.calibrated ? null : <Text variant="microcopy">{t('readiness.uncalibrated')}</Text>}
        </Flex>
      </PanelSection>
    </PanelBody>
  );
}
