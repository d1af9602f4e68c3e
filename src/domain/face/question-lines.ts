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

type Subject = Partial<Pick<EntryBase, 'milestoneKey' | 'metricKey' | 'key'>>;

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
    const base: EntryBase = {
      key: `fact/${String(written).padStart(6, '0')}`,
      on,
      recordedAt: `${on}T12:00:00.000Z`,
      claimedBy: null,
      source: 'question',
      milestoneKey: null,
      metricKey: null,
      note: null,
      intact: true,
    };
    return { ...base, ...about, ...subject, kind, ...details } as unknown as EntryOf<Kind>;
  };
}

/** Lines that take back the measurements named. */
export function reversalLines(
  reversals: readonly ReversalOf[],
  today: CalendarDate,
  write: WriteLine,
): readonly EntryOf<'reversal'>[] {
  return reversals.map(({ reverses }) => write('reversal', today, { reverses, reason: null }));
}
