import { type ActiveLedger, entriesOfKind, lastLine } from './active-ledger.ts';
import type { CalendarDate } from './calendar.ts';
import { OBJECTION_SEVERITIES, type ObjectionKind, type ObjectionSeverity } from './vocabulary.ts';

/** An objection that nobody has resolved. */
export interface OpenObjection {
  readonly entryKey: string;
  readonly kind: ObjectionKind;
  readonly severity: ObjectionSeverity;
  readonly on: CalendarDate;
}

/** The objections nobody has resolved yet, worst first, then oldest first. */
export function openObjections(ledger: ActiveLedger): readonly OpenObjection[] {
  const resolved = new Set(entriesOfKind(ledger, 'objection_resolved').map((entry) => entry.objectionKey));
  return entriesOfKind(ledger, 'objection_opened')
    .filter((entry) => !resolved.has(entry.key))
    .map((entry) => ({
      entryKey: entry.key,
      kind: entry.objectionKind,
      severity: entry.severity,
      on: entry.on,
    }))
    .sort((first, second) => rank(second.severity) - rank(first.severity));
}

/** The last day on which the customer was asked or answered: a check, the conversation, an objection opened or resolved. */
export function objectionsAskedOn(ledger: ActiveLedger): CalendarDate | null {
  const asked = lastLine(
    ledger.entries,
    (entry) =>
      entry.kind === 'objections_checked' ||
      entry.kind === 'objection_opened' ||
      entry.kind === 'objection_resolved' ||
      (entry.kind === 'runway_step' && entry.step === 'conversation'),
  );
  return asked?.on ?? null;
}

function rank(severity: ObjectionSeverity): number {
  return OBJECTION_SEVERITIES.indexOf(severity);
}
