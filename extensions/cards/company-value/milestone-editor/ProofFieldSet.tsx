import { NumberInput, Select } from '@hubspot/ui-extensions';
import { EVIDENCE_POLICIES, MEASUREMENT_METHODS } from '../../../../src/domain/vocabulary.ts';
import { duration } from '../../../ui/durations.ts';
import { useWords } from '../../../ui/words.ts';
import { ChoiceField } from '../forms/ChoiceField.tsx';
import { complaint, TextField } from '../forms/fields.tsx';
import type { EditorLocks } from './editor-locks.ts';
import type { MilestoneEditing } from './use-milestone-editor.ts';

interface ProofFieldSetProps {
  readonly editing: MilestoneEditing;
  readonly locks: EditorLocks;
}

const INTERVALS_DAYS = [7, 14, 30, 90, 180] as const;

/** Where the number comes from, how often, who signs it off and what it takes to count. */
export function ProofFieldSet({ editing, locks }: ProofFieldSetProps) {
  const { t } = useWords();
  const { fields, set, problems } = editing;
  const isOwn = fields.metricKey === null;
  return (
    <>
      {isOwn ? (
        <>
          <ChoiceField
            name="measurementMethod"
            label={t('editor.method')}
            words={MEASUREMENT_METHODS}
            labelOf={(method) => t(`method.${method}`)}
            value={fields.measurementMethod}
            problem={problems?.measurementMethod ?? null}
            onChange={(measurementMethod) => set({ measurementMethod })}
          />
          <TextField
            name="measurementDetail"
            label={t('editor.detail')}
            placeholder={t('editor.detailPlaceholder')}
            value={fields.measurementDetail}
            onChange={(measurementDetail) => set({ measurementDetail })}
          />
          <TextField
            name="validation"
            label={t('editor.validation')}
            required
            placeholder={t('editor.validationPlaceholder')}
            value={fields.validation}
            problem={problems?.validation ?? null}
            onChange={(validation) => set({ validation })}
          />
        </>
      ) : null}
      <IntervalField editing={editing} />
      {locks.goal ? null : (
        <>
          <ChoiceField
            name="evidencePolicy"
            label={t('editor.policy')}
            words={EVIDENCE_POLICIES}
            labelOf={(policy) => t(`editor.policy.${policy}`)}
            value={fields.evidencePolicy}
            problem={problems?.evidencePolicy ?? null}
            onChange={(evidencePolicy) => set({ evidencePolicy })}
          />
          <NumberInput
            name="holdDays"
            label={t('editor.hold')}
            description={t('editor.holdText')}
            precision={0}
            min={0}
            value={fields.holdDays}
            {...complaint(problems?.holdDays ?? null)}
            onChange={(days) => set({ holdDays: Math.max(0, Math.round(days ?? 0)) })}
          />
        </>
      )}
    </>
  );
}

function IntervalField({ editing: { fields, set } }: Pick<ProofFieldSetProps, 'editing'>) {
  const { t } = useWords();
  const { measuringIntervalDays: interval } = fields;
  const usual: readonly number[] = INTERVALS_DAYS;
  const days = interval === null || usual.includes(interval) ? usual : [...usual, interval].sort(byNumber);
  return (
    <Select
      name="measuringIntervalDays"
      label={t('editor.interval')}
      options={[
        ...days.map((value) => ({ value: String(value), label: duration(t, value) })),
        { value: '', label: t('editor.interval.none') },
      ]}
      value={interval === null ? '' : String(interval)}
      onChange={(chosen) => set({ measuringIntervalDays: chosen === '' ? null : Number(chosen) })}
    />
  );
}

const byNumber = (first: number, second: number) => first - second;
