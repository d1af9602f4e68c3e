import { type CalendarDate, daysBetween } from '../calendar.ts';
import type { Core } from '../core.ts';
import { compareText } from '../order.ts';
import { segmentOf } from '../segment.ts';
import { JOURNEY_STAGES, type Segment } from '../vocabulary.ts';
import type { JourneySettings, UsualDays } from './journey-settings.ts';
import { stageChanges } from './changes.ts';
import { EXIT_FACTS } from './journey-summary.ts';
import type { ExitCheck, JourneySummary, StagePosition } from './journey-summary.ts';
import { journeyHistory, type Stay } from './positions.ts';
import { timeToValue } from './time-to-value.ts';

/**
 * Where a company stands on its way, track by track, and what moved it. Nothing moves by date. Whole days; the usual
 * length is null for a stage that goes on.
 * Source: this product's own definition; docs/formulas.md, "Time in a stage".
 */
export function summariseJourney(core: Core): JourneySummary {
  const { stays, moves } = journeyHistory(core.ledger);
  const segment = segmentOf(core.facts);
  const positions = stays
    .filter(({ leftOn }) => leftOn === null)
    .map((stay) => positionOf(stay, core.today, segment, core.settings.journey))
    .sort(inJourneyOrder);
  return {
    positions,
    trackCount: new Set(positions.map(({ track }) => track)).size,
    stages: JOURNEY_STAGES.filter((stage) => positions.some((position) => position.stage === stage)),
    moves: [...moves].reverse(),
    changes: stageChanges(moves),
    focus: focusOf(positions),
    timeToValue: timeToValue(core),
  };
}

function positionOf(
  stay: Stay,
  today: CalendarDate,
  segment: Segment,
  settings: JourneySettings,
): StagePosition {
  const { track, stage, enteredOn: since, trigger, returned, entryKey } = stay;
  const days = daysBetween(since, today);
  const usual = usualOf(settings.usualDays[segment][stage]);
  const overDays = usual === null ? 0 : Math.max(0, days - usual.toDays);
  return { track, stage, since, days, usual, overDays, trigger, returned, exit: exitCheck(stay), entryKey };
}

function usualOf(usual: UsualDays): UsualDays | null {
  return usual.toDays > 0 ? usual : null;
}

const NOT_KNOWN = { knownOn: null, entryKey: null, claimedBy: null, contactId: null, note: null } as const;

function exitCheck({ stage, facts }: Stay): ExitCheck {
  const checked = EXIT_FACTS[stage].map((fact) => {
    const stated = facts.get(fact);
    if (stated === undefined) return { ...NOT_KNOWN, fact };
    const { on: knownOn, key: entryKey, claimedBy, contactId, note } = stated;
    return { fact, knownOn, entryKey, claimedBy, contactId, note };
  });
  const known = checked.filter(({ knownOn }) => knownOn !== null).length;
  return { facts: checked, known, of: checked.length, ready: known === checked.length };
}

/** Longest over its usual time, else most of its exit facts known; none when nothing is near or late. */
function focusOf(positions: readonly StagePosition[]): JourneySummary['focus'] {
  const [first] = [...positions].sort(
    (one, other) =>
      other.overDays - one.overDays || other.exit.known / other.exit.of - one.exit.known / one.exit.of,
  );
  if (!first || (first.overDays === 0 && first.exit.known === 0)) return null;
  return { track: first.track, stage: first.stage };
}

function inJourneyOrder(first: StagePosition, second: StagePosition): number {
  return (
    compareText(first.track, second.track) ||
    JOURNEY_STAGES.indexOf(first.stage) - JOURNEY_STAGES.indexOf(second.stage)
  );
}
