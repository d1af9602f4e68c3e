import type { CalendarDate } from '../../src/domain/calendar.ts';
import type { EntryBase, EntryDetails, EntryOf } from '../../src/domain/ledger.ts';
import type { EntryKind } from '../../src/domain/vocabulary.ts';

let built = 0;

type Overrides<Kind extends EntryKind> = Partial<EntryBase & EntryDetails[Kind]>;

/**
 * A ledger line of any kind with its details. Keys count up, so that of two lines built with the same day
 * and instant the one built later is the later one.
 */
export function anEntry<Kind extends EntryKind>(
  kind: Kind,
  details: EntryDetails[Kind],
  overrides: Overrides<Kind> = {},
): EntryOf<Kind> {
  built += 1;
  const on: CalendarDate = overrides.on ?? '2026-03-01';
  const base: EntryBase = {
    key: `entry-${String(built).padStart(6, '0')}`,
    on,
    recordedAt: `${on}T12:00:00.000Z`,
    claimedBy: 'user-1',
    source: 'card',
    milestoneKey: null,
    metricKey: null,
    note: null,
    intact: true,
  };
  return { ...base, kind, ...details, ...overrides } as unknown as EntryOf<Kind>;
}

export function aMeasurement(overrides: Overrides<'measurement'> = {}) {
  return anEntry(
    'measurement',
    { value: 25, input: null, method: 'business_system', contactId: null },
    overrides,
  );
}

export function anEvidence(overrides: Overrides<'evidence'> = {}) {
  return anEntry(
    'evidence',
    { evidenceKind: 'analytics', title: 'Monthly report', reference: 'file-1', quote: null },
    overrides,
  );
}

/** The customer accepts all of it, by mail, with a reference. */
export function aConfirmation(overrides: Overrides<'confirmation'> = {}) {
  return anEntry(
    'confirmation',
    { contactId: 'contact-1', channel: 'email', reference: 'mail-1', share: 1, annualThenMinor: null },
    overrides,
  );
}

export function aDispute(overrides: Overrides<'dispute'> = {}) {
  return anEntry('dispute', { contactId: 'contact-1', reason: 'Counted twice' }, overrides);
}

export function aDisputeResolution(overrides: Overrides<'dispute_resolved'> = {}) {
  return anEntry(
    'dispute_resolved',
    { disputeKey: null, accepted: true, acceptedShare: 1, contactId: 'contact-1', annualThenMinor: null },
    overrides,
  );
}

export function aReset(overrides: Overrides<'reset'> = {}) {
  return anEntry(
    'reset',
    {
      previousTargetDate: '2026-07-01',
      newTargetDate: '2026-08-01',
      reason: 'The interface was late',
      blockerResolved: true,
      confidence: 'medium',
    },
    overrides,
  );
}

export function aMissedLine(overrides: Overrides<'missed'> = {}) {
  return anEntry('missed', { reason: 'unrealistic_timeline', blockerType: null }, overrides);
}

export function aCancellation(overrides: Overrides<'cancelled'> = {}) {
  return anEntry('cancelled', { reason: 'No longer needed' }, overrides);
}

export function someWork(overrides: Overrides<'work_logged'> = {}) {
  return anEntry('work_logged', { hours: 2 }, overrides);
}

export function aBlocker(overrides: Overrides<'blocker_raised'> = {}) {
  return anEntry(
    'blocker_raised',
    { blockerType: 'technical', title: 'The feed times out', ticketId: null, raisedByContactId: null },
    overrides,
  );
}

/** Clears the blocker whose line has the key given. */
export function aClearedBlocker(blockerKey: string, overrides: Overrides<'blocker_cleared'> = {}) {
  return anEntry('blocker_cleared', { blockerKey }, overrides);
}

export function aReview(overrides: Overrides<'review'> = {}) {
  return anEntry('review', { answers: { learned: 'Start with the interface' } }, overrides);
}

export function aCelebration(overrides: Overrides<'celebration'> = {}) {
  return anEntry('celebration', { contactId: 'contact-1' }, overrides);
}

export function anObjection(overrides: Overrides<'objection_opened'> = {}) {
  return anEntry('objection_opened', { objectionKind: 'price', severity: 'minor' }, overrides);
}

/** Resolves the objection whose line has the key given. */
export function aResolvedObjection(objectionKey: string, overrides: Overrides<'objection_resolved'> = {}) {
  return anEntry('objection_resolved', { objectionKey }, overrides);
}

export function anObjectionsCheck(overrides: Overrides<'objections_checked'> = {}) {
  return anEntry('objections_checked', { contactId: 'contact-1' }, overrides);
}

export function aSponsorState(overrides: Overrides<'sponsor'> = {}) {
  return anEntry('sponsor', { state: 'engaged', contactId: 'contact-sponsor' }, overrides);
}

export function aChampionState(overrides: Overrides<'champion'> = {}) {
  return anEntry('champion', { state: 'engaged', contactId: 'contact-champion' }, overrides);
}

export function aCustomerContact(overrides: Overrides<'customer_contact'> = {}) {
  return anEntry(
    'customer_contact',
    { channel: 'reply', contactId: 'contact-1', customerOriginated: true },
    overrides,
  );
}

export function aRunwayStep(overrides: Overrides<'runway_step'> = {}) {
  return anEntry('runway_step', { step: 'prepare', renewalDate: '2027-01-01' }, overrides);
}

export function aRenewalCall(overrides: Overrides<'renewal_call'> = {}) {
  return anEntry('renewal_call', { band: 'commit', reason: null, renewalDate: '2027-01-01' }, overrides);
}

export function aRenewalOutcome(overrides: Overrides<'renewal_outcome'> = {}) {
  return anEntry(
    'renewal_outcome',
    {
      outcome: 'renewed',
      renewalDate: '2027-01-01',
      amountMinor: null,
      termMonths: 12,
      signedOn: null,
      nextRenewalDate: null,
      annualBeforeMinor: null,
    },
    overrides,
  );
}

export function aStageMove(overrides: Overrides<'stage'> = {}) {
  return anEntry(
    'stage',
    {
      track: 'main',
      stage: 'onboarding',
      movement: 'entered',
      trigger: null,
      exitFacts: [],
      handoff: null,
      contactId: null,
    },
    overrides,
  );
}

export function anAgreedBaseline(overrides: Overrides<'baseline_agreed'> = {}) {
  return anEntry('baseline_agreed', { contactId: 'contact-1' }, overrides);
}

export function aChangedAssumption(overrides: Overrides<'assumption_changed'> = {}) {
  return anEntry('assumption_changed', { input: 'hourlyRate', value: 60 }, overrides);
}

/** The customer has the capacity and the appetite to go faster. */
export function aGoalReview(overrides: Overrides<'goal_review'> = {}) {
  return anEntry('goal_review', { answers: { capacity: 'yes', appetite: 'yes' } }, overrides);
}

export function aReportSent(overrides: Overrides<'report_sent'> = {}) {
  return anEntry('report_sent', { reportKind: 'monthly', contactId: 'contact-1' }, overrides);
}

export function aConsent(overrides: Overrides<'consent'> = {}) {
  return anEntry(
    'consent',
    { contactId: 'contact-champion', given: true, purpose: 'Reference calls' },
    overrides,
  );
}

export function aSnapshot(overrides: Overrides<'snapshot'> = {}) {
  return anEntry('snapshot', { figures: {} }, overrides);
}

/** Takes back the line whose key is given. */
export function aReversal(reverses: string, overrides: Overrides<'reversal'> = {}) {
  return anEntry('reversal', { reverses, reason: 'Typed by mistake' }, overrides);
}
