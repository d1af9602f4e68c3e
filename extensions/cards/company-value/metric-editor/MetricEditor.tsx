import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { MetricSummary } from '../../../../src/domain/summary.ts';
import type { PlanSave } from '../../../ui/gateway.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MarkedFields } from '../forms/FormFrame.tsx';
import { usePlanSaving } from '../forms/use-plan-saving.ts';
import { EditorFrame } from '../milestone-editor/EditorFrame.tsx';
import { editorSections } from './editor-sections.tsx';
import { exampleDraft } from './example-draft.ts';
import { draftOf } from './draft-of-metric.ts';
import { emptyDraft, MONTHS_A_YEAR } from './metric-draft.ts';
import { changesAnything } from './moves-amount.ts';
import { OvertakenAlert } from './OvertakenAlert.tsx';
import { ResultTile } from './ResultTile.tsx';
import { useMetricEditor } from './use-metric-editor.ts';
import type { MetricEditing } from './use-metric-editor.ts';

interface MetricEditorProps {
  /** The benefit that is changed; null for a new one. */
  readonly summary: MetricSummary | null;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Adds or changes a benefit: what got better, the numbers of its calculator, and how it is proved. */
export function MetricEditor({ summary, onDone }: MetricEditorProps) {
  const { t } = useWords();
  const { view, today } = useCompany();
  // What the form showed when it was opened, whatever is read since.
  const [opened] = useState(summary);
  const metrics = view.summary.value.metrics.map(({ metric }) => metric);
  const editing = useMetricEditor(
    () =>
      opened === null
        ? { ...emptyDraft(view.summary.company.startDate, today), numbers: { periodsPerYear: MONTHS_A_YEAR } }
        : draftOf(opened, metrics, today),
    opened,
  );
  const saving = usePlanSaving(onDone);
  const [asked, setAsked] = useState<Extract<PlanSave, { by: 'save-metric' }> | null>(null);
  const onSave = () => {
    const save = editing.check(saving.formKey);
    if (save === null || (opened !== null && !changesAnything(save))) return;
    setAsked(save);
    saving.save(save, t('metricEditor.saved', { name: save.metric.name }));
  };
  const { draft, problems } = editing;
  return (
    <EditorFrame
      title={t(opened === null ? 'metricEditor.addTitle' : 'metricEditor.changeTitle')}
      text={t(opened === null ? 'metricEditor.addText' : 'metricEditor.changeText')}
      above={draft.calculator === null ? null : <Above editing={editing} />}
      sections={editorSections(editing, opened, t)}
      saving={saving.state}
      saveLabel={t('metricEditor.save')}
      notice={<MarkedFields problems={Object.keys(problems).length === 0 ? null : problems} />}
      meanwhile={
        saving.overtaken.length === 0 || asked === null ? null : (
          <OvertakenAlert
            changes={saving.overtaken}
            save={asked}
            onSaveMine={onSave}
            onLeaveTheirs={onDone}
          />
        )
      }
      onSave={onSave}
      onCancel={onDone}
    />
  );
}

function Above({ editing: { draft, set, result, currency } }: { readonly editing: MetricEditing }) {
  const { t } = useWords();
  return (
    <Flex direction="column" gap="sm">
      <ResultTile result={result} currency={currency} />
      {draft.stored === null ? (
        <Flex gap="sm" align="center">
          <Button size="xs" onClick={() => set(exampleDraft(draft, t))}>
            {t('metricEditor.example')}
          </Button>
          <Text variant="microcopy">{t('metricEditor.exampleText')}</Text>
        </Flex>
      ) : null}
    </Flex>
  );
}
