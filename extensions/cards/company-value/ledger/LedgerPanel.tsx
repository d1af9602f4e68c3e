import { PanelBody, PanelSection } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { CorrectForm } from '../forms/CorrectForm.tsx';
import { LedgerLines } from './LedgerLines.tsx';

/** Lines of the ledger as the inside of a panel; the form that takes one back stands in their place. */
export function LedgerPanel({ entryKeys }: { readonly entryKeys: readonly string[] }) {
  const [wrongLine, setWrongLine] = useState<string | null>(null);
  if (wrongLine !== null) return <CorrectForm entryKey={wrongLine} onDone={() => setWrongLine(null)} />;
  return (
    <PanelBody>
      <PanelSection>
        <LedgerLines entryKeys={entryKeys} onCorrect={setWrongLine} />
      </PanelSection>
    </PanelBody>
  );
}
