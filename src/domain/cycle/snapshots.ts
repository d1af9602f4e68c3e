import { entriesOfKind, type ActiveLedger } from '../active-ledger.ts';
import { isCalendarDate, type CalendarDate } from '../calendar.ts';
import { gather } from '../gather.ts';
import type { EntryDetails } from '../ledger.ts';
import { READINESS_BANDS, type ReadinessBand } from '../vocabulary.ts';

/** Days before a renewal on which readiness is kept, so that it can be compared with what came. */
export const SNAPSHOT_DAYS_BEFORE = [180, 90, 60, 30] as const;

/** What readiness said some time before a renewal. */
export interface ReadinessSnapshot {
  readonly takenOn: CalendarDate;
  readonly renewalDate: CalendarDate;
  readonly daysBefore: number;
  /** Whole number; null when none was shown. */
  readonly score: number | null;
  readonly band: ReadinessBand;
  readonly critical: boolean;
  readonly confidence: number;
  /** Whole minor units; null when it was unknown. */
  readonly annualCostMinor: number | null;
}

const KIND = 'readiness';

/** The figures of a snapshot line. */
export function snapshotFigures(
  snapshot: Omit<ReadinessSnapshot, 'takenOn'>,
): EntryDetails['snapshot']['figures'] {
  const { critical, ...figures } = snapshot;
  return { kind: KIND, ...figures, critical: critical ? 1 : 0 };
}

/** The readiness snapshots of a ledger, oldest first. Snapshots of anything else, or unreadable ones, are left out. */
export function readinessSnapshots(ledger: ActiveLedger): readonly ReadinessSnapshot[] {
  return gather(entriesOfKind(ledger, 'snapshot'), ({ on: takenOn, figures }) => {
    const {
      kind,
      renewalDate,
      daysBefore,
      score,
      band: word,
      critical,
      confidence,
      annualCostMinor,
    } = figures;
    const band = READINESS_BANDS.find((one) => one === word);
    const isDated = typeof renewalDate === 'string' && isCalendarDate(renewalDate);
    if (kind !== KIND || band === undefined || !isDated || typeof daysBefore !== 'number') return [];
    return [
      {
        takenOn,
        renewalDate,
        daysBefore,
        band,
        critical: critical === 1,
        score: numberOrNull(score),
        confidence: numberOrNull(confidence) ?? 0,
        annualCostMinor: numberOrNull(annualCostMinor),
      },
    ];
  });
}

function numberOrNull(value: string | number | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
