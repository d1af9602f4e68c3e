import { PanelBody, PanelSection, Select } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MeasurementForm } from './MeasurementForm.tsx';
import { isTypedIn, subjectOfMilestone } from './subject.ts';

/** Asks which milestone was measured, then shows its form. */
export function ChooseMilestonePanel({ panelId }: { readonly panelId: string }) {
  const { t } = useWords();
  const company = useCompany();
  const { milestones } = company.view.summary.plan;
  const choices = milestones.filter(
    (summary) => isOpenToMeasure(summary) && isTypedIn(summary.milestone, company),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const summary = company.milestone(chosen);
  const choice = (
    <Select
      name="milestone"
      label={t('form.measure.which')}
      required
      options={choices.map(({ milestone }) => ({ value: milestone.key, label: milestone.name }))}
      {...(chosen === null ? {} : { value: chosen })}
      onChange={(key) => setChosen(String(key))}
    />
  );
  if (summary === null) {
    return (
      <PanelBody>
        <PanelSection>{choice}</PanelSection>
      </PanelBody>
    );
  }
  return (
    <MeasurementForm
      key={summary.milestone.key}
      subject={subjectOfMilestone(summary, company)}
      lead={choice}
      onDone={() => company.closePanel(panelId)}
    />
  );
}

const isOpenToMeasure = ({ status }: MilestoneSummary) => status !== 'cancelled';
