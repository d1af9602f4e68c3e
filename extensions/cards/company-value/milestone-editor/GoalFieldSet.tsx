import { VALUE_CATEGORIES } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { ChoiceField } from '../forms/ChoiceField.tsx';
import { TextField } from '../forms/fields.tsx';
import { LongTextField } from '../forms/LongTextField.tsx';
import { ValueField } from '../forms/ValueField.tsx';
import { BaselineFields } from './BaselineFields.tsx';
import { COMPARATORS_OF, GOAL_KINDS, measuredIn, UNIT_KINDS } from './editor-fields.ts';
import type { EditorLocks } from './editor-locks.ts';
import { MeasuredWithField } from './MeasuredWithField.tsx';
import type { MilestoneEditing } from './use-milestone-editor.ts';

interface FieldSetProps {
  readonly editing: MilestoneEditing;
  readonly locks: EditorLocks;
}

/** Name, kind of value and what is counted. */
export function NameFieldSet({ editing: { fields, set, problems } }: FieldSetProps) {
  const { t } = useWords();
  return (
    <>
      <ChoiceField
        name="category"
        label={t('editor.category')}
        words={VALUE_CATEGORIES}
        labelOf={(category) => t(`category.${category}`)}
        value={fields.category}
        onChange={(category) => set({ category })}
      />
      <TextField
        name="name"
        label={t('editor.name')}
        required
        placeholder={t('editor.namePlaceholder')}
        value={fields.name}
        problem={problems?.name ?? null}
        onChange={(name) => set({ name })}
      />
      <LongTextField
        name="definition"
        label={t('editor.definition')}
        required={fields.metricKey === null}
        placeholder={t('editor.definitionPlaceholder')}
        value={fields.definition}
        problem={problems?.definition ?? null}
        onChange={(definition) => set({ definition })}
      />
    </>
  );
}

/** From where to where. */
export function GoalFieldSet({ editing, locks }: FieldSetProps) {
  const { t } = useWords();
  const { fields, set, problems } = editing;
  const { goal } = fields;
  if (locks.goal) return null;
  return (
    <>
      {locks.kind ? null : <MeasuredWithField editing={editing} />}
      <ChoiceField
        name="goal"
        label={t('editor.goal')}
        words={locks.kind ? GOAL_KINDS.filter((kind) => (kind === 'done') === (goal === 'done')) : GOAL_KINDS}
        labelOf={(kind) => t(`editor.goal.${kind}`)}
        value={goal}
        problem={problems?.criterion ?? null}
        onChange={(kind) => set({ goal: kind, comparator: COMPARATORS_OF[kind][0] ?? '>=' })}
      />
      {goal === 'done' ? null : (
        <>
          <UnitFields editing={editing} locks={locks} />
          {goal === 'hold' || locks.baseline ? null : <BaselineFields editing={editing} />}
          <ValueField
            name="target"
            label={t('editor.target')}
            measured={measuredIn(fields)}
            typed={fields.target}
            answer={null}
            problem={problems?.target ?? null}
            onChange={(change) => set({ target: 'typed' in change ? change.typed : null })}
          />
          <ChoiceField
            name="comparator"
            label={t('editor.comparator')}
            words={COMPARATORS_OF[goal]}
            labelOf={(comparator) => t(`editor.comparator.${COMPARATOR_NAMES[comparator]}`)}
            value={fields.comparator}
            problem={problems?.comparator ?? null}
            onChange={(comparator) => set({ comparator })}
          />
        </>
      )}
    </>
  );
}

const COMPARATOR_NAMES = {
  '>=': 'atLeast',
  '>': 'above',
  '<=': 'atMost',
  '<': 'below',
  '=': 'exactly',
} as const;

function UnitFields({ editing: { fields, set, problems }, locks }: FieldSetProps) {
  const { t } = useWords();
  // With a benefit the values are the benefit's, in its unit.
  if (fields.metricKey !== null) return null;
  return (
    <>
      {locks.kind ? null : (
        <ChoiceField
          name="unitKind"
          label={t('editor.unitKind')}
          words={UNIT_KINDS}
          labelOf={(kind) => t(`editor.unitKind.${kind}`)}
          value={fields.unitKind}
          onChange={(unitKind) => set({ unitKind })}
        />
      )}
      {fields.unitKind === 'words' ? (
        <TextField
          name="unit"
          label={t('editor.unit')}
          required
          placeholder={t('editor.unitPlaceholder')}
          value={fields.unitWords}
          problem={problems?.unit ?? null}
          onChange={(unitWords) => set({ unitWords })}
        />
      ) : null}
    </>
  );
}
