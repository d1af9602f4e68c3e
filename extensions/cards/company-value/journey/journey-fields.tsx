import { Select, ToggleGroup } from '@hubspot/ui-extensions';
import type { ExitFact, StagePosition } from '../../../../src/domain/journey/journey-summary.ts';
import { STAGE_TRIGGERS } from '../../../../src/domain/vocabulary.ts';
import type { StageTrigger } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { complaint } from '../forms/fields.tsx';

interface TriggerFieldProps {
  readonly value: StageTrigger | null;
  readonly problem?: string | null;
  readonly onChange: (trigger: StageTrigger | null) => void;
}

/** What set a move off, which mostly is nothing in particular. */
export function TriggerField({ value, problem = null, onChange }: TriggerFieldProps) {
  const { t } = useWords();
  return (
    <Select
      name="trigger"
      label={t('journey.move.trigger')}
      options={[
        { value: '', label: t('journey.trigger.none') },
        ...STAGE_TRIGGERS.map((one) => ({ value: one, label: t(`journey.trigger.${one}`) })),
      ]}
      value={value ?? ''}
      onChange={(chosen) => onChange(STAGE_TRIGGERS.find((one) => one === chosen) ?? null)}
      {...complaint(problem)}
    />
  );
}

interface FactsFieldProps {
  readonly position: StagePosition;
  readonly value: readonly ExitFact[];
  readonly label?: string;
  readonly problem?: string | null;
  readonly onChange: (facts: readonly ExitFact[]) => void;
}

/** The exit facts of a stage that nobody has stated yet, to tick. */
export function FactsField({ position, value, label, problem = null, onChange }: FactsFieldProps) {
  const { t } = useWords();
  const open = position.exit.facts.filter(({ knownOn }) => knownOn === null).map(({ fact }) => fact);
  if (open.length === 0) return null;
  return (
    <ToggleGroup
      name="facts"
      label={label ?? t('journey.move.facts')}
      toggleType="checkboxList"
      options={open.map((fact) => ({ value: fact, label: t(`journey.fact.${fact}`) }))}
      value={[...value]}
      onChange={(chosen: string[]) => onChange(open.filter((fact) => chosen.includes(fact)))}
      {...complaint(problem)}
    />
  );
}
