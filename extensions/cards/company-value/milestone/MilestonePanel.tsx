import { useState } from 'react';
import { useCompany } from '../company-context.ts';
import { BaselineForm } from '../forms/BaselineForm.tsx';
import { ConfirmationForm } from '../forms/ConfirmationForm.tsx';
import { EvidenceForm } from '../forms/EvidenceForm.tsx';
import { MeasurementForm } from '../forms/MeasurementForm.tsx';
import { subjectOfMilestone } from '../forms/subject.ts';
import { MilestoneDetails } from './MilestoneDetails.tsx';

export type MilestoneForm = 'baseline' | 'measurement' | 'evidence' | 'confirmation';

interface MilestonePanelProps {
  readonly milestoneKey: string;
  readonly panelId: string;
  /** A panel that opens on a form closes with it; one that opens on the details comes back to them. */
  readonly startWith: MilestoneForm | null;
}

/** The inside of a milestone's panel. A form takes the place of the details: overlays do not nest in HubSpot. */
export function MilestonePanel({ milestoneKey, panelId, startWith }: MilestonePanelProps) {
  const [form, setForm] = useState(startWith);
  const company = useCompany();
  const summary = company.milestone(milestoneKey);
  if (summary === null) return null;
  const subject = subjectOfMilestone(summary, company);
  const leave = () => {
    if (startWith === null) setForm(null);
    else company.closePanel(panelId);
  };
  switch (form) {
    case 'baseline':
      return <BaselineForm summary={summary} onDone={leave} />;
    case 'measurement':
      return <MeasurementForm subject={subject} onDone={leave} />;
    case 'evidence':
      return <EvidenceForm subject={subject} onDone={leave} />;
    case 'confirmation':
      return <ConfirmationForm subject={subject} onDone={leave} />;
    case null:
      return <MilestoneDetails summary={summary} onOpenForm={setForm} />;
  }
}
