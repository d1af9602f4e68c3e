import { readLedger } from '../active-ledger.ts';
import { type CalendarDate, toDayNumber } from '../calendar.ts';
import { countedSpans } from '../counted-value.ts';
import type { CalculatorInput, Metric } from '../facts.ts';
import type { LedgerEntry } from '../ledger.ts';
import { fromMinor, toMinor } from '../money.ts';
import { realizedOf } from '../realized.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { inForceOn } from '../spans.ts';
import { provedOf, sumTiers, totalOf } from '../tiers.ts';
import { openValueBook } from '../value-book.ts';
import type { CalculatorKey } from '../vocabulary.ts';
import { blankFacts, blankMetric } from './blank-records.ts';
import { evidenceLine, lineWriter, measurementLines, reversalLines } from './question-lines.ts';
import type { MeasuredPoint, ReversalOf, WriteLine } from './question-lines.ts';
import { confirmationDetails, type ConfirmationFact } from './proof-facts.ts';

/** One benefit and what the ledger says about it. Money in major units of `currency`, rates as fractions. */
export interface RealizedQuestion {
  readonly calculator: CalculatorKey;
  readonly inputs: Readonly<Record<string, CalculatorInput>>;
  /** The input that measurements set; left out: the calculator's first. */
  readonly measuredInput?: string;
  readonly measurements: readonly MeasuredPoint[];
  readonly reversals?: readonly ReversalOf[];
  /** New values of inputs, each from a day on. */
  readonly inputChanges?: readonly ({ readonly on: CalendarDate } & Readonly<
    Record<string, number | string>
  >)[];
  readonly effectDate: CalendarDate | null;
  /** First day of the period; left out: from the beginning. */
  readonly from?: CalendarDate;
  /** First day after the period; left out: today, which is not over. */
  readonly to?: CalendarDate;
  readonly today: CalendarDate;
  /** Days that one measurement carries as proof; left out: no limit. */
  readonly carryDays?: number;
  readonly confirmation?: ConfirmationFact;
  /** Whether there is a piece of evidence; left out: yes. */
  readonly evidenced?: boolean;
  readonly currency?: string;
}

/** Money in major units, unrounded: rounding comes when amounts are shown. */
export interface RealizedValue {
  readonly realized: number;
  readonly confirmed: number;
  readonly evidenced: number;
  readonly claimed: number;
  /** confirmed + evidenced, and what is only claimed. */
  readonly realizedProved: number;
  readonly realizedClaimed: number;
  /** Annual amount today; `null` before the first measurement and when inputs are refused. */
  readonly runRate: number | null;
  readonly hoursPerYear: number | null;
  readonly hoursSaved: number;
  /** Keys of lines about days to come: they are ignored. */
  readonly ignored: readonly string[];
}

const NO_CARRY_LIMIT = 1_000_000;

/**
 * Value of the days of a period, by default all days up to today: the sum over days of the annual amount / 365, in
 * leap years too. Days are half-open (the effect date counts, today does not); each measurement holds until the
 * next one, nothing counts before the first, and what is about a day to come is ignored. Major units, negative for
 * value lost; hours beside it. Amounts are 0, not unknown, before the first measurement; `runRate` is `null` then
 * and when inputs are refused, `hoursPerYear` for calculators that save no time.
 * Source: day count Actual/365 (fixed); docs/formulas.md, "Realized value".
 */
export function realizedToDate(question: RealizedQuestion): RealizedValue {
  const { today, currency = DEFAULT_SETTINGS.accountCurrency, from, to = today } = question;
  const entries = linesOf(question, currency);
  const ledger = readLedger(entries, today);
  const value = { ...DEFAULT_SETTINGS.value, carryForwardDays: question.carryDays ?? NO_CARRY_LIMIT };
  const settings = { ...DEFAULT_SETTINGS, accountCurrency: currency, value };
  const facts = blankFacts({ metrics: [metricOf(question)], entries });
  const book = openValueBook({ facts, settings, today, ledger });
  const until = Math.min(toDayNumber(to), book.today);
  const since = from === undefined ? Number.NEGATIVE_INFINITY : toDayNumber(from);
  const period = { from: since, to: until, knownOn: book.today };
  const realized = book.groups.flatMap((group) => realizedOf(group, countedSpans(group, book.today), period));
  const amounts = sumTiers(realized.map((one) => one.amounts));
  const inForce = inForceOn(
    book.tracks.flatMap(({ periods }) => periods),
    book.today,
  );
  const major = (minor: number) => fromMinor(minor, currency);
  return {
    realized: major(totalOf(amounts)),
    confirmed: major(amounts.confirmed),
    evidenced: major(amounts.evidenced),
    claimed: major(amounts.claimed),
    realizedProved: major(provedOf(amounts)),
    realizedClaimed: major(amounts.claimed),
    runRate: inForce === null || inForce.annualMinor === null ? null : major(inForce.annualMinor),
    hoursPerYear: inForce?.hoursPerYear ?? null,
    hoursSaved: realized.reduce((total, { hours }) => total + hours, 0),
    ignored: ledger.futureKeys,
  };
}

function metricOf({ calculator, inputs, measuredInput, effectDate }: RealizedQuestion): Metric {
  return {
    ...blankMetric('metric', calculator),
    inputs,
    measuredInputs: measuredInput === undefined ? [] : [measuredInput],
    effectiveDate: effectDate,
    measurementMethod: 'business_system',
  };
}

function linesOf(question: RealizedQuestion, currency: string): readonly LedgerEntry[] {
  const { measurements, inputChanges = [], confirmation, evidenced = true, today } = question;
  const write = lineWriter({ metricKey: 'metric' });
  const lines: LedgerEntry[] = [
    ...measurementLines(measurements, write),
    ...inputChanges.flatMap((change) => changeLines(change, write)),
    ...reversalLines(question.reversals, today, write),
  ];
  if (evidenced) lines.push(evidenceLine(today, write));
  if (confirmation !== undefined) {
    const details = confirmationDetails(confirmation, toMinor(confirmation.annualThen, currency));
    lines.push(write('confirmation', confirmation.on ?? today, details));
  }
  return lines;
}

function changeLines(
  { on, ...inputs }: NonNullable<RealizedQuestion['inputChanges']>[number],
  write: WriteLine,
): readonly LedgerEntry[] {
  return Object.entries(inputs).flatMap(([input, value]) =>
    typeof value === 'number' ? [write('assumption_changed', on, { input, value })] : [],
  );
}
