import { gather, gatherKnown } from './gather.ts';
import type { MetricTrack } from './metric-track.ts';
import { hoursOn, oneOffTiersBefore, proofOn, tiersOn } from './metric-track.ts';
import { guardOverlap } from './overlap.ts';
import type { Span } from './spans.ts';
import { sortedDays, spansFrom } from './spans.ts';
import type { TierAmounts } from './summary.ts';
import { tiersOf } from './tiers.ts';
import type { BenefitGroup } from './value-book.ts';

/** What the metrics of one group count after the overlap guard, in their order, while nothing changes. */
export interface CountedSpan extends Span {
  /** Annual amounts; fractions of a minor unit only where shares were agreed. */
  readonly amounts: readonly TierAmounts[];
  readonly hoursPerYear: readonly number[];
}

/**
 * The group's counted annual amounts from its first day on, as they are proved by `knownOn`: a confirmation
 * or a dispute speaks for all days of a metric, so earlier days are seen with what is known on that day.
 */
export function countedSpans(group: BenefitGroup, knownOn: number): readonly CountedSpan[] {
  const proved = group.tracks.map((track) => ({ track, proof: proofOn(track, knownOn) }));
  const days = sortedDays(gather(group.tracks, (track) => track.periods.map(({ from }) => from)));
  return spansFrom(days).map(({ from, to }) => ({
    from,
    to,
    amounts: guardOverlap(
      proved.map(({ track, proof }) => tiersOn(track, from, proof)),
      group.shares,
    ),
    hoursPerYear: countedHours(group, from),
  }));
}

/** Annual amounts of one day with the proof known on that very day. */
export function countedOn(group: BenefitGroup, day: number): readonly TierAmounts[] {
  const amounts = group.tracks.map((track) => tiersOn(track, day, proofOn(track, day)));
  return guardOverlap(amounts, group.shares);
}

/** Hours a year on one day: metrics of one pool save the same hours, so those count once, too. */
export function countedHours(group: BenefitGroup, day: number): readonly number[] {
  const hours = group.tracks.map((track) => hoursOn(track, day));
  if (hours.length === 1) return hours;
  const amounts = hours.map((claimed) => tiersOf(0, 0, claimed));
  return guardOverlap(amounts, group.shares).map(({ claimed }) => claimed);
}

/** One-off amounts of the days before `day`, after the same guard. */
export function countedOneOffs(group: BenefitGroup, day: number, knownOn: number): readonly TierAmounts[] {
  const amounts = group.tracks.map((track) => oneOffTiersBefore(track, day, proofOn(track, knownOn)));
  return guardOverlap(amounts, group.shares);
}

/** Days from which one-off amounts of the group count: the day after each of them. */
export function oneOffDays(tracks: readonly MetricTrack[]): readonly number[] {
  return sortedDays(gatherKnown(tracks, ({ oneOff }) => oneOff?.day).map((day) => day + 1));
}
