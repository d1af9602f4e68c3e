import type { ExitFact, StagePosition } from '../../../../src/domain/journey/journey-summary.ts';
import { PanelButton, PanelLink } from '../../../ui/OpensPanel.tsx';
import { useCompany } from '../company-context.ts';
import { ExitFactsForm } from './ExitFactsForm.tsx';
import { MoveTrackForm } from './MoveTrackForm.tsx';
import { TrackForm } from './TrackForm.tsx';

/** A form about the journey, with what is known already. */
export type JourneyForm =
  | { readonly name: 'track' }
  | { readonly name: 'move'; readonly position: StagePosition }
  | { readonly name: 'facts'; readonly position: StagePosition; readonly ticked: readonly ExitFact[] };

interface JourneyButtonProps {
  readonly form: JourneyForm;
  readonly panelId: string;
  readonly label: string;
  readonly variant?: 'primary' | 'secondary' | 'transparent';
  readonly size?: 'xs' | 'sm';
}

/** A button that opens one form about the journey, for those who may write. */
export function JourneyButton({ form, panelId, ...button }: JourneyButtonProps) {
  const { view } = useCompany();
  if (!view.mayWrite) return null;
  return (
    <PanelButton panelId={panelId} title={view.summary.company.name} {...button}>
      {() => <FormInside form={form} panelId={panelId} />}
    </PanelButton>
  );
}

type JourneyLinkProps = Pick<JourneyButtonProps, 'form' | 'panelId' | 'label'>;

/** The same as a link within a text; who may not write reads its words. */
export function JourneyLink({ form, panelId, label }: JourneyLinkProps) {
  const { view } = useCompany();
  if (!view.mayWrite) return <>{label}</>;
  return (
    <PanelLink panelId={panelId} title={view.summary.company.name} label={label}>
      {() => <FormInside form={form} panelId={panelId} />}
    </PanelLink>
  );
}

function FormInside({ form, panelId }: Pick<JourneyButtonProps, 'form' | 'panelId'>) {
  const company = useCompany();
  const close = () => company.closePanel(panelId);
  switch (form.name) {
    case 'track':
      return <TrackForm onDone={close} />;
    case 'move':
      return <MoveTrackForm position={form.position} onDone={close} />;
    case 'facts':
      return <ExitFactsForm position={form.position} ticked={form.ticked} onDone={close} />;
  }
}
