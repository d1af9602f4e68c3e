import { presentReturn, presentValue, returnOn, riskAdjusted } from '../../src/domain/roi.ts';

describe('return on cost', () => {
  it('is named gross for value / cost and net for what is left of it', () => {
    expect(returnOn(9_300_000, 5_000_000)).toEqual({ gross: 1.86, net: 0.86 });
    expect(returnOn(14_250_000, 5_000_000)).toEqual({ gross: 2.85, net: 1.85 });
  });

  it('breaks even at a net return of zero', () => {
    expect(returnOn(5_000_000, 5_000_000)).toEqual({ gross: 1, net: 0 });
  });

  it('falls below minus one where value was lost', () => {
    expect(returnOn(-180_000, 1_000_000)).toEqual({ gross: -0.18, net: -1.18 });
  });

  it('does not exist without a cost', () => {
    expect(returnOn(100_000, 0)).toEqual({ gross: null, net: null });
    expect(returnOn(0, null)).toEqual({ gross: null, net: null });
  });
});

describe('risk adjustment', () => {
  it('reduces benefits only', () => {
    const adjusted = riskAdjusted(93_000, 0.15);
    expect(adjusted).toBeCloseTo(79_050, 6);
    expect(returnOn(adjusted, 50_000).gross).toBeCloseTo(1.581, 9);
    expect(returnOn(adjusted, 50_000).net).toBeCloseTo(0.581, 9);
    const flows = { costs: [100, 100], benefits: [0, 300] };
    expect(presentReturn(flows, { riskAdjustment: 0.5 }).presentCosts).toBe(
      presentReturn(flows).presentCosts,
    );
  });
});

describe('present value', () => {
  it('leaves the first column as it is and discounts the years after it', () => {
    expect(presentValue([100, 110, 121], 0.1)).toBeCloseTo(300, 9);
  });

  it('reproduces a published three-year table', () => {
    const result = presentReturn({
      costs: [53_150, 666_715, 636_772, 647_783],
      benefits: [0, 1_606_511, 3_061_331, 4_229_760],
    });
    expect(Math.round(result.presentCosts)).toBe(1_672_201);
    expect(Math.round(result.presentBenefits)).toBe(7_168_371);
    expect(Math.round(result.netPresentValue)).toBe(5_496_170);
    expect(result.net).toBeCloseTo(3.2868, 4);
  });
});
