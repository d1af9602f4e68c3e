import { addDays } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import { agreed, every, shown } from './lines.ts';
import type { Proof, Reading, Relationship } from './lines.ts';
import { benefit, done, goal, timeSaving } from './parts.ts';
import type { StoryPart } from './story.ts';

/**
 * An enterprise customer's first two months: process live, baselines agreed, team active, systems connected.
 * @param who signed the baselines; null when there is only our own record of them
 */
export function settledInEnterprise(
  start: CalendarDate,
  who: string | null,
  { process, systems }: { readonly process: string; readonly systems: string },
): readonly StoryPart[] {
  const on = (days: number) => addDays(start, days);
  return [
    done(
      'first-process-live',
      on(24),
      [shown(on(24), `${process}, first run from start to end`, 'screenshot')],
      {
        name: `First process live: ${process.toLowerCase()}`,
      },
    ),
    who === null ? baselinesOnFile(on(26)) : baselinesSigned(on(26), who),
    goal('core-team-active', { from: 0, readings: every(14, on(21), [0.42, 0.71, 0.82]) }),
    goal('systems-connected', { from: 0, readings: every(15, on(28), [1, 2, 3]) }, [
      shown(on(58), `Integration log: ${systems}`),
    ]),
  ];
}

function baselinesSigned(on: CalendarDate, who: string): StoryPart {
  return done('baselines-agreed', on, [
    agreed(on, who, { channel: 'meeting', reference: 'Kick-off minutes, signed' }),
  ]);
}

function baselinesOnFile(on: CalendarDate): StoryPart {
  const proof = shown(on, 'Baselines of five processes, tracked for two weeks');
  return done('baselines-agreed', on, [proof], { evidencePolicy: 'evidence' });
}

/** A mid-market customer's first two months: first workflow, the team on board, the old way given up. */
export function settledInMidMarket(
  start: CalendarDate,
  { workflow, oldWay }: { readonly workflow: string; readonly oldWay: string },
): readonly StoryPart[] {
  const on = (days: number) => addDays(start, days);
  return [
    done('first-workflow-done', on(17), [shown(on(17), `${workflow}, first one done`, 'screenshot')], {
      name: `First workflow done: ${workflow.toLowerCase()}`,
    }),
    goal('team-onboarded', { from: 0, readings: every(14, on(16), [0.48, 0.77, 0.89]) }),
    done('old-way-retired', on(55), [shown(on(55), `${oldWay} set to read only`, 'screenshot')], {
      name: `${oldWay} retired`,
    }),
  ];
}

/** A small customer's first weeks: a first result, and everybody in. */
export function settledInSmall(
  start: CalendarDate,
  { first, users = [0.6, 0.8, 0.93] }: { readonly first: string; readonly users?: readonly number[] },
): readonly StoryPart[] {
  const on = (days: number) => addDays(start, days);
  return [
    done('first-result-week-two', on(11), [shown(on(11), first, 'screenshot')]),
    goal('everyone-in', { from: 0, readings: every(12, on(14), users) }),
  ];
}

/** A product-led customer's first weeks: first value, a weekly habit, colleagues invited. */
export function settledInProductLed(
  start: CalendarDate,
  { people = [2, 3] }: { readonly people?: readonly number[] } = {},
): readonly StoryPart[] {
  const on = (days: number) => addDays(start, days);
  return [
    done('first-value', on(6)),
    goal('weekly-habit', { from: 0, readings: every(10, on(14), [1, 2, 3]) }),
    goal('team-invited', { from: 1, readings: every(25, on(20), people) }),
  ];
}

export interface HoursSaved {
  /** The milestone of the segment's template that these hours are. */
  readonly item: 'process-hours-down' | 'hours-down' | 'hours-saved' | 'time-saved';
  readonly name: string;
  readonly definition: string;
  readonly from: number;
  readonly to: number;
  readonly rate: number;
  readonly since: CalendarDate;
  readonly readings: readonly Reading[];
  readonly due?: CalendarDate;
  readonly measuredBy?: string;
}

/** Hours a month that a process takes: the milestone and the benefit are measured once. */
export function hoursSaved(
  spec: HoursSaved,
  proofs: readonly Proof[] = [],
  accepted: readonly Proof[] = [],
): readonly StoryPart[] {
  const { item, name, definition, from, to, rate, since, readings, due, measuredBy } = spec;
  const words = { name, definition, ...(measuredBy === undefined ? {} : { measurementDetail: measuredBy }) };
  return [
    goal(
      item,
      { ...words, from, to, unit: 'h a month', ...(due === undefined ? {} : { targetDate: due }) },
      accepted,
    ),
    benefit(
      'process-hours',
      timeSaving({ hoursBefore: from, hourlyRate: rate, periodsPerYear: 12 }),
      { ...words, since, readings, targetValue: to },
      proofs,
    ),
  ];
}

/** Somebody who gets in touch by themselves at regular intervals, the last time on a day. */
export function regularly(
  who: string,
  until: CalendarDate,
  { days = 30, times = 6 }: { readonly days?: number; readonly times?: number } = {},
): NonNullable<Relationship['heardFrom']> {
  return Array.from({ length: times }, (_unused, index) => {
    const ago = (times - 1 - index) * days;
    return [addDays(until, -ago), who, index % 3 === 1 ? 'meeting' : 'reply'] as const;
  });
}
