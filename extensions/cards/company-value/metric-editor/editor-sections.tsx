import type { MetricSummary } from '../../../../src/domain/summary.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import { longText, text } from '../fields/field.ts';
import type { EditorSection } from '../milestone-editor/EditorFrame.tsx';
import { AgreedFields } from './AgreedFields.tsx';
import { DraftInputs } from './DraftInputs.tsx';
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
      fields: <DraftInputs {...props} rows={NAME} />,
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
    { key: 'leads', title: t('metricEditor.section.leads'), fields: <DraftInputs {...props} rows={CHAIN} /> },
    ...(editing.needsReason
      ? [
          {
            key: 'reason',
            title: t('metricEditor.section.reason'),
            fields: <DraftInputs {...props} rows={REASON} />,
          },
        ]
      : []),
  ];
}

const NAME = [
  text('name', 'metricEditor.name', { required: true }),
  longText('definition', 'metricEditor.definition', { text: 'metricEditor.definitionText', required: true }),
];

const CHAIN = (['capability', 'outcome', 'impact'] as const).map((link) =>
  text(link, `metricEditor.${link}`, { text: `metricEditor.${link}Text` }),
);

const REASON = [
  longText('reason', 'metricEditor.reason', {
    text: 'metricEditor.reasonText',
    placeholder: 'metricEditor.reasonPlaceholder',
    required: true,
  }),
];
