import fc from 'fast-check';
import { confirmedShare, freshness, losesFreshnessOn, proofShare } from '../../src/domain/proof-freshness.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { aProofUnit } from '../builders/index.ts';

const settings = DEFAULT_SETTINGS.readiness;
const today = '2026-10-12';

describe('freshness of proof', () => {
  it('keeps all of its weight for 90 days and loses it in quarters until it is a year old', () => {
    expect([0, 90, 91, 180, 181, 270, 271, 365, 366, 450].map((age) => freshness(age, settings))).toEqual([
      1, 1, 0.75, 0.75, 0.5, 0.5, 0.25, 0.25, 0, 0,
    ]);
  });

  it('names the day on which a confirmation counts less', () => {
    expect(losesFreshnessOn('2026-06-02', today, settings)).toBe('2026-11-30');
    expect(losesFreshnessOn('2026-10-12', today, settings)).toBe('2027-01-11');
    expect(losesFreshnessOn('2025-01-01', today, settings)).toBeNull();
  });

  it('averages by amount: confirmed fresh, confirmed old, evidenced', () => {
    const units = [
      aProofUnit({ key: 'a', weight: 60_000, confirmed: 60_000, confirmedOn: '2026-09-12' }),
      aProofUnit({ key: 'b', weight: 30_000, confirmed: 30_000, confirmedOn: '2026-01-15' }),
      aProofUnit({ key: 'c', weight: 10_000, confirmed: 0, evidenced: 10_000, evidencedOn: '2026-10-02' }),
    ];
    expect(proofShare(units, today, settings)).toBeCloseTo(0.8, 9);
    expect(confirmedShare(units)).toBeCloseTo(0.9, 9);
  });

  it('lets claimed amounts and losses pull the average down', () => {
    const claimed = aProofUnit({ key: 'b', weight: 160_000_00, confirmed: 0, confirmedOn: null });
    const loss = aProofUnit({ key: 'c', weight: 160_000_00, confirmed: -160_000_00 });
    expect(proofShare([aProofUnit(), claimed], today, settings)).toBe(0.5);
    expect(proofShare([aProofUnit(), loss], today, settings)).toBe(0.5);
    expect(proofShare([loss], today, settings)).toBe(0);
  });

  it('is unknown without any amount', () => {
    expect(proofShare([], today, settings)).toBeNull();
    expect(confirmedShare([])).toBeNull();
  });

  it('never grows with age', () => {
    fc.assert(
      fc.property(fc.nat(800), fc.nat(800), (age, more) => {
        expect(freshness(age + more, settings)).toBeLessThanOrEqual(freshness(age, settings));
      }),
    );
  });
});
