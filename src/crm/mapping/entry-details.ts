import type { CalendarDate } from '../../domain/calendar.ts';
import type { EntryDetails } from '../../domain/ledger.ts';
import type { SurveyResponse } from '../../domain/survey-reduction.ts';
import {
  BLOCKER_TYPES,
  CONFIDENCE_LEVELS,
  CONFIRMATION_CHANNELS,
  CONTACT_CHANNELS,
  ENGAGEMENT_STATES,
  EVIDENCE_KINDS,
  JOURNEY_STAGES,
  MEASUREMENT_METHODS,
  MISSED_REASONS,
  OBJECTION_KINDS,
  OBJECTION_SEVERITIES,
  READINESS_BANDS,
  RENEWAL_OUTCOMES,
  RUNWAY_STEPS,
  STAGE_TRIGGERS,
} from '../../domain/vocabulary.ts';
import type { EntryKind } from '../../domain/vocabulary.ts';
import type { PropertyValues } from '../repository.ts';
import { readDate, readJson, readText } from './values.ts';

/** What the columns of a record say where its details say nothing usable. */
interface Columns {
  readonly title: string;
  readonly on: CalendarDate;
  readonly value: number | null;
}

interface Read<Value> {
  readonly value: Value;
  /** False when the details hold something else than belongs there; the value is then a stand-in. */
  readonly isRight: boolean;
}

type Reader<Value> = (given: unknown, columns: Columns) => Read<Value>;

const right = <Value>(value: Value): Read<Value> => ({ value, isRight: true });
const standIn = <Value>(value: Value): Read<Value> => ({ value, isRight: false });

const text: Reader<string> = (given) => (typeof given === 'string' ? right(given) : standIn(''));
const title: Reader<string> = (given, columns) =>
  typeof given === 'string' ? right(given) : standIn(columns.title);
const yesNo: Reader<boolean> = (given) => (typeof given === 'boolean' ? right(given) : standIn(false));
const day: Reader<CalendarDate> = (given, { on }) =>
  typeof given === 'string' && readDate({ given }, 'given') === given ? right(given) : standIn(on);

const number =
  (lowest = Number.MIN_SAFE_INTEGER, highest = Number.MAX_SAFE_INTEGER): Reader<number> =>
  (given) =>
    typeof given === 'number' && given >= lowest && given <= highest ? right(given) : standIn(0);
const share = number(0, 1);

const measured: Reader<number | boolean> = (given, columns) => {
  if (typeof given === 'boolean') return right(given);
  const read = number()(given, columns);
  return read.isRight ? read : standIn(columns.value ?? 0);
};

const word =
  <const Word extends string>(words: readonly [Word, ...Word[]]): Reader<Word> =>
  (given) => {
    const found = words.find((known) => known === given);
    return found === undefined ? standIn(words[0]) : right(found);
  };

/** What is missing is not known; a line that was written before a field existed stays right. */
const orNull =
  <Value>(read: Reader<Value>): Reader<Value | null> =>
  (given, columns) => {
    if (given === null || given === undefined) return right(null);
    const found = read(given, columns);
    return found.isRight ? found : standIn(null);
  };

/** What lines had no field for at first; they read back without it. */
const orAbsent =
  <Value>(read: Reader<Value>): Reader<Value | null | undefined> =>
  (given, columns) => {
    if (given === null || given === undefined) return right(given);
    const found = read(given, columns);
    return found.isRight ? found : standIn(undefined);
  };

const listOf =
  <Value>(read: Reader<Value>): Reader<readonly Value[]> =>
  (given, columns) => {
    if (!Array.isArray(given)) return standIn([]);
    const items = given.map((item) => read(item, columns));
    return items.every(({ isRight }) => isRight) ? right(items.map(({ value }) => value)) : standIn([]);
  };

const mapOf =
  <Value>(read: Reader<Value>): Reader<Readonly<Record<string, Value>>> =>
  (given, columns) => {
    if (!isObject(given)) return standIn({});
    const items = Object.entries(given).map(([name, item]) => [name, read(item, columns)] as const);
    return items.every(([, { isRight }]) => isRight)
      ? right(Object.fromEntries(items.map(([name, { value }]) => [name, value])))
      : standIn({});
  };

const textOrNull = orNull(text);
const figure: Reader<string | number | null> = (given, columns) =>
  typeof given === 'string' ? right(given) : orNull(number())(given, columns);
const beforeAndAfter: Reader<{ readonly before: string | null; readonly after: string | null }> = (
  given,
  columns,
) => {
  if (!isObject(given)) return standIn({ before: null, after: null });
  const [before, after] = [textOrNull(given['before'], columns), textOrNull(given['after'], columns)];
  return { value: { before: before.value, after: after.value }, isRight: before.isRight && after.isRight };
};

const surveyResponse: Reader<SurveyResponse> = (given, columns) => {
  const answer = isObject(given) ? given : {};
  const before = number()(answer['before'], columns);
  const after = number()(answer['after'], columns);
  const contactId = textOrNull(answer['contactId'], columns);
  return {
    value: { before: before.value, after: after.value, contactId: contactId.value },
    isRight: before.isRight && after.isRight && contactId.isRight,
  };
};

type Shape<Kind extends EntryKind> = {
  readonly [Field in keyof EntryDetails[Kind]]-?: Reader<EntryDetails[Kind][Field]>;
};

const SHAPES: { readonly [Kind in EntryKind]: Shape<Kind> } = {
  measurement: {
    value: measured,
    input: textOrNull,
    method: orNull(word(MEASUREMENT_METHODS)),
    contactId: textOrNull,
    survey: orAbsent(listOf(surveyResponse)),
    property: orAbsent(text),
  },
  evidence: { evidenceKind: word(EVIDENCE_KINDS), title, reference: textOrNull, quote: textOrNull },
  confirmation: {
    contactId: textOrNull,
    channel: orNull(word(CONFIRMATION_CHANNELS)),
    reference: textOrNull,
    share,
    annualThenMinor: orNull(number()),
  },
  dispute: { contactId: textOrNull, reason: textOrNull },
  dispute_resolved: {
    disputeKey: textOrNull,
    accepted: yesNo,
    acceptedShare: orNull(share),
    contactId: textOrNull,
    annualThenMinor: orNull(number()),
  },
  reset: {
    previousTargetDate: orNull(day),
    newTargetDate: day,
    reason: textOrNull,
    blockerResolved: orNull(yesNo),
    confidence: orNull(word(CONFIDENCE_LEVELS)),
  },
  missed: { reason: word(MISSED_REASONS), blockerType: orNull(word(BLOCKER_TYPES)) },
  cancelled: { reason: textOrNull },
  work_logged: { hours: orNull(number(0)) },
  blocker_raised: {
    blockerType: word(BLOCKER_TYPES),
    title,
    ticketId: textOrNull,
    raisedByContactId: textOrNull,
  },
  blocker_cleared: { blockerKey: text },
  review: { answers: mapOf(text) },
  celebration: { contactId: textOrNull },
  objection_opened: { objectionKind: word(OBJECTION_KINDS), severity: word(OBJECTION_SEVERITIES) },
  objection_resolved: { objectionKey: text },
  objections_checked: { contactId: textOrNull },
  sponsor: { state: word(ENGAGEMENT_STATES), contactId: textOrNull },
  champion: { state: word(ENGAGEMENT_STATES), contactId: textOrNull },
  customer_contact: { channel: word(CONTACT_CHANNELS), contactId: textOrNull, customerOriginated: yesNo },
  runway_step: { step: word(RUNWAY_STEPS), renewalDate: day },
  renewal_call: { band: word(READINESS_BANDS), reason: textOrNull, renewalDate: day },
  renewal_outcome: {
    outcome: word(RENEWAL_OUTCOMES),
    renewalDate: day,
    amountMinor: orNull(number()),
    termMonths: orNull(number(0)),
    signedOn: orNull(day),
    nextRenewalDate: orNull(day),
    annualBeforeMinor: orNull(number()),
  },
  stage: {
    track: text,
    stage: word(JOURNEY_STAGES),
    movement: word(['entered', 'left']),
    trigger: orNull(word(STAGE_TRIGGERS)),
    exitFacts: listOf(text),
    handoff: textOrNull,
    contactId: textOrNull,
  },
  baseline_agreed: { contactId: textOrNull },
  goal_review: { answers: mapOf(text) },
  assumption_changed: { input: text, value: number(), contactId: orAbsent(text) },
  template_applied: { templateKey: text },
  template_item_removed: { templateKey: text, itemKey: text },
  edit: { record: text, revision: number(0), requestKey: textOrNull, changes: mapOf(beforeAndAfter) },
  report_sent: { reportKind: text, contactId: textOrNull },
  snapshot: { figures: mapOf(figure) },
  consent: { contactId: textOrNull, given: yesNo, purpose: text },
  reversal: { reverses: text, reason: textOrNull },
};

/**
 * What a line says beyond its columns. People can make and change lines by hand in HubSpot, so each field is
 * checked: `isWhole` is false when one is missing or of another kind, and that field then has a stand-in, from the
 * columns where they say it.
 */
export function readDetails(
  kind: EntryKind,
  values: PropertyValues,
  { on, value }: Omit<Columns, 'title'>,
): { readonly details: Readonly<Record<string, unknown>>; readonly isWhole: boolean } {
  const columns = { title: readText(values, 'title') ?? '', on, value };
  const stored = readJson(values, 'details');
  const given = isObject(stored) ? stored : {};
  const shape: Readonly<Record<string, Reader<unknown>>> = SHAPES[kind];
  const fields = Object.entries(shape).map(
    ([field, read]) => [field, read(ownValue(given, field), columns)] as const,
  );
  return {
    details: Object.fromEntries(
      fields.flatMap(([field, { value: said }]) => (said === undefined ? [] : [[field, said]])),
    ),
    isWhole: fields.every(([, { isRight }]) => isRight),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ownValue(given: Readonly<Record<string, unknown>>, field: string): unknown {
  return Object.hasOwn(given, field) ? given[field] : undefined;
}
