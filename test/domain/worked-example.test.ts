import { summarise } from '../../src/domain/summarise.ts';
import type { MilestoneSummary } from '../../src/domain/summary.ts';
import {
  BERG,
  DAHL,
  DEPOTS,
  halvorsenFacts,
  INVOICE_MATCHING,
  LATE_PAYMENTS_GOAL,
  MARIN,
  MONTH_END_GOAL,
  OBJECTION_KEY,
  VALUE_COVERS_COST,
  WORKED_EXAMPLE_SETTINGS,
  WORKED_EXAMPLE_TODAY,
} from '../builders/worked-example.ts';
import { ADD_ON_TOOLS, LATE_PAYMENTS } from '../builders/worked-example-value.ts';

const summary = () => summarise(halvorsenFacts(), WORKED_EXAMPLE_SETTINGS, WORKED_EXAMPLE_TODAY);

function milestone(key: string): MilestoneSummary {
  const found = summary().plan.milestones.find((one) => one.milestone.key === key);
  if (!found) throw new Error(`no milestone ${key}`);
  return found;
}

describe('the example customer, Halvorsen Freight Group, on 12 October 2026', () => {
  it('has a plan that needs attention, because of one milestone', () => {
    const { plan } = summary();
    expect(plan.health).toBe('yellow');
    expect(plan.reasons.map(({ code, milestoneKey }) => [code, milestoneKey])).toEqual([
      ['off_pace', INVOICE_MATCHING],
      ['at_risk', INVOICE_MATCHING],
      ['blocked', INVOICE_MATCHING],
    ]);
  });

  it('has ten milestones: five achieved, three running, one to confirm, one later', () => {
    const { plan } = summary();
    expect(plan.counts).toMatchObject({
      total: 10,
      achieved: 5,
      running: 3,
      awaitingConfirmation: 1,
      notStarted: 1,
      overdue: 0,
    });
    expect(plan.phases.map(({ phase, achieved, total }) => [phase, achieved, total])).toEqual([
      ['early_wins', 2, 2],
      ['foundation', 2, 2],
      ['growth', 0, 3],
      ['maturity', 1, 2],
      ['strategic', 0, 1],
    ]);
    expect(plan.phases[1]?.overAchieved).toBe(1);
    expect(plan.currentPhase).toBe('growth');
  });

  it('matches invoices off pace: 47 % where 71 % was planned, forecast 205 days late', () => {
    const matching = milestone(INVOICE_MATCHING);
    expect(matching).toMatchObject({
      progress: expect.closeTo(0.4667, 4),
      expected: expect.closeTo(0.7089, 4),
      pace: expect.closeTo(0.6583, 4),
      paceBand: 'off_pace',
      change: expect.closeTo(0.21, 9),
      improvement: expect.closeTo(0.6, 9),
      targetDate: '2026-11-30',
      originalTargetDate: '2026-10-31',
      resets: 1,
      blocker: { days: 13, goesTo: 'support', escalatesOn: '2026-10-13', raisedByContactId: BERG },
    });
    expect(matching.forecast).toMatchObject({ on: '2027-06-23', lateDays: 205, points: 3 });
    expect(matching.entryKeys).toHaveLength(11);
    expect(matching.evidenceKeys).toHaveLength(2);
  });

  it('waits for the yes to late payments and is on pace elsewhere', () => {
    expect(milestone(LATE_PAYMENTS_GOAL)).toMatchObject({
      status: 'in_progress',
      flags: ['awaiting_confirmation'],
      progress: expect.closeTo(1, 9),
      targetMetOn: '2026-09-21',
    });
    expect(milestone(MONTH_END_GOAL)).toMatchObject({
      paceBand: 'on_pace',
      progress: expect.closeTo(0.989, 3),
      expected: expect.closeTo(0.873, 3),
    });
    expect(milestone(DEPOTS)).toMatchObject({
      paceBand: 'on_pace',
      progress: expect.closeTo(0.615, 3),
      expected: expect.closeTo(0.609, 3),
    });
  });

  it('has covered its cost since 14 August', () => {
    const covers = milestone(VALUE_COVERS_COST);
    expect(covers).toMatchObject({ status: 'achieved', achievedOn: '2026-08-14' });
    expect(covers.milestone.target).toBe(24_000_000);
    expect(covers.current?.value).toBe(34_410_000);
  });

  it('proves $344,100 a year and $168,400 to date', () => {
    const { value } = summary();
    expect(value.runRate).toEqual({ confirmed: 21_450_000, evidenced: 12_960_000, claimed: 4_800_000 });
    expect(value.provedRunRate).toBe(34_410_000);
    expect(Math.round(value.provedToDate / 10_000)).toBe(1_684);
    expect(value.hoursPerYear).toBe(2_256);
    expect(value.verdict).toBe('above_cost');
    expect(value.roi.net).toBeCloseTo(0.43375, 9);
    expect(value.roi.gross).toBeCloseTo(1.43375, 9);
    expect(value.roi.netToDate).toBeCloseTo(-0.0408, 4);
    expect(value.payback).toMatchObject({ on: '2026-12-27', state: 'projected' });
  });

  it('stands at 65 of 100 points, likely, with 90 % known', () => {
    const { renewal } = summary();
    const { readiness } = renewal;
    expect(renewal).toMatchObject({ renewalDate: '2027-01-18', daysUntilRenewal: 98, overdue: false });
    expect(readiness).toMatchObject({
      score: 65,
      band: 'likely',
      critical: false,
      confidence: 0.9,
      points: 58.8,
      knownWeight: 90,
      applicableWeight: 100,
      caps: [],
      calibrated: false,
    });
  });

  it('earns its points item by item', () => {
    const { readiness } = summary().renewal;
    expect(readiness.items.map(({ key, points }) => [key, points])).toEqual([
      ['milestone_health', 12.5],
      ['proved_value', expect.closeTo(17.9, 1)],
      ['proof', expect.closeTo(10.1, 1)],
      ['sponsor', null],
      ['engagement', 10],
      ['objections', expect.closeTo(3.3, 9)],
      ['runway', 5],
    ]);
  });

  it('says what is known about each item', () => {
    const { readiness } = summary().renewal;
    expect(readiness.items.map(({ reasons }) => reasons[0])).toEqual([
      { code: 'health_yellow' },
      { code: 'value_multiple', value: 1.43375, amountMinor: 34_410_000 },
      { code: 'proof_fresh', value: expect.closeTo(0.547, 3), days: 132, metricKey: ADD_ON_TOOLS },
      { code: 'sponsor_not_contacted', contactId: DAHL, days: 104 },
      { code: 'customer_contact', contactId: BERG, days: 12, on: '2026-09-30' },
      { code: 'objections_open', count: 1, word: 'minor', entryKey: OBJECTION_KEY, on: '2026-09-18' },
      { code: 'runway_done', count: 1, of: 2 },
    ]);
  });

  it('knows what each lever is worth by itself', () => {
    const { readiness } = summary().renewal;
    expect(
      readiness.levers.map((lever) => [
        lever.kind,
        lever.gain,
        lever.milestoneKey ?? lever.metricKey ?? lever.entryKey ?? lever.contactId,
      ]),
    ).toEqual([
      ['bring_on_pace', 14, INVOICE_MATCHING],
      ['hold_runway_step', 6, DAHL],
      ['contact_sponsor', 4, DAHL],
      ['confirm_value', 3, LATE_PAYMENTS],
      ['resolve_objection', 2, OBJECTION_KEY],
      ['renew_confirmation', 1, ADD_ON_TOOLS],
    ]);
  });

  it('reaches commit with 85 points by two of them', () => {
    const { readiness } = summary().renewal;
    expect(readiness.path).toMatchObject({ band: 'commit', from: 65, to: 85, reachesBand: true });
    expect(readiness.path?.levers.map(({ kind, gain }) => [kind, gain])).toEqual([
      ['bring_on_pace', 14],
      ['hold_runway_step', 6],
    ]);
  });

  it('runs 22 days late on the conversation, then comes the proposal', () => {
    const { renewal } = summary();
    expect(renewal.runway.steps.map(({ step, dueOn, doneOn }) => [step, dueOn, doneOn])).toEqual([
      ['prepare', '2026-07-22', '2026-07-24'],
      ['conversation', '2026-09-20', null],
      ['proposal', '2026-10-20', null],
      ['negotiate', '2026-11-19', null],
      ['sign', '2026-12-19', null],
    ]);
    expect(renewal.runway).toMatchObject({
      doneShare: 0.5,
      next: { step: 'conversation', on: '2026-09-20', lateDays: 22 },
    });
  });

  it('shows that its manager calls it one band higher', () => {
    const { renewal } = summary();
    expect(renewal.call).toEqual({
      band: 'commit',
      reason: 'CFO said the budget is in the 2027 plan.',
      on: '2026-10-02',
      claimedBy: MARIN,
      difference: 1,
    });
  });

  it('asks for the late conversation with the sponsor next', () => {
    const { nextAction } = summary();
    expect(nextAction).toMatchObject({
      kind: 'hold_runway_step',
      step: 'conversation',
      contactId: DAHL,
      on: '2026-09-20',
      lateDays: 22,
      gain: 6,
      together: {
        band: 'commit',
        score: 85,
        lever: { kind: 'bring_on_pace', milestoneKey: INVOICE_MATCHING },
      },
    });
  });

  it('changes by itself for the first time when the proposal is due', () => {
    expect(summary().recomputeOn).toBe('2026-10-20');
  });
});
