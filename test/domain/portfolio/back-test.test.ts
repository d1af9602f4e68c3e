import { readLedger } from '../../../src/domain/active-ledger.ts';
import { snapshotFigures, type ReadinessSnapshot } from '../../../src/domain/cycle/snapshots.ts';
import {
  backTest,
  calibratedRates,
  renewalRecords,
  type RenewalRecord,
} from '../../../src/domain/portfolio/back-test.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { aRenewalOutcome, aReversal, aSnapshot } from '../../builders/index.ts';

type Band = NonNullable<RenewalRecord['snapshot']>['band'];

const record = (band: Band, outcome: RenewalRecord['outcome'], critical = false): RenewalRecord => ({
  outcome,
  snapshot: { band, critical, score: band === 'unknown' ? null : 50 },
});
const times = (count: number, one: RenewalRecord) => Array.from({ length: count }, () => one);

const RATES = DEFAULT_SETTINGS.readiness.retentionRates;
const settingsWith = (renewalsNeeded: number) => ({
  ...DEFAULT_SETTINGS,
  calibration: { renewalsWithOutcome: 0, renewalsNeeded },
});

describe('the back-test', () => {
  it('compares what readiness said with what came, band by band', () => {
    const test = backTest(
      [
        ...times(9, record('commit', 'renewed')),
        record('commit', 'churned'),
        ...times(2, record('likely', 'contracted')),
        record('at_risk', 'churned'),
        record('at_risk', 'expanded', true),
      ],
      DEFAULT_SETTINGS,
    );
    expect(test.bands).toEqual([
      { band: 'commit', renewals: 10, kept: 9, keptRate: 0.9, expectedRate: 0.95 },
      { band: 'likely', renewals: 2, kept: 2, keptRate: 1, expectedRate: 0.75 },
      { band: 'at_risk', renewals: 1, kept: 0, keptRate: 0, expectedRate: 0.45 },
      { band: 'critical', renewals: 1, kept: 1, keptRate: 1, expectedRate: 0.15 },
    ]);
    expect(test.accuracy).toBeCloseTo(12 / 14, 9);
    const squares = 9 * 0.05 ** 2 + 0.95 ** 2 + 2 * 0.25 ** 2 + 0.45 ** 2 + 0.85 ** 2;
    expect(test.brierScore).toBeCloseTo(squares / 14, 9);
    expect(test.brierScoreOfOneRate).toBeCloseTo((12 / 14) * (2 / 14), 9);
  });

  it('counts renewals without a snapshot or a band, and compares none of them', () => {
    const test = backTest(
      [{ outcome: 'renewed', snapshot: null }, record('unknown', 'churned'), record('commit', 'renewed')],
      DEFAULT_SETTINGS,
    );
    expect(test).toMatchObject({ renewalsWithOutcome: 3, compared: 1, withoutSnapshot: 1, unknownBand: 1 });
  });

  it('says nothing about nothing', () => {
    expect(backTest([], DEFAULT_SETTINGS)).toMatchObject({
      renewalsWithOutcome: 0,
      calibrated: false,
      accuracy: null,
      brierScore: null,
      brierScoreOfOneRate: null,
    });
  });

  it('is calibrated from as many renewals as settings ask for', () => {
    const two = times(2, record('commit', 'renewed'));
    expect(backTest(two, settingsWith(3)).calibrated).toBe(false);
    expect(backTest(two, settingsWith(2)).calibrated).toBe(true);
  });
});

describe('calibrated rates', () => {
  const records = [...times(10, record('commit', 'renewed')), ...times(9, record('likely', 'churned'))];

  it('take over from the assumption band by band, once enough renewals speak for it', () => {
    expect(calibratedRates(backTest(records, settingsWith(19)), RATES)).toEqual({ ...RATES, commit: 1 });
  });

  it('stay the assumption until the test is calibrated', () => {
    expect(calibratedRates(backTest(records, settingsWith(20)), RATES)).toBe(RATES);
  });
});

describe('the renewals of a company', () => {
  const snapshot = (daysBefore: number, band: ReadinessSnapshot['band'], on: string) =>
    aSnapshot({
      on,
      figures: snapshotFigures({
        renewalDate: '2027-01-01',
        daysBefore,
        band,
        score: 50,
        critical: false,
        confidence: 1,
        annualCostMinor: 1,
      }),
    });
  const outcome = aRenewalOutcome({ on: '2026-12-01' });
  const recordsOf = (...entries: Parameters<typeof readLedger>[0]) =>
    renewalRecords(readLedger(entries, '2027-02-01'));

  it('stand beside the snapshot of 90 days before', () => {
    const lines = [
      snapshot(180, 'commit', '2026-07-05'),
      snapshot(90, 'likely', '2026-10-03'),
      snapshot(30, 'at_risk', '2026-12-02'),
    ];
    expect(recordsOf(outcome, ...lines)).toMatchObject([
      { outcome: 'renewed', snapshot: { band: 'likely' } },
    ]);
    expect(recordsOf(outcome, ...lines.slice(0, 1))).toEqual([{ outcome: 'renewed', snapshot: null }]);
  });

  it('count once per renewal date, without outcomes that were taken back', () => {
    const again = aRenewalOutcome({ on: '2026-12-05', outcome: 'churned' });
    const next = aRenewalOutcome({ on: '2026-01-05', renewalDate: '2026-01-01' });
    expect(recordsOf(outcome, again, next).map((one) => one.outcome)).toEqual(['churned', 'renewed']);
    expect(recordsOf(outcome, aReversal(outcome.key, { on: '2026-12-06' }))).toEqual([]);
  });
});
