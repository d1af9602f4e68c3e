import { toDayNumber } from './calendar.ts';
import type { Metric } from './facts.ts';
import type { EntryOf, LedgerEntry } from './ledger.ts';
import { atMost } from './nearly.ts';
import type { FromDay } from './spans.ts';

/** What the customer has accepted of a metric's amount, by a confirmation or by resolving a dispute. */
export interface Acceptance {
  readonly entry: EntryOf<'confirmation'> | EntryOf<'dispute_resolved'>;
  readonly day: number;
  readonly share: number;
  /** As the line states it, whole minor units of the company's currency. */
  readonly annualThenMinor: number | null;
}

/** How a metric stands with its proof from a day on, until the next change. */
export interface ProofState extends FromDay {
  readonly acceptance: Acceptance | null;
  readonly hasEvidence: boolean;
  /** A dispute is open, or was closed without the customer accepting anything since. */
  readonly isDisputed: boolean;
  readonly isBaselineAgreed: boolean;
  /** The newest confirmation lacks its contact, channel or reference and so counts as evidence only. */
  readonly isConfirmationIncomplete: boolean;
}

export const NOTHING_PROVED: Omit<ProofState, 'from'> = {
  acceptance: null,
  hasEvidence: false,
  isDisputed: false,
  isBaselineAgreed: false,
  isConfirmationIncomplete: false,
};

/** One state per ledger line of a metric that changed it, oldest first; of one day the last one holds. `entries` are in their order. */
export function proofStates(entries: readonly LedgerEntry[]): readonly ProofState[] {
  const openDisputes = new Set<string>();
  const states: ProofState[] = [];
  let current = NOTHING_PROVED;
  for (const entry of entries) {
    const next = afterEntry(current, entry, openDisputes);
    if (next === current) continue;
    current = next;
    const from = toDayNumber(entry.on);
    states.push(stateFrom(from, current));
  }
  return states;
}

function stateFrom(from: number, state: State): ProofState {
  return {
    from,
    acceptance: state.acceptance,
    hasEvidence: state.hasEvidence,
    isDisputed: state.isDisputed,
    isBaselineAgreed: state.isBaselineAgreed,
    isConfirmationIncomplete: state.isConfirmationIncomplete,
  };
}

/** Whether the baseline can carry a proof: tracked by us, or agreed to by the customer. */
export function isBaselineSound(metric: Metric, state: Omit<ProofState, 'from'>): boolean {
  return metric.baselineMethod === 'direct' || metric.baselineMethod === null || state.isBaselineAgreed;
}

/** A contact of the customer, a channel and a reference; with less the line is a piece of evidence. */
export function isConfirmationComplete(entry: EntryOf<'confirmation'>): boolean {
  return Boolean(entry.contactId) && entry.channel !== null && Boolean(entry.reference);
}

type State = Omit<ProofState, 'from'>;

function afterEntry(state: State, entry: LedgerEntry, openDisputes: Set<string>): State {
  switch (entry.kind) {
    case 'evidence':
      return state.hasEvidence ? state : { ...state, hasEvidence: true };
    case 'baseline_agreed':
      return { ...state, isBaselineAgreed: true };
    case 'confirmation':
      return afterConfirmation(state, entry, openDisputes);
    case 'dispute':
      openDisputes.add(entry.key);
      return { ...state, isDisputed: true };
    case 'dispute_resolved':
      return afterResolution(state, entry, openDisputes);
    default:
      return state;
  }
}

/** A confirmation replaces the one before it; it does not close a dispute that is still open. */
function afterConfirmation(
  state: State,
  entry: EntryOf<'confirmation'>,
  openDisputes: ReadonlySet<string>,
): State {
  if (!isConfirmationComplete(entry)) return { ...state, hasEvidence: true, isConfirmationIncomplete: true };
  return {
    ...state,
    acceptance: acceptanceOf(entry, entry.share),
    hasEvidence: true,
    isDisputed: openDisputes.size > 0,
    isConfirmationIncomplete: false,
  };
}

/**
 * A resolution acts as a new confirmation of the share it carries. One that accepts nothing closes the
 * question but proves nothing: the amount stays claimed until the customer confirms something.
 */
function afterResolution(state: State, entry: EntryOf<'dispute_resolved'>, openDisputes: Set<string>): State {
  if (entry.disputeKey === null) openDisputes.clear();
  else openDisputes.delete(entry.disputeKey);
  const share = entry.acceptedShare ?? (entry.accepted ? 1 : 0);
  if (!entry.accepted || atMost(share, 0)) return { ...state, acceptance: null, isDisputed: true };
  return {
    ...state,
    acceptance: acceptanceOf(entry, share),
    hasEvidence: true,
    isDisputed: openDisputes.size > 0,
    isConfirmationIncomplete: false,
  };
}

/** Nobody accepts less than nothing or more than all of it. */
function acceptanceOf(entry: Acceptance['entry'], share: number): Acceptance {
  const accepted = Math.min(1, Math.max(0, share));
  return { entry, day: toDayNumber(entry.on), share: accepted, annualThenMinor: entry.annualThenMinor };
}
