import type { CalendarDate } from '../calendar.ts';
import type { EntryBase, EntryDetails, EntryOf } from '../ledger.ts';
import type { EntryKind } from '../vocabulary.ts';

/** A measurement in a question; a key is needed only where a reversal names it. */
export interface MeasuredPoint {
  readonly on: CalendarDate;
  readonly value: number | boolean;
  readonly key?: string;
}

/** Takes back the measurement with a key. */
export interface ReversalOf {
  readonly reverses: string;
}

/** Somebody there; no answer depends on who. */
export const AT_THE_CUSTOMER = 'customer';

/** A dispute in a question; open until it is resolved. */
export interface DisputeFact {
  readonly on: CalendarDate;
  /** For the reader: one without a day of its end is open. */
  readonly open?: boolean;
  readonly resolvedOn?: CalendarDate;
  readonly accepted?: boolean;
  /** 0-1; left out: all of it. */
  readonly acceptedShare?: number;
}

type Subject = { readonly [Field in 'milestoneKey' | 'metricKey' | 'key']?: EntryBase[Field] | undefined };

/** Writes a line about something on a day; a key of its own where another line names it. */
export type WriteLine = <Kind extends EntryKind>(
  kind: Kind,
  on: CalendarDate,
  details: EntryDetails[Kind],
  subject?: Subject,
) => EntryOf<Kind>;

/** Turns the facts of one question into ledger lines. Of two facts of one day the later one given counts. */
export function lineWriter(about: Subject): WriteLine {
  let written = 0;
  return <Kind extends EntryKind>(
    kind: Kind,
    on: CalendarDate,
    details: EntryDetails[Kind],
    subject: Subject = {},
  ) => {
    written += 1;
    const base: Omit<EntryBase, 'key'> = {
      on,
      recordedAt: `${on}T12:00:00.000Z`,
      claimedBy: null,
      source: 'question',
      milestoneKey: null,
      metricKey: null,
      note: null,
      intact: true,
    };
    const key = subject.key ?? `fact/${String(written).padStart(6, '0')}`;
    return { ...base, ...about, ...subject, key, kind, ...details } as unknown as EntryOf<Kind>;
  };
}

/** Lines of measurements whose input, method and source no answer depends on. */
export function measurementLines(
  measurements: readonly MeasuredPoint[],
  write: WriteLine,
): readonly EntryOf<'measurement'>[] {
  return measurements.map(({ on, value, key }) =>
    write('measurement', on, { value, input: null, method: null, contactId: null }, { key }),
  );
}

/** A piece of evidence of whatever kind. */
export function evidenceLine(on: CalendarDate, write: WriteLine): EntryOf<'evidence'> {
  return write('evidence', on, { evidenceKind: 'analytics', title: '', reference: null, quote: null });
}

/** A doubt, and how it was settled where it was; the customer accepts the share given, or all of it. */
export function disputeLines(
  { on, resolvedOn, accepted = true, acceptedShare }: DisputeFact,
  write: WriteLine,
): readonly (EntryOf<'dispute'> | EntryOf<'dispute_resolved'>)[] {
  const dispute = write('dispute', on, { contactId: AT_THE_CUSTOMER, reason: null });
  if (resolvedOn === undefined) return [dispute];
  const resolved = write('dispute_resolved', resolvedOn, {
    disputeKey: dispute.key,
    accepted,
    acceptedShare: acceptedShare ?? null,
    contactId: AT_THE_CUSTOMER,
    annualThenMinor: null,
  });
  return [dispute, resolved];
}

/** Lines that take back the measurements named. */
export function reversalLines(
  reversals: readonly ReversalOf[] = [],
  today: CalendarDate,
  write: WriteLine,
): readonly EntryOf<'reversal'>[] {
  return reversals.map(({ reverses }) => write('reversal', today, { reverses, reason: null }));
}
