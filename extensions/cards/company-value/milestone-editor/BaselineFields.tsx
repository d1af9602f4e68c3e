import { BASELINE_METHODS } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { ChoiceField } from '../forms/ChoiceField.tsx';
import { DayField } from '../forms/fields.tsx';
import { ValueField } from '../forms/ValueField.tsx';
import { measuredIn } from './editor-fields.ts';
import type { MilestoneEditing } from './use-milestone-editor.ts';

interface EditingProps {
  readonly editing: MilestoneEditing;
}

/** The value from before: how much, when and how it was found. */
export function BaselineFields({ editing: { fields, set, problems } }: EditingProps) {
  const { t } = useWords();
  return (
    <>
      <ValueField
        name="baseline"
        label={t('editor.baseline')}
        measured={measuredIn(fields)}
        typed={fields.baseline}
        answer={null}
        problem={problems?.baseline ?? null}
        onChange={(change) => set({ baseline: 'typed' in change ? change.typed : null })}
      />
      <DayField
        name="baselineOn"
        label={t('form.baseline.on')}
        description={t('form.baseline.onText')}
        value={fields.baselineOn}
        problem={problems?.baselineOn ?? null}
        onChange={(baselineOn) => set({ baselineOn })}
      />
      <ChoiceField
        name="baselineMethod"
        label={t('form.baseline.how')}
        words={BASELINE_METHODS}
        labelOf={(method) => t(`form.baseline.method.${method}`)}
        value={fields.baselineMethod}
        problem={problems?.baselineMethod ?? null}
        onChange={(baselineMethod) => set({ baselineMethod })}
      />
    </>
  );
}
