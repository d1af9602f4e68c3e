import { readiness, weightedScore } from '../../../src/domain/index.ts';
import {
  limitsAsked as limits,
  READY,
  readinessAsked as answer,
  type ReadinessQuestion as Question,
} from './usual-questions.ts';

const item = (key: string, overrides: Partial<Question>) =>
  answer(overrides).items.find((one) => one.key === key);

describe('the question of readiness: proof', () => {
  const proof = (tier: 'confirmed' | 'evidenced' | 'claimed', ageDays = 10) =>
    item('proof', { proof: [{ annual: 200, tier, ageDays }] })?.share;

  it('weighs what is confirmed whole, what is evidenced half and a claim not at all', () => {
    expect([proof('confirmed'), proof('evidenced'), proof('claimed')]).toEqual([1, 0.5, 0]);
    expect([proof('confirmed', 120), proof('evidenced', 120)]).toEqual([0.75, 0.375]);
  });

  it('is none where nothing was proved in time, or all of it is a claim', () => {
    const reasonsOf = (key: string, given: Partial<Question>) =>
      item(key, { provedRunRate: 0, ...given })?.reasons;
    const claim = { annual: 200, tier: 'claimed', ageDays: 10 } as const;
    for (const proof of [[], [claim]]) {
      expect(reasonsOf('proof', { proof })).toEqual([{ code: 'no_proof' }]);
      expect(reasonsOf('proved_value', { proof })).toEqual([{ code: 'nothing_proved' }]);
    }
  });

  it('is missing where a value is proved and nobody says how long ago', () => {
    const { proof: _, ...undated } = READY;
    const proof = readiness(undated).items.find(({ key }) => key === 'proof');
    expect(proof).toMatchObject({ state: 'missing', share: null });
  });

  it('is too early to tell while the customer is new and nothing is proved', () => {
    const nothing = { proof: [], provedRunRate: 0 };
    expect(item('proved_value', { ...nothing, daysSinceStart: 89 })?.state).toBe('missing');
    expect(item('proved_value', { ...nothing, daysSinceStart: 90 })).toMatchObject({
      state: 'known',
      share: 0,
    });
    expect(item('proved_value', nothing)).toMatchObject({ state: 'known', share: 0 });
  });

  it('is never too early once anything is proved', () => {
    const early = { provedRunRate: 0, daysSinceStart: 10 } as const;
    const state = (...tiers: readonly ('evidenced' | 'claimed')[]) =>
      item('proof', { ...early, proof: tiers.map((tier) => ({ annual: 5, tier, ageDays: 1 })) })?.state;
    expect(state()).toBe('missing');
    expect(state('claimed')).toBe('missing');
    expect(state('evidenced')).toBe('known');
    expect(state('claimed', 'evidenced')).toBe('known');
  });
});

describe('the question of readiness: people', () => {
  it('misses a sponsor or a champion of whom nothing is known', () => {
    expect(item('sponsor', { sponsor: 'unknown' })?.state).toBe('missing');
    expect(item('sponsor', { sponsor: 'unknown', champion: 'engaged' })?.state).toBe('missing');
    expect(item('sponsor', {})).toMatchObject({ state: 'known', share: 1 });
    expect(limits({ champion: 'unknown' })).toEqual([]);
    expect(limits({ sponsor: 'vacant' })).toEqual(['cap_sponsor_vacant']);
  });

  it('forgets a sponsor who has not been seen for long', () => {
    expect(item('sponsor', { sponsorSeenDaysAgo: 89 })?.share).toBe(1);
    expect(item('sponsor', { sponsorSeenDaysAgo: 90 })?.state).toBe('missing');
  });

  it('misses a contact that nobody knows of', () => {
    expect(item('engagement', { lastCustomerContactDaysAgo: undefined } as Partial<Question>)?.state).toBe(
      'missing',
    );
  });
});

describe('the question of readiness: objections and runway', () => {
  it('takes an objection without details for a minor one', () => {
    expect(limits({ openObjections: 1 })).toEqual([]);
    expect(item('objections', { openObjections: 1 })?.share).toBeCloseTo(0.66, 9);
  });

  it('is held down by the worst of several, in any order', () => {
    const [minor, major, blocking] = (['minor', 'major', 'blocking'] as const).map((severity) => ({
      kind: 'price' as const,
      severity,
    }));
    const worst = (...objections: readonly (typeof minor | undefined)[]) =>
      limits({
        openObjections: objections.length,
        objections: objections.flatMap((objection) => objection ?? []),
      });
    expect(worst(minor, major)).toEqual(['cap_major_objection']);
    expect(worst(major, minor)).toEqual(['cap_major_objection']);
    expect(worst(major, blocking)).toEqual(['cap_blocking_objection']);
    expect(worst(blocking, major, minor)).toEqual(['cap_blocking_objection']);
  });

  it('takes those that nobody describes for minor beside one that is not', () => {
    const objections = [{ kind: 'price', severity: 'major' }] as const;
    expect(limits({ openObjections: 3, objections })).toEqual(['cap_major_objection']);
  });

  it('misses objections that nobody has asked about', () => {
    expect(item('objections', { objectionsAsked: false })?.state).toBe('missing');
  });

  it('counts the steps that are due, and none where none is', () => {
    expect(item('runway', { runway: { due: 4, done: 1 } })?.share).toBe(0.25);
    expect(item('runway', { runway: { due: 0, done: 0 } })).toMatchObject({
      state: 'not_applicable',
      reasons: [{ code: 'runway_not_due' }],
    });
  });
});

describe('the question of weights', () => {
  it('leaves out what has none, and shows the points of the others', () => {
    const { points, score } = answer({ weights: { health: 50, proof: 50 } });
    expect(points).toEqual({ health: 50, proof: 50 });
    expect(score).toBe(100);
  });

  it('counts what is not known as missing weight', () => {
    expect(
      weightedScore([
        { weight: 30, score: 50 },
        { weight: 10, score: null },
      ]),
    ).toEqual({ score: 50, confidence: 0.75 });
  });
});
