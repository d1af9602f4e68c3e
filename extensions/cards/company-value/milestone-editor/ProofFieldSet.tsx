import { EVIDENCE_POLICIES, MEASUREMENT_METHODS } from '../../../../src/domain/vocabulary.ts';
import { duration } from '../../../ui/durations.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import { useWords } from '../../../ui/words.ts';
import { choice, number, select, text } from '../fields/field.ts';
import type { EditorLocks } from './editor-locks.ts';
import { EditorInputs } from './EditorInputs.tsx';
import type { MilestoneEditing } from './use-milestone-editor.ts';

interface ProofFieldSetProps {
  readonly editing: MilestoneEditing;
  readonly locks: EditorLocks;
}

/** Where the number comes from, how often, who signs it off and what it takes to count. */
export function ProofFieldSet({ editing, locks }: ProofFieldSetProps) {
  const { t } = useWords();
  const { metricKey, measuringIntervalDays } = editing.fields;
  return (
    <EditorInputs
      editing={editing}
      rows={[
        ...(metricKey === null ? OWN_MEASUREMENTS : []),
        intervalField(measuringIntervalDays, t),
        ...(locks.goal ? [] : WHAT_COUNTS),
      ]}
    />
  );
}

const OWN_MEASUREMENTS = [
  choice('measurementMethod', 'editor.method', MEASUREMENT_METHODS, (method) => `method.${method}`),
  text('measurementDetail', 'editor.detail', { placeholder: 'editor.detailPlaceholder' }),
  text('validation', 'editor.validation', { placeholder: 'editor.validationPlaceholder', required: true }),
];

const WHAT_COUNTS = [
  choice('evidencePolicy', 'editor.policy', EVIDENCE_POLICIES, (policy) => `editor.policy.${policy}`),
  number('holdDays', 'editor.hold', { text: 'editor.holdText', decimals: 0, min: 0 }),
];

const INTERVALS_DAYS: readonly number[] = [7, 14, 30, 90, 180];

function intervalField(interval: number | null, t: Translate) {
  const days =
    interval === null || INTERVALS_DAYS.includes(interval)
      ? INTERVALS_DAYS
      : [...INTERVALS_DAYS, interval].sort(byNumber);
  return select(
    'measuringIntervalDays',
    'editor.interval',
    [
      ...days.map((value) => ({ value, label: { said: duration(t, value) } })),
      { value: null, label: 'editor.interval.none' },
    ],
    { required: false },
  );
}

const byNumber = (first: number, second: number) => first - second;
