import { entriesOfKind, type ActiveLedger } from '../active-ledger.ts';
import type { CalendarDate } from '../calendar.ts';
import type { EntryOf } from '../ledger.ts';
import type { JourneyStage } from '../vocabulary.ts';
import { departureProblems, missingFacts } from './leaving.ts';
import type { ExitFact, MoveDirection, MoveProblem, StageMove } from './journey-summary.ts';
import { isBefore } from './stage-order.ts';

type StageLine = EntryOf<'stage'>;

/** A stay of one track in one stage, from the day it was entered until it was left. */
export interface Stay {
  readonly track: string;
  readonly stage: JourneyStage;
  readonly enteredOn: CalendarDate;
  /** Null while it lasts. */
  readonly leftOn: CalendarDate | null;
  readonly returned: boolean;
  readonly trigger: StageLine['trigger'];
  readonly entryKey: string;
  /** First line that states each exit fact, by the fact. */
  readonly facts: ReadonlyMap<string, StageLine>;
}

export interface JourneyHistory {
  /** In the order they began. */
  readonly stays: readonly Stay[];
  /** Oldest first. */
  readonly moves: readonly StageMove[];
}

/** The stays that last. */
export function positionsOf(ledger: ActiveLedger): readonly Stay[] {
  return journeyHistory(ledger).stays.filter(({ leftOn }) => leftOn === null);
}

/**
 * Every stay and move that the ledger tells of. Entering a stage leaves no other one: a track may stand in
 * several. A further "entered" line of a stage in which the track already stands adds the exit facts it states.
 */
export function journeyHistory(ledger: ActiveLedger): JourneyHistory {
  const lines = entriesOfKind(ledger, 'stage');
  const stays: Stay[] = [];
  const moves = lines.map((line) => applyLine(line, lines, stays));
  return { stays, moves };
}

function applyLine(line: StageLine, lines: readonly StageLine[], stays: Stay[]): StageMove {
  const track = line.track.trim();
  const index = stays.findLastIndex(
    (stay) => stay.track === track && stay.stage === line.stage && stay.leftOn === null,
  );
  const open = stays[index];
  if (line.movement === 'left') {
    if (!open) return move(line, 'left', ['was_not_in_stage']);
    const facts = withFacts(open, line).facts;
    stays[index] = { ...open, facts, leftOn: line.on };
    const departure = departureOf(line, [...facts.keys()], lines);
    const problems = departureProblems(departure);
    const isUnfinished = problems.includes('exit_facts_missing');
    return move(line, 'left', problems, isUnfinished ? missingFacts(line.stage, departure.knownFacts) : []);
  }
  if (open) {
    stays[index] = withFacts(open, line);
    return move(line, 'noted', []);
  }
  const returned = stays.some((stay) => stay.track === track && isBefore(line.stage, stay.stage));
  const { stage, trigger, on: enteredOn, key: entryKey } = line;
  const stay = { track, stage, enteredOn, leftOn: null, returned, trigger, entryKey, facts: new Map() };
  stays.push(withFacts(stay, line));
  return move(
    line,
    returned ? 'went_back' : 'advanced',
    returned && trigger === null ? ['trigger_missing'] : [],
  );
}

/** Where a departure leads shows in a line of the same day that enters another stage on the track. */
function departureOf(line: StageLine, knownFacts: readonly string[], lines: readonly StageLine[]) {
  const next = lines.find(
    (other) =>
      other.movement === 'entered' &&
      other.on === line.on &&
      other.track.trim() === line.track.trim() &&
      other.stage !== line.stage,
  );
  const { stage, handoff, trigger } = line;
  return { stage, to: next?.stage ?? null, knownFacts, handoff, trigger: trigger ?? next?.trigger ?? null };
}

function withFacts(stay: Stay, line: StageLine): Stay {
  const facts = new Map(stay.facts);
  for (const fact of line.exitFacts) {
    if (!facts.has(fact)) facts.set(fact, line);
  }
  return { ...stay, facts };
}

function move(
  line: StageLine,
  direction: MoveDirection,
  problems: readonly MoveProblem[],
  missing: readonly ExitFact[] = [],
): StageMove {
  const { on, stage, movement, trigger, handoff, exitFacts, claimedBy, note, key: entryKey } = line;
  const track = line.track.trim();
  return {
    on,
    track,
    stage,
    movement,
    direction,
    trigger,
    handoff,
    exitFacts,
    claimedBy,
    note,
    problems,
    missingFacts: missing,
    entryKey,
  };
}
