import { addDays, daysBetween } from '../../../src/domain/calendar.ts';
import { FEATURED_COMPANY } from '../../../src/dev/demo/demo-seed.ts';
import type { Emulator } from '../../../src/dev/emulator/server.ts';
import type { Summary } from '../../../src/domain/summary.ts';
import {
  readCustomers,
  startDemoAccount,
  STORY_DAY,
  TIMEOUT_MILLISECONDS,
  type DemoCustomer,
} from './demo-account.ts';

jest.setTimeout(TIMEOUT_MILLISECONDS);

describe.each([STORY_DAY, '2027-12-24'])('Halvorsen Freight Group on %s', (today) => {
  let emulator: Emulator;
  let halvorsen: DemoCustomer;
  let summary: Summary;
  /** A day of the story, on this day's calendar. */
  const day = (storyDay: string) => addDays(storyDay, daysBetween(STORY_DAY, today));

  beforeAll(async () => {
    emulator = await startDemoAccount(today);
    const [found] = await readCustomers(emulator, today, FEATURED_COMPANY);
    if (found === undefined) throw new Error('The demo account has no featured company.');
    halvorsen = found;
    summary = found.summary;
  });

  afterAll(() => emulator.close());

  const milestone = (item: string) =>
    summary.plan.milestones.find(({ milestone: { key } }) => key === `halvorsen/${item}`);
  const metric = (item: string) =>
    summary.value.metrics.find(({ metric: { key } }) => key === `halvorsen/${item}`);

  it('proves $344,100 a year in three tiers, 43 % above its cost', () => {
    const { value } = summary;
    expect(value.runRate).toEqual({ confirmed: 21_450_000, evidenced: 12_960_000, claimed: 4_800_000 });
    expect(value.provedRunRate).toBe(34_410_000);
    expect(value.cost.annualMinor).toBe(24_000_000);
    expect(value.verdict).toBe('above_cost');
    expect(value.roi.net).toBeCloseTo(0.434, 3);
    expect(value.roi.gross).toBeCloseTo(1.434, 3);
    expect(value.hoursPerYear).toBe(2_256);
  });

  it('has proved $168,400 to date, 4 % below the cost of the same days, and pays back in 76 days', () => {
    const { value } = summary;
    expect(Math.round(value.provedToDate / 10_000)).toBe(1_684);
    expect(value.cost.toDateMinor).toBe(17_556_164);
    expect(value.roi.netToDate).toBeCloseTo(-0.04, 2);
    expect(value.payback).toMatchObject({ state: 'projected', on: day('2026-12-27') });
  });

  it('has four benefits with their proof', () => {
    expect(metric('process-hours')).toMatchObject({
      annualMinor: 16_920_000,
      tiers: { confirmed: 15_840_000, evidenced: 1_080_000 },
      latest: { value: 132, on: day('2026-09-30') },
      proof: { confirmation: { on: day('2026-09-03'), annualThenMinor: 15_840_000 } },
    });
    expect(metric('process-hours')?.entryKeys).toHaveLength(9);
    expect(metric('errors-avoided')).toMatchObject({ annualMinor: 11_880_000, proof: { tier: 'evidenced' } });
    expect(metric('retired-tools')).toMatchObject({
      annualMinor: 5_610_000,
      proof: { tier: 'confirmed', confirmation: { ageDays: 132 } },
    });
    expect(metric('quote-win-rate')).toMatchObject({
      annualMinor: 4_800_000,
      proof: { tier: 'claimed', weaknesses: ['baseline_estimate_not_agreed'] },
    });
  });

  it('has reached 5 of 10 milestones, first of all because invoice matching is off pace', () => {
    const { plan } = summary;
    expect(plan.health).toBe('yellow');
    expect(plan.reasons[0]).toMatchObject({ code: 'off_pace', milestoneKey: 'halvorsen/invoice-matching' });
    expect(plan.counts).toMatchObject({
      total: 10,
      achieved: 5,
      running: 3,
      awaitingConfirmation: 1,
      notStarted: 1,
    });
    expect(plan.phases.map(({ phase, achieved, total }) => [phase, achieved, total])).toEqual([
      ['early_wins', 2, 2],
      ['foundation', 2, 2],
      ['growth', 0, 3],
      ['maturity', 1, 2],
      ['strategic', 0, 1],
    ]);
  });

  it('measures invoice matching at 47 % where the plan was 71 %, forecast 205 days late', () => {
    const matching = milestone('invoice-matching');
    expect(matching?.progress).toBeCloseTo(0.467, 3);
    expect(matching?.expected).toBeCloseTo(0.709, 3);
    expect(matching?.pace).toBeCloseTo(0.66, 2);
    expect(matching?.forecast).toMatchObject({ on: day('2027-06-23'), lateDays: 205 });
    expect(matching?.blocker).toMatchObject({ title: 'SAP carrier feed times out', days: 13 });
    expect(matching).toMatchObject({ targetDate: day('2026-11-30'), originalTargetDate: day('2026-10-31') });
    expect(matching?.entryKeys).toHaveLength(11);
    expect(matching?.evidenceKeys).toHaveLength(2);
  });

  it('shows the other rows of the timeline as agreed', () => {
    const share = (value: number | null | undefined) => Math.round((value ?? 0) * 100);
    const hours = milestone('process-hours-down');
    const depots = milestone('second-department');
    expect([share(hours?.progress), share(hours?.expected), hours?.paceBand]).toEqual([99, 87, 'on_pace']);
    expect([share(depots?.progress), share(depots?.expected), depots?.paceBand]).toEqual([62, 61, 'on_pace']);
    expect(milestone('error-rate-down')).toMatchObject({
      targetMetOn: day('2026-09-21'),
      flags: ['awaiting_confirmation'],
    });
    expect(milestone('value-covers-cost')).toMatchObject({
      status: 'achieved',
      achievedOn: day('2026-08-14'),
    });
    expect(milestone('core-team-active')?.flags).toEqual(['over_achieved']);
    expect(milestone('new-capability')).toMatchObject({
      status: 'not_started',
      plannedStart: day('2027-02-01'),
    });
  });

  it('is ready to 65 of 100, and two levers away from commit', () => {
    const { readiness, daysUntilRenewal, runway, call } = summary.renewal;
    expect(daysUntilRenewal).toBe(98);
    expect(readiness).toMatchObject({ score: 65, band: 'likely', points: 58.8, knownWeight: 90, caps: [] });
    expect(readiness.items.map(({ points }) => (points === null ? null : Number(points.toFixed(1))))).toEqual(
      [12.5, 17.9, 10.1, null, 10, 3.3, 5],
    );
    expect(readiness.path).toMatchObject({ from: 65, to: 85, reachesBand: true });
    expect(readiness.path?.levers.map(({ kind, gain }) => [kind, gain])).toEqual([
      ['bring_on_pace', 14],
      ['hold_runway_step', 6],
    ]);
    expect(runway.steps[0]).toMatchObject({ step: 'prepare', doneOn: day('2026-07-24') });
    expect(runway.next).toMatchObject({ step: 'conversation', on: day('2026-09-20'), lateDays: 22 });
    expect(call).toMatchObject({
      band: 'commit',
      on: day('2026-10-02'),
      claimedBy: '70000001',
      difference: 1,
    });
    expect(call?.reason).toBe(`CFO said the budget is in the ${day('2027-01-18').slice(0, 4)} plan.`);
  });

  it('asks for the renewal conversation with Ingrid Dahl next', () => {
    const { nextAction } = summary;
    expect(nextAction).toMatchObject({
      kind: 'hold_runway_step',
      step: 'conversation',
      lateDays: 22,
      gain: 6,
    });
    expect(nextAction.together).toMatchObject({ band: 'commit', score: 85 });
    expect(emulator.store.values('contacts', nextAction.contactId ?? '')).toMatchObject({
      firstname: 'Ingrid',
      lastname: 'Dahl',
      jobtitle: 'Chief Financial Officer',
    });
  });

  it('stands in the CRM with its people, deals and ticket', () => {
    const valuesOf = (objectType: string, ids: readonly string[]) =>
      ids.map((id) => emulator.store.values(objectType, id) ?? {});
    const people = valuesOf('contacts', halvorsen.records.contactIds);
    expect(people.map(({ firstname, lastname, jobtitle }) => [firstname, lastname, jobtitle])).toEqual(
      expect.arrayContaining([['Jonas', 'Berg', 'Head of Accounts Payable']]),
    );
    expect(halvorsen.records.deals.map(({ properties }) => properties['dealname'])).toContain(
      `Halvorsen Freight, renewal ${day('2027-01-18').slice(0, 4)}`,
    );
    const ticketId = halvorsen.facts.entries.find((entry) => entry.kind === 'blocker_raised')?.ticketId ?? '';
    expect(emulator.store.values('tickets', ticketId)).toMatchObject({
      subject: 'SAP carrier feed times out',
      hs_pipeline_stage: '3',
    });
    expect(emulator.store.values('companies', halvorsen.id)).toMatchObject({
      city: 'Bergen',
      numberofemployees: '2400',
      industry: 'LOGISTICS_AND_SUPPLY_CHAIN',
      vrm_start_date: day('2026-01-18'),
      vrm_renewal_date: day('2027-01-18'),
      vrm_readiness_score: '65',
      vrm_readiness_band: 'likely',
      vrm_milestone_health: 'yellow',
      vrm_value_proved: '344100',
    });
  });
});
