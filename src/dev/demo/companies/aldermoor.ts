import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInEnterprise } from '../kits.ts';
import { agreed, every, relationship, shown } from '../lines.ts';
import { benefit, done, errorReduction, goal, open, planned, won } from '../parts.ts';

/** At risk: more value than it costs, but the result the bank bought it for is ten weeks late. */
export const ALDERMOOR = customer('aldermoor', 'Aldermoor Bank', {
  at: ['Dublin', 'Ireland', 5_200, 'BANKING'],
  as: ['enterprise', 'finance', 'operations'],
  term: ['2026-01-04', '2027-01-04', 264_000],
  owner: 'aisha',
  without: ['retired-tools', 'new-capability'],
  people: {
    niamh: ['Niamh', 'Kavanagh', 'Chief Operating Officer'],
    tadhg: ['Tadhg', 'Brennan', 'Head of Claims'],
  },
  deals: [
    won('Aldermoor Bank, claims platform', 264_000, '2026-01-04'),
    open('Aldermoor Bank, renewal {year:2027-01-04}', 264_000, '2027-01-04'),
  ],
  tickets: {
    scans: {
      subject: 'Scanned claims arrive twice',
      content: 'Since the archive was moved, every scan from the Cork branch is filed twice.',
      raised: '2026-08-27',
      stage: 'closed',
      priority: 'MEDIUM',
    },
  },
  parts: [
    ...settledInEnterprise('2026-01-04', 'niamh', {
      process: 'Claims intake',
      systems: 'core banking, mail, archive',
    }),
    ...hoursSaved(
      {
        item: 'process-hours-down',
        name: 'Hours for claims intake',
        definition: 'Hours a month that the claims desk spends on intake and sorting',
        from: 620,
        to: 400,
        rate: 78,
        since: '2026-03-02',
        due: '2026-09-30',
        readings: every(30, '2026-03-02', [590, 556, 520, 477, 455, 431, 410]),
      },
      [
        shown('2026-05-29', 'Time log of two weeks, claims desk', 'time_log'),
        agreed('2026-08-05', 'tadhg', { reference: 'Mail "Re: intake hours, {month:2026-07-15}"' }),
      ],
    ),
    goal('error-rate-down', {
      name: 'Claims sent back for missing papers',
      definition: 'Share of claims that go back to the customer because something is missing',
      from: 0.031,
      to: 0.018,
      targetDate: '2026-12-15',
    }),
    benefit(
      'errors-avoided',
      errorReduction({
        errorRateBefore: 0.031,
        volumePerPeriod: 6_150,
        costPerError: 100,
        periodsPerYear: 12,
      }),
      {
        name: 'Claims not sent back',
        since: '2026-04-01',
        targetValue: 0.018,
        readings: every(45, '2026-04-01', [0.028, 0.025, 0.022, 0.019]),
      },
      [shown('2026-07-01', 'Returned claims by reason, first six months')],
    ),
    goal('claims-turnaround', {
      name: 'Claims turnaround',
      category: 'experience',
      definition: 'Working days from a complete claim to the decision, median of the month',
      unit: 'days',
      from: 14,
      to: 5,
      plannedStart: '2026-02-01',
      targetDate: '2026-07-30',
      evidencePolicy: 'customer_confirmed',
      measuringIntervalDays: 30,
      measurementDetail: 'Claims register',
      validation: 'Monthly operations report, signed by the head of claims',
      businessImpact: 'The regulator asks for five working days from next year on.',
      nextSteps: ['Second pair of eyes only above 10,000', 'Weekly look at the ten oldest claims'],
      readings: [
        ['2026-03-31', 13],
        ['2026-05-05', 12],
        ['2026-06-30', 11],
        ['2026-08-14', 10.4],
      ],
    }),
    done('second-department', '2026-09-24', [shown('2026-09-24', 'Mortgage complaints, first week')], {
      name: 'Mortgage complaints live',
    }),
    planned('executive-review', {
      name: 'Results in the risk committee paper',
      plannedStart: '2026-11-16',
    }),
    relationship({
      sponsor: ['niamh', 'passive', '2026-09-10'],
      champion: ['tadhg', 'engaged', '2026-06-12'],
      heardFrom: regularly('tadhg', '2026-09-18'),
      met: [['2026-09-10', 'niamh']],
      objectionsChecked: ['2026-09-10', 'niamh'],
      steps: { prepare: '2026-07-13', conversation: '2026-09-10' },
    }),
  ],
});
