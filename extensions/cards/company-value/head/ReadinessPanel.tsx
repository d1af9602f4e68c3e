import { Flex, PanelBody, PanelSection } from '@hubspot/ui-extensions';
import { useCompany } from '../company-context.ts';
import { ReadinessPathTile } from './ReadinessPathTile.tsx';
import { ReadinessTable } from './ReadinessTable.tsx';
import { Uncalibrated } from './Uncalibrated.tsx';

/** Readiness item by item and the shortest way up, for whoever clicks on the score. */
export function ReadinessPanel() {
  const { readiness } = useCompany().view.summary.renewal;
  return (
    <PanelBody>
      <PanelSection>
        <Flex direction="column" gap="md">
          <ReadinessPathTile />
          <ReadinessTable />
          {readiness.calibrated ? null : <Uncalibrated />}
        </Flex>
      </PanelSection>
    </PanelBody>
  );
}
