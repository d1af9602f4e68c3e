import { readLedger } from '../../src/domain/active-ledger.ts';
import { datedRunwaySteps, summariseRunway } from '../../src/domain/runway.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { RunwayStepKey, Segment } from '../../src/domain/vocabulary.ts';
import { aReversal, aRunwayStep } from '../builders/index.ts';

interface Case {
  readonly segment: Segment;
  readonly renewalDate: string;
  readonly today: string;
  readonly done: readonly RunwayStepKey[];
}

function runwayOf({ segment, renewalDate, today, done }: Case) {
  const entries = done.map((step) => aRunwayStep({ step, renewalDate, on: '2026-01-01' }));
  const steps = datedRunwaySteps(DEFAULT_SETTINGS.runway[segment], renewalDate, readLedger(entries, today));
  return summariseRunway(steps, today);
}

describe('the renewal runway', () => {
  it('counts back from the renewal date and makes a step due on its own day', () => {
    const runway = runwayOf({
      segment: 'enterprise',
      renewalDate: '2026-12-31',
      today: '2026-10-02',
      done: ['prepare', 'conversation'],
    });
    expect(runway.steps.map(({ dueOn, due }) => [dueOn, due])).toEqual([
      ['2026-07-04', true],
      ['2026-09-02', true],
      ['2026-10-02', true],
      ['2026-11-01', false],
      ['2026-12-01', false],
    ]);
    expect(runway.doneShare).toBeCloseTo(2 / 3, 9);
    expect(runway.next).toEqual({ step: 'proposal', on: '2026-10-02', lateDays: 0 });
  });

  it('has no share before the first step is due', () => {
    const runway = runwayOf({
      segment: 'enterprise',
      renewalDate: '2026-12-31',
      today: '2026-07-03',
      done: [],
    });
    expect(runway.doneShare).toBeNull();
    expect(runway.next).toEqual({ step: 'prepare', on: '2026-07-04', lateDays: 0 });
  });

  it('counts calendar days over a leap day', () => {
    const runway = runwayOf({
      segment: 'mid_market',
      renewalDate: '2028-03-31',
      today: '2028-03-01',
      done: ['prepare', 'conversation', 'proposal', 'negotiate'],
    });
    expect(runway.steps.map((step) => step.dueOn)).toEqual([
      '2028-01-01',
      '2028-01-16',
      '2028-01-31',
      '2028-02-15',
      '2028-03-01',
    ]);
    expect(runway.doneShare).toBe(0.8);
  });

  it('says how late the first open step is', () => {
    const runway = runwayOf({
      segment: 'smb',
      renewalDate: '2026-09-30',
      today: '2026-10-05',
      done: ['prepare', 'conversation', 'proposal', 'negotiate'],
    });
    expect(runway.next).toEqual({ step: 'sign', on: '2026-08-31', lateDays: 35 });
    expect(runway.doneShare).toBe(0.8);
  });

  it('counts a step done early as done, but only due ones in the share', () => {
    const runway = runwayOf({
      segment: 'mid_market',
      renewalDate: '2026-12-31',
      today: '2026-10-10',
      done: ['prepare', 'conversation'],
    });
    expect(runway.doneShare).toBe(1);
    expect(runway.next).toEqual({ step: 'proposal', on: '2026-11-01', lateDays: 0 });
  });

  it('gives a product-led renewal a value message and a notice', () => {
    const runway = runwayOf({
      segment: 'product_led',
      renewalDate: '2026-12-31',
      today: '2026-12-05',
      done: ['value_message'],
    });
    expect(runway.steps.map(({ step, dueOn, doneOn }) => [step, dueOn, doneOn])).toEqual([
      ['value_message', '2026-12-01', '2026-01-01'],
      ['notice', '2026-12-17', null],
    ]);
  });

  it('starts anew with a new renewal date', () => {
    const ledger = readLedger([aRunwayStep({ renewalDate: '2026-12-31' })], '2027-10-01');
    const steps = datedRunwaySteps(DEFAULT_SETTINGS.runway.enterprise, '2027-12-31', ledger);
    expect(steps.every((step) => step.doneOn === null)).toBe(true);
  });

  it('takes a reversed step as never done', () => {
    const step = aRunwayStep({ renewalDate: '2026-12-31' });
    const ledger = readLedger([step, aReversal(step.key)], '2026-10-01');
    const steps = datedRunwaySteps(DEFAULT_SETTINGS.runway.enterprise, '2026-12-31', ledger);
    expect(steps[0]?.doneOn).toBeNull();
  });

  it('has no steps without a renewal date', () => {
    const steps = datedRunwaySteps(DEFAULT_SETTINGS.runway.enterprise, null, readLedger([], '2026-10-01'));
    expect(summariseRunway(steps, '2026-10-01')).toEqual({ steps: [], doneShare: null, next: null });
  });

  it('comes in the order of its days, whatever the order in settings', () => {
    const settings = [
      { step: 'sign', daysBeforeRenewal: 30 },
      { step: 'prepare', daysBeforeRenewal: 90 },
      { step: 'proposal', daysBeforeRenewal: 60 },
    ] as const;
    const steps = datedRunwaySteps(settings, '2026-12-31', readLedger([], '2026-01-01'));
    expect(steps.map(({ step }) => step)).toEqual(['prepare', 'proposal', 'sign']);
  });
});
