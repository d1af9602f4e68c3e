import type { NewEntry, NewReversal } from '../../src/usecases/new-entry.ts';
import type {
  NewBlockerCleared,
  NewBlockerRaised,
  NewCancelled,
  NewCelebration,
  NewMissed,
  NewReset,
  NewReview,
  NewWorkLogged,
} from '../../src/usecases/new-milestone-lines.ts';
import type { NewDispute, NewDisputeResolved, NewMeasurement } from '../../src/usecases/new-proof-lines.ts';
import type { NewObjectionOpened, NewStage } from '../../src/usecases/new-relationship-lines.ts';
import type { NewRenewalOutcome, NewRunwayStep } from '../../src/usecases/new-renewal-lines.ts';

const lineOf =
  <Line extends NewEntry>(usual: Line) =>
  (overrides: Partial<Line> = {}): Line => ({ ...usual, ...overrides });

/** Lines as the card would send them, about the milestone p1/plain where they are about one. */
const ofCompany = { on: '2026-10-10', milestoneKey: null, metricKey: null, note: null } as const;
const ofMilestone = { ...ofCompany, milestoneKey: 'p1/plain' } as const;

export const measurement = lineOf<NewMeasurement>({
  ...ofMilestone,
  kind: 'measurement',
  entryKey: 'card-measurement-1',
  value: 8,
  input: null,
  method: null,
  contactId: null,
});

export const reset = lineOf<NewReset>({
  ...ofMilestone,
  kind: 'reset',
  entryKey: 'card-reset-1',
  newTargetDate: '2026-12-15',
  reason: 'The data arrives in November',
  blockerResolved: null,
  confidence: 'high',
});

export const missed = lineOf<NewMissed>({
  ...ofMilestone,
  kind: 'missed',
  entryKey: 'card-missed-1',
  reason: 'priorities_changed',
  blockerType: null,
});

export const cancelled = lineOf<NewCancelled>({
  ...ofMilestone,
  kind: 'cancelled',
  entryKey: 'card-cancelled-1',
  reason: 'The department was closed',
});

export const review = lineOf<NewReview>({
  ...ofMilestone,
  kind: 'review',
  entryKey: 'card-review-1',
  answers: { wentWrong: 'Nobody had the time' },
});

export const celebration = lineOf<NewCelebration>({
  ...ofMilestone,
  kind: 'celebration',
  entryKey: 'card-celebration-1',
  contactId: null,
});

export const workLogged = lineOf<NewWorkLogged>({
  ...ofMilestone,
  kind: 'work_logged',
  entryKey: 'card-work-1',
  hours: 3,
});

export const blockerRaised = lineOf<NewBlockerRaised>({
  ...ofMilestone,
  kind: 'blocker_raised',
  entryKey: 'card-blocker-1',
  blockerType: 'technical',
  title: 'Export fails',
  ticketId: null,
  raisedByContactId: null,
});

export const blockerCleared = lineOf<NewBlockerCleared>({
  ...ofCompany,
  kind: 'blocker_cleared',
  entryKey: 'card-cleared-1',
  blockerKey: 'card-blocker-1',
});

export const dispute = lineOf<NewDispute>({
  ...ofMilestone,
  kind: 'dispute',
  entryKey: 'card-dispute-1',
  contactId: null,
  reason: 'Counted without overtime',
});

export const disputeResolved = lineOf<NewDisputeResolved>({
  ...ofCompany,
  kind: 'dispute_resolved',
  entryKey: 'card-resolved-1',
  disputeKey: 'card-dispute-1',
  accepted: true,
  acceptedShare: null,
  contactId: null,
});

export const objectionOpened = lineOf<NewObjectionOpened>({
  ...ofCompany,
  kind: 'objection_opened',
  entryKey: 'card-objection-1',
  objectionKind: 'price',
  severity: 'major',
});

export const stage = lineOf<NewStage>({
  ...ofCompany,
  kind: 'stage',
  entryKey: 'card-stage-1',
  track: 'Finance',
  stage: 'onboarding',
  movement: 'entered',
  trigger: null,
  exitFacts: [],
  handoff: null,
  contactId: null,
});

export const runwayStep = lineOf<NewRunwayStep>({
  ...ofCompany,
  kind: 'runway_step',
  entryKey: 'card-step-1',
  step: 'prepare',
  renewalDate: '2027-01-01',
});

export const outcome = lineOf<NewRenewalOutcome>({
  ...ofCompany,
  kind: 'renewal_outcome',
  entryKey: 'card-outcome-1',
  renewalDate: '2027-01-01',
  outcome: 'renewed',
  amountMinor: 10_000_000,
  termMonths: 12,
  signedOn: '2026-10-09',
  nextRenewalDate: null,
});

export const reversal = lineOf<NewReversal>({
  ...ofCompany,
  kind: 'reversal',
  entryKey: 'card-reversal-1',
  reverses: 'card-reset-1',
  reason: 'Meant for another milestone',
});
