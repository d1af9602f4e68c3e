import { PanelButton } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { measureRows } from './measure-rows.ts';
import { MeasurementsForm } from './MeasurementsForm.tsx';

/** Opens the form of several measurements; not where nothing is typed in, nor for those who may only look. */
export function MeasurementsButton({ panelId }: { readonly panelId: string }) {
  const { t } = useWords();
  const company = useCompany();
  if (!company.view.mayWrite || measureRows(company).length === 0) return null;
  return (
    <PanelButton panelId={panelId} title={t('measurements.title')} label={t('timeline.recordMeasurement')}>
      {() => <MeasurementsForm onDone={() => company.closePanel(panelId)} />}
    </PanelButton>
  );
}
