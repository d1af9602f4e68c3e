import { DateInput, NumberInput, Select } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ChoiceField } from '../forms/ChoiceField.tsx';
import { toCalendarDate, toDateValue } from '../forms/date-value.ts';
import { complaint } from '../forms/fields.tsx';
import { DUE_KINDS, OFFSET_UNITS } from './editor-fields.ts';
import type { MilestoneEditing } from './use-milestone-editor.ts';

interface DueFieldSetProps {
  readonly editing: MilestoneEditing;
}

/** By when: a day, or so long after the start or after another milestone. */
export function DueFieldSet({ editing }: DueFieldSetProps) {
  const { t } = useWords();
  const { view } = useCompany();
  const { fields, set } = editing;
  const hasStart = view.summary.company.startDate !== null;
  const hasOthers = view.summary.plan.milestones.length > 0;
  const kinds = DUE_KINDS.filter((kind) => (kind === 'start' ? hasStart : kind === 'day' || hasOthers));
  return (
    <>
      <ChoiceField
        name="due"
        label={t('editor.due')}
        words={kinds}
        labelOf={(kind) => t(`editor.due.${kind}`)}
        value={fields.due}
        onChange={(due) => set({ due })}
      />
      {fields.due === 'day' ? <TargetDayField editing={editing} /> : <OffsetFields editing={editing} />}
      <DateInput
        name="plannedStart"
        label={t('editor.plannedStart')}
        description={t('editor.plannedStartText')}
        {...(fields.plannedStart === null ? {} : { value: toDateValue(fields.plannedStart) })}
        timezone="portalTz"
        onChange={(chosen) => set({ plannedStart: toCalendarDate(chosen) })}
        {...complaint(editing.problems?.plannedStart ?? null)}
      />
    </>
  );
}

/** The day by which it is to be reached. */
export function TargetDayField({ editing: { fields, set, problems } }: DueFieldSetProps) {
  const { t } = useWords();
  const { today } = useCompany();
  return (
    <DateInput
      name="targetDate"
      label={t('editor.targetDate')}
      required
      {...(fields.targetDate === null ? {} : { value: toDateValue(fields.targetDate) })}
      timezone="portalTz"
      min={toDateValue(today)}
      minValidationMessage={t('moveDate.check.past')}
      onChange={(chosen) => set({ targetDate: toCalendarDate(chosen) })}
      {...complaint(problems?.targetDate ?? null)}
    />
  );
}

function OffsetFields({ editing: { fields, set, problems } }: DueFieldSetProps) {
  const { t } = useWords();
  const { milestones } = useCompany().view.summary.plan;
  return (
    <>
      {fields.due === 'after' ? (
        <Select
          name="afterKey"
          label={t('editor.after')}
          required
          options={milestones.map(({ milestone }) => ({ value: milestone.key, label: milestone.name }))}
          {...(fields.afterKey === null ? {} : { value: fields.afterKey })}
          onChange={(chosen) => set({ afterKey: String(chosen) })}
          {...complaint(problems?.afterKey ?? null)}
        />
      ) : null}
      <NumberInput
        name="offset"
        label={t('editor.offset')}
        required
        precision={0}
        min={0}
        {...(fields.offset === null ? {} : { value: fields.offset })}
        onChange={(offset) => set({ offset: offset ?? null })}
        {...complaint(problems?.offset ?? null)}
      />
      <ChoiceField
        name="offsetUnit"
        label={t('editor.offsetUnit')}
        words={OFFSET_UNITS}
        labelOf={(unit) => t(`editor.offsetUnit.${unit}`)}
        value={fields.offsetUnit}
        onChange={(offsetUnit) => set({ offsetUnit })}
      />
    </>
  );
}
