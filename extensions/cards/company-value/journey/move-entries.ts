import type { Departure } from '../../../../src/domain/journey/leaving.ts';
import type { ExitFact, StagePosition } from '../../../../src/domain/journey/journey-summary.ts';
import { isBefore } from '../../../../src/domain/journey/stage-order.ts';
import type { JourneyStage, StageTrigger } from '../../../../src/domain/vocabulary.ts';
import type { NewEntry, NewStage } from '../../../../src/functions/contract.ts';
import { orNull } from '../forms/evidence-entry.ts';

/** Where a track goes when it enters no further stage. */
export const NOWHERE = 'nowhere';
export type Destination = JourneyStage | typeof NOWHERE;

export interface MoveFields {
  readonly to: Destination | null;
  /** The stage it is in goes on as well. */
  readonly stays: boolean;
  readonly trigger: StageTrigger | null;
  readonly facts: readonly ExitFact[];
  readonly handoff: string;
}

export const EMPTY_MOVE: MoveFields = { to: null, stays: false, trigger: null, facts: [], handoff: '' };

export const entersStage = (to: Destination | null): to is JourneyStage => to !== null && to !== NOWHERE;

/** Whether the stage is left: a track may enter another one beside it. */
export const leaves = ({ to, stays }: MoveFields): boolean => to === NOWHERE || (to !== null && !stays);

export const goesBack = ({ to }: MoveFields, { stage }: StagePosition): boolean =>
  entersStage(to) && isBefore(to, stage);

/** What the engine judges the move by; null while it leaves no stage. */
export function departureOf(fields: MoveFields, { stage, exit }: StagePosition): Departure | null {
  const { to, facts, handoff, trigger } = fields;
  if (!leaves(fields)) return null;
  const known = exit.facts.filter(({ knownOn }) => knownOn !== null).map(({ fact }) => fact);
  return { stage, to: entersStage(to) ? to : null, knownFacts: [...known, ...facts], handoff, trigger };
}

type Base = Pick<NewStage, 'entryKey' | 'on' | 'milestoneKey' | 'metricKey' | 'note'>;

/** One line for the stage that is left, one for the stage that is entered. */
export function moveEntries(
  fields: MoveFields,
  { track, stage }: StagePosition,
  base: Base,
): readonly NewEntry[] {
  const { to, trigger, facts, handoff } = fields;
  const line = { ...base, kind: 'stage', track, contactId: null } as const;
  const left: readonly NewStage[] = leaves(fields)
    ? [{ ...line, stage, movement: 'left', trigger, exitFacts: facts, handoff: orNull(handoff) }]
    : [];
  if (!entersStage(to)) return left;
  const isFirst = left.length === 0;
  return [
    ...left,
    {
      ...line,
      entryKey: isFirst ? base.entryKey : `${base.entryKey}/entered`,
      note: isFirst ? base.note : null,
      stage: to,
      movement: 'entered',
      trigger,
      exitFacts: [],
      handoff: isFirst ? orNull(handoff) : null,
    },
  ];
}
