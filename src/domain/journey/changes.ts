import { gather } from '../gather.ts';
import { JOURNEY_STAGES, type JourneyStage } from '../vocabulary.ts';
import type { StageChange, StageMove } from './journey-summary.ts';

/**
 * Moves told as people tell them: "left onboarding, entered adoption" is one thing that happened. Moves of one track
 * and day belong together; lines that only add exit facts are left out.
 * @param moves oldest first
 * @returns newest first
 */
export function stageChanges(moves: readonly StageMove[]): readonly StageChange[] {
  const groups = new Map<string, StageMove[]>();
  for (const move of moves) {
    if (move.direction === 'noted') continue;
    const key = `${move.on} ${move.track}`;
    const group = groups.get(key);
    if (group) group.push(move);
    else groups.set(key, [move]);
  }
  return [...groups.values()].map(changeOf).reverse();
}

/** The first word of each kind stands for all of the day; what any of them lacks is told. */
function changeOf(moves: readonly StageMove[]): StageChange {
  const [{ on, track }] = moves as readonly [StageMove, ...StageMove[]];
  const stagesOf = (movement: StageMove['movement']): readonly JourneyStage[] =>
    JOURNEY_STAGES.filter((stage) => moves.some((one) => one.stage === stage && one.movement === movement));
  const first = <Field extends 'trigger' | 'handoff' | 'claimedBy' | 'note'>(field: Field) =>
    moves.find((one) => one[field] !== null)?.[field] ?? null;
  return {
    on,
    track,
    left: stagesOf('left'),
    entered: stagesOf('entered'),
    returned: moves.some(({ direction }) => direction === 'went_back'),
    trigger: first('trigger'),
    handoff: first('handoff'),
    claimedBy: first('claimedBy'),
    note: first('note'),
    problems: [...new Set(gather(moves, ({ problems }) => problems))],
    missingFacts: [...new Set(gather(moves, ({ missingFacts }) => missingFacts))],
    entryKeys: moves.map(({ entryKey }) => entryKey),
  };
}
