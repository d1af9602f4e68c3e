import { blankMetric } from '../../../domain/face/blank-records.ts';
import { lineWriter } from '../../../domain/face/question-lines.ts';
import type { CompanyFacts } from '../../../domain/facts.ts';
import { summarise } from '../../../domain/index.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { MetricSummary } from '../../../domain/summary.ts';
import { totalOf } from '../../../domain/tiers.ts';
import type { ValueCategory } from '../../../domain/vocabulary.ts';
import type { FormulaEntry } from '../entry.ts';
import { EXAMPLE_TODAY, MONTH_END, exampleCompany } from '../example-company.ts';
import { dollars, dollarsFromMinor, listed, money, orUnknown, plain, spoken } from '../figures.ts';
import { over, times } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';

/** What the account's settings fill in: values that nobody measures, and rates of exchange. */
export const assumptionEntries = (defaults: Settings): readonly FormulaEntry[] => [
  assumptions(defaults),
  currencies(defaults),
];

function assumptions(defaults: Settings): FormulaEntry {
  const [agreedRate, since] = [80, '2026-10-01'];
  const company = exampleCompany();
  const agreement = lineWriter({})(
    'assumption_changed',
    since,
    { input: 'hourlyRate', value: agreedRate },
    { key: 'agreement' },
  );
  const before = monthEndOf(company, defaults);
  const after = monthEndOf({ ...company, entries: [...company.entries, agreement] }, defaults);
  const assumed = before.calculation?.inputs.find(({ name }) => name === 'hourlyRate')?.value;
  const sheet = worksheet(
    'The month-end close names no hourly rate, so the account’s assumption fills it. From October another rate is agreed with the customer.',
  );
  const rate = sheet.given('hourly rate assumed', Number(assumed), dollars);
  const agreed = sheet.given(`hourly rate agreed, from ${since} on`, agreedRate, dollars);
  const annual = sheet.given('annual amount before', (before.annualMinor ?? NaN) / 100, dollars);
  const changed = sheet.step('annual amount now', times(over(annual, rate), agreed), dollars);
  sheet.result('annual amount now', changed, (after.annualMinor ?? NaN) / 100, dollars);
  sheet.answer('value to date without the agreement', dollarsFromMinor(totalOf(before.toDate)));
  sheet.answer(
    `value to date with it: only days from ${since} on differ`,
    dollarsFromMinor(totalOf(after.toDate)),
  );
  const names = defaults.assumptions.map(({ input, value }) => `\`${input}\` ${plain(value)}`);
  return {
    title: 'Assumptions and defaults',
    answers: ['DEFAULT_SETTINGS'],
    words: [
      `What nobody measures is assumed, printed with the result, and effective-dated: a change counts from its day on and never before it. The defaults are ${listed(names)}; the account’s currency is ${defaults.accountCurrency}.`,
      'Of several sources the nearest wins: agreed for this benefit, then the benefit’s own input, then agreed with the customer in general, then the account’s settings. A benefit that names a period instead of a number takes as many a year: week and month from the assumptions, four quarters, one year.',
    ],
    formula: ['assumption on a day = the latest one whose first day is not after that day'],
    units: 'Money in major units (dollars), the rest in its own unit.',
    unknownWhen:
      'no source gives a required input. The benefit then has no annual amount, and the missing input is named.',
    source: 'This product’s own rule.',
    example: sheet.done(),
  };
}

function monthEndOf(facts: CompanyFacts, settings: Settings): MetricSummary {
  const { metrics } = summarise(facts, settings, EXAMPLE_TODAY).value;
  return metrics.find(({ metric }) => metric.key === MONTH_END) as MetricSummary;
}

function currencies(defaults: Settings): FormulaEntry {
  const [euro, krone] = [1.1, 0.1];
  const stated = (key: string, amount: number, currency: string, category: ValueCategory) => ({
    ...blankMetric(key, 'stated'),
    inputs: { amount, basis: 'a letter' },
    effectiveDate: '2026-01-18',
    currency,
    category,
  });
  const amounts = { eur: 50_000, sek: 80_000, gbp: 10_000 };
  const company = exampleCompany({
    milestones: [],
    entries: [],
    metrics: [
      stated('first', amounts.eur, 'EUR', 'revenue'),
      stated('second', amounts.sek, 'SEK', 'quality'),
      stated('third', amounts.gbp, 'GBP', 'cost_reduction'),
    ],
  });
  const { value } = summarise(
    company,
    { ...defaults, exchangeRates: { EUR: euro, SEK: krone } },
    EXAMPLE_TODAY,
  );
  const minor = (key: string) => value.metrics.find(({ metric }) => metric.key === key)?.annualMinor ?? null;
  const sheet = worksheet('Three benefits in three currencies, for a company that is shown in US dollars.');
  const inEuro = sheet.given('first benefit', amounts.eur, (one) => money(one, 'EUR'));
  const inKrona = sheet.given('second benefit', amounts.sek, (one) => money(one, 'SEK'));
  sheet.given('third benefit', amounts.gbp, (one) => money(one, 'GBP'));
  const euroRate = sheet.given('one euro in dollars', euro, dollars);
  const kronaRate = sheet.given('one krona in dollars', krone, dollars);
  sheet.told('one pound in dollars', 'not given');
  const first = sheet.step('first benefit', times(inEuro, euroRate), dollars);
  const second = sheet.step('second benefit', times(inKrona, kronaRate), dollars);
  sheet.result('first benefit', first, (minor('first') ?? NaN) / 100, dollars);
  sheet.result('second benefit', second, (minor('second') ?? NaN) / 100, dollars);
  sheet.answer('third benefit', orUnknown(minor('third'), dollarsFromMinor));
  sheet.answer(
    'listed problems',
    listed(value.problems.map(({ code, metricKey }) => `${spoken(code)} (${metricKey} benefit)`)),
  );
  return {
    title: 'Currencies',
    words: [
      'Everything about a company is shown in the company’s currency, or the account’s where the company names none. A benefit or a deal in another currency is converted with the account’s exchange rates. Amounts of different currencies are never added.',
    ],
    formula: [
      'in company currency = amount × rate(benefit’s currency) / rate(company’s currency)',
      'rate(X)             = units of the account’s currency for one unit of X',
    ],
    units:
      'Rates above 0; the account’s own currency has the rate 1. Results in whole smallest units, half up.',
    unknownWhen:
      'a rate is missing, zero or negative: a benefit is then left out of all totals and listed; a deal makes the whole cost unknown, because leaving a cost out would flatter the return.',
    source: 'Cross rate by way of one base currency. The rates are the account’s own, of no particular day.',
    example: sheet.done(),
  };
}
