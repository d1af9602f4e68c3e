import type { UnstoredEntry } from '../../crm/mapping/entry.ts';
import { planItemKey } from '../../crm/mapping/keys.ts';
import type { CalendarDate, Instant } from '../../domain/calendar.ts';
import { COLLEAGUES } from './colleagues.ts';
import { OF_THE_COMPANY } from './lines.ts';
import type { CompanyStory, StoryLine } from './story.ts';

export interface ExpandedLine {
  readonly entry: UnstoredEntry;
  readonly typedOver: StoryLine['typedOver'] | null;
}

export interface LineSubjects {
  readonly milestones: ReadonlySet<string>;
  readonly metrics: ReadonlySet<string>;
  /** Metric item by the milestone item that shares its measurements. */
  readonly metricOf: ReadonlyMap<string, string>;
}

/** Fields that name another line of the same story. */
const LINE_REFERENCES = ['blockerKey', 'objectionKey', 'disputeKey', 'reverses'] as const;

const BASE_FIELDS: ReadonlySet<string> = new Set([
  'kind',
  'on',
  'about',
  'note',
  'by',
  'as',
  'recordedOn',
  'typedOver',
]);

/** Working hours in which people record, in minutes after midnight UTC. */
const DAY_STARTS = 7 * 60;
const DAY_LENGTH = 9 * 60;
const NEXT_LINE_AFTER = 4;

/** The ledger lines of a story, with keys and instants that are the same on every run. */
export function expandLines(
  story: CompanyStory,
  lines: readonly StoryLine[],
  subjects: LineSubjects,
): readonly ExpandedLine[] {
  const counts = new Map<string, number>();
  const lastMinute = new Map<CalendarDate, number>();
  return lines.map((line) => {
    const name = line.as ?? nextName(line, counts);
    const key = planItemKey(story.key, name);
    return {
      entry: toEntry(story, line, key, recordedAt(line, key, lastMinute), subjects),
      typedOver: line.typedOver ?? null,
    };
  });
}

function toEntry(
  story: CompanyStory,
  line: StoryLine,
  key: string,
  recorded: Instant,
  subjects: LineSubjects,
): UnstoredEntry {
  const { kind, on, about, note, by } = line;
  const own = detailsOf(line);
  for (const field of LINE_REFERENCES) {
    if (typeof own[field] === 'string') own[field] = planItemKey(story.key, own[field]);
  }
  if (own['renewalDate'] === OF_THE_COMPANY) own['renewalDate'] = story.renewal;
  return {
    ...own,
    kind,
    key,
    on,
    recordedAt: recorded,
    claimedBy: String(COLLEAGUES[by ?? story.owner].userId),
    source: 'card',
    note: note ?? null,
    ...subjectOf(story, line, about, subjects),
  } as UnstoredEntry;
}

/** What a line says beyond what every line has. */
function detailsOf(line: StoryLine): Record<string, unknown> {
  return Object.fromEntries(Object.entries(line).filter(([field]) => !BASE_FIELDS.has(field)));
}

/** Measurements of a milestone with a metric are the metric's, and so is the evidence that goes with them. */
function subjectOf(
  story: CompanyStory,
  line: StoryLine,
  about: string | undefined,
  { milestones, metrics, metricOf }: LineSubjects,
): { milestoneKey: string | null; metricKey: string | null } {
  if (about === undefined) return { milestoneKey: null, metricKey: null };
  const metric = line.kind === 'measurement' ? (metricOf.get(about) ?? about) : about;
  if (metrics.has(metric)) return { milestoneKey: null, metricKey: planItemKey(story.key, metric) };
  if (milestones.has(about)) return { milestoneKey: planItemKey(story.key, about), metricKey: null };
  throw new Error(`${story.name}: a line is about "${about}", which the story does not have.`);
}

function nextName(line: StoryLine, counts: Map<string, number>): string {
  const stem = [line.kind.replaceAll('_', '-'), line.about].filter(Boolean).join('-');
  const count = (counts.get(stem) ?? 0) + 1;
  counts.set(stem, count);
  return `${stem}-${count}`;
}

/** Within the working day, spread by the key; lines of one day are recorded in the order of the story. */
function recordedAt(line: StoryLine, key: string, lastMinute: Map<CalendarDate, number>): Instant {
  const day = line.recordedOn ?? line.on;
  const spread = DAY_STARTS + (numberOf(key) % DAY_LENGTH);
  const minute = Math.max(spread, (lastMinute.get(day) ?? 0) + NEXT_LINE_AFTER);
  lastMinute.set(day, minute);
  const pad = (value: number) => String(value).padStart(2, '0');
  const second = numberOf(`${key}/second`) % 60;
  return `${day}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}:${pad(second)}.000Z`;
}

/** A number that looks random and is always the same for a text. */
function numberOf(text: string): number {
  let number = 7;
  for (const character of text) number = (number * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return number;
}
