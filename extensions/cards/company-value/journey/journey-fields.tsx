import { ToggleGroup } from '@hubspot/ui-extensions';
import type { ExitFact, StagePosition } from '../../../../src/domain/journey/journey-summary.ts';
import { STAGE_TRIGGERS } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { choice } from '../fields/field.ts';
import { complaint } from '../fields/field-problems.ts';

/** What set a move off, which mostly is nothing in particular. */
export const trigger = () =>
  choice('trigger', 'journey.move.trigger', STAGE_TRIGGERS, (one) => `journey.trigger.${one}`, {
    none: 'journey.trigger.none',
  });

interface FactsFieldProps {
  readonly position: StagePosition;
  readonly value: readonly ExitFact[];
  readonly label?: string;
  readonly problem: string | null;
  readonly onChange: (facts: readonly ExitFact[]) => void;
}

/** The exit facts of a stage that nobody has stated yet, to tick. */
export function FactsField({ position, value, label, problem, onChange }: FactsFieldProps) {
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
