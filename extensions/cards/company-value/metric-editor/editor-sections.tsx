import type { MetricSummary } from '../../../../src/domain/summary.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import { useWords } from '../../../ui/words.ts';
import { TextField } from '../forms/fields.tsx';
import { LongTextField } from '../forms/LongTextField.tsx';
import type { EditorSection } from '../milestone-editor/EditorFrame.tsx';
import { AgreedFields } from './AgreedFields.tsx';
import type { DraftFieldProps } from './field-set.ts';
import { InputFields } from './InputFields.tsx';
import { KindFields } from './KindFields.tsx';
import { OverlapFields } from './OverlapFields.tsx';
import { ProofFields } from './ProofFields.tsx';
import type { MetricEditing } from './use-metric-editor.ts';

/** The parts of the form of a benefit; until it is said how it is counted there is only one. */
export function editorSections(
  editing: MetricEditing,
  opened: MetricSummary | null,
  t: Translate,
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
