import { Select } from '@hubspot/ui-extensions';
import { BASELINE_METHODS, VALUE_CATEGORIES } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ChoiceField } from '../forms/ChoiceField.tsx';
import { DayField, TextField } from '../forms/fields.tsx';
import { LongTextField } from '../forms/LongTextField.tsx';
import { ValueField } from '../forms/ValueField.tsx';
import { COMPARATORS_OF, fromStored, GOAL_KINDS, measuredIn, UNIT_KINDS } from './editor-fields.ts';
import { blankMilestone, sharedWith } from './starting-fields.ts';
import type { MilestoneEditing } from './use-milestone-editor.ts';

/** What of a milestone that exists may change. */
export interface EditorLocks {
  /** It is closed: its goal stays as it was judged. */
  readonly goal: boolean;
  /** Its baseline is an input of a benefit as well, and is corrected by itself. */
  readonly baseline: boolean;
  /** It was measured: other kinds of values would be read as something else. */
  readonly kind: boolean;
  /** It takes the place of a required one, and is required as that was. */
  readonly required: boolean;
}

export const NO_LOCKS: EditorLocks = { goal: false, baseline: false, kind: false, required: false };

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

type EditingProps = Pick<FieldSetProps, 'editing'>;

/** Measurements of its own, or those of a benefit. */
function MeasuredWithField({ editing: { fields, set } }: EditingProps) {
  const { t, format } = useWords();
  const company = useCompany();
  const metrics = company.view.summary.value.metrics.filter(({ metric }) => metric.measuredInputs.length > 0);
  if (metrics.length === 0) return null;
  const choose = (key: string) => {
    const metric = company.metric(key);
    if (metric === null) return set({ metricKey: null });
    const shared = fromStored({ ...blankMilestone(company), ...sharedWith(metric, format) }, format);
    const { unitKind, unitWords, baseline, target, goal, comparator } = shared;
    const { metricKey, baselineMethod, baselineOn, measuringIntervalDays } = shared;
    set({
      metricKey,
      unitKind,
      unitWords,
      baseline,
      goal,
      comparator,
      baselineMethod,
      baselineOn,
      measuringIntervalDays,
    });
    if (target !== null) set({ target });
  };
  return (
    <Select
      name="metricKey"
      label={t('editor.shares')}
      description={t('editor.sharesText')}
      options={[
        { value: '', label: t('editor.shares.own') },
        ...metrics.map(({ metric }) => ({
          value: metric.key,
          label: t('editor.shares.benefit', { name: metric.name }),
        })),
      ]}
      value={fields.metricKey ?? ''}
      onChange={(chosen) => choose(String(chosen))}
    />
  );
}

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

function BaselineFields({ editing: { fields, set, problems } }: EditingProps) {
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
