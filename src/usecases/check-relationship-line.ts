import { dayOfLine } from '../domain/active-ledger.ts';
import { EXIT_FACTS } from '../domain/journey/journey-summary.ts';
import { positionsOf } from '../domain/journey/positions.ts';
import { openObjections } from '../domain/objections.ts';
import type { NewObjectionResolved, NewRelationshipLine, NewStage } from './new-relationship-lines.ts';
import { refuseBefore, refuseBlank } from './situation.ts';
import type { Situation } from './situation.ts';

/** Refuses a line about the people of the company or its journey that nothing could follow from. */
export function checkRelationshipLine(entry: NewRelationshipLine, situation: Situation): void {
  if (entry.kind === 'objection_resolved') checkResolved(entry, situation);
  if (entry.kind === 'stage') checkStage(entry, situation);
}

function checkResolved({ objectionKey, on }: NewObjectionResolved, { core, refuse }: Situation): void {
  const { ledger } = core();
  if (!openObjections(ledger).some(({ entryKey }) => entryKey === objectionKey)) {
    refuse('objectionKey', 'This company has no such open objection; it may have been resolved. Reload.');
  }
  refuseBefore(dayOfLine(ledger, objectionKey), on, 'on which the objection was raised', refuse);
}

/** What a move lacks is shown beside it and does not forbid it; one that moves nothing is refused. */
function checkStage(entry: NewStage, { core, refuse }: Situation): void {
  refuseBlank('track', entry.track, 'Name the track: a product line, department or use case.', refuse);
  const facts: readonly string[] = EXIT_FACTS[entry.stage];
  if (entry.exitFacts.some((fact) => !facts.includes(fact))) {
    refuse('exitFacts', `The exit facts of this stage are ${facts.join(', ')}.`);
  }
  const position = positionsOf(core().ledger).find(
    ({ track, stage }) => track === entry.track.trim() && stage === entry.stage,
  );
  if (position === undefined) {
    if (entry.movement === 'left') refuse('stage', 'The track does not stand in this stage.');
    return;
  }
  if (entry.movement === 'entered' && entry.exitFacts.length === 0) {
    refuse('stage', `The track stands in this stage already, since ${position.enteredOn}.`);
  }
  refuseBefore(position.enteredOn, entry.on, 'on which the stage was entered', refuse);
}
