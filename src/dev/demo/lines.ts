import { addDays } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import type {
  ConfirmationChannel,
  ContactChannel,
  EngagementState,
  EvidenceKind,
  RunwayStepKey,
} from '../../domain/vocabulary.ts';
import type { StoryLine, StoryPart } from './story.ts';

/** What a measurement was, and on which day. */
export type Reading = readonly [on: CalendarDate, value: number | boolean];

/** Evidence or a confirmation, before it is known what it is about. */
export type Proof = (about: string) => StoryLine;

/** A value at regular intervals, as somebody records it who keeps to the agreed rhythm. */
export function every(days: number, from: CalendarDate, values: readonly number[]): readonly Reading[] {
  return values.map((value, index) => [addDays(from, index * days), value]);
}

/** Measurements of a milestone or, where it has one, of its metric. */
export function measured(about: string, readings: readonly Reading[]): readonly StoryLine[] {
  return readings.map(([on, value]) => ({
    kind: 'measurement',
    on,
    about,
    value,
    input: null,
    method: null,
    contactId: null,
  }));
}

/** A piece of evidence on file. */
export function shown(
  on: CalendarDate,
  title: string,
  evidenceKind: EvidenceKind = 'analytics',
  quote: string | null = null,
): Proof {
  const reference = `files.tidewater.example/${slug(title)}`;
  return (about) => ({ kind: 'evidence', on, about, evidenceKind, title, reference, quote });
}

/** A yes of the customer, in writing unless it says otherwise. */
export function agreed(
  on: CalendarDate,
  who: string,
  { channel = 'email', share = 1, reference = 'Reply in the results thread' }: AgreedOptions = {},
): Proof {
  return (about) => ({
    kind: 'confirmation',
    on,
    about,
    contactId: who,
    channel,
    reference,
    share,
    annualThenMinor: null,
  });
}

interface AgreedOptions {
  readonly channel?: ConfirmationChannel;
  readonly share?: number;
  readonly reference?: string;
}

export interface Relationship {
  readonly sponsor?: readonly [who: string | null, state: EngagementState, on: CalendarDate];
  readonly champion?: readonly [who: string | null, state: EngagementState, on: CalendarDate];
  /** Days on which somebody of the customer spoke up by themselves. */
  readonly heardFrom?: readonly (readonly [on: CalendarDate, who: string, channel?: ContactChannel])[];
  /** Meetings that we asked for. */
  readonly met?: readonly (readonly [on: CalendarDate, who: string])[];
  readonly objectionsChecked?: readonly [on: CalendarDate, who: string];
  readonly steps?: Partial<Record<RunwayStepKey, CalendarDate>>;
}

/** How things stand between us and the customer's people. The renewal date of the steps is the company's. */
export function relationship(facts: Relationship): StoryPart {
  const { sponsor, champion, objectionsChecked: checked } = facts;
  const lines: readonly (StoryLine | undefined)[] = [
    sponsor && { kind: 'sponsor', contactId: sponsor[0], state: sponsor[1], on: sponsor[2] },
    champion && { kind: 'champion', contactId: champion[0], state: champion[1], on: champion[2] },
    ...(facts.heardFrom ?? []).map(([on, who, channel = 'reply']) => contact(on, who, channel, true)),
    ...(facts.met ?? []).map(([on, who]) => contact(on, who, 'meeting', false)),
    checked && { kind: 'objections_checked', on: checked[0], contactId: checked[1] },
    ...Object.entries(facts.steps ?? {}).map(([step, on]): StoryLine => ({
      kind: 'runway_step',
      on,
      step: step as RunwayStepKey,
      renewalDate: OF_THE_COMPANY,
    })),
  ];
  return { lines: lines.filter((line): line is StoryLine => line !== undefined) };
}

/** Stands for the company's own renewal date in a line. */
export const OF_THE_COMPANY = 'of the company';

/** Any other lines. */
export function log(...lines: readonly StoryLine[]): StoryPart {
  return { lines };
}

function contact(
  on: CalendarDate,
  who: string,
  channel: ContactChannel,
  customerOriginated: boolean,
): StoryLine {
  return { kind: 'customer_contact', on, contactId: who, channel, customerOriginated };
}

function slug(title: string): string {
  return title
    .replaceAll(/\{[^}]*\}/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
