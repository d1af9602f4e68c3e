import { type HealthMilestone, milestoneHealth } from '../../../domain/index.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { Reason } from '../../../domain/summary.ts';
import type { Chapter, FormulaEntry } from '../entry.ts';
import { days, listed, orUnknown, percent, plain, spoken } from '../figures.ts';
import { bullets } from '../markdown.ts';
import { worksheet } from '../worksheet.ts';
import { limitsBySegment } from './by-segment.ts';
import { leverEntry } from './levers.ts';
import { readinessEntries } from './readiness.ts';

/** Health of the plan, and readiness to renew. */
export const healthChapter: Chapter = {
  title: 'Health and readiness to renew',
  introduction:
    'Health looks at the plan alone; readiness weighs the plan with value, proof and the relationship. Every result carries its reasons. Closing, cancelling, moving or not measuring never improves one.',
  entries: (defaults) => [health(defaults), ...readinessEntries(defaults), leverEntry(defaults)],
};

const told = ({ code, milestoneKey, days: number, value }: Reason) =>
  [
    milestoneKey === undefined ? '' : `${milestoneKey}: `,
    spoken(code),
    number === undefined ? '' : ` (${days(number)})`,
    value === undefined ? '' : ` (${plain(value)})`,
  ].join('');

function health({ health: limits, milestones: { behindFrom } }: Settings): FormulaEntry {
  const start = '2026-01-18';
  const today = '2026-10-12';
  const done: HealthMilestone = {
    key: 'training',
    required: true,
    target: '2026-03-18',
    achievedOn: '2026-03-16',
  };
  const running: HealthMilestone = {
    key: 'invoices',
    required: true,
    target: '2026-11-30',
    achievedOn: null,
  };
  const sheet = worksheet('Plans of required milestones, from no trouble to trouble.');
  sheet.told('start', start);
  sheet.told('today', today);
  sheet.told(
    'training',
    `due ${orUnknown(done.target, String)}, achieved ${orUnknown(done.achievedOn, String)}`,
  );
  sheet.told('invoices', `due ${orUnknown(running.target, String)}, open`);
  const pace = 0.66;
  const dueDays = ['2026-09-30', '2026-07-31'] as const;
  const cancelled = '2026-10-05';
  const plans: readonly (readonly [string, readonly HealthMilestone[]])[] = [
    ['both', [done, running]],
    [`invoices at a pace of ${plain(pace)}`, [done, { ...running, progress: 0.47, pace }]],
    ...dueDays.map((target) => [`invoices due on ${target}`, [done, { ...running, target }]] as const),
    [
      `invoices due on ${dueDays[0]}, cancelled on ${cancelled}`,
      [done, { ...running, target: dueDays[0], cancelled }],
    ],
    ['invoices alone', [running]],
    ['nothing', []],
  ];
  for (const [name, milestones] of plans) {
    const answer = milestoneHealth({ start, today, milestones });
    sheet.answer(name, `${spoken(answer.health)}: ${listed(answer.reasons.map(told))}`);
  }
  return {
    title: 'Milestone health',
    answers: ['milestoneHealth'],
    words: [
      'One word over the required milestones of a plan: the first of these that applies.',
      bullets([
        '**no plan:** there is no required milestone;',
        `**red:** nothing is achieved, and one milestone is more than ${days(limits.graceDays)} past its target or the start is further back than a limit in days (${limitsBySegment(limits.nothingAchievedDays)}); or one that is not achieved is more than ${days(limits.redOverdueDays)} past it. A missing confirmation alone is never red, and neither is one that another milestone has taken the place of;`,
        `**yellow:** any is overdue, off pace (below ${plain(behindFrom)}), at risk, blocked or regressed; its date was moved twice, or by more than ${days(limits.movedDays)} in all; it was moved or cancelled while it was at fault; more than ${percent(limits.cancelledShare)} of them were cancelled; a confirmation is missing for more than ${days(limits.confirmationDays)}; a missed one has no replacement, or the replacement is not achieved yet;`,
        '**too early:** none of these, and nothing is achieved yet;',
        '**green:** none of these, and something is achieved.',
      ]),
      'Paperwork puts nothing right. A milestone that was at fault when it was cancelled keeps its fault until one that replaces it is achieved. One whose date was moved while it was at fault keeps it until it is achieved or a later measurement is on pace for the new date. Being late is counted from the date of that day. A missed milestone counts as overdue until one that replaces it exists. Milestones cancelled while they were healthy leave the set, and so does one whose replacement is achieved; cancelling many is a reason of its own.',
    ],
    formula: ['health = first of (no plan, red, yellow, too early, green) that applies'],
    units: 'A word, with every reason that applies, worst first.',
    unknownWhen: 'never: “no plan” and “too early” say that there is nothing to judge.',
    source: 'This product’s own definition, as a traffic light.',
    example: sheet.done(),
  };
}
