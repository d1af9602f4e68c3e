import { addDays } from '../../../domain/calendar.ts';
import type { CalendarDate } from '../../../domain/calendar.ts';
import { customer } from '../customer.ts';
import { regularly } from '../kits.ts';
import { agreed, every, measured, relationship, shown } from '../lines.ts';
import type { Reading } from '../lines.ts';
import { benefit, done, goal, timeSaving, won } from '../parts.ts';
import type { StoryPart } from '../story.ts';

const START: CalendarDate = '2023-10-02';
const LAST_READING: CalendarDate = '2026-10-08';
const DEPOTS = [
  ['Antwerp', 'foundation'],
  ['Rotterdam', 'foundation'],
  ['Duisburg', 'foundation'],
  ['Basel', 'foundation'],
  ['Milan', 'foundation'],
  ['Lyon', 'growth'],
  ['Zaragoza', 'growth'],
  ['Lille', 'growth'],
  ['Hamburg', 'growth'],
  ['Poznań', 'growth'],
  ['Budapest', 'growth'],
  ['Ljubljana', 'growth'],
  ['Verona', 'growth'],
  ['Munich', 'maturity'],
  ['Malmö', 'maturity'],
  ['Gdańsk', 'maturity'],
  ['Constanța', 'maturity'],
  ['Piraeus', 'strategic'],
  ['Barcelona', 'strategic'],
  ['Felixstowe', 'strategic'],
] as const;
const DAYS_BETWEEN_DEPOTS = 40;
const DAYS_TO_REACH = 400;
const READ_EVERY_DAYS = 14;

type Depot = (typeof DEPOTS)[number];

/** How far a depot is on a day, from 0 to 1; every sixth is slower than planned. */
function wayOf(index: number, days: number): number {
  const pace = index % 6 === 5 ? 0.7 : 1.08;
  const wobble = ((days * 7 + index * 13) % 11) / 250;
  return Math.min(1.02, (days / DAYS_TO_REACH) * pace) + wobble;
}

/** A value on its way between two, read until today. */
function readings(index: number, live: CalendarDate, from: number, to: number): readonly Reading[] {
  const all = Array.from({ length: 80 }, (_unused, reading) => {
    const days = (reading + 1) * READ_EVERY_DAYS;
    const value = from + (to - from) * wayOf(index, days);
    return [addDays(live, days), Number(value.toFixed(2))] as const;
  });
  return all.filter(([on]) => on <= LAST_READING);
}

/** A depot goes live, its work orders move from paper to the system, and its wagons stand still for less time. */
function depot([name, phase]: Depot, index: number): readonly StoryPart[] {
  const live = addDays(START, 30 + index * DAYS_BETWEEN_DEPOTS);
  const key = `depot-${String(index + 1).padStart(2, '0')}`;
  const reached = addDays(live, DAYS_TO_REACH);
  const common = { phase, plannedStart: live, measuringIntervalDays: 30 } as const;
  const orders = readings(index, live, 0.1, 0.95);
  const standing = readings(index, live, 9, 4);
  const isReached = (series: readonly Reading[], passes: (value: number) => boolean) =>
    reached <= LAST_READING && passes(Number(series.at(-1)?.[1]));
  return [
    done(`${key}-live`, live, [shown(live, `${name} depot, first week on the system`, 'screenshot')], {
      ...common,
      name: `${name} depot live`,
      criterion: 'yes_no',
      plannedStart: addDays(live, -30),
      targetDate: addDays(live, 5),
    }),
    goal(
      `${key}-orders`,
      {
        ...common,
        name: `${name}: work orders without paper`,
        from: 0.1,
        to: 0.95,
        unit: 'percent',
        targetDate: reached,
        readings: orders,
      },
      isReached(orders, (value) => value >= 0.95) ? [shown(reached, `${name}, work orders by month`)] : [],
    ),
    goal(
      `${key}-standing`,
      {
        ...common,
        name: `${name}: days a wagon stands still`,
        from: 9,
        to: 4,
        unit: 'days',
        targetDate: reached,
        readings: standing,
      },
      isReached(standing, (value) => value <= 4) ? [shown(reached, `${name}, wagons by day of stay`)] : [],
    ),
  ];
}

const HOURS = every(
  30,
  '2024-02-05',
  [
    5_900, 5_700, 5_450, 5_300, 5_120, 4_980, 4_800, 4_660, 4_500, 4_410, 4_300, 4_180, 4_020, 3_950, 3_870,
    3_790, 3_700, 3_640, 3_580, 3_520, 3_470, 3_430, 3_400, 3_380, 3_360, 3_350, 3_340, 3_330, 3_320, 3_310,
    3_300, 3_300,
  ],
);

/** As large as a customer gets: three years, 20 depots, 60 milestones and 2,000 lines of the ledger. */
export const CONTINENTAL = customer('continental', 'Continental Rail & Harbour Holding', {
  at: ['Antwerp', 'Belgium', 18_400, 'TRANSPORTATION_TRUCKING_RAILROAD'],
  as: ['enterprise', 'any', 'operations'],
  term: [START, '2027-03-31', 612_000],
  owner: 'per',
  hasPlan: false,
  people: {
    petra: ['Petra', 'Claes', 'Director of Rolling Stock'],
    yusuf: ['Yusuf', 'Demir', 'Head of Depots'],
  },
  deals: [
    won('Continental Rail & Harbour, first depots', 340_000, START),
    won('Continental Rail & Harbour, all depots', 612_000, '2025-03-31', true),
  ],
  parts: [
    ...DEPOTS.flatMap(depot),
    benefit(
      'workshop-hours',
      timeSaving({ hoursBefore: 6_100, hourlyRate: 62, periodsPerYear: 12 }),
      {
        name: 'Hours for planning workshops',
        definition: 'Hours a month, over all depots, to plan which wagon is repaired where',
        since: '2024-02-05',
        targetValue: 3_200,
      },
      [
        shown('2026-09-30', 'Time booked to planning, all depots', 'time_log'),
        agreed('2026-09-22', 'petra', { reference: 'Minutes of the steering committee' }),
      ],
    ),
    { lines: measured('workshop-hours', HOURS) },
    relationship({
      sponsor: ['petra', 'engaged', '2026-09-22'],
      champion: ['yusuf', 'engaged', '2026-09-24'],
      heardFrom: regularly('yusuf', '2026-10-01', { times: 36 }),
      objectionsChecked: ['2026-09-22', 'petra'],
    }),
  ],
});
