import { readLedger } from '../active-ledger.ts';
import type { CalendarDate } from '../calendar.ts';
import type { Milestone } from '../facts.ts';
import type { LedgerEntry } from '../ledger.ts';
import { summarisePlan } from '../plan.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { MilestoneSummary } from '../summary.ts';
import type { Comparator, Criterion, EvidencePolicy } from '../vocabulary.ts';
import { blankCompany, blankMilestone } from './blank-records.ts';
import { lineWriter, reversalLines } from './question-lines.ts';
import type { MeasuredPoint, ReversalOf } from './question-lines.ts';

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
  readonly disputes?: readonly {
    readonly on: CalendarDate;
    readonly open?: boolean;
    readonly resolvedOn?: CalendarDate;
    readonly accepted?: boolean;
  }[];
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
  const facts = {
    company: blankCompany(null),
    milestones: [milestoneOf(question)],
    metrics: [],
    entries,
    deals: [],
    template: null,
  };
  const engine = { provedRunRate: [], annualCostMinor: null };
  const ledger = readLedger(entries, today);
  const plan = summarisePlan({ facts, settings: DEFAULT_SETTINGS, today, ledger, engine });
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
  const { measurements, confirmations = [], evidence = [], disputes = [], reversals = [], today } = question;
  const write = lineWriter({ milestoneKey: 'milestone' });
  return [
    ...measurements.map(({ on, value, key }) =>
      write(
        'measurement',
        on,
        { value, input: null, method: null, contactId: null },
        key === undefined ? {} : { key },
      ),
    ),
    ...evidence.map((on) =>
      write('evidence', on, { evidenceKind: 'analytics', title: '', reference: null, quote: null }),
    ),
    ...confirmations.map((on) =>
      write('confirmation', on, {
        contactId: 'customer',
        channel: 'email',
        reference: 'reference',
        share: 1,
        annualThenMinor: null,
      }),
    ),
    ...disputes.flatMap(({ on, resolvedOn, accepted = true }) => {
      const dispute = write('dispute', on, { contactId: 'customer', reason: null });
      if (resolvedOn === undefined) return [dispute];
      return [
        dispute,
        write('dispute_resolved', resolvedOn, {
          disputeKey: dispute.key,
          accepted,
          acceptedShare: null,
          contactId: 'customer',
          annualThenMinor: null,
        }),
      ];
    }),
    ...(question.missed ? [write('missed', question.missed, { reason: 'blocker', blockerType: null })] : []),
    ...(question.cancelled ? [write('cancelled', question.cancelled, { reason: null })] : []),
    ...reversalLines(reversals, today, write),
  ];
}
