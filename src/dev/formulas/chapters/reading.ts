import { calculate, proofTiers, recomputeOn, summarise } from '../../../domain/index.ts';
import { blankMetric } from '../../../domain/face/blank-records.ts';
import { lineWriter } from '../../../domain/face/question-lines.ts';
import type { CompanyFacts } from '../../../domain/facts.ts';
import { LARGEST_AMOUNT_MINOR, currencyMinorDigits } from '../../../domain/money.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { MetricSummary } from '../../../domain/summary.ts';
import type { ValueCategory } from '../../../domain/vocabulary.ts';
import { totalOf } from '../../../domain/tiers.ts';
import type { Chapter, FormulaEntry } from '../entry.ts';
import { EXAMPLE_TODAY, MONTH_END, exampleCompany } from '../example-company.ts';
import {
  days,
  dollars,
  dollarsFromMinor,
  listed,
  money,
  orUnknown,
  percent,
  plain,
  spoken,
} from '../figures.ts';
import { minus, number, over, times } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';

/** What holds for every number: rounding, defaults, currencies, and which days and lines count. */
export const readingChapter: Chapter = {
  title: 'Numbers and days',
  introduction: 'What holds for every formula of the later chapters.',
  entries: (defaults) => [
    rounding(),
    assumptions(defaults),
    currencies(defaults),
    ledgerLines(defaults),
    everything(defaults),
    nextChange(defaults),
  ],
};

const OWN = 'This product’s own rule.';

function rounding(): FormulaEntry {
  const amount = 100.01;
  const share = 0.5;
  const tiers = proofTiers({
    annual: amount,
    method: true,
    evidence: 1,
    confirmation: { share, annualThen: amount },
  });
  const yen = 1234.5;
  const { annual: shownYen } = calculate('stated', { amount: yen, basis: 'a letter' }, 'JPY');
  const sheet = worksheet(`The customer has confirmed half of an odd amount.`);
  const annual = sheet.given('annual amount', amount, dollars);
  const accepted = sheet.given('accepted share', share, percent);
  sheet.given('an amount in yen, which has no cents', yen, plain);
  const exact = sheet.step('confirmed, exact', times(accepted, annual), (value) => `$${plain(value)}`);
  const confirmed = sheet.step(
    'confirmed, half up',
    number(Math.round(exact.value * 100) / 100, dollars),
    dollars,
  );
  const rest = sheet.step('evidenced, the remainder', minus(annual, confirmed), dollars);
  sheet.result('confirmed', confirmed, tiers.confirmed, dollars);
  sheet.result('evidenced', rest, tiers.evidenced, dollars);
  sheet.answer(
    'the yen amount',
    orUnknown(shownYen, (value) => money(value, 'JPY')),
  );
  return {
    title: 'Rounding and equality',
    words: [
      'An amount is rounded once, at the end of its own calculation, to the currency’s smallest unit; exactly half goes ' +
        'up (−2.5 becomes −2). Totals are sums of rounded parts, and where an amount is split, one part is rounded and ' +
        'the other is what remains. So the parts shown always add up to the total shown, to the cent. Progress, pace, ' +
        'ROI and shares are never rounded inside; a readiness score is shown as a whole number, half up.',
      'Computers store 0.1 with a tiny error. Two numbers that differ by less than a billionth of the larger one are ' +
        'therefore equal, in every comparison and for every limit in this document.',
    ],
    formula: [
      'rounded = floor(amount in the smallest unit + 0.5)',
      'parts:    confirmed = rounded(share × amount),  evidenced = amount − confirmed',
      'equal:    |a − b| <= max(1e-9 × max(|a|, |b|), 1e-12)',
    ],
    units: `Whole smallest units of an ISO 4217 currency: ${currencyMinorDigits('USD')} decimals for USD, ${currencyMinorDigits('JPY')} for JPY, ${currencyMinorDigits('KWD')} for KWD. Amounts up to ${dollarsFromMinor(LARGEST_AMOUNT_MINOR)}.`,
    unknownWhen:
      'an amount is beyond that size: it could not be counted to the cent any more, and it is a typing error. The input is refused and named.',
    source: 'Commercial rounding (half up); ISO 4217 for the decimals of currencies.',
    example: sheet.done(),
  };
}

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
    source: OWN,
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

function ledgerLines(defaults: Settings): FormulaEntry {
  const company = exampleCompany();
  const write = lineWriter({ metricKey: MONTH_END });
  const measured = { value: 120, input: null, method: null, contactId: null };
  const tomorrow = '2026-10-13';
  const line = write('measurement', '2026-09-30', measured, { key: 'late' });
  const { ledger } = summarise(
    {
      ...company,
      entries: [
        ...company.entries,
        write('measurement', tomorrow, measured, { key: 'future' }),
        { ...line, recordedAt: '2026-10-09T09:00:00.000Z' },
        write('reversal', EXAMPLE_TODAY, { reverses: 'late', reason: 'wrong month' }, { key: 'reversal' }),
      ],
    },
    defaults,
    EXAMPLE_TODAY,
  );
  const sheet = worksheet('Three lines that deserve a second look.');
  sheet.told('today', EXAMPLE_TODAY);
  sheet.told('line “future”', `a measurement about ${tomorrow}`);
  sheet.told('line “late”', `a measurement about ${line.on}, recorded on 2026-10-09`);
  sheet.told('line “reversal”', 'takes the line “late” back');
  sheet.answer('ignored until their day comes', listed(ledger.futureKeys));
  sheet.answer('marked as back-dated', listed(ledger.backdatedKeys));
  sheet.answer('count for nothing, on earlier days too', listed(ledger.reversedKeys));
  return {
    title: 'Which ledger lines count',
    words: [
      'Lines are only ever added. Each has the day it is about and the instant it was recorded. Of several lines about the same thing the latest counts: by day, then by the instant of recording, then by key.',
      'A correction is a reversal that names the line; a reversed line counts as if it had never been there, for earlier days too. A line about a day to come is ignored until then. A line whose content was changed by hand no longer matches its digest and counts for nothing; it is listed.',
      `A line recorded more than ${days(defaults.value.backdatedAfterDays)} after the day it is about is marked as back-dated. It counts.`,
    ],
    formula: [
      'counts      = intact and not reversed and day <= today',
      `back-dated  = day of recording − day it is about > ${days(defaults.value.backdatedAfterDays)}`,
    ],
    units: 'Calendar dates; instants in UTC.',
    unknownWhen: 'never.',
    source: 'Append-only bookkeeping: nothing is erased, corrections are entries of their own.',
    example: sheet.done(),
  };
}

function everything(defaults: Settings): FormulaEntry {
  const { value, plan, renewal } = summarise(exampleCompany(), defaults, EXAMPLE_TODAY);
  const proof = value.metrics.map(
    ({ metric, counted: { confirmed, evidenced, claimed } }): readonly [string, string] => [
      metric.name,
      `${dollarsFromMinor(confirmed)} confirmed + ${dollarsFromMinor(evidenced)} evidenced + ${dollarsFromMinor(claimed)} claimed`,
    ],
  );
  const sheet = worksheet(`The example customer of the longer cases, on ${EXAMPLE_TODAY}.`);
  sheet.told('pays a year', orUnknown(value.cost.annualMinor, dollarsFromMinor));
  for (const [name, text] of proof) sheet.note(name, text);
  sheet.answer('proved run rate', dollarsFromMinor(value.provedRunRate));
  sheet.answer(
    'net ROI and gross return',
    `${orUnknown(value.roi.net, percent)} and ${orUnknown(value.roi.gross, percent)}`,
  );
  sheet.answer('health of the plan', plan.health);
  sheet.answer(
    'readiness to renew',
    `${orUnknown(renewal.readiness.score, plain)}, ${renewal.readiness.band}`,
  );
  return {
    title: 'Everything at once',
    answers: ['summarise'],
    words: [
      'One function turns the facts of a company, the settings and a day into everything that any screen or report shows. It reads no clock and keeps no memory: the same facts, in whatever order, always give the same numbers.',
      'Every amount can be followed down: benefit, formula, inputs, the measurement that set the input, the evidence for it, and the customer’s confirmation.',
    ],
    formula: ['summary = summarise(facts, settings, day)'],
    units: 'As each formula below says; money in whole cents of the company’s currency.',
    unknownWhen: 'as each formula below says. An unknown figure comes with its reason.',
    source: OWN,
    example: sheet.done(),
  };
}

function nextChange(defaults: Settings): FormulaEntry {
  const company = exampleCompany();
  const next = recomputeOn(company, defaults, EXAMPLE_TODAY);
  const readinessOn = (day: string) => summarise(company, defaults, day).renewal.readiness.score;
  const sheet = worksheet('The example customer, if nothing new is recorded.');
  sheet.told('today', EXAMPLE_TODAY);
  sheet.answer('first day on which a result changes', next ?? 'never');
  if (next !== null) {
    sheet.answer('readiness today', orUnknown(readinessOn(EXAMPLE_TODAY), plain));
    sheet.answer(`readiness on ${next}`, orUnknown(readinessOn(next), plain));
  }
  return {
    title: 'The day of the next change',
    answers: ['recomputeOn'],
    words: [
      'Results are stored on the company so that HubSpot’s own views and workflows can use them. Some change although nobody records anything: a date passes, a proof ages, a limit runs out. This is the first such day (`vrm_recompute_on`); until then no stored result changes. It is never too late; where amounts change by the calendar it may name a day on which they happen to stay the same.',
    ],
    formula: ['next change = first day > today on which any stored result differs from today’s'],
    units: 'A calendar date.',
    unknownWhen: 'nothing will change by itself any more.',
    source: OWN,
    example: sheet.done(),
  };
}
