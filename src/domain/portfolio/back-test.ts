import type { ActiveLedger } from '../active-ledger.ts';
import { type ReadinessSnapshot, readinessSnapshots } from '../cycle/snapshots.ts';
import { latestOutcomes } from '../cycle/outcomes.ts';
import { gather } from '../gather.ts';
import type { Settings } from '../settings.ts';
import type { ReadinessBand, RenewalOutcome } from '../vocabulary.ts';

/** What readiness said before a renewal, and what came. */
export interface RenewalRecord {
  readonly outcome: RenewalOutcome;
  /** The snapshot of the day compared, null when none was taken. */
  readonly snapshot: Pick<ReadinessSnapshot, 'band' | 'critical' | 'score'> | null;
}

/** Readiness is compared as it stood so many days before the renewal. */
export const BACK_TEST_DAYS_BEFORE = 90;

/** A band's own rate is taken once so many renewals speak for it; until then the assumption stays. */
export const RENEWALS_FOR_A_RATE = 10;

/** A band with a forecast; at risk is told apart from critical, as their expected rates are. */
export type ForecastBand = Exclude<ReadinessBand, 'unknown'> | 'critical';
const FORECAST_BANDS: readonly ForecastBand[] = ['commit', 'likely', 'at_risk', 'critical'];

export interface BandTest {
  readonly band: ForecastBand;
  readonly renewals: number;
  readonly kept: number;
  /** Kept / renewals, 0-1; null without a renewal. */
  readonly keptRate: number | null;
  /** The rate that the portfolio expects of the band. */
  readonly expectedRate: number;
}

export interface BackTest {
  /** Renewals with an outcome, whatever their snapshot. */
  readonly renewalsWithOutcome: number;
  readonly renewalsNeeded: number;
  /** Enough renewals to trust the figures. */
  readonly calibrated: boolean;
  /** Renewals with an outcome and a band: what every figure below is about. */
  readonly compared: number;
  readonly withoutSnapshot: number;
  readonly unknownBand: number;
  readonly bands: readonly BandTest[];
  /** Commit or likely and kept, at risk and lost: right calls / compared, 0-1; null when nothing is compared. */
  readonly accuracy: number | null;
  /** Mean squared distance of the expected rate from what came (0 perfect, 0.25 a coin); null likewise. */
  readonly brierScore: number | null;
  /** The same if every renewal had been given the rate kept overall: the score to beat. */
  readonly brierScoreOfOneRate: number | null;
}

/** The renewals of one company that have an outcome, the latest first, each with its snapshot at T-90. */
export function renewalRecords(ledger: ActiveLedger): readonly RenewalRecord[] {
  const snapshots = readinessSnapshots(ledger);
  return latestOutcomes(ledger).map(({ renewalDate, outcome }) => {
    const snapshot = snapshots.findLast(
      (one) => one.renewalDate === renewalDate && one.daysBefore === BACK_TEST_DAYS_BEFORE,
    );
    return { outcome, snapshot: snapshot ?? null };
  });
}

/**
 * How well readiness at T-90 foretold the outcomes, as fractions. A customer who pays less is kept all the same. Rates
 * and scores are null when no renewal has both an outcome and a band.
 * Source: Brier score (1950); docs/formulas.md, "Back-test of readiness".
 */
export function backTest(
  records: readonly RenewalRecord[],
  settings: Pick<Settings, 'readiness' | 'calibration'>,
): BackTest {
  const { retentionRates } = settings.readiness;
  const { renewalsNeeded } = settings.calibration;
  const compared = gather(records, ({ outcome, snapshot }) => {
    const band = snapshot === null ? null : forecastBand(snapshot);
    return band === null ? [] : [{ band, isKept: outcome !== 'churned' }];
  });
  const withoutSnapshot = records.filter(({ snapshot }) => snapshot === null).length;
  const kept = compared.filter(({ isKept }) => isKept).length;
  const overallRate = compared.length === 0 ? 0 : kept / compared.length;
  return {
    renewalsWithOutcome: records.length,
    renewalsNeeded,
    calibrated: records.length >= renewalsNeeded,
    compared: compared.length,
    withoutSnapshot,
    unknownBand: records.length - withoutSnapshot - compared.length,
    bands: FORECAST_BANDS.map((band) => bandTest(band, compared, retentionRates[band])),
    accuracy: meanOver(compared, ({ band, isKept }) => Number(isForecastKept(band) === isKept)),
    brierScore: meanOver(compared, ({ band, isKept }) => (retentionRates[band] - Number(isKept)) ** 2),
    brierScoreOfOneRate: meanOver(compared, ({ isKept }) => (overallRate - Number(isKept)) ** 2),
  };
}

/** The rates to expect after a back-test: a band's own where enough renewals speak for it, else the assumption. */
export function calibratedRates(
  test: BackTest,
  assumed: Settings['readiness']['retentionRates'],
): Settings['readiness']['retentionRates'] {
  if (!test.calibrated) return assumed;
  const rateOf = (band: ForecastBand) => {
    const found = test.bands.find((one) => one.band === band);
    const isSpokenFor = found !== undefined && found.renewals >= RENEWALS_FOR_A_RATE;
    return (isSpokenFor ? found.keptRate : null) ?? assumed[band];
  };
  return {
    commit: rateOf('commit'),
    likely: rateOf('likely'),
    at_risk: rateOf('at_risk'),
    critical: rateOf('critical'),
  };
}

interface Comparison {
  readonly band: ForecastBand;
  readonly isKept: boolean;
}

function forecastBand({ band, critical }: NonNullable<RenewalRecord['snapshot']>): ForecastBand | null {
  if (band === 'unknown') return null;
  return band === 'at_risk' && critical ? 'critical' : band;
}

function isForecastKept(band: ForecastBand): boolean {
  return band === 'commit' || band === 'likely';
}

function bandTest(band: ForecastBand, compared: readonly Comparison[], expectedRate: number): BandTest {
  const own = compared.filter((one) => one.band === band);
  const kept = own.filter(({ isKept }) => isKept).length;
  const keptRate = own.length === 0 ? null : kept / own.length;
  return { band, renewals: own.length, kept, keptRate, expectedRate };
}

function meanOver(compared: readonly Comparison[], of: (one: Comparison) => number): number | null {
  if (compared.length === 0) return null;
  return compared.reduce((total, one) => total + of(one), 0) / compared.length;
}
