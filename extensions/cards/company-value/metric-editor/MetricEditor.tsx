import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { MetricSummary } from '../../../../src/domain/summary.ts';
import type { PlanSave } from '../../../ui/gateway.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { TextField } from '../forms/fields.tsx';
import { MarkedFields } from '../forms/FormFrame.tsx';
import { LongTextField } from '../forms/LongTextField.tsx';
import { usePlanSaving } from '../forms/use-plan-saving.ts';
import { EditorFrame } from '../milestone-editor/EditorFrame.tsx';
import type { EditorSection } from '../milestone-editor/EditorFrame.tsx';
import { AgreedFields } from './AgreedFields.tsx';
import { exampleDraft } from './example-draft.ts';
import type { DraftFieldProps } from './field-set.ts';
import { InputFields } from './InputFields.tsx';
import { KindFields } from './KindFields.tsx';
import { draftOf, emptyDraft, MONTHS_A_YEAR } from './metric-draft.ts';
import { changesAnything } from './moves-amount.ts';
import { OverlapFields } from './OverlapFields.tsx';
import { OvertakenAlert } from './OvertakenAlert.tsx';
import { ProofFields } from './ProofFields.tsx';
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
      sections={sectionsOf(editing, opened, t)}
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

function sectionsOf(
  editing: MetricEditing,
  opened: MetricSummary | null,
  t: ReturnType<typeof useWords>['t'],
): readonly EditorSection[] {
  const { draft, problems, currency, others, general, set } = editing;
  const props: DraftFieldProps = { draft, problems, currency, onChange: set };
  const isMeasured = (opened?.history.length ?? 0) > 0;
  const kind = {
    key: 'kind',
    title: t('metricEditor.section.kind'),
    fields: <KindFields {...props} isMeasured={isMeasured} />,
  };
  if (draft.calculator === null) return [kind];
  return [
    kind,
    {
      key: 'what',
      title: t('metricEditor.section.what'),
      fields: <NameFields {...props} />,
    },
    {
      key: 'numbers',
      title: t('metricEditor.section.numbers'),
      fields: <InputFields {...props} general={general} />,
    },
    { key: 'agreed', title: t('metricEditor.section.agreed'), fields: <AgreedFields {...props} /> },
    { key: 'proof', title: t('metricEditor.section.proof'), fields: <ProofFields {...props} /> },
    ...(others.length === 0 || draft.calculator === 'qualitative'
      ? []
      : [
          {
            key: 'overlap',
            title: t('metricEditor.section.overlap'),
            fields: <OverlapFields {...props} others={others} />,
          },
        ]),
    { key: 'leads', title: t('metricEditor.section.leads'), fields: <ChainFields {...props} /> },
    ...(editing.needsReason
      ? [{ key: 'reason', title: t('metricEditor.section.reason'), fields: <ReasonField {...props} /> }]
      : []),
  ];
}

function NameFields({ draft, problems, onChange }: DraftFieldProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="name"
        label={t('metricEditor.name')}
        required
        value={draft.name}
        problem={problems['name'] ?? null}
        onChange={(name) => onChange({ name })}
      />
      <LongTextField
        name="definition"
        label={t('metricEditor.definition')}
        description={t('metricEditor.definitionText')}
        required
        value={draft.definition}
        problem={problems['definition'] ?? null}
        onChange={(definition) => onChange({ definition })}
      />
    </>
  );
}

const CHAIN = ['capability', 'outcome', 'impact'] as const;

function ChainFields({ draft, onChange }: DraftFieldProps) {
  const { t } = useWords();
  return (
    <>
      {CHAIN.map((link) => (
        <TextField
          key={link}
          name={link}
          label={t(`metricEditor.${link}`)}
          description={t(`metricEditor.${link}Text`)}
          value={draft[link]}
          onChange={(text) => onChange({ [link]: text })}
        />
      ))}
    </>
  );
}

function ReasonField({ draft, problems, onChange }: DraftFieldProps) {
  const { t } = useWords();
  return (
    <LongTextField
      name="reason"
      label={t('metricEditor.reason')}
      description={t('metricEditor.reasonText')}
      placeholder={t('metricEditor.reasonPlaceholder')}
      required
      value={draft.reason}
      problem={problems['reason'] ?? null}
      onChange={(reason) => onChange({ reason })}
    />
  );
}
