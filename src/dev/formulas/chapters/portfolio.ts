import { retention } from '../../../domain/index.ts';
import {
  BACK_TEST_DAYS_BEFORE,
  RENEWALS_FOR_A_RATE,
  type RenewalRecord,
  backTest,
} from '../../../domain/portfolio/back-test.ts';
import { type PortfolioRow, portfolioFigures } from '../../../domain/portfolio/portfolio.ts';
import { cohortRetention } from '../../../domain/portfolio/retention.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { Chapter, FormulaEntry } from '../entry.ts';
import { dollars, dollarsFromMinor, listed, orUnknown, percent, plain, spoken } from '../figures.ts';
import { type Quantity, minus, number, over, plus, power, times } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';

/** Figures over all customers. */
export const portfolioChapter: Chapter = {
  title: 'Portfolio',
  introduction: 'Figures over many companies, one set for each currency: currencies are never added.',
  entries: (defaults) => [kept(), atRisk(defaults), hindsight(defaults)],
};

function kept(): FormulaEntry {
  const amounts = { start: 1_000_000, contraction: 40_000, churn: 60_000, expansion: 150_000 };
  const answer = retention(amounts);
  const sheet = worksheet('The customers whose renewal lay in a quarter.');
  const start = sheet.given('paid a year before', amounts.start, dollars);
  const contraction = sheet.given('contraction', amounts.contraction, dollars);
  const churn = sheet.given('churn', amounts.churn, dollars);
  const expansion = sheet.given('expansion', amounts.expansion, dollars);
  const stayed = sheet.step('kept', minus(minus(start, contraction), churn), dollars);
  sheet.result(
    'gross retention',
    sheet.step('gross retention', over(stayed, start), percent),
    answer.grr,
    percent,
  );
  const net = sheet.step('net retention', over(plus(stayed, expansion), start), percent);
  sheet.result('net retention', net, answer.nrr, percent);
  const row = {
    companyId: 'a',
    currency: 'USD',
    renewalDate: '2026-05-01',
    annualBeforeMinor: 100,
    annualAfterMinor: null,
  };
  const period = { from: '2026-04-01', to: '2026-06-30' };
  const [cohort] = cohortRetention(
    [
      { ...row, outcome: null },
      { ...row, outcome: 'contracted' },
    ],
    period,
  );
  sheet.answer('renewals without an outcome, in no rate', plain(cohort?.undecided ?? NaN));
  sheet.answer(
    '“contracted” without an amount',
    `left out and listed: ${plain(cohort?.leftOut.length ?? NaN)}`,
  );
  return {
    title: 'Gross and net retention',
    answers: ['retention'],
    words: [
      'Over the companies whose renewal lies in a period: what they paid a year before, and what their renewals did to it. Gross retention leaves growth out and is never above 100 %; net retention adds it. Renewals without an outcome are in no rate and are counted apart.',
    ],
    formula: [
      'gross retention = (start − contraction − churn) / start',
      'net retention   = (start − contraction − churn + expansion) / start',
    ],
    units: 'Money a year of one currency; fractions.',
    unknownWhen:
      'the companies paid nothing before. A renewal whose amounts are not known is left out and listed.',
    source:
      'Gross and net revenue retention (GRR, NRR), as reported for recurring revenue; on the cohort renewing in the period.',
    example: sheet.done(),
  };
}

function atRisk(defaults: Settings): FormulaEntry {
  const { retentionRates } = defaults.readiness;
  const row = (band: PortfolioRow['band'], critical: boolean, cost: number): PortfolioRow => ({
    companyId: String(cost),
    currency: 'USD',
    renewalDate: null,
    annualCostMinor: cost * 100,
    band,
    critical,
    provedMinor: null,
    confirmedMinor: null,
    milestonesOverdue: null,
  });
  const rows = [
    row('commit', false, 240_000),
    row('likely', false, 120_000),
    row('at_risk', false, 90_000),
    row('at_risk', true, 50_000),
  ];
  const [answer] = portfolioFigures(rows, defaults);
  const sheet = worksheet('Four customers, one in each band.');
  const expected: Quantity[] = [];
  const endangered: Quantity[] = [];
  for (const { band, critical, annualCostMinor } of rows) {
    if (band === null || band === 'unknown') continue;
    const name = critical ? 'critical' : band;
    const cost = sheet.given(`annual cost, ${spoken(name)}`, (annualCostMinor ?? NaN) / 100, dollars);
    expected.push(
      sheet.step(
        `expected to stay, ${spoken(name)}`,
        times(cost, number(retentionRates[name], percent)),
        dollars,
      ),
    );
    if (band === 'at_risk') endangered.push(cost);
  }
  const stays = sheet.step('expected to stay', plus(...expected), dollars);
  const danger = sheet.step('money at risk', plus(...endangered), dollars);
  sheet.result('expected to stay', stays, (answer?.expectedMinor ?? NaN) / 100, dollars);
  sheet.result('money at risk', danger, (answer?.atRiskMinor ?? NaN) / 100, dollars);
  sheet.answer('of it critical', dollarsFromMinor(answer?.criticalMinor ?? NaN));
  const rates = Object.entries(retentionRates).map(([band, rate]) => `${spoken(band)} ${percent(rate)}`);
  return {
    title: 'Money at risk and expected to stay',
    words: [
      `Money at risk is the annual cost of the customers in the band at risk, critical ones included. What is expected to stay is the annual cost times a rate of its band: ${listed(rates)}. These rates are an assumption, and are labelled so, until ${plain(defaults.calibration.renewalsNeeded)} renewals with an outcome have been compared.`,
    ],
    formula: [
      'money at risk    = sum of annual cost over customers at risk',
      'expected to stay = sum over customers of round(annual cost × rate of the band)',
    ],
    units: 'Money a year of one currency, rounded to the cent for each customer.',
    unknownWhen:
      'a customer without a band is expected to keep nothing, and one without a cost adds nothing: both are listed as left out.',
    source: 'Probability-weighted forecast, as for a sales pipeline.',
    example: sheet.done(),
  };
}

function hindsight(defaults: Settings): FormulaEntry {
  const { retentionRates } = defaults.readiness;
  const record = (
    band: 'commit' | 'likely' | 'at_risk',
    outcome: RenewalRecord['outcome'],
  ): RenewalRecord => ({
    outcome,
    snapshot: { band, critical: false, score: null },
  });
  const records = [record('commit', 'renewed'), record('likely', 'churned'), record('at_risk', 'churned')];
  const answer = backTest(records, defaults);
  const sheet = worksheet(`Three renewals with the band of ${plain(BACK_TEST_DAYS_BEFORE)} days before.`);
  const misses = records.map(({ outcome, snapshot }) => {
    const band = snapshot?.band as 'commit' | 'likely' | 'at_risk';
    const came = outcome === 'churned' ? 0 : 1;
    sheet.told(spoken(band), outcome);
    const gap = minus(number(retentionRates[band], percent), number(came));
    return sheet.step(`${spoken(band)}, ${outcome}`, power(gap, 2), plain);
  });
  const foretold = records.filter(
    ({ outcome, snapshot }) => (snapshot?.band === 'at_risk') === (outcome === 'churned'),
  );
  const brier = sheet.step('Brier score', over(plus(...misses), number(misses.length)), plain);
  const right = sheet.step('right calls', over(number(foretold.length), number(records.length)), percent);
  sheet.result('Brier score', brier, answer.brierScore, plain);
  sheet.answer(
    'if every renewal had been given the rate kept overall',
    orUnknown(answer.brierScoreOfOneRate, plain),
  );
  sheet.result('right calls', right, answer.accuracy, percent);
  sheet.answer(
    'calibrated',
    answer.calibrated
      ? 'yes'
      : `no: ${plain(answer.renewalsWithOutcome)} of ${plain(answer.renewalsNeeded)} renewals`,
  );
  return {
    title: 'Back-test of readiness',
    words: [
      `The band that readiness gave ${plain(BACK_TEST_DAYS_BEFORE)} days before each renewal, beside what came. A customer who stays and pays less is kept all the same. A call is right when commit or likely was kept, or at risk was lost. The Brier score is the mean squared distance of the expected rate from what came: 0 is perfect, 0.25 a coin. Beside it stands the score of giving every renewal the one rate kept overall, which readiness has to beat.`,
      `From ${plain(answer.renewalsNeeded)} renewals with an outcome on, a band’s own rate replaces the assumed one where ${plain(RENEWALS_FOR_A_RATE)} renewals of that band or more speak for it.`,
    ],
    formula: [
      'Brier score = mean of (expected rate of the band − what came)^2,  kept = 1, lost = 0',
      'right calls = (commit or likely and kept + at risk and lost) / renewals compared',
    ],
    units: 'Fractions from 0 to 1.',
    unknownWhen:
      'no renewal has both an outcome and a snapshot with a band. Those without are counted apart.',
    source: 'Brier score (G. W. Brier, 1950), the standard measure of probability forecasts.',
    example: sheet.done(),
  };
}
