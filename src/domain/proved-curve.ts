import { countedOneOffs, oneOffDays } from './counted-value.ts';
import type { CountedSpan } from './counted-value.ts';
import type { FromDay } from './spans.ts';
import { DAYS_PER_YEAR, inForceOn } from './spans.ts';
import { provedOf, sumTiers } from './tiers.ts';
import type { BenefitGroup } from './value-book.ts';

/** Proved value since a first day: a line that bends where a rate changes and jumps where a one-off counts. */
export interface ProvedCurve {
  /** Oldest first; the last piece goes on at today's rate for ever. */
  readonly pieces: readonly CurvePiece[];
}

export interface CurvePiece extends FromDay {
  /** Proved value of the days before `from`, unrounded minor units. */
  readonly valueMinor: number;
  readonly annualMinor: number;
}

export interface GroupSpans {
  readonly group: BenefitGroup;
  readonly spans: readonly CountedSpan[];
}

/** The curve of all groups from `origin` on. */
export function provedCurve(groups: readonly GroupSpans[], origin: number, knownOn: number): ProvedCurve {
  const changes = new Map<number, Change>([[origin, changeOf(0, 0)]]);
  for (const { group, spans } of groups) {
    for (const change of [...rateChanges(spans, origin), ...jumps(group, origin, knownOn)]) {
      const sum = changes.get(change.from);
      changes.set(
        change.from,
        changeOf((sum?.annualMinor ?? 0) + change.annualMinor, (sum?.jumpMinor ?? 0) + change.jumpMinor),
      );
    }
  }
  return { pieces: piecesOf(changes) };
}

/** Proved value of the days from the origin up to `day` (excluded), unrounded minor units. */
export function provedBefore({ pieces }: ProvedCurve, day: number): number {
  const piece = inForceOn(pieces, day);
  return piece === null ? 0 : valueOn(piece, day);
}

/** The value that a piece reaches on a day of its own. */
export function valueOn(piece: CurvePiece, day: number): number {
  return piece.valueMinor + (piece.annualMinor * (day - piece.from)) / DAYS_PER_YEAR;
}

interface Change {
  readonly annualMinor: number;
  readonly jumpMinor: number;
}

function changeOf(annualMinor: number, jumpMinor: number): Change {
  return { annualMinor, jumpMinor };
}

function piecesOf(changes: ReadonlyMap<number, Change>): readonly CurvePiece[] {
  const pieces: CurvePiece[] = [];
  for (const from of [...changes.keys()].sort((first, second) => first - second)) {
    const change = changes.get(from) as Change;
    const last = pieces.at(-1);
    pieces.push({
      from,
      valueMinor: (last ? valueOn(last, from) : 0) + change.jumpMinor,
      annualMinor: (last?.annualMinor ?? 0) + change.annualMinor,
    });
  }
  return pieces;
}

function rateChanges(spans: readonly CountedSpan[], origin: number) {
  let previous = 0;
  return spans.map((span) => {
    const annualMinor = provedOf(sumTiers(span.amounts));
    const change = { from: Math.max(span.from, origin), annualMinor: annualMinor - previous, jumpMinor: 0 };
    previous = annualMinor;
    return change;
  });
}

function jumps(group: BenefitGroup, origin: number, knownOn: number) {
  const days = oneOffDays(group.tracks).filter((day) => day > origin && day <= knownOn + 1);
  if (days.length === 0) return [];
  const provedBy = (day: number) => provedOf(sumTiers(countedOneOffs(group, day, knownOn)));
  let previous = provedBy(origin);
  return days.map((from) => {
    const proved = provedBy(from);
    const change = { from, annualMinor: 0, jumpMinor: proved - previous };
    previous = proved;
    return change;
  });
}
