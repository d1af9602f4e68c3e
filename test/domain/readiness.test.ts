import fc from 'fast-check';
import type { ReadinessInputs } from '../../src/domain/readiness-inputs.ts';
import { assessReadiness, wholeScore } from '../../src/domain/readiness.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { ReadinessItemKey } from '../../src/domain/vocabulary.ts';
import {
  aProofUnit,
  anEngagement,
  anOpenObjection,
  readinessSettings,
  someReadinessInputs,
} from '../builders/index.ts';

/** Weights without engagement, so that a case is about the other six items. */
const SIX_ITEMS = readinessSettings({
  weights: {
    milestone_health: 25,
    proved_value: 25,
    proof: 15,
    sponsor: 10,
    engagement: 0,
    objections: 10,
    runway: 15,
  },
});

const runwayWith = (done: number, due: number): ReadinessInputs['runway'] =>
  Array.from({ length: due }, (_, index) => ({
    step: 'prepare',
    dueOn: '2026-10-01',
    doneOn: index < done ? '2026-10-01' : null,
  }));

const assess = (overrides: Partial<ReadinessInputs>, settings = DEFAULT_SETTINGS) =>
  assessReadiness(someReadinessInputs(overrides), settings);

const item = (key: ReadinessItemKey, overrides: Partial<ReadinessInputs>) => {
  const found = assess(overrides).items.find((one) => one.key === key);
  if (!found) throw new Error(`no item ${key}`);
  return found;
};

const capCodes = (overrides: Partial<ReadinessInputs>) =>
  assess(overrides).caps.map(({ band, reason }) => [band, reason.code]);

describe('the readiness score', () => {
  it('weighs every known item', () => {
    const result = assess(
      {
        health: 'yellow',
        provedRunRate: 100_000_00,
        proof: [
          aProofUnit({ key: 'a', weight: 60, confirmed: 60, confirmedOn: '2026-09-12' }),
          aProofUnit({ key: 'b', weight: 30, confirmed: 30, confirmedOn: '2026-01-15' }),
          aProofUnit({ key: 'c', weight: 10, confirmed: 0, evidenced: 10, evidencedOn: '2026-10-02' }),
        ],
        sponsor: anEngagement({ state: 'passive' }),
        objections: [anOpenObjection()],
        runway: runwayWith(2, 3),
      },
      SIX_ITEMS,
    );
    expect(result.items.map(({ points }) => points)).toEqual([
      12.5,
      15.625,
      expect.closeTo(12, 9),
      5,
      0,
      expect.closeTo(6.6, 9),
      10,
    ]);
    expect(result.exact).toBeCloseTo(61.725, 9);
    expect(result).toMatchObject({ score: 62, confidence: 1, band: 'likely', critical: false, caps: [] });
  });

  it('is 100 when everything is at its best', () => {
    expect(assess({ runway: runwayWith(3, 3) })).toMatchObject({ score: 100, confidence: 1, band: 'commit' });
  });

  it('takes lost value as no value and its proof as no proof', () => {
    const loss = aProofUnit({ weight: 5_000_00, confirmed: -5_000_00 });
    const result = assess({ provedRunRate: -5_000_00, proof: [loss], runway: runwayWith(3, 3) }, SIX_ITEMS);
    expect(result).toMatchObject({ score: 60, band: 'likely' });
    expect(result.caps).toEqual([{ band: 'likely', reason: { code: 'cap_nothing_proved' } }]);
    expect(result.items[1]?.reasons).toEqual([{ code: 'value_lost', amountMinor: -5_000_00 }]);
  });

  it('leaves out what is missing and lowers confidence instead', () => {
    const result = assess({ annualCost: null, sponsor: null, runway: runwayWith(2, 2) }, SIX_ITEMS);
    expect(result).toMatchObject({ score: 100, confidence: 0.65, band: 'likely' });
    expect(result.items.filter(({ state }) => state === 'missing').map(({ key }) => key)).toEqual([
      'proved_value',
      'sponsor',
    ]);
  });

  it('shows no score while too little is known', () => {
    const result = assess(
      {
        health: 'too_early',
        today: '2026-01-21',
        anythingProved: false,
        provedRunRate: 0,
        proof: [],
        objectionsAskedOn: null,
        sponsor: anEngagement({ on: '2026-01-10' }),
        sponsorContactOn: '2026-01-10',
        contact: { on: '2026-01-10', contactId: null, entryKey: null },
      },
      SIX_ITEMS,
    );
    expect(result.confidence).toBeCloseTo(10 / 85, 9);
    expect(result).toMatchObject({ score: null, band: 'unknown', critical: false });
    expect(result.caps.map(({ reason }) => reason.code)).toContain('score_not_shown');
  });

  it('holds down a customer who has gone silent', () => {
    const result = assess({
      proof: [aProofUnit({ confirmedOn: '2025-12-16' })],
      sponsor: anEngagement({ on: '2025-08-18' }),
      sponsorContactOn: '2025-08-18',
      contact: { on: '2026-06-14', contactId: 'contact-1', entryKey: null },
      objectionsAskedOn: null,
    });
    expect(result.exact).toBeCloseTo(71.6666666667, 6);
    expect(result.confidence).toBeCloseTo(0.8333333333, 6);
    expect(result).toMatchObject({ score: 72, band: 'likely', knownWeight: 75, applicableWeight: 90 });
    expect(result.caps).toEqual([{ band: 'likely', reason: { code: 'cap_silent_customer', days: 120 } }]);
  });

  it('counts engagement down from 30 to 90 days', () => {
    const result = assess({
      health: 'yellow',
      provedRunRate: 120_000_00,
      proof: [aProofUnit({ confirmedOn: '2026-08-13' })],
      contact: { on: '2026-08-28', contactId: 'contact-1', entryKey: null },
      objections: [anOpenObjection()],
      runway: runwayWith(2, 2),
    });
    expect(result.exact).toBeCloseTo(77.05, 9);
    expect(result).toMatchObject({ score: 77, confidence: 1, band: 'likely' });
  });

  it('shows points to one decimal so that they add up', () => {
    const result = assess({ provedRunRate: 114_700_00, proof: [aProofUnit({ confirmed: 108_240_00 })] });
    expect(result.items[1]?.points).toBeCloseTo(17.921875, 9);
    expect(result.points).toBe(78);
  });

  it('is banded as shown', () => {
    expect([79.5, 79.49, 59.49, 79.4999999999999].map(wholeScore)).toEqual([80, 79, 59, 80]);
  });

  it('has no score and no confidence when every item is missing', () => {
    const settings = readinessSettings({
      weights: { ...SIX_ITEMS.readiness.weights, milestone_health: 0, proof: 0, runway: 0, objections: 0 },
    });
    expect(assess({ annualCost: null, sponsor: null, contact: null }, settings)).toMatchObject({
      exact: null,
      score: null,
      confidence: 0,
      band: 'unknown',
    });
  });
});

describe('the items of readiness', () => {
  it('calls health missing while it is too early or there is no plan', () => {
    expect(item('milestone_health', { health: 'too_early' })).toMatchObject({
      state: 'missing',
      reasons: [{ code: 'health_too_early' }],
    });
    expect(item('milestone_health', { health: 'no_plan' }).state).toBe('missing');
    expect(item('milestone_health', { health: 'red' })).toMatchObject({ state: 'known', points: 0 });
  });

  const unproved = { anythingProved: false, provedRunRate: 0, proof: [], provedDueFrom: '2026-10-12' };

  it('calls value and proof missing until the day they count', () => {
    const before = { ...unproved, today: '2026-10-11' };
    const reasons = [{ code: 'value_too_early', on: '2026-10-12', days: 1 }];
    expect(item('proved_value', before)).toMatchObject({ state: 'missing', reasons });
    expect(item('proof', before)).toMatchObject({ state: 'missing', reasons });
    expect(capCodes(before)).not.toContainEqual(['likely', 'cap_nothing_proved']);
  });

  it('takes nothing proved as a finding from that day on, whatever the cost', () => {
    const without = { ...unproved, annualCost: null };
    expect(item('proved_value', without)).toMatchObject({ points: 0, reasons: [{ code: 'nothing_proved' }] });
    expect(item('proof', without)).toMatchObject({ points: 0, reasons: [{ code: 'no_proof' }] });
    expect(capCodes(without)).toEqual([['likely', 'cap_nothing_proved']]);
    expect(item('proved_value', { ...without, hasMetrics: false }).reasons).toEqual([{ code: 'no_metrics' }]);
  });

  it('cannot tell while the start is unknown', () => {
    expect(item('proved_value', { ...unproved, provedDueFrom: null }).state).toBe('missing');
  });

  it('cannot compare value with a cost of nothing', () => {
    expect(item('proved_value', { annualCost: 0 })).toMatchObject({
      state: 'missing',
      reasons: [{ code: 'cost_zero' }],
    });
  });

  it('takes the share of due results where the plan is valued by outcomes', () => {
    const outcomes = { due: ['a', 'b', 'c', 'd'], achieved: ['a', 'b', 'c'] };
    expect(item('proved_value', { outcomes, annualCost: null, provedRunRate: 0 })).toMatchObject({
      points: 18.75,
      reasons: [{ code: 'outcomes_share', count: 3, of: 4 }],
    });
    expect(item('proved_value', { outcomes: { due: [], achieved: [] } }).state).toBe('missing');
    expect(item('proved_value', { outcomes, ...unproved })).toMatchObject({ state: 'known', points: 0 });
  });

  it('forgets a sponsor whom nobody has contacted for 90 days, but not an empty chair', () => {
    const seen = (sponsorContactOn: string) => ({ sponsor: anEngagement(), sponsorContactOn });
    expect(item('sponsor', seen('2026-07-15'))).toMatchObject({ points: 10 });
    expect(item('sponsor', seen('2026-07-14'))).toMatchObject({
      state: 'missing',
      reasons: [{ code: 'sponsor_not_contacted', contactId: 'contact-1', days: 90 }],
    });
    const vacant = { sponsor: anEngagement({ state: 'vacant' }), sponsorContactOn: '2025-01-01' };
    expect(item('sponsor', vacant)).toMatchObject({ state: 'known', points: 0 });
    expect(item('sponsor', { sponsor: null }).reasons).toEqual([{ code: 'sponsor_unknown' }]);
  });

  it('gives full engagement up to 30 days and none from 90', () => {
    const pointsAfter = (on: string) =>
      item('engagement', { contact: { on, contactId: null, entryKey: null } }).points;
    expect(['2026-09-12', '2026-08-13', '2026-07-14', '2026-01-01'].map(pointsAfter)).toEqual([10, 5, 0, 0]);
    expect(item('engagement', { contact: null }).reasons).toEqual([{ code: 'no_customer_contact' }]);
  });

  it('takes a third for each open objection and nothing below zero', () => {
    const objections = ['a', 'b', 'c'].map((entryKey) => anOpenObjection({ entryKey }));
    expect(item('objections', { objections: objections.slice(0, 2) }).share).toBeCloseTo(0.32, 9);
    expect(item('objections', { objections })).toMatchObject({
      share: 0,
      reasons: [{ code: 'objections_open', count: 3, word: 'minor', on: '2026-09-18' }],
    });
  });

  it('does not know about objections when nobody asked within 90 days', () => {
    expect(item('objections', { objectionsAskedOn: '2026-07-14' })).toMatchObject({ points: 5 });
    expect(item('objections', { objectionsAskedOn: '2026-07-13' }).state).toBe('missing');
    expect(item('objections', { objectionsAskedOn: null }).reasons).toEqual([
      { code: 'objections_not_asked' },
    ]);
  });

  it('leaves the runway out before its first step and misses it without a renewal date', () => {
    expect(item('runway', {})).toMatchObject({
      state: 'not_applicable',
      points: null,
      reasons: [{ code: 'runway_not_due', on: '2027-04-15' }],
    });
    expect(item('runway', { renewalDate: null, runway: [] })).toMatchObject({
      state: 'missing',
      reasons: [{ code: 'renewal_date_unknown' }],
    });
  });
});

describe('the limits on the band', () => {
  it('holds a red plan at risk, whatever the score', () => {
    expect(assess({ health: 'red', runway: runwayWith(3, 3) }, SIX_ITEMS)).toMatchObject({
      score: 75,
      band: 'at_risk',
      critical: false,
      caps: [{ band: 'at_risk', reason: { code: 'cap_health_red' } }],
    });
  });

  it('holds a blocking objection at risk', () => {
    const objections = [anOpenObjection({ kind: 'budget', severity: 'blocking' })];
    expect(assess({ objections, runway: runwayWith(3, 3) }, SIX_ITEMS)).toMatchObject({
      score: 97,
      band: 'at_risk',
      caps: [{ band: 'at_risk', reason: { code: 'cap_blocking_objection', entryKey: 'objection-1' } }],
    });
  });

  it('holds a renewal at risk once its date has passed without an outcome', () => {
    const past = { renewalDate: '2026-10-11' };
    expect(capCodes(past)).toEqual([['at_risk', 'cap_renewal_overdue']]);
    expect(capCodes({ ...past, hasOutcome: true })).toEqual([]);
    expect(capCodes({ renewalDate: '2026-10-12' })).toEqual([]);
  });

  it('holds empty chairs and a major objection at likely', () => {
    const vacant = anEngagement({ state: 'vacant' });
    expect(capCodes({ sponsor: vacant })).toEqual([['likely', 'cap_sponsor_vacant']]);
    expect(capCodes({ champion: vacant })).toEqual([['likely', 'cap_champion_vacant']]);
    expect(capCodes({ objections: [anOpenObjection({ severity: 'major' })] })).toEqual([
      ['likely', 'cap_major_objection'],
    ]);
    expect(assess({ champion: vacant })).toMatchObject({ score: 100, band: 'likely' });
  });

  it('counts silence from day 60', () => {
    const contactOn = (on: string) => capCodes({ contact: { on, contactId: null, entryKey: null } });
    expect(contactOn('2026-08-13')).toEqual([['likely', 'cap_silent_customer']]);
    expect(contactOn('2026-08-14')).toEqual([]);
  });

  it('lets the lowest limit win', () => {
    const vacant = anEngagement({ state: 'vacant' });
    expect(assess({ champion: vacant, health: 'red' }).band).toBe('at_risk');
  });

  it('calls a score below 40 critical', () => {
    const low = assess({ health: 'red', provedRunRate: 0, anythingProved: false, proof: [] });
    expect(low).toMatchObject({ score: 28, band: 'at_risk', critical: true });
  });

  it('never commits on less than three quarters of the knowledge', () => {
    const unknown = { annualCost: null, renewalDate: null };
    expect(assess(unknown)).toMatchObject({ confidence: 0.65, score: 100, band: 'likely' });
  });
});

describe('readiness as a whole', () => {
  const weights = fc.record({
    milestone_health: fc.nat(30),
    proved_value: fc.nat(30),
    proof: fc.nat(30),
    sponsor: fc.nat(30),
    engagement: fc.nat(30),
    objections: fc.nat(30),
    runway: fc.nat(30),
  });

  it('stays between 0 and 100 for any weights', () => {
    fc.assert(
      fc.property(weights, fc.integer(), fc.option(fc.nat()), (own, provedRunRate, annualCost) => {
        const result = assess({ provedRunRate, annualCost }, readinessSettings({ weights: own }));
        expect(result.exact ?? 0).toBeGreaterThanOrEqual(0);
        expect(result.exact ?? 0).toBeLessThanOrEqual(100 + 1e-9);
        expect(result.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('what counts for an item', () => {
  it('is, of several objections, the worst, and the day of the oldest', () => {
    const objections = [
      anOpenObjection({ entryKey: 'worst', severity: 'major', on: '2026-09-20' }),
      anOpenObjection({ entryKey: 'oldest', on: '2026-09-01' }),
    ];
    expect(item('objections', { objections }).reasons).toEqual([
      { code: 'objections_open', count: 2, word: 'major', entryKey: 'worst', on: '2026-09-01' },
    ]);
  });

  it('is not evidence of a result that is not due yet: logging it early costs no points', () => {
    const outcomes = { due: [], achieved: [] };
    expect(item('proof', { outcomes, proof: [], anythingProved: true })).toMatchObject({
      state: 'missing',
      reasons: [{ code: 'nothing_due_yet' }],
    });
  });
});

describe('a runway without steps', () => {
  it('is not applicable, and names no day on which it begins', () => {
    expect(item('runway', { renewalDate: '2027-01-01', runway: [] })).toMatchObject({
      state: 'not_applicable',
      reasons: [{ code: 'runway_not_due' }],
    });
  });
});
