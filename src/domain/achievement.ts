import { addDays, daysBetween, laterOf, type CalendarDate } from './calendar.ts';
import type { Milestone } from './facts.ts';
import type { MilestoneMeasurements } from './milestone-measurements.ts';
import type { MilestoneProof } from './milestone-proof.ts';
import { targetMet } from './progress.ts';
import type { MeasurementPoint } from './summary.ts';

export interface Achievement {
  /** First day on which target and evidence policy both held; null while a dispute is open. */
  readonly achievedOn: CalendarDate | null;
  /** Day from which the target counts as met: for the achievement, else until today; null when it is not. */
  readonly targetMetOn: CalendarDate | null;
  /** The target is met today and nobody disputes it, but the proof that the policy asks for is missing. */
  readonly awaitsProof: boolean;
  /** Achieved once, and the target is no longer met. */
  readonly regressed: boolean;
}

/** A time during which every measurement met the target. */
interface MetSpan {
  readonly from: CalendarDate;
  /** Day of the first measurement that no longer met it; null when it lasts. */
  readonly until: CalendarDate | null;
  readonly points: readonly MeasurementPoint[];
  /** Day from which it counts, after the days it has to hold; null when it has not held so long. */
  readonly countsFrom: CalendarDate | null;
}

/**
 * Whether and when a milestone was achieved. Proof counts from its own day, and what is older than the first
 * day on which the target was met proves nothing. Days to hold have to be shown by a later measurement:
 * nothing is achieved by the calendar alone.
 */
export function achievementOf(
  milestone: Milestone,
  measurements: MilestoneMeasurements,
  proof: MilestoneProof,
  today: CalendarDate,
): Achievement {
  const spans = metSpans(milestone, measurements, today);
  const proved = provedDays(spans, proof);
  const isDisputed = proof.openDispute !== null;
  const first = isDisputed ? null : firstAchievement(milestone, spans, proof, proved);
  const present = spans.find((span) => span.until === null) ?? null;
  return {
    achievedOn: first?.on ?? null,
    targetMetOn: (first?.span ?? present)?.countsFrom ?? null,
    awaitsProof:
      milestone.evidencePolicy !== 'none' &&
      !isDisputed &&
      first === null &&
      (present?.countsFrom ?? null) !== null,
    regressed: first !== null && present === null,
  };
}

/** Days of proof that count, oldest first. */
function provedDays(spans: readonly MetSpan[], proof: MilestoneProof): readonly CalendarDate[] {
  const firstMetOn = spans[0]?.from;
  if (firstMetOn === undefined) return [];
  return proof.provedOn.filter((day) => day >= firstMetOn);
}

/** The first day of a span on which the proof was there as well. */
function firstAchievement(
  milestone: Milestone,
  spans: readonly MetSpan[],
  proof: MilestoneProof,
  proved: readonly CalendarDate[],
): { readonly on: CalendarDate; readonly span: MetSpan } | null {
  for (const span of spans) {
    if (span.countsFrom === null) continue;
    const day =
      milestone.evidencePolicy === 'none'
        ? firstMeasuredDay(span, span.countsFrom, proof)
        : firstProvedDay(span.countsFrom, proved);
    if (day !== null && (span.until === null || day < span.until)) return { on: day, span };
  }
  return null;
}

function firstProvedDay(countsFrom: CalendarDate, proved: readonly CalendarDate[]): CalendarDate | null {
  const first = proved[0];
  return first === undefined ? null : laterOf(countsFrom, first);
}

/** Without a policy the measurement is the proof: one made after the customer last refused the result. */
function firstMeasuredDay(
  span: MetSpan,
  countsFrom: CalendarDate,
  proof: MilestoneProof,
): CalendarDate | null {
  const { rejection } = proof;
  if (rejection === null) return countsFrom;
  return span.points.find((point) => point.on > rejection.on && point.on >= countsFrom)?.on ?? null;
}

function metSpans(
  milestone: Milestone,
  { history, isKnownDaily }: MilestoneMeasurements,
  today: CalendarDate,
): readonly MetSpan[] {
  const spans: MetSpan[] = [];
  let points: MeasurementPoint[] = [];
  const close = (until: CalendarDate | null) => {
    const first = points[0];
    if (first) spans.push(spanOf(milestone, points, first.on, until, isKnownDaily ? today : null));
    points = [];
  };
  for (const point of history) {
    if (targetMet(milestone, point.value)) points.push(point);
    else close(point.on);
  }
  close(null);
  return spans;
}

function spanOf(
  milestone: Milestone,
  points: readonly MeasurementPoint[],
  from: CalendarDate,
  until: CalendarDate | null,
  knownUntil: CalendarDate | null,
): MetSpan {
  const heldOn = addDays(from, milestone.holdDays);
  const shownBy = points.find((point) => daysBetween(from, point.on) >= milestone.holdDays)?.on ?? null;
  const isHeldDaily = knownUntil !== null && (until === null ? heldOn <= knownUntil : heldOn < until);
  return { from, until, points, countsFrom: isHeldDaily ? heldOn : shownBy };
}
