import { MEASUREMENT_METHODS } from '../../../../src/domain/vocabulary.ts';
import { choice, longText, number, text } from '../fields/field.ts';
import { askedInputs } from './draft-inputs.ts';
import { DraftInputs } from './DraftInputs.tsx';
import type { DraftFieldProps } from './field-set.ts';
import { SOURCES } from './metric-draft.ts';

/** How it is measured and who signs it off; where the value comes from, how often, and how long it holds. */
export function ProofFields(props: DraftFieldProps) {
  const { draft } = props;
  const required = draft.calculator !== 'stated' && draft.calculator !== 'qualitative';
  const isMeasured = askedInputs(draft).measured.length > 0;
  return (
    <DraftInputs
      {...props}
      rows={[
        [
          choice('method', 'metricEditor.method', MEASUREMENT_METHODS, (method) => `method.${method}`, {
            required,
          }),
          text('methodDetail', 'metricEditor.methodDetail'),
        ],
        longText('validation', 'metricEditor.validation', { required }),
        isMeasured &&
          choice('source', 'metricEditor.source', SOURCES, (source) => `metricEditor.source.${source}`),
        isMeasured &&
          draft.source === 'property' &&
          text('property', 'metricEditor.property', { text: 'metricEditor.propertyText', required: true }),
        isMeasured && [
          number('intervalDays', 'metricEditor.interval', { text: 'metricEditor.intervalText' }),
          number('carryDays', 'metricEditor.carry', { text: 'metricEditor.carryText' }),
        ],
      ]}
    />
  );
}
