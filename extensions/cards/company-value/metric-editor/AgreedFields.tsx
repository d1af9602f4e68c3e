import { BASELINE_METHODS, MONEY_KINDS } from '../../../../src/domain/vocabulary.ts';
import { choice, contact, day } from '../fields/field.ts';
import { needsAgreement } from '../forms/baseline-fields.ts';
import { askedInputs } from './draft-inputs.ts';
import { DraftInputs } from './DraftInputs.tsx';
import type { DraftFieldProps } from './field-set.ts';
import type { MetricDraft } from './metric-draft.ts';

/** What both sides agree on: the value before, the assumptions with their day, the start and the kind of money. */
export function AgreedFields(props: DraftFieldProps) {
  const { draft } = props;
  const { compared, assumed } = askedInputs(draft);
  return (
    <DraftInputs
      {...props}
      rows={[
        ...(compared.length === 0 ? [] : baselineRows(draft)),
        assumed.length > 0 && [
          day('assumedOn', 'metricEditor.assumedFrom', {
            text: draft.stored === null ? 'metricEditor.assumedFromText' : 'metricEditor.assumedFromChange',
          }),
          contact('assumedWith', 'metricEditor.assumedWith', { none: 'metricEditor.assumedNobody' }),
        ],
        [
          day('effectiveDate', 'metricEditor.since', { text: 'metricEditor.sinceText', any: true }),
          draft.calculator !== 'qualitative' && MONEY_KIND,
        ],
      ]}
    />
  );
}

const MONEY_KIND = choice(
  'moneyKind',
  'metricEditor.moneyKind',
  MONEY_KINDS,
  (kind) => `metricEditor.moneyKind.${kind}`,
  { text: 'metricEditor.moneyKindText' },
);

const baselineRows = ({ baselineMethod }: MetricDraft) => [
  [
    choice(
      'baselineMethod',
      'metricEditor.baselineHow',
      BASELINE_METHODS,
      (method) => `form.baseline.method.${method}`,
    ),
    day('baselineOn', 'metricEditor.baselineOn', { required: false }),
  ],
  contact('baselineAgreedBy', 'metricEditor.baselineWho', {
    text: needsAgreement(baselineMethod) ? 'form.baseline.whoNeeded' : 'form.baseline.whoTracked',
    none: 'form.baseline.nobody',
  }),
];
