import fc from 'fast-check';
import type { EntryBase, EntryDetails, LedgerEntry } from '../../../src/domain/ledger.ts';
import * as vocabulary from '../../../src/domain/vocabulary.ts';
import type { EntryKind } from '../../../src/domain/vocabulary.ts';
import { aDay, aKey, anInstant, aNumber, orNull, someWords } from './arbitraries.ts';

const word = <const Word>(words: readonly [Word, ...Word[]]) => fc.constantFrom(...words);
const words = orNull(someWords);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const amount = orNull(fc.integer({ min: -1e15, max: 1e15 }));
/** Names that people, imports and HubSpot use; `__proto__` is nobody's, and JSON.parse treats it in its own way. */
const table = <Value>(value: fc.Arbitrary<Value>) =>
  fc.dictionary(
    someWords.filter((name) => name !== '__proto__'),
    value,
    { maxKeys: 4, noNullPrototype: true },
  );
const inPerson = { contactId: words };

type DetailArbitraries = {
  readonly [Kind in EntryKind]: {
    readonly [Field in keyof EntryDetails[Kind]]-?: fc.Arbitrary<EntryDetails[Kind][Field]>;
  };
};

const DETAILS: DetailArbitraries = {
  measurement: {
    value: fc.oneof(aNumber, fc.boolean()),
    input: words,
    method: orNull(word(vocabulary.MEASUREMENT_METHODS)),
    ...inPerson,
    survey: orNull(
      fc.array(fc.record({ before: aNumber, after: aNumber, contactId: words }), { maxLength: 3 }),
    ),
    property: words,
  },
  evidence: {
    evidenceKind: word(vocabulary.EVIDENCE_KINDS),
    title: someWords,
    reference: words,
    quote: words,
  },
  confirmation: {
    ...inPerson,
    channel: orNull(word(vocabulary.CONFIRMATION_CHANNELS)),
    reference: words,
    share,
    annualThenMinor: amount,
  },
  dispute: { ...inPerson, reason: words },
  dispute_resolved: {
    disputeKey: words,
    accepted: fc.boolean(),
    acceptedShare: orNull(share),
    ...inPerson,
    annualThenMinor: amount,
  },
  reset: {
    previousTargetDate: orNull(aDay),
    newTargetDate: aDay,
    reason: words,
    blockerResolved: orNull(fc.boolean()),
    confidence: orNull(word(vocabulary.CONFIDENCE_LEVELS)),
  },
  missed: { reason: word(vocabulary.MISSED_REASONS), blockerType: orNull(word(vocabulary.BLOCKER_TYPES)) },
  cancelled: { reason: words },
  work_logged: { hours: orNull(fc.nat(10_000)) },
  blocker_raised: {
    blockerType: word(vocabulary.BLOCKER_TYPES),
    title: someWords,
    ticketId: words,
    raisedByContactId: words,
  },
  blocker_cleared: { blockerKey: someWords },
  review: { answers: table(someWords) },
  celebration: inPerson,
  objection_opened: {
    objectionKind: word(vocabulary.OBJECTION_KINDS),
    severity: word(vocabulary.OBJECTION_SEVERITIES),
  },
  objection_resolved: { objectionKey: someWords },
  objections_checked: inPerson,
  sponsor: { state: word(vocabulary.ENGAGEMENT_STATES), ...inPerson },
  champion: { state: word(vocabulary.ENGAGEMENT_STATES), ...inPerson },
  customer_contact: {
    channel: word(vocabulary.CONTACT_CHANNELS),
    ...inPerson,
    customerOriginated: fc.boolean(),
  },
  runway_step: { step: word(vocabulary.RUNWAY_STEPS), renewalDate: aDay },
  renewal_call: { band: word(vocabulary.READINESS_BANDS), reason: words, renewalDate: aDay },
  renewal_outcome: {
    outcome: word(vocabulary.RENEWAL_OUTCOMES),
    renewalDate: aDay,
    amountMinor: amount,
    termMonths: orNull(fc.nat(120)),
    signedOn: orNull(aDay),
    nextRenewalDate: orNull(aDay),
    annualBeforeMinor: amount,
  },
  stage: {
    track: someWords,
    stage: word(vocabulary.JOURNEY_STAGES),
    movement: word(['entered', 'left']),
    trigger: orNull(word(vocabulary.STAGE_TRIGGERS)),
    exitFacts: fc.array(someWords, { maxLength: 3 }),
    handoff: words,
    contactId: words,
  },
  baseline_agreed: inPerson,
  goal_review: { answers: table(someWords) },
  assumption_changed: { input: someWords, value: aNumber, ...inPerson },
  template_applied: { templateKey: someWords },
  template_item_removed: { templateKey: someWords, itemKey: someWords },
  edit: {
    record: someWords,
    revision: fc.nat(1000),
    requestKey: words,
    changes: table(fc.record({ before: words, after: words })),
  },
  report_sent: { reportKind: someWords, ...inPerson },
  snapshot: { figures: table(fc.oneof(someWords, aNumber, fc.constant(null))) },
  consent: { ...inPerson, given: fc.boolean(), purpose: someWords },
  reversal: { reverses: someWords, reason: words },
};

const BASE: { readonly [Field in keyof EntryBase]: fc.Arbitrary<EntryBase[Field]> } = {
  key: aKey,
  on: aDay,
  recordedAt: anInstant,
  claimedBy: orNull(fc.constantFrom('41', '70000001')),
  source: fc.constantFrom('card', 'import', 'sync'),
  milestoneKey: orNull(aKey),
  metricKey: orNull(aKey),
  note: orNull(fc.tuple(someWords, someWords).map((paragraphs) => paragraphs.join('\n\n'))),
  intact: fc.constant(true),
};

/** A line of the kind with everything that such a line can say. */
export function anyLine(kind: EntryKind): fc.Arbitrary<LedgerEntry> {
  const parts = { ...BASE, ...DETAILS[kind], kind: fc.constant(kind) };
  return fc.record(
    parts as unknown as { [Field in keyof LedgerEntry]: fc.Arbitrary<LedgerEntry[Field]> },
  ) as fc.Arbitrary<LedgerEntry>;
}
