import { readLedger } from '../active-ledger.ts';
import type { CalendarDate } from '../calendar.ts';
import type { Milestone } from '../facts.ts';
import type { LedgerEntry } from '../ledger.ts';
import { summarisePlan } from '../plan.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { MilestoneSummary } from '../summary.ts';
import type { Comparator, Criterion, EvidencePolicy } from '../vocabulary.ts';
import { BLANK_ENGINE, blankFacts, blankMilestone } from './blank-records.ts';
import { confirmationDetails } from './proof-facts.ts';
import { disputeLines, evidenceLine, lineWriter, measurementLines, reversalLines } from './question-lines.ts';
import type { DisputeFact, MeasuredPoint, ReversalOf } from './question-lines.ts';

/** A milestone and what the ledger says about it. Numbers in the goal's unit, percentages as fractions. */
export interface StatusQuestion {
  readonly baseline?: number | null;
  readonly target?: number | null;
  readonly comparator?: Comparator;
  readonly criterion?: Criterion;
  readonly evidencePolicy: EvidencePolicy;
  readonly measurements: readonly MeasuredPoint[];
  /** Days on which the customer confirmed it whole, in writing. */
  readonly confirmations?: readonly CalendarDate[];
  /** Days of pieces of evidence. */
  readonly evidence?: readonly CalendarDate[];
  readonly disputes?: readonly Omit<DisputeFact, 'acceptedShare'>[];
  readonly reversals?: readonly ReversalOf[];
  readonly start?: CalendarDate | null;
  readonly targetDate?: CalendarDate | null;
  readonly holdDays?: number;
  /** Day on which it was closed as missed, or cancelled. */
  readonly missed?: CalendarDate;
  readonly cancelled?: CalendarDate;
  readonly today: CalendarDate;
}

/**
 * Status, flags and day of achievement of a milestone: achieved on the first day on which the comparator held and
 * the evidence policy was satisfied. `achievedOn` is `null` until then and while a dispute is open, `targetMetOn`
 * until the target is met; status and flags are always known.
 * Source: this product's own definition; docs/formulas.md, "Status and day of achievement" and
 * docs/formulas.md, "Flags".
 */
export function milestoneStatus(
  question: StatusQuestion,
): Pick<MilestoneSummary, 'status' | 'flags' | 'achievedOn' | 'targetMetOn'> {
  const { today } = question;
  const entries = linesOf(question);
  const facts = blankFacts({ milestones: [milestoneOf(question)], entries });
  const ledger = readLedger(entries, today);
  const plan = summarisePlan({ facts, settings: DEFAULT_SETTINGS, today, ledger, engine: BLANK_ENGINE });
  const { status, flags, achievedOn, targetMetOn } = plan.milestones[0] as MilestoneSummary;
  return { status, flags, achievedOn, targetMetOn };
}

function milestoneOf(question: StatusQuestion): Milestone {
  const { baseline = null, target = null, criterion = 'reach', start = null, targetDate = null } = question;
  return {
    ...blankMilestone('milestone'),
    ...{ baseline, target, criterion },
    comparator: question.comparator ?? null,
    evidencePolicy: question.evidencePolicy,
    holdDays: question.holdDays ?? 0,
    plannedStart: start,
    targetDate,
    originalTargetDate: targetDate,
  };
}

function linesOf(question: StatusQuestion): readonly LedgerEntry[] {
  const { missed, cancelled } = question;
  const write = lineWriter({ milestoneKey: 'milestone' });
  const yes = confirmationDetails({ share: 1 }, null);
  const lines: LedgerEntry[] = [...measurementLines(question.measurements, write)];
  question.evidence?.forEach((on) => lines.push(evidenceLine(on, write)));
  question.confirmations?.forEach((on) => lines.push(write('confirmation', on, yes)));
  question.disputes?.forEach((dispute) => lines.push(...disputeLines(dispute, write)));
  if (missed) lines.push(write('missed', missed, { reason: 'blocker', blockerType: null }));
  if (cancelled) lines.push(write('cancelled', cancelled, { reason: null }));
  return [...lines, ...reversalLines(question.reversals, question.today, write)];
}
