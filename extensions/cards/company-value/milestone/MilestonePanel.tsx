import { useState } from 'react';
import { useCompany } from '../company-context.ts';
import { CorrectForm } from '../forms/CorrectForm.tsx';
import { MilestoneFormPanel } from '../forms/MilestoneFormPanel.tsx';
import type { MilestoneForm } from '../forms/MilestoneFormPanel.tsx';
import { MilestoneDetails } from './MilestoneDetails.tsx';

export type { MilestoneForm } from '../forms/MilestoneFormPanel.tsx';

interface MilestonePanelProps {
  readonly milestoneKey: string;
  readonly panelId: string;
  /** A panel that opens on a form closes with it; one that opens on the details comes back to them. */
  readonly startWith: MilestoneForm | null;
}

/** The inside of a milestone's panel. A form takes the place of the details: overlays do not nest in HubSpot. */
export function MilestonePanel({ milestoneKey, panelId, startWith }: MilestonePanelProps) {
  const [form, setForm] = useState(startWith);
  const [wrongLine, setWrongLine] = useState<string | null>(null);
  const company = useCompany();
  const summary = company.milestone(milestoneKey);
  if (summary === null) return null;
  const leave = () => {
    if (startWith === null) setForm(null);
    else company.closePanel(panelId);
  };
  if (wrongLine !== null) return <CorrectForm entryKey={wrongLine} onDone={() => setWrongLine(null)} />;
  return form === null ? (
    <MilestoneDetails summary={summary} onOpenForm={setForm} onCorrect={setWrongLine} />
  ) : (
    <MilestoneFormPanel summary={summary} form={form} onDone={leave} />
  );
}
