import type { Metric } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { splitByProof } from '../../src/domain/tiers.ts';
import { provedRunRateHistory, summariseValue } from '../../src/domain/value.ts';
import {
  aCompany,
  aConfirmation,
  aDispute,
  aDisputeResolution,
  aMeasurement,
  aMetric,
  anAgreedBaseline,
  anEvidence,
} from '../builders/index.ts';
import { aValueInput, WITHOUT_CARRY_LIMIT } from '../builders/value-input.ts';

const METRIC = 'metric-a';
const about = { metricKey: METRIC };
/** 8 hours left of 40 make $28,800 a year, 10 make $27,000. */
const MEASURED_8 = aMeasurement({ on: '2026-03-01', value: 8, ...about });
const MEASURED_10 = aMeasurement({ on: '2026-03-01', value: 10, ...about });
const EVIDENCE = anEvidence({ on: '2026-03-01', ...about });

function inputOf(entries: readonly LedgerEntry[], metric: Partial<Metric> = {}, today = '2026-07-01') {
  return aValueInput({ metrics: [aMetric(metric)], entries }, today, WITHOUT_CARRY_LIMIT);
}

function summaryOf(entries: readonly LedgerEntry[], metric: Partial<Metric> = {}) {
  const summary = summariseValue(inputOf(entries, metric)).metrics[0];
  if (!summary) throw new Error('There is one metric.');
  return summary;
}

const tiersOf = (entries: readonly LedgerEntry[], metric: Partial<Metric> = {}) =>
  summaryOf(entries, metric).tiers;

describe('how far an amount is proved', () => {
  it('is claimed without evidence', () => {
    expect(tiersOf([MEASURED_8])).toEqual({ confirmed: 0, evidenced: 0, claimed: 2_880_000 });
    expect(summaryOf([MEASURED_8]).proof.weaknesses).toEqual(['no_evidence']);
  });

  it('is claimed without a method', () => {
    const noMethod = aMeasurement({ on: '2026-03-01', value: 8, method: null, ...about });
    const summary = summaryOf([noMethod, EVIDENCE], { measurementMethod: null });
    expect(summary.tiers.claimed).toBe(2_880_000);
    expect(summary.proof.weaknesses).toEqual(['no_method']);
  });

  it('takes the method of the measurement where the metric names none', () => {
    expect(tiersOf([MEASURED_8, EVIDENCE], { measurementMethod: null }).evidenced).toBe(2_880_000);
  });

  it('is evidenced by a method and one piece of evidence', () => {
    const summary = summaryOf([MEASURED_8, EVIDENCE]);
    expect(summary.tiers).toEqual({ confirmed: 0, evidenced: 2_880_000, claimed: 0 });
    expect(summary.proof).toMatchObject({ tier: 'evidenced', confirmedShare: 0, weaknesses: [] });
  });

  it('is confirmed as far as the customer accepts it', () => {
    const accepted = aConfirmation({ on: '2026-05-01', share: 0.6, annualThenMinor: 2_880_000, ...about });
    expect(tiersOf([MEASURED_8, EVIDENCE, accepted])).toEqual({
      confirmed: 1_728_000,
      evidenced: 1_152_000,
      claimed: 0,
    });
  });

  it('is only evidenced in what grew after the confirmation', () => {
    const accepted = aConfirmation({ on: '2026-02-01', annualThenMinor: 2_250_000, ...about });
    expect(tiersOf([MEASURED_10, EVIDENCE, accepted])).toEqual({
      confirmed: 2_250_000,
      evidenced: 450_000,
      claimed: 0,
    });
  });

  it('takes the amount of the day where the confirmation does not state one', () => {
    const before = aMeasurement({ on: '2026-02-01', value: 15, ...about });
    const accepted = aConfirmation({ on: '2026-02-15', annualThenMinor: null, ...about });
    expect(tiersOf([before, MEASURED_10, accepted]).confirmed).toBe(2_250_000);
  });

  it('takes its name from the largest part, and from the better proof of two equal ones', () => {
    const accepting = (share: number) =>
      summaryOf([MEASURED_8, EVIDENCE, aConfirmation({ on: '2026-05-01', share, ...about })]).proof.tier;
    expect([accepting(0.4), accepting(0.5)]).toEqual(['evidenced', 'confirmed']);
  });

  it('replaces an earlier confirmation by a later one', () => {
    const shares = [0.6, 0.8].map((share, index) =>
      aConfirmation({ on: `2026-0${5 + index}-01`, share, annualThenMinor: 2_880_000, ...about }),
    );
    expect(tiersOf([MEASURED_8, EVIDENCE, ...shares])).toEqual({
      confirmed: 2_304_000,
      evidenced: 576_000,
      claimed: 0,
    });
  });

  it('is only evidenced by a confirmation without a reference', () => {
    const spoken = aConfirmation({ on: '2026-05-01', reference: null, ...about });
    const summary = summaryOf([MEASURED_10, spoken]);
    expect(summary.tiers).toEqual({ confirmed: 0, evidenced: 2_700_000, claimed: 0 });
    expect(summary.proof).toMatchObject({
      confirmation: null,
      evidenceKeys: [spoken.key],
      weaknesses: ['confirmation_without_reference'],
    });
  });

  it('needs a contact and a channel for a confirmation, too', () => {
    const anonymous = aConfirmation({ on: '2026-05-01', contactId: null, ...about });
    const silent = aConfirmation({ on: '2026-05-01', channel: null, ...about });
    expect(tiersOf([MEASURED_10, anonymous]).confirmed).toBe(0);
    expect(tiersOf([MEASURED_10, silent]).confirmed).toBe(0);
  });

  it('keeps a good confirmation when a later one is incomplete', () => {
    const good = aConfirmation({ on: '2026-04-01', annualThenMinor: 2_700_000, ...about });
    const spoken = aConfirmation({ on: '2026-05-01', reference: '', ...about });
    expect(tiersOf([MEASURED_10, good, spoken]).confirmed).toBe(2_700_000);
  });

  it('covers the days since the effect, each with the smaller of its rate and the accepted one', () => {
    const entries = [
      aMeasurement({ on: '2026-03-01', value: 25, ...about }),
      aMeasurement({ on: '2026-06-01', value: 12, ...about }),
      aMeasurement({ on: '2026-12-01', value: 8, ...about }),
      EVIDENCE,
      aConfirmation({ on: '2026-09-01', share: 0.6, annualThenMinor: 2_520_000, ...about }),
    ];
    const { toDate } = summariseValue(inputOf(entries, { effectiveDate: '2026-03-01' }, '2027-01-01'));
    expect(toDate).toEqual({ confirmed: 1_090_652, evidenced: 757_677, claimed: 0 });
  });
});

describe('a baseline that was not tracked', () => {
  const benchmark = { baselineMethod: 'industry_benchmark' } as const;

  it('leaves the amount claimed until the customer agrees to it', () => {
    const summary = summaryOf([MEASURED_10, EVIDENCE], benchmark);
    expect(summary.tiers.claimed).toBe(2_700_000);
    expect(summary.proof.weaknesses).toEqual(['baseline_benchmark_not_agreed']);
    expect(summaryOf([MEASURED_10, EVIDENCE], { baselineMethod: 'estimate' }).proof.weaknesses).toEqual([
      'baseline_estimate_not_agreed',
    ]);
  });

  it('proves the amount once it is agreed', () => {
    const agreed = anAgreedBaseline({ on: '2026-04-01', ...about });
    expect(tiersOf([MEASURED_10, EVIDENCE, agreed], benchmark).evidenced).toBe(2_700_000);
  });
});

describe('a dispute', () => {
  const accepted = aConfirmation({ on: '2026-05-01', annualThenMinor: 2_880_000, ...about });
  const dispute = aDispute({ on: '2026-06-01', ...about });
  const before = [MEASURED_8, EVIDENCE, accepted, dispute];

  it('makes all of it claimed while it is open', () => {
    const summary = summaryOf(before);
    expect(summary.tiers).toEqual({ confirmed: 0, evidenced: 0, claimed: 2_880_000 });
    expect(summary.toDate).toMatchObject({ confirmed: 0, evidenced: 0 });
    expect(summary.proof).toMatchObject({ tier: 'disputed', weaknesses: ['disputed'] });
  });

  it('ends with a resolution that acts as a new confirmation', () => {
    const resolved = aDisputeResolution({
      on: '2026-06-20',
      disputeKey: dispute.key,
      acceptedShare: 0.75,
      ...about,
    });
    const summary = summaryOf([...before, resolved]);
    expect(summary.tiers).toEqual({ confirmed: 2_160_000, evidenced: 720_000, claimed: 0 });
    expect(summary.proof.confirmation).toMatchObject({ entryKey: resolved.key, share: 0.75, channel: null });
  });

  it('is not closed by a confirmation, only by its resolution', () => {
    const again = aConfirmation({ on: '2026-06-10', ...about });
    expect(tiersOf([...before, again]).claimed).toBe(2_880_000);
  });

  it('stays open when another one was resolved', () => {
    const second = aDispute({ on: '2026-06-02', ...about });
    const resolved = aDisputeResolution({ on: '2026-06-20', disputeKey: second.key, ...about });
    expect(tiersOf([...before, second, resolved]).claimed).toBe(2_880_000);
  });

  it('leaves the amount claimed when the customer accepts nothing, until it confirms again', () => {
    const rejected = aDisputeResolution({
      on: '2026-06-20',
      accepted: false,
      acceptedShare: null,
      ...about,
    });
    const again = aConfirmation({ on: '2026-06-25', share: 0.5, annualThenMinor: 2_880_000, ...about });
    expect(tiersOf([...before, rejected]).claimed).toBe(2_880_000);
    expect(tiersOf([...before, rejected, again])).toEqual({
      confirmed: 1_440_000,
      evidenced: 1_440_000,
      claimed: 0,
    });
  });

  it('does not undo the history before it', () => {
    const history = provedRunRateHistory(inputOf(before));
    expect(history).toEqual([
      { on: '2026-01-01', amountMinor: 0 },
      { on: '2026-03-01', amountMinor: 2_880_000 },
      { on: '2026-06-01', amountMinor: 0 },
    ]);
  });
});

describe('special amounts', () => {
  const stated = {
    calculator: 'stated',
    inputs: { amount: 47_000, basis: 'fees no longer paid' },
    measuredInputs: [],
  } as const;

  it('claims a stated amount until the customer confirms it, which is its method', () => {
    expect(tiersOf([EVIDENCE], stated).claimed).toBe(4_700_000);
    expect(tiersOf([aConfirmation({ on: '2026-05-01', ...about })], stated).confirmed).toBe(4_700_000);
  });

  it('splits a loss by the share', () => {
    expect(splitByProof(-1_000, { isProved: true, accepted: { share: 0.6, amountThenMinor: 500 } })).toEqual({
      confirmed: -600,
      evidenced: -400,
      claimed: 0,
    });
  });

  it('rounds confirmed half up and leaves the remainder evidenced', () => {
    expect(splitByProof(5, { isProved: true, accepted: { share: 0.5, amountThenMinor: 5 } })).toEqual({
      confirmed: 3,
      evidenced: 2,
      claimed: 0,
    });
  });

  it('proves a statement without money by its evidence', () => {
    const summary = summaryOf([EVIDENCE], { calculator: 'qualitative', inputs: {}, measuredInputs: [] });
    expect(summary).toMatchObject({ annualMinor: null, proof: { tier: 'evidenced', confirmedShare: null } });
  });

  it('calls nothing proved where money is expected and nothing is measured', () => {
    expect(summaryOf([EVIDENCE]).proof.tier).toBe('claimed');
  });
});

describe('the age of a proof', () => {
  it('is old from the 91st day of its confirmation', () => {
    const accepted = aConfirmation({ on: '2026-04-02', ...about });
    const isOld = (today: string) =>
      summariseValue(inputOf([MEASURED_10, accepted], {}, today)).metrics[0]?.proof.isOld;
    expect([isOld('2026-07-01'), isOld('2026-07-02')]).toEqual([false, true]);
  });
});

describe('the history of the proved run rate', () => {
  it('counts evidence from its own day, not for the days before it', () => {
    const late = anEvidence({ on: '2026-05-01', ...about });
    expect(provedRunRateHistory(inputOf([MEASURED_10, late]))).toEqual([
      { on: '2026-01-01', amountMinor: 0 },
      { on: '2026-05-01', amountMinor: 2_700_000 },
    ]);
  });

  it('begins at the start of the company with what was proved by then', () => {
    const input = inputOf([MEASURED_10, EVIDENCE]);
    const company = aCompany({ startDate: '2026-04-01' });
    expect(provedRunRateHistory({ ...input, facts: { ...input.facts, company } })).toEqual([
      { on: '2026-04-01', amountMinor: 2_700_000 },
    ]);
  });
});

describe('a resolution', () => {
  const resolved = (overrides: Parameters<typeof aDisputeResolution>[0]) =>
    tiersOf([
      MEASURED_10,
      EVIDENCE,
      aDispute({ on: '2026-04-01', ...about }),
      aDisputeResolution({ on: '2026-04-02', ...about, acceptedShare: null, ...overrides }),
    ]);

  it('without a share accepts all of it or nothing', () => {
    expect(resolved({ accepted: true }).confirmed).toBe(2_700_000);
    expect(resolved({ accepted: false })).toEqual({ confirmed: 0, evidenced: 0, claimed: 2_700_000 });
  });
});

describe('a statement without money', () => {
  const statement: Partial<Metric> = {
    calculator: 'qualitative',
    inputs: { statement: 'Month end is calmer', rating: 8 },
    measuredInputs: [],
  };
  const tierOf = (entries: readonly LedgerEntry[], metric: Partial<Metric> = {}) =>
    summaryOf(entries, { ...statement, ...metric }).proof.tier;

  it('is claimed, evidenced or confirmed, as its proof is', () => {
    expect(tierOf([])).toBe('claimed');
    expect(tierOf([EVIDENCE])).toBe('evidenced');
    expect(tierOf([EVIDENCE], { measurementMethod: null })).toBe('claimed');
    expect(tierOf([EVIDENCE, aConfirmation({ on: '2026-04-01', ...about })])).toBe('confirmed');
  });
});

describe('productivity', () => {
  const productivity = (inputs: Metric['inputs']): Partial<Metric> => ({
    calculator: 'productivity',
    inputs: { outputBefore: 100, periodsPerYear: 12, ...inputs },
    measuredInputs: ['outputAfter'],
  });
  const measured = [aMeasurement({ on: '2026-03-01', value: 120, ...about }), EVIDENCE];

  it('is money only where a unit has a value', () => {
    expect(summaryOf(measured, productivity({}))).toMatchObject({
      annualMinor: null,
      proof: { tier: 'evidenced' },
    });
    expect(summaryOf(measured, productivity({ valuePerUnit: 10 }))).toMatchObject({
      annualMinor: 240_000,
      tiers: { evidenced: 240_000 },
    });
  });

  it('of which nothing is measured is claimed, whatever evidence there is', () => {
    expect(summaryOf([EVIDENCE], productivity({})).proof.tier).toBe('claimed');
  });
});

describe('a confirmation before the first measurement', () => {
  it('accepts nothing that was not there', () => {
    const early = aConfirmation({ on: '2026-02-01', ...about, annualThenMinor: null });
    expect(tiersOf([early, MEASURED_8])).toEqual({ confirmed: 0, evidenced: 2_880_000, claimed: 0 });
  });
});

describe('the history before the start', () => {
  it('is empty', () => {
    const company = aCompany({ startDate: '2026-09-01' });
    const entries = [MEASURED_8, EVIDENCE];
    expect(
      provedRunRateHistory(aValueInput({ company, metrics: [aMetric()], entries }, '2026-07-01')),
    ).toEqual([]);
  });
});
