import { payback, presentValueRoi, roi, summarise } from '../../../domain/index.ts';
import { addMonths, daysBetween } from '../../../domain/calendar.ts';
import { blankCompany } from '../../../domain/face/blank-records.ts';
import type { Deal } from '../../../domain/facts.ts';
import { DEFAULT_DISCOUNT_RATE } from '../../../domain/roi.ts';
import type { Settings } from '../../../domain/settings.ts';
import { DAYS_PER_YEAR } from '../../../domain/spans.ts';
import type { Chapter, FormulaEntry } from '../entry.ts';
import { EXAMPLE_TODAY, exampleCompany } from '../example-company.ts';
import { counted, days, dollars, orUnknown, percent, plain, spoken } from '../figures.ts';
import { type Quantity, minus, number, over, plus, power, times } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';

/** What the customer pays, and what value against it comes to. */
export const returnChapter: Chapter = {
  title: 'Cost and return',
  introduction:
    'Gross return and net ROI are easily confused, so they always stand together and each is named. Both use proved value only.',
  entries: (defaults) => [cost(defaults), returns(), toDate(defaults), paidBack(defaults), inTodaysMoney()],
};

const deal = (id: string, overrides: Partial<Deal>): Deal => ({
  id,
  name: id,
  pipeline: null,
  stage: null,
  amountMinor: null,
  currency: 'USD',
  startDate: null,
  closeDate: null,
  termMonths: null,
  isWon: true,
  isPrimary: true,
  renewsDealId: null,
  ...overrides,
});

function cost(defaults: Settings): FormulaEntry {
  const { defaultTermMonths } = defaults.cost;
  const meaning = 'total_over_term';
  const deals = [
    deal('Licence', { amountMinor: 36_000_000, startDate: '2026-01-18', termMonths: 24 }),
    deal('Support', { amountMinor: 6_000_000, closeDate: '2026-03-01' }),
    deal('Old licence', { amountMinor: 20_000_000, startDate: '2024-01-18', termMonths: 24 }),
  ];
  const company = exampleCompany({ company: { ...blankCompany('2026-01-18'), currency: 'USD' }, deals });
  const settings = { ...defaults, cost: { ...defaults.cost, amountMeaning: meaning } as const };
  const { cost: answer } = summarise(company, settings, EXAMPLE_TODAY).value;
  const sheet = worksheet(
    'A company without a cost of its own and with three won deals. The account says that amounts are totals over the term.',
  );
  sheet.told('today', EXAMPLE_TODAY);
  const annual = deals.flatMap(({ id, name, amountMinor, startDate, closeDate, termMonths }) => {
    const months = termMonths ?? defaultTermMonths;
    const from = startDate ?? closeDate ?? '';
    const amount = sheet.given(
      `${name}, ${counted(months, 'month')} from ${from}`,
      (amountMinor ?? NaN) / 100,
      dollars,
    );
    const isInForce = answer.deals.some(({ dealId }) => dealId === id);
    if (!isInForce) {
      sheet.note(name, `in force until ${addMonths(from, months)} and no longer: does not count`);
      return [];
    }
    return [sheet.step(name, over(times(amount, number(12)), number(months)), dollars)];
  });
  const total = sheet.step('together', plus(...annual), dollars);
  sheet.result('annual cost', total, (answer.annualMinor ?? NaN) / 100, dollars);
  return {
    title: 'Annual cost',
    words: [
      `What the customer pays a year: the figure on the company record, else its won deals in force today. Settings say which pipelines and stages count (unless named: all pipelines, and the stages that HubSpot marks as won), which property holds the amount and what it means (a year, a month, or the total over the term; by default ${spoken(defaults.cost.amountMeaning)}), and where the term begins (else the close date).`,
      `A term without a length has ${counted(defaultTermMonths, 'month')}. A deal counts from its first day until its term ends or a deal that renews it begins. Only deals for which the company is the primary one count, unless the settings say otherwise.`,
    ],
    formula: [
      'annual cost = company’s own figure, else sum over won deals in force of',
      '              amount (a year) | amount × 12 (a month) | amount × 12 / term in months (total)',
    ],
    units: 'Money a year in the company’s currency, whole cents.',
    unknownWhen:
      'there is neither a figure nor a deal in force, or a deal in force lacks its amount or an exchange rate: leaving it out would flatter the return.',
    source: 'Annualised contract value.',
    example: sheet.done(),
  };
}

function returns(): FormulaEntry {
  const riskAdjustment = 0.15;
  const question = { annualValue: 344_100, annualCost: 240_000 };
  const answer = roi(question);
  const adjusted = roi({ ...question, riskAdjustment });
  const sheet = worksheet('The proved run rate of the example customer against what it pays.');
  const value = sheet.given('proved run rate', question.annualValue, dollars);
  const paid = sheet.given('annual cost', question.annualCost, dollars);
  const risk = sheet.given('risk adjustment, where one is asked for', riskAdjustment, percent);
  sheet.result('gross return', sheet.step('gross return', over(value, paid), percent), answer.gross, percent);
  sheet.result(
    'net ROI',
    sheet.step('net ROI', over(minus(value, paid), paid), percent),
    answer.net,
    percent,
  );
  const less = sheet.step('risk-adjusted value', times(value, minus(number(1), risk)), dollars);
  sheet.result(
    'net ROI, risk-adjusted',
    sheet.step('net ROI of it', over(minus(less, paid), paid), percent),
    adjusted.net,
    percent,
  );
  const free = roi({ ...question, annualCost: 0 });
  sheet.answer(
    'net ROI of a customer who pays nothing',
    `${orUnknown(free.net, percent)}: ${spoken(free.reason ?? '')}`,
  );
  return {
    title: 'Gross return and net ROI',
    answers: ['roi'],
    words: [
      'Gross return says how many times the cost comes back, net ROI what is left after the cost. The headline is the net ROI of the proved run rate. A risk adjustment reduces benefits only, never costs, and the unadjusted figures stand beside it.',
    ],
    formula: [
      'gross return = value / cost',
      'net ROI      = (value − cost) / cost = gross return − 1',
      'risk-adjusted value = value × (1 − risk adjustment)',
    ],
    units:
      'Money a year of one currency; the results are fractions (0.43 is 43 %), net ROI may be negative. Risk adjustment from 0 to 1.',
    unknownWhen: 'the cost is unknown, zero or negative: nothing can be divided by it. The reason is given.',
    source:
      'Return on investment, standard definition (net gain / cost). Risk adjustment of benefits as in published economic-impact studies.',
    example: sheet.done(),
  };
}

function toDate(defaults: Settings): FormulaEntry {
  const { value, company } = summarise(exampleCompany(), defaults, EXAMPLE_TODAY);
  const start = company.startDate ?? EXAMPLE_TODAY;
  const sheet = worksheet('The example customer, from its first day until today.');
  sheet.told('start', start);
  sheet.told('today', EXAMPLE_TODAY);
  const annual = sheet.given('annual cost', (value.cost.annualMinor ?? NaN) / 100, dollars);
  const proved = sheet.given('proved value to date', value.provedToDate / 100, dollars);
  const passed = sheet.step('days', number(daysBetween(start, EXAMPLE_TODAY), days), days);
  const exact = over(times(annual, passed), number(DAYS_PER_YEAR));
  const cents = sheet.step(
    'cost of those days',
    { ...exact, value: Math.round(exact.value * 100) / 100 },
    dollars,
  );
  sheet.result('cost to date', cents, (value.cost.toDateMinor ?? NaN) / 100, dollars);
  const net = sheet.step('net ROI to date', over(minus(proved, cents), cents), percent);
  sheet.result('net ROI to date', net, value.roi.netToDate, percent);
  return {
    title: 'Return to date',
    words: [
      'Beside the return at today’s rate stands the return so far: proved value of the days that have passed against the cost of the same days.',
    ],
    formula: [
      `cost to date    = annual cost × days since start / ${DAYS_PER_YEAR}`,
      'net ROI to date = (proved value to date − cost to date) / cost to date',
    ],
    units: 'Money in whole cents; fractions.',
    unknownWhen: 'the cost or the company’s start is unknown, or no day has passed.',
    source: 'Return on investment over a stated period; cost accrued by day.',
    example: sheet.done(),
  };
}

function paidBack({ value: { paybackLimitYears } }: Settings): FormulaEntry {
  const [start, from] = ['2026-01-01', '2026-07-01'];
  const question = {
    start,
    annualCost: 240_000,
    value: [{ annual: 344_100, from }],
    today: '2026-10-12',
  };
  const answer = payback(question);
  const year = number(DAYS_PER_YEAR);
  const sheet = worksheet(
    'Proved value begins half a year after the start, so the second contract year is owed before the first one is covered.',
  );
  sheet.told('start', start);
  const paid = sheet.given('annual cost', question.annualCost, dollars);
  const annual = sheet.given(`proved value a year from ${from}`, question.value[0]?.annual ?? NaN, dollars);
  const idle = sheet.step('days without value', number(daysBetween(start, from), days), days);
  const covering = (committed: Quantity, name: string) =>
    sheet.step(name, over(times(committed, year), annual), (value) => `${plain(value)} days`);
  const first = covering(paid, 'days to cover one year’s cost');
  const secondYear = sheet.step(
    'second year charged on day',
    number(daysBetween(start, addMonths(start, 12))),
    plain,
  );
  const isTooLate = idle.value + first.value >= secondYear.value;
  const second = covering(
    sheet.step('committed from then on', times(paid, number(2)), dollars),
    'days to cover it',
  );
  const day = sheet.step(
    'first whole day',
    number(Math.ceil(idle.value + (isTooLate ? second : first).value), days),
    days,
  );
  sheet.result('payback, days from the start', day, answer.daysFromStart, days);
  sheet.answer('payback', `${answer.payback ?? 'unknown'} (${answer.state})`);
  const slow = 100_000;
  const never = payback({ ...question, value: [{ annual: slow, from: start }] });
  sheet.answer(
    `with ${dollars(slow)} a year`,
    `${orUnknown(never.payback, String)}: ${spoken(never.reason ?? '')}`,
  );
  return {
    title: 'Payback',
    answers: ['payback'],
    words: [
      `The first day after the start on which the proved value so far reaches the cost committed so far. The cost of a contract year counts in full on its first day, because it is owed then. If that day has not come, it is projected at today’s proved run rate, at most ${counted(paybackLimitYears, 'year')} ahead.`,
    ],
    formula: ['payback = first day > start with proved value to date >= annual cost × contract years begun'],
    units: 'A calendar date, and days from the start.',
    unknownWhen:
      'the cost is unknown or not above zero, the start is unknown, or value never catches up within that time (“run rate below cost”).',
    source: 'Payback period of capital budgeting (undiscounted), with costs at the date of commitment.',
    example: sheet.done(),
  };
}

function inTodaysMoney(): FormulaEntry {
  const flows = { costs: [50_000, 240_000, 240_000], benefits: [0, 300_000, 344_100] };
  const riskAdjustment = 0.1;
  const answer = presentValueRoi({ ...flows, riskAdjustment });
  const sheet = worksheet('Set-up costs, then two years. Benefits are reduced by a tenth for risk.');
  const rate = sheet.given('discount rate', DEFAULT_DISCOUNT_RATE, percent);
  const risk = sheet.given('risk adjustment', riskAdjustment, percent);
  const columns = ['at the start', 'year 1', 'year 2'];
  const rows = (name: string, amounts: readonly number[]) =>
    amounts.map((amount, index) => sheet.given(`${name} ${columns[index]}`, amount, dollars));
  const costs = rows('cost', flows.costs);
  const benefits = rows('benefit', flows.benefits).map((benefit) => times(benefit, minus(number(1), risk)));
  const growth = plus(number(1), rate);
  const discounted = (name: string, amounts: readonly Quantity[]) =>
    amounts.map((amount, year) =>
      sheet.step(
        `${name} ${columns[year]}, today`,
        year === 0 ? amount : over(amount, power(growth, year)),
        dollars,
      ),
    );
  const presentCosts = sheet.step('present costs', plus(...discounted('cost', costs)), dollars);
  const presentBenefits = sheet.step('present benefits', plus(...discounted('benefit', benefits)), dollars);
  const net = sheet.step('net present value', minus(presentBenefits, presentCosts), dollars);
  sheet.result('present costs', presentCosts, answer.presentCosts, dollars);
  sheet.result('present benefits', presentBenefits, answer.presentBenefits, dollars);
  sheet.result('net present value', net, answer.npv, dollars);
  sheet.result('net ROI', sheet.step('net ROI', over(net, presentCosts), percent), answer.net, percent);
  return {
    title: 'Present value',
    answers: ['presentValueRoi'],
    words: [
      `The return over several years in today’s money. The first column is the initial one and is not discounted; a year later is worth less by the discount rate (${percent(DEFAULT_DISCOUNT_RATE)} unless given). A risk adjustment reduces benefits only.`,
    ],
    formula: [
      'present value     = sum over years n = 0, 1, 2, … of amount(n) / (1 + discount rate)^n',
      'net present value = present benefits − present costs',
      'net ROI           = net present value / present costs,  gross return = present benefits / present costs',
    ],
    units: 'Money of one currency, unrounded; discount rate and risk adjustment are fractions.',
    unknownWhen:
      'the present costs are zero or negative: net ROI and gross return are then unknown, the net present value is not.',
    source:
      'Discounted cash flow with an undiscounted initial column, as in published economic-impact studies.',
    example: sheet.done(),
  };
}
