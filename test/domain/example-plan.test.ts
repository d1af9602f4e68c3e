import { previewMeasurement } from '../../src/domain/preview-measurement.ts';
import { examplePlan } from './example-plan.ts';
import { milestoneIn } from './plan-of.ts';

describe('the plan of Halvorsen Freight Group on 12 October 2026', () => {
  it('needs attention, first of all because invoice matching is off pace', () => {
    const plan = examplePlan();
    expect(plan.health).toBe('yellow');
    expect(plan.reasons.map(({ code, milestoneKey }) => [code, milestoneKey])).toEqual([
      ['off_pace', 'invoice-matching'],
      ['at_risk', 'invoice-matching'],
      ['blocked', 'invoice-matching'],
    ]);
    expect(plan.reasons[0]?.value).toBeCloseTo(0.658, 3);
    expect(plan.reasons[2]?.days).toBe(13);
  });

  it('has 10 milestones: 5 achieved, 3 running, 1 to confirm, 1 later', () => {
    const plan = examplePlan();
    expect(plan.counts).toMatchObject({
      total: 10,
      achieved: 5,
      running: 3,
      awaitingConfirmation: 1,
      notStarted: 1,
      overdue: 0,
    });
  });

  it('is in its growth phase', () => {
    const plan = examplePlan();
    expect(plan.currentPhase).toBe('growth');
    expect(plan.phases.map(({ phase, achieved, total }) => [phase, achieved, total])).toEqual([
      ['early_wins', 2, 2],
      ['foundation', 2, 2],
      ['growth', 0, 3],
      ['maturity', 1, 2],
      ['strategic', 0, 1],
    ]);
    expect(plan.phases[1]?.overAchieved).toBe(1);
  });
});

describe('invoice matching', () => {
  const matching = () => milestoneIn(examplePlan(), 'invoice-matching');

  it('stands at 47 % where the plan was 71 %, a pace of 0.66', () => {
    const invoices = matching();
    expect(invoices.progress).toBeCloseTo(0.4667, 4);
    expect(invoices.expected).toBeCloseTo(0.7089, 4);
    expect(invoices.expectedToday).toBeCloseTo(0.77, 2);
    expect(invoices.pace).toBeCloseTo(0.6583, 4);
    expect(invoices.paceBand).toBe('off_pace');
    expect(invoices.change).toBeCloseTo(0.21);
    expect(invoices.improvement).toBeCloseTo(0.6);
  });

  it('is forecast for 23 June 2027, 205 days late, from the last three measurements', () => {
    const invoices = matching();
    expect(invoices.forecast).toMatchObject({ on: '2027-06-23', lateDays: 205, points: 3, reason: null });
    expect(invoices.forecast.valueAtTargetDate).toBeCloseTo(0.617, 3);
  });

  it('was moved by 30 days and is blocked', () => {
    const invoices = matching();
    expect(invoices).toMatchObject({
      status: 'in_progress',
      flags: ['at_risk', 'blocked'],
      targetDate: '2026-11-30',
      originalTargetDate: '2026-10-31',
      resets: 1,
      movedDays: 30,
      daysUntilTarget: 49,
    });
    expect(invoices.blocker).toMatchObject({ days: 13, goesTo: 'support', escalatesOn: '2026-10-13' });
  });

  it('would be behind with 62 % measured today', () => {
    const invoices = matching();
    const preview = previewMeasurement(invoices, 0.62, '2026-10-12');
    expect(preview.progress).toBeCloseTo(0.6);
    expect(preview.change).toBeCloseTo(0.06);
    expect(preview.changeSince).toBe('2026-09-29');
    expect(preview.expected).toBeCloseTo(0.77, 2);
    expect(preview.pace).toBeCloseTo(0.78, 2);
    expect(preview).toMatchObject({ paceBand: 'behind', targetMet: false });
    expect(preview.remaining).toBeCloseTo(0.18);
  });

  it('compares a back-dated value with the one before it', () => {
    const invoices = matching();
    const preview = previewMeasurement(invoices, 0.5, '2026-08-01');
    expect(preview.changeSince).toBe('2026-07-07');
    expect(preview.change).toBeCloseTo(0.03);
    expect(previewMeasurement(invoices, 0.3, '2026-04-01')).toMatchObject({
      change: null,
      changeSince: null,
      expected: 0,
      pace: null,
    });
  });

  it('compares a value with an earlier one of the same day, and a yes with none', () => {
    const invoices = matching();
    expect(previewMeasurement(invoices, 0.62, '2026-09-29')).toMatchObject({ changeSince: '2026-09-29' });
    expect(previewMeasurement(invoices, true, '2026-10-12')).toMatchObject({
      change: null,
      changeSince: null,
    });
  });

  it('would be met with 80 %', () => {
    const invoices = matching();
    expect(previewMeasurement(invoices, 0.8, '2026-10-12')).toMatchObject({ targetMet: true, remaining: 0 });
  });
});

describe('the other milestones', () => {
  it('wait for a confirmation, run on pace or start later', () => {
    const plan = examplePlan();
    const payments = milestoneIn(plan, 'payments');
    expect(payments).toMatchObject({ targetMetOn: '2026-09-21', achievedOn: null, status: 'in_progress' });
    expect(payments.progress).toBeCloseTo(1);
    expect(payments.flags).toEqual(['awaiting_confirmation']);
    const monthEnd = milestoneIn(plan, 'month-end');
    expect(monthEnd.progress).toBeCloseTo(0.99, 2);
    expect(monthEnd.expected).toBeCloseTo(0.87, 2);
    expect(monthEnd.paceBand).toBe('on_pace');
    const depots = milestoneIn(plan, 'depots');
    expect(depots.progress).toBeCloseTo(0.615, 3);
    expect(depots.paceBand).toBe('on_pace');
    expect(milestoneIn(plan, 'self-service')).toMatchObject({ status: 'not_started', progress: null });
  });

  it('include the value that covers the cost, since 14 August', () => {
    const plan = examplePlan();
    expect(milestoneIn(plan, 'value-covers-cost')).toMatchObject({
      status: 'achieved',
      achievedOn: '2026-08-14',
      current: { value: 34_410_000 },
    });
  });
});
