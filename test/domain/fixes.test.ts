import { byWorth, weighFixes } from '../../src/domain/levers.ts';
import { milestoneFixes } from '../../src/domain/milestone-fixes.ts';
import { repairsFor } from '../../src/domain/milestone-repairs.ts';
import type { ReadinessInputs } from '../../src/domain/readiness-inputs.ts';
import { readinessShares } from '../../src/domain/readiness-items.ts';
import { assessReadiness } from '../../src/domain/readiness.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { Lever, MetricSummary, MilestoneSummary, ReasonCode } from '../../src/domain/summary.ts';
import { leverDraft, withFix } from '../../src/domain/fix.ts';
import { valueFixes } from '../../src/domain/value-fixes.ts';
import {
  aConfirmation,
  aCore,
  aMeasurement,
  aMetric,
  aMilestone,
  anEvidence,
  aProofUnit,
  someReadinessInputs,
} from '../builders/index.ts';

const TODAY = '2026-10-12';
const settings = DEFAULT_SETTINGS.readiness;

/** A benefit of $27,000, measured and evidenced; a case says what else there is about it. */
function aBenefit(
  overrides: Partial<MetricSummary> = {},
  proof: Partial<MetricSummary['proof']> = {},
): MetricSummary {
  const about = { metricKey: 'metric-a', on: '2026-10-01' };
  const entries = [
    aMeasurement({ ...about, value: 10 }),
    anEvidence(about),
    aConfirmation({ ...about, annualThenMinor: 2_700_000 }),
  ];
  const core = aCore({ metrics: [aMetric({ customerOwnerContactId: 'contact-owner' })], entries }, TODAY);
  const [metric] = core.value.metrics as readonly [MetricSummary];
  return { ...metric, ...overrides, proof: { ...metric.proof, ...proof } };
}
const amounts = (confirmed: number, evidenced: number, claimed: number) => ({
  counted: { confirmed, evidenced, claimed },
});

function fixOf(metric: MetricSummary, overrides: Partial<ReadinessInputs> = {}) {
  const inputs = someReadinessInputs(overrides);
  const [fix] = valueFixes(inputs, [metric], 50, settings);
  return fix && { ...fix, after: withFix(inputs, fix) };
}
const kindOf = (...question: Parameters<typeof fixOf>) => fixOf(...question)?.lever.kind ?? null;

describe('what would prove a benefit', () => {
  const unconfirmed = { confirmation: null, weaknesses: [] } as const;
  const confirmed = (changes: Partial<NonNullable<MetricSummary['proof']['confirmation']>>) => {
    const { confirmation } = aBenefit().proof;
    if (confirmation === null) throw new Error('The benefit is confirmed.');
    return { confirmation: { ...confirmation, ...changes } };
  };

  it('is the yes of the customer to what is evidenced, asked of its owner there', () => {
    expect(fixOf(aBenefit(amounts(0, 100, 0), unconfirmed))).toMatchObject({
      group: 'proof',
      lever: {
        kind: 'confirm_value',
        item: 'proof',
        metricKey: 'metric-a',
        entryKey: null,
        contactId: 'contact-owner',
      },
    });
    expect(kindOf(aBenefit(amounts(0, 0, 0), unconfirmed))).toBeNull();
  });

  it('is the yes to what is claimed, where a yes cures what is weak about it', () => {
    const kind = (...weaknesses: MetricSummary['proof']['weaknesses']) =>
      kindOf(aBenefit(amounts(0, 0, 100), { confirmation: null, weaknesses }));
    expect(kind('no_method', 'no_evidence', 'confirmation_without_reference', 'disputed')).toBe(
      'confirm_value',
    );
    expect(kind('baseline_estimate_not_agreed')).toBeNull();
    expect(kind('no_evidence', 'baseline_estimate_not_agreed')).toBeNull();
  });

  it('is a new yes where the old one has lost weight, and one to the rest where all was accepted', () => {
    expect(kindOf(aBenefit(amounts(100, 0, 0)))).toBeNull();
    expect(kindOf(aBenefit(amounts(100, 50, 0)))).toBe('confirm_value');
    expect(kindOf(aBenefit(amounts(100, 50, 0), confirmed({ share: 0.5 })))).toBeNull();
    const aged = (on: string) => kindOf(aBenefit(amounts(100, 0, 0), confirmed({ on })));
    expect([aged('2026-07-14'), aged('2026-07-13')]).toEqual([null, 'renew_confirmation']);
  });

  it('is a measurement of what was carried for too long, or of what never was measured once it is due', () => {
    const carried = (...more: MetricSummary['proof']['weaknesses']) => ({
      weaknesses: ['carried_too_long', ...more] as const,
    });
    expect(kindOf(aBenefit({}, carried()))).toBe('measure_metric');
    expect(kindOf(aBenefit({}, carried('no_method', 'no_evidence', 'confirmation_without_reference')))).toBe(
      'measure_metric',
    );
    expect(kindOf(aBenefit({}, carried('disputed')))).toBeNull();
    expect(kindOf(aBenefit({ annualMinor: 0 }, carried()))).toBeNull();
    const never = aBenefit({ ...amounts(0, 0, 0), latest: null, annualMinor: null }, unconfirmed);
    const nothing = { anythingProved: false, proof: [], provedRunRate: 0 } as const;
    expect(kindOf(never, nothing)).toBe('measure_metric');
    expect(kindOf(never)).toBeNull();
    expect(kindOf(never, { ...nothing, provedDueFrom: '2026-12-01' })).toBeNull();
    expect(kindOf(aBenefit({ ...amounts(0, 0, 0), annualMinor: null }, unconfirmed), nothing)).toBeNull();
    expect(kindOf(aBenefit({ ...amounts(0, 0, 100), latest: null }, unconfirmed), nothing)).toBe(
      'confirm_value',
    );
  });

  it('confirms all of it, or as much again as was accepted', () => {
    const proofAfter = (metric: MetricSummary) => fixOf(metric)?.after.proof;
    expect(proofAfter(aBenefit(amounts(0, 100, 20), unconfirmed))).toMatchObject([
      { key: 'metric-a', weight: 120, confirmed: 120, evidenced: 0, confirmedOn: TODAY },
    ]);
    const half = confirmed({ share: 0.5, on: '2026-01-01' });
    expect(proofAfter(aBenefit(amounts(50, 50, 0), half))).toMatchObject([
      { weight: 100, confirmed: 50, evidenced: 50 },
    ]);
    const claimed = { ...confirmed({ share: 0.5 }), weaknesses: ['disputed'] as const };
    expect(proofAfter(aBenefit(amounts(0, 0, 100), claimed))).toMatchObject([
      { confirmed: 100, evidenced: 0 },
    ]);
  });
});

describe('what the engine needs to hold value against', () => {
  const fixes = (overrides: Partial<ReadinessInputs>) => {
    const inputs = someReadinessInputs(overrides);
    return valueFixes(inputs, [], 50, settings).map((fix) => ({ ...fix, after: withFix(inputs, fix) }));
  };

  it('is the start, while nobody knows it', () => {
    expect(fixes({ provedDueFrom: null })).toMatchObject([
      {
        group: 'start',
        lever: { kind: 'set_start_date', item: 'proved_value' },
        after: { provedDueFrom: null },
      },
    ]);
    expect(fixes({})).toEqual([]);
  });

  it('is the cost, once there is value and where value is money', () => {
    expect(fixes({ annualCost: null, provedRunRate: 100 })).toMatchObject([
      { group: 'cost', lever: { kind: 'set_annual_cost', item: 'proved_value' }, after: { annualCost: 100 } },
    ]);
    expect(fixes({ annualCost: 0 })).toHaveLength(1);
    expect(fixes({ annualCost: null, provedRunRate: 0 })).toEqual([]);
    expect(fixes({ annualCost: null, provedRunRate: -5 })).toEqual([]);
    expect(fixes({ annualCost: null, outcomes: { due: [], achieved: [] } })).toEqual([]);
  });
});

/** A milestone on its way, due on 1 December; a case says what is wrong with it. */
function aSummary(overrides: Partial<MilestoneSummary> = {}, key = 'milestone-a'): MilestoneSummary {
  const { plan } = aCore({ milestones: [aMilestone({ key, targetDate: '2026-12-01' })] }, TODAY);
  return { ...(plan.milestones[0] as MilestoneSummary), flags: [], reasons: [], ...overrides };
}
const because = (...codes: readonly ReasonCode[]) => ({
  reasons: codes.map((code) => ({ code, milestoneKey: 'milestone-a' })),
});
const measured = { current: { value: 30, on: '2026-10-01', entryKey: null } };

describe('what puts a milestone right', () => {
  const repair = (summary: MilestoneSummary, ...others: readonly MilestoneSummary[]) =>
    repairsFor(summary.reasons, [summary, ...others], TODAY)[0];

  it('is clearing, measuring or hurrying while it can still be put right on its way', () => {
    expect(repair(aSummary(because('blocked')))).toMatchObject({
      kind: 'clear_blocker',
      days: 0,
      after: [{ reasons: [], flags: [] }],
    });
    expect(repair(aSummary(because('off_pace', 'blocked')))).toMatchObject({
      kind: 'measure_milestone',
      days: 0,
    });
    expect(
      repair(aSummary({ ...because('off_pace', 'at_risk', 'moved_at_fault'), ...measured })),
    ).toMatchObject({ kind: 'bring_on_pace', days: 19 });
  });

  it('is reaching it, or its yes, where that is no longer enough', () => {
    expect(repair(aSummary({ ...because('overdue', 'off_pace'), ...measured }))).toMatchObject({
      kind: 'reach_milestone',
      after: [{ status: 'achieved', achievedOn: TODAY, flags: [], reasons: [] }],
    });
    const waits = aSummary({ ...because('off_pace'), flags: ['awaiting_confirmation'] });
    expect(repair(waits)).toMatchObject({ kind: 'get_confirmation', days: 0 });
    const forecastOn = (on: string | null) =>
      repair(
        aSummary({
          ...because('overdue'),
          forecast: { on, lateDays: null, points: 3, valueAtTargetDate: null, reason: null },
        }),
      )?.days;
    expect([forecastOn('2026-10-22'), forecastOn('2026-10-12'), forecastOn(null)]).toEqual([10, 1, 1]);
  });

  it('is reaching what replaces it, open or itself missed, which puts both right', () => {
    const missed = aSummary({ status: 'missed', ...because('missed_replacement_open') });
    const instead = (status: MilestoneSummary['status']) => {
      const other = aSummary({ status }, 'milestone-b');
      return { ...other, milestone: { ...other.milestone, replaces: 'milestone-a' } };
    };
    for (const status of ['in_progress', 'missed'] as const) {
      const found = repair(missed, instead(status));
      expect(found?.milestone.milestone.key).toBe('milestone-b');
      expect(found?.after.map(({ milestone, reasons }) => [milestone.key, reasons])).toEqual([
        ['milestone-b', []],
        ['milestone-a', []],
      ]);
    }
    expect(repair(missed, instead('cancelled'))?.milestone.milestone.key).toBe('milestone-a');
    const cancelled = aSummary({ status: 'cancelled', ...because('cancelled_replacement_open') });
    expect(repair(cancelled, instead('in_progress'))?.milestone.milestone.key).toBe('milestone-b');
    expect(repair(aSummary({ status: 'cancelled', ...because('cancelled_at_fault') }))).toBeUndefined();
  });

  it('is the required milestone closest to its target while nothing is achieved', () => {
    const nearest = (...milestones: readonly MilestoneSummary[]) =>
      repairsFor([{ code: 'nothing_achieved_since_start' }], milestones, TODAY)[0]?.milestone.milestone.key;
    const far = aSummary({ progress: 0.2, daysUntilTarget: 5 }, 'far');
    const close = aSummary({ progress: 0.8, daysUntilTarget: 50 }, 'close');
    const optional = aSummary({ progress: 0.9 }, 'optional');
    const cancelled = aSummary({ progress: 0.95, status: 'cancelled' }, 'cancelled');
    expect(nearest(far, close)).toBe('close');
    expect(
      nearest(far, { ...optional, milestone: { ...optional.milestone, required: false } }, cancelled, close),
    ).toBe('close');
    const [soon, late] = [
      aSummary({ progress: null, daysUntilTarget: 5 }, 'soon'),
      aSummary({ progress: null, daysUntilTarget: 9 }, 'late'),
    ];
    expect(nearest(late, soon)).toBe('soon');
    expect(nearest(late, { ...soon, daysUntilTarget: null })).toBe('late');
    expect(nearest()).toBeUndefined();
    const third = aSummary({ progress: 0.9, daysUntilTarget: 30 }, 'third');
    expect(nearest(close, far, third)).toBe('third');
    expect(nearest(third, far, close)).toBe('third');
  });
});

describe('the fixes of a plan valued by outcomes', () => {
  const results = (
    achieved: readonly string[],
    proof: ReadinessInputs['proof'] = [],
    due = ['milestone-a'],
  ) => ({ outcomes: { due, achieved }, proof });
  function fixes(milestone: MilestoneSummary, overrides: Partial<ReadinessInputs>) {
    const inputs = someReadinessInputs(overrides);
    const plan = { milestones: [milestone], reasons: milestone.reasons };
    return milestoneFixes(inputs, plan, () => 'green').fixes.map((fix) => ({
      ...fix,
      after: withFix(inputs, fix),
    }));
  }
  const unit = (evidenced: number, key = 'milestone-a') =>
    aProofUnit({ key, weight: 1, confirmed: 0, confirmedOn: null, evidenced });

  it('reach what is due and open, once', () => {
    const open = aSummary(because('off_pace'));
    expect(fixes(open, results([]))).toMatchObject([
      {
        group: 'milestones',
        lever: { kind: 'reach_milestone', milestoneKey: 'milestone-a' },
        after: { outcomes: { achieved: ['milestone-a'] } },
      },
    ]);
    expect(fixes(aSummary(), results([], [], []))).toEqual([]);
    expect(fixes(aSummary({ status: 'cancelled' }), results([]))).toEqual([]);
  });

  it('confirm what is achieved and only evidenced, and nothing that is confirmed', () => {
    const achieved = aSummary({ status: 'achieved', achievedOn: '2026-09-01' });
    const [fix, ...more] = fixes(achieved, results(['milestone-a'], [unit(1), unit(1, 'another')]));
    expect(more).toEqual([]);
    expect(fix).toMatchObject({
      lever: { kind: 'get_confirmation', days: 0 },
      after: { anythingProved: true },
    });
    expect(fix?.after.proof.map(({ confirmed, evidenced }) => [confirmed, evidenced])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(fixes(achieved, results(['milestone-a'], [unit(0), unit(1, 'another')]))).toEqual([]);
  });
});

describe('the fix of a result that was achieved and went back', () => {
  it('is to reach it again, whatever its confirmation lacks', () => {
    const milestone = aSummary({ status: 'achieved', achievedOn: '2026-09-01', ...because('regressed') });
    const inputs = someReadinessInputs({
      outcomes: { due: ['milestone-a'], achieved: ['milestone-a'] },
      proof: [aProofUnit({ key: 'milestone-a', weight: 1, confirmed: 0, confirmedOn: null, evidenced: 1 })],
    });
    const plan = { milestones: [milestone], reasons: milestone.reasons };
    const { fixes } = milestoneFixes(inputs, plan, () => 'green');
    expect(fixes.map(({ lever }) => lever.kind)).toEqual(['reach_milestone']);
  });
});

describe('the health of a plan after repairs', () => {
  /** Red as long as the first milestone is at fault. */
  const rule = ([first]: readonly MilestoneSummary[]) => (first?.reasons.length === 0 ? 'green' : 'red');
  function healthAfter() {
    const milestones = ['a', 'bc', 'ab', 'c'].map((key) =>
      aSummary({ flags: ['overdue'], reasons: [{ code: 'overdue', milestoneKey: key, days: 3 }] }, key),
    );
    const reasons = milestones.flatMap((summary) => summary.reasons);
    return milestoneFixes(someReadinessInputs(), { milestones, reasons }, rule).healthAfter;
  }

  it('is that of the plan with just these put right', () => {
    const after = healthAfter();
    expect(after(['a', 'bc'])).toBe('green');
    expect(after(['ab', 'c'])).toBe('red');
    expect(after(['a', 'bc'])).toBe('green');
  });

  it('is that of the plan as it is for milestones without a repair', () => {
    expect(healthAfter()(['nobody'])).toBe('red');
  });
});

describe('levers beside each other', () => {
  const lever = (overrides: Partial<Lever>): Lever => ({
    ...leverDraft('ask_for_objections', 'objections'),
    gain: 5,
    reachableBeforeRenewal: true,
    ...overrides,
  });

  it('come by points, then by delay, then by the days they take', () => {
    const [most, late, quick, slow] = [
      lever({ gain: 9 }),
      lever({ lateDays: 3 }),
      lever({ days: 1 }),
      lever({ days: 4 }),
    ];
    expect([slow, quick, late, most].sort(byWorth)).toEqual([most, late, quick, slow]);
    expect([quick, slow, most, late].sort(byWorth)).toEqual([most, late, quick, slow]);
    expect([lever({ gain: null }), quick].sort(byWorth)[0]).toBe(quick);
  });

  it('are in time up to the day of the renewal, or where nobody knows it', () => {
    const inputs = someReadinessInputs();
    const isInTime = (days: number, daysUntilRenewal: number | null) => {
      const now = assessReadiness(inputs, DEFAULT_SETTINGS);
      const shares = readinessShares(inputs, settings);
      const simulation = {
        inputs,
        shares,
        settings: DEFAULT_SETTINGS,
        now,
        daysUntilRenewal,
        healthAfter: () => 'green' as const,
      };
      const fix = {
        lever: leverDraft('measure_metric', 'proof', { days }),
        group: 'proof',
        amend: () => undefined,
      };
      return weighFixes([fix], simulation)[0]?.shown.reachableBeforeRenewal;
    };
    expect([isInTime(10, 10), isInTime(11, 10), isInTime(0, -5), isInTime(11, null)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});
