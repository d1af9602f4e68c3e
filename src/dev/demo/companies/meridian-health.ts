import { customer } from '../customer.ts';
import { hoursSaved, regularly, settledInEnterprise } from '../kits.ts';
import { agreed, every, log, OF_THE_COMPANY, relationship, shown } from '../lines.ts';
import { benefit, done, errorReduction, goal, open, timeSaving, won } from '../parts.ts';

/** Second year, commit: two teams count the same nursing hours, so they share one pool. */
export const MERIDIAN = customer('meridian-health', 'Meridian Health Network', {
  at: ['Boston', 'United States', 8_600, 'HOSPITAL_HEALTH_CARE'],
  as: ['enterprise', 'healthcare', 'operations'],
  term: ['2025-03-03', '2027-03-03', 310_000],
  owner: 'sofia',
  without: ['retired-tools'],
  people: {
    denise: ['Denise', 'Okonkwo', 'Chief Nursing Officer'],
    ray: ['Ray', 'Castillo', 'Director of Patient Flow'],
    priya: ['Priya', 'Nair', 'Revenue Integrity Lead'],
  },
  deals: [
    won('Meridian Health, patient flow', 290_000, '2025-03-03'),
    won('Meridian Health, renewal {year:2026-03-03}', 310_000, '2026-03-03', true),
    open('Meridian Health, outpatient clinics', 150_000, '2026-12-15', 'decisionmakerboughtin'),
  ],
  parts: [
    ...settledInEnterprise('2025-03-03', 'denise', {
      process: 'Bed handover',
      systems: 'EHR, staffing, transport',
    }),
    ...hoursSaved(
      {
        item: 'process-hours-down',
        name: 'Hours for bed handover',
        definition: 'Nursing hours a month between discharge and the next patient in the bed',
        from: 1_150,
        to: 700,
        rate: 62,
        since: '2025-06-02',
        readings: every(42, '2025-06-02', [1_050, 940, 860, 770, 690, 660, 648, 640, 632, 630, 628, 624]),
      },
      [
        shown('2025-09-08', 'Time study on six wards', 'time_log'),
        agreed('2026-08-26', 'denise', { reference: 'Minutes of the quarterly review, signed' }),
      ],
      [agreed('2025-11-24', 'denise', { reference: 'Minutes of the quarterly review, signed' })],
    ),
    benefit(
      'transport-hours',
      timeSaving({ hoursBefore: 420, hourlyRate: 48, periodsPerYear: 12 }),
      {
        name: 'Porter hours on bed moves',
        category: 'process_efficiency',
        since: '2025-10-01',
        benefitPool: 'bed-handover',
        readings: every(60, '2025-10-01', [380, 340, 310, 296, 290, 288]),
      },
      [shown('2026-06-15', 'Dispatch log of the porters')],
    ),
    { metrics: [{ item: 'process-hours', benefitPool: 'bed-handover' }] },
    goal(
      'error-rate-down',
      {
        name: 'Denied claims',
        definition: 'Share of claims that the payer denies for missing documents',
        from: 0.084,
        to: 0.05,
        measurementDetail: 'Monthly denial report',
        validation: 'Signed by the revenue integrity lead',
      },
      [agreed('2025-12-04', 'priya', { reference: 'Denial report, {month:2025-11-15}, signed' })],
    ),
    benefit(
      'errors-avoided',
      errorReduction({
        errorRateBefore: 0.084,
        volumePerPeriod: 5_400,
        costPerError: 118,
        periodsPerYear: 12,
      }),
      {
        name: 'Claims not denied',
        since: '2025-06-16',
        readings: every(60, '2025-06-16', [0.077, 0.062, 0.048, 0.045, 0.043, 0.042, 0.041, 0.041]),
        targetValue: 0.04,
      },
      [
        shown('2025-12-01', 'Monthly denial report', 'financial_report'),
        agreed('2026-07-30', 'priya', { reference: 'Denial report, {month:2026-06-15}, signed' }),
      ],
    ),
    done(
      'second-department',
      '2025-10-20',
      [shown('2025-10-20', 'Surgery wards, first week', 'screenshot')],
      {
        name: 'Surgery wards live',
      },
    ),
    done('executive-review', '2026-01-26', [shown('2026-01-26', 'Quality dashboard of the board')]),
    done(
      'new-capability',
      '2026-08-03',
      [agreed('2026-08-12', 'ray', { reference: 'Mail "Re: discharge forecast"' })],
      {
        name: 'Discharges forecast two days ahead',
      },
    ),
    relationship({
      sponsor: ['denise', 'engaged', '2026-08-26'],
      champion: ['ray', 'engaged', '2026-08-12'],
      heardFrom: regularly('ray', '2026-10-01', { times: 12 }),
      objectionsChecked: ['2026-08-26', 'denise'],
      steps: { prepare: '2026-09-02' },
    }),
    log(
      {
        kind: 'renewal_outcome',
        on: '2026-02-09',
        outcome: 'expanded',
        renewalDate: '2026-03-03',
        amountMinor: 31_000_000,
        termMonths: 12,
        signedOn: '2026-02-09',
        nextRenewalDate: '2027-03-03',
        annualBeforeMinor: null,
      },
      {
        kind: 'renewal_call',
        on: '2026-09-28',
        band: 'commit',
        reason: 'Denise has asked for the outpatient clinics in the same contract.',
        renewalDate: OF_THE_COMPANY,
      },
      { kind: 'celebration', on: '2026-08-26', about: 'new-capability', contactId: 'denise' },
    ),
  ],
});
