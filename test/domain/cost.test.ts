import { costOf } from '../../src/domain/cost.ts';
import type { Deal } from '../../src/domain/facts.ts';
import type { CostSettings } from '../../src/domain/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { aCompany, aDeal, someFacts } from '../builders/index.ts';

const TODAY = '2026-07-01';

function costWith(deals: readonly Deal[], cost: Partial<CostSettings> = {}, today = TODAY) {
  const settings = { ...DEFAULT_SETTINGS, cost: { ...DEFAULT_SETTINGS.cost, ...cost } };
  return costOf(someFacts({ company: aCompany({ annualCostMinor: null }), deals }), settings, today);
}

describe('the annual cost', () => {
  it('is the figure of the company, whatever its deals say', () => {
    const facts = someFacts({ company: aCompany({ annualCostMinor: 5_000_000 }), deals: [aDeal()] });
    expect(costOf(facts, DEFAULT_SETTINGS, TODAY)).toMatchObject({
      annualMinor: 5_000_000,
      source: 'company',
      deals: [],
      reason: null,
    });
  });

  it('is otherwise what the won deals in force add up to', () => {
    const cost = costWith([aDeal(), aDeal({ id: 'deal-b', amountMinor: 2_000_000 })]);
    expect(cost).toMatchObject({ annualMinor: 12_000_000, source: 'deals' });
    expect(cost.deals[0]).toEqual({
      dealId: 'deal-a',
      name: 'Deal deal-a',
      annualMinor: 10_000_000,
      from: '2026-01-01',
      until: '2027-01-01',
    });
  });

  it('leaves out lost, expired, coming and secondary deals', () => {
    const others = [
      aDeal({ id: 'lost', isWon: false }),
      aDeal({ id: 'expired', startDate: '2025-01-01' }),
      aDeal({ id: 'coming', startDate: '2026-09-01' }),
      aDeal({ id: 'secondary', isPrimary: false }),
    ];
    expect(costWith([aDeal(), ...others]).deals.map(({ dealId }) => dealId)).toEqual(['deal-a']);
  });

  it('counts the first day of a term and not the day after its last', () => {
    expect(costWith([aDeal()], {}, '2026-01-01').annualMinor).toBe(10_000_000);
    expect(costWith([aDeal()], {}, '2026-12-31').annualMinor).toBe(10_000_000);
    expect(costWith([aDeal()], {}, '2027-01-01').annualMinor).toBeNull();
  });

  it('reads the amount as settings say: a month, or all of a term', () => {
    const deal = aDeal({ amountMinor: 3_000_000, termMonths: 36 });
    expect(costWith([deal], { amountMeaning: 'monthly' }).annualMinor).toBe(36_000_000);
    expect(costWith([deal], { amountMeaning: 'total_over_term' }).annualMinor).toBe(1_000_000);
  });

  it('takes the close date and the usual term where a deal has none of its own', () => {
    const deal = aDeal({ startDate: null, closeDate: '2026-03-15', termMonths: null });
    expect(costWith([deal], { defaultTermMonths: 6 }).deals[0]).toMatchObject({
      from: '2026-03-15',
      until: '2026-09-15',
    });
  });

  it('lets a renewal supersede what it renews from its first day', () => {
    const renewal = aDeal({
      id: 'renewal',
      startDate: '2026-06-01',
      amountMinor: 11_000_000,
      renewsDealId: 'deal-a',
    });
    expect(costWith([aDeal(), renewal], {}, '2026-05-31').annualMinor).toBe(10_000_000);
    expect(costWith([aDeal(), renewal], {}, '2026-06-01').annualMinor).toBe(11_000_000);
  });

  it('counts only the pipelines and stages that settings name', () => {
    const deals = [
      aDeal(),
      aDeal({ id: 'services', pipeline: 'services' }),
      aDeal({ id: 'signed', stage: 'signed', isWon: false }),
    ];
    expect(costWith(deals, { pipelines: ['services'] }).deals.map(({ dealId }) => dealId)).toEqual([
      'services',
    ]);
    expect(costWith(deals, { stages: ['signed'] }).deals.map(({ dealId }) => dealId)).toEqual(['signed']);
  });

  it('may count deals of which the company is not the primary one', () => {
    const deal = aDeal({ isPrimary: false });
    expect(costWith([deal], { primaryAssociationsOnly: false }).annualMinor).toBe(10_000_000);
  });

  it('is unknown without a deal in force', () => {
    expect(costWith([])).toMatchObject({ annualMinor: null, source: null, reason: 'cost_unknown' });
  });

  it('is unknown rather than too low when a deal has no amount or no exchange rate', () => {
    expect(costWith([aDeal(), aDeal({ id: 'open', amountMinor: null })]).annualMinor).toBeNull();
    expect(costWith([aDeal(), aDeal({ id: 'foreign', currency: 'EUR' })]).annualMinor).toBeNull();
  });

  it('says so when it is zero', () => {
    const facts = someFacts({ company: aCompany({ annualCostMinor: 0 }) });
    expect(costOf(facts, DEFAULT_SETTINGS, TODAY).reason).toBe('cost_zero');
  });

  it('to date is the cost of the days since the start', () => {
    const facts = someFacts({ company: aCompany({ startDate: '2026-01-18', annualCostMinor: 24_000_000 }) });
    expect(costOf(facts, DEFAULT_SETTINGS, '2026-10-12').toDateMinor).toBe(17_556_164);
  });

  it('to date is unknown without a start', () => {
    const facts = someFacts({ company: aCompany({ startDate: null }) });
    expect(costOf(facts, DEFAULT_SETTINGS, TODAY).toDateMinor).toBeNull();
  });
});

describe('deals that leave something open', () => {
  it('of one day come in the order of their ids, before those that start later', () => {
    const ids = (...deals: readonly Deal[]) => costWith(deals).deals.map(({ dealId }) => dealId);
    const [a, b] = [aDeal({ id: 'a' }), aDeal({ id: 'b' })];
    const later = aDeal({ id: '0', startDate: '2026-02-01' });
    expect(ids(later, b, a)).toEqual(['a', 'b', '0']);
    expect(ids(a, later, b)).toEqual(['a', 'b', '0']);
  });

  it('are superseded by no renewal that has no day or starts after their end', () => {
    const renewal = (startDate: string | null) =>
      aDeal({ id: 'renewal', startDate, closeDate: null, renewsDealId: 'deal-a' });
    const untilOf = (deal: Deal) => costWith([aDeal(), deal]).deals[0]?.until;
    expect(untilOf(renewal(null))).toBe('2027-01-01');
    expect(untilOf(renewal('2027-03-01'))).toBe('2027-01-01');
    expect(untilOf(renewal('2026-10-01'))).toBe('2026-10-01');
  });

  it('without a currency are in that of the company', () => {
    expect(costWith([aDeal({ currency: null })])).toMatchObject({ annualMinor: 10_000_000, source: 'deals' });
  });
});

describe('an amount too large to be right', () => {
  const UNCOUNTABLE = 2e15;

  it('makes the cost unknown, be it the figure of the company or the amount of a deal', () => {
    const facts = someFacts({ company: aCompany({ annualCostMinor: UNCOUNTABLE }) });
    const unknown = { annualMinor: null, toDateMinor: null, reason: 'cost_unknown' };
    expect(costOf(facts, DEFAULT_SETTINGS, TODAY)).toMatchObject({ ...unknown, source: 'company' });
    expect(costWith([aDeal({ amountMinor: UNCOUNTABLE })])).toMatchObject({ ...unknown, source: null });
    expect(costWith([aDeal({ amountMinor: 1e15 })], { amountMeaning: 'monthly' })).toMatchObject(unknown);
  });
});
