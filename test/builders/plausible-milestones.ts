import fc from 'fast-check';
import type { Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import * as words from '../../src/domain/vocabulary.ts';
import {
  aBlocker,
  aCancellation,
  aClearedBlocker,
  aConfirmation,
  aDispute,
  aMeasurement,
  aMissedLine,
  anEvidence,
  aReset,
} from './entries.ts';
import { daysAgo } from './plausible-days.ts';
import { aMilestone } from './records.ts';

type Kind = 'falling' | 'rising' | 'yes_no' | 'level' | 'engine';

/** What a milestone has to do with the others of its company; the numbers are places in the plan. */
interface Ties {
  readonly replaces: number | null;
  readonly follows: number | null;
  readonly sharesMetric: boolean;
}

/** How a milestone was planned and what became of it. Days are counted back from today. */
export interface MilestoneStory {
  readonly kind: Kind;
  readonly startedAgo: number;
  readonly lengthDays: number;
  readonly hasStart: boolean;
  readonly hasTargetDate: boolean;
  readonly required: boolean;
  readonly milestoneClass: words.MilestoneClass;
  readonly definer: words.Definer;
  readonly phase: words.Phase;
  readonly evidencePolicy: words.EvidencePolicy;
  readonly ties: Ties;
  /** Days between measurements, how fast it goes (1 is as planned) and how far off the line each of them was. */
  readonly everyDays: number;
  readonly speed: number;
  readonly wobbles: readonly number[];
  readonly proofAgo: readonly (readonly [ago: number, isConfirmed: boolean])[];
  readonly moves: readonly (readonly [ago: number, byDays: number])[];
  readonly blockers: readonly { readonly ago: number; readonly clearedAfter: number | null }[];
  readonly disputedAgo: number | null;
  readonly closed: { readonly ago: number; readonly as: 'missed' | 'cancelled' } | null;
}

export const anyMilestoneStory: fc.Arbitrary<MilestoneStory> = fc.record({
  kind: fc.constantFrom<Kind>('falling', 'falling', 'rising', 'yes_no', 'level', 'engine'),
  startedAgo: fc.integer({ min: -60, max: 240 }),
  lengthDays: fc.integer({ min: 14, max: 160 }),
  hasStart: mostly(),
  hasTargetDate: mostly(),
  required: mostly(),
  milestoneClass: fc.constantFrom(...words.MILESTONE_CLASSES),
  definer: fc.constantFrom(...words.DEFINERS),
  phase: fc.constantFrom(...words.PHASES),
  evidencePolicy: fc.constantFrom('none', 'none', ...words.EVIDENCE_POLICIES),
  ties: fc.record({
    replaces: seldom(fc.nat(4)),
    follows: seldom(fc.nat(4)),
    sharesMetric: fc.constantFrom(true, false, false, false),
  }),
  everyDays: fc.constantFrom(14, 21, 30),
  speed: fc.constantFrom(0.4, 0.8, 1, 1.2, 1.5, 2),
  wobbles: fc.array(
    fc.integer({ min: -3, max: 3 }).map((twentieths) => twentieths / 20),
    { minLength: 3, maxLength: 9 },
  ),
  proofAgo: fc.array(fc.tuple(fc.nat(90), fc.boolean()), { maxLength: 3 }),
  moves: often([], fc.array(fc.tuple(fc.nat(120), fc.integer({ min: -20, max: 90 })), { maxLength: 2 })),
  blockers: often(
    [],
    fc.array(fc.record({ ago: fc.nat(90), clearedAfter: fc.option(fc.nat(40)) }), { maxLength: 1 }),
  ),
  disputedAgo: seldom(fc.nat(60)),
  closed: seldom(fc.record({ ago: fc.nat(120), as: fc.constantFrom('missed', 'cancelled') })),
});

/** Something else only one time in six. */
function often<Value>(usual: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
}

function seldom<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return often<Value | null>(null, value);
}

/** Five times in six. */
function mostly(): fc.Arbitrary<boolean> {
  return fc.constantFrom(true, true, true, true, true, false);
}

export const milestoneKeyAt = (index: number): string => `milestone-${index}`;

const GOALS: Readonly<Record<Kind, Partial<Milestone>>> = {
  falling: { baseline: 40, target: 10 },
  rising: { baseline: 0, target: 200, unit: 'users' },
  yes_no: { criterion: 'yes_no', baseline: null, target: null },
  level: { criterion: 'maintain', baseline: null, target: 95, comparator: '>=' },
  engine: {
    source: { kind: 'engine', figure: 'proved_run_rate' },
    unit: 'money',
    baseline: 0,
    target: 3_000_000,
  },
};

/** The record of a milestone; what it follows or replaces is another one among `count`. */
export function plausibleMilestone(story: MilestoneStory, index: number, count: number): Milestone {
  const targetDate = story.hasTargetDate ? daysAgo(story.startedAgo - story.lengthDays) : null;
  const other = (place: number | null) =>
    place === null || place % count === index ? null : milestoneKeyAt(place % count);
  // Only an earlier one: milestones that follow each other in a circle are no plan.
  const followed =
    index === 0 || story.ties.follows === null ? null : milestoneKeyAt(story.ties.follows % index);
  return aMilestone({
    ...GOALS[story.kind],
    ...{ required: story.required, milestoneClass: story.milestoneClass, definer: story.definer },
    // A figure of the engine is proved by the benefits that it is made of.
    ...{ phase: story.phase, evidencePolicy: story.kind === 'engine' ? 'none' : story.evidencePolicy },
    key: milestoneKeyAt(index),
    plannedStart: story.hasStart ? daysAgo(story.startedAgo) : null,
    targetDate,
    originalTargetDate: targetDate,
    replaces: other(story.ties.replaces),
    schedule:
      followed === null ? null : { anchor: { milestoneKey: followed }, offset: { days: story.lengthDays } },
    metricKey: story.ties.sharesMetric && story.kind === 'falling' ? 'metric-0' : null,
  });
}

/** What was recorded about a milestone, none of it about a day to come. */
export function milestoneLines(story: MilestoneStory, index: number): readonly LedgerEntry[] {
  const about = { milestoneKey: milestoneKeyAt(index) };
  const { closed, disputedAgo } = story;
  return [
    ...story.wobbles.flatMap((wobble, place) => {
      const day = (place + 1) * story.everyDays;
      const progress = (day / story.lengthDays) * story.speed + wobble;
      const ago = story.startedAgo - day;
      const isMeasured = ago >= 0 && story.kind !== 'engine';
      return isMeasured
        ? [aMeasurement({ ...about, on: daysAgo(ago), value: valueAt(story.kind, progress) })]
        : [];
    }),
    ...story.proofAgo.map(([ago, isConfirmed]) =>
      isConfirmed
        ? aConfirmation({ ...about, on: daysAgo(ago) })
        : anEvidence({ ...about, on: daysAgo(ago) }),
    ),
    ...movesOf(story, about),
    ...story.blockers.flatMap(({ ago, clearedAfter }) => {
      const raised = aBlocker({ ...about, on: daysAgo(ago) });
      return clearedAfter === null || clearedAfter > ago
        ? [raised]
        : [raised, aClearedBlocker(raised.key, { ...about, on: daysAgo(ago - clearedAfter) })];
    }),
    ...(disputedAgo === null ? [] : [aDispute({ ...about, on: daysAgo(disputedAgo) })]),
    ...(closed === null ? [] : [closingLine(closed.as, { ...about, on: daysAgo(closed.ago) })]),
  ];
}

/** Each move starts from the date of the one before it. */
function movesOf(story: MilestoneStory, about: { readonly milestoneKey: string }): readonly LedgerEntry[] {
  let dueAgo = story.startedAgo - story.lengthDays;
  return [...story.moves]
    .sort(([first], [second]) => second - first)
    .map(([ago, byDays]) => {
      const previousTargetDate = daysAgo(dueAgo);
      dueAgo -= byDays;
      return aReset({ ...about, on: daysAgo(ago), previousTargetDate, newTargetDate: daysAgo(dueAgo) });
    });
}

function closingLine(as: 'missed' | 'cancelled', about: Partial<LedgerEntry>): LedgerEntry {
  const { milestoneKey = null, on = daysAgo(0) } = about;
  return as === 'missed' ? aMissedLine({ milestoneKey, on }) : aCancellation({ milestoneKey, on });
}

function valueAt(kind: Kind, progress: number): number | boolean {
  if (kind === 'yes_no') return progress >= 1;
  if (kind === 'level') return 90 + Math.round(progress * 5);
  return kind === 'rising' ? Math.round(progress * 200) : Math.round(40 - progress * 30);
}
