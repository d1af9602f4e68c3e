import type { JourneyStage, StageTrigger } from '../vocabulary.ts';
import { EXIT_FACTS, type ExitFact, type MoveProblem } from './journey-summary.ts';
import { isBefore } from './stage-order.ts';

/** A wish to leave a stage. */
export interface Departure {
  readonly stage: JourneyStage;
  /** Where the track goes on; null when it only leaves. */
  readonly to: JourneyStage | null;
  /** Exit facts known so far, those of this move included. */
  readonly knownFacts: readonly string[];
  /** Whom it is handed over to. */
  readonly handoff: string | null;
  readonly trigger: StageTrigger | null;
}

/**
 * What a departure lacks, empty when nothing: the stage's exit facts and an explicit handoff. Going back needs
 * what set it off instead of the facts, since nobody has finished a stage by falling out of it.
 */
export function departureProblems(departure: Departure): readonly Exclude<MoveProblem, 'was_not_in_stage'>[] {
  const { stage, to, knownFacts, handoff, trigger } = departure;
  const goesBack = to !== null && isBefore(to, stage);
  const isUnfinished = missingFacts(stage, knownFacts).length > 0;
  return [
    ...(!goesBack && isUnfinished ? (['exit_facts_missing'] as const) : []),
    ...((handoff ?? '').trim() === '' ? (['handoff_missing'] as const) : []),
    ...(goesBack && trigger === null ? (['trigger_missing'] as const) : []),
  ];
}

/** The exit facts of a stage that are not among the known ones, in their order. */
export function missingFacts(stage: JourneyStage, known: readonly string[]): readonly ExitFact[] {
  return EXIT_FACTS[stage].filter((fact) => !known.includes(fact));
}
