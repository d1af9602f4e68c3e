import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../src/domain/calendar.ts';
import type { CalculatorInput, CompanyFacts, Deal, Metric, Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { CONTACT_ACTIVITIES } from '../../src/domain/settings/contact-settings.ts';
import * as words from '../../src/domain/vocabulary.ts';
import {
  aBlocker,
  aCancellation,
  aChampionState,
  aChangedAssumption,
  aClearedBlocker,
  aConfirmation,
  aConsent,
  aCustomerContact,
  aDispute,
  aDisputeResolution,
  aGoalReview,
  aMeasurement,
  aMissedLine,
  anAgreedBaseline,
  anEvidence,
  anObjection,
  anObjectionsCheck,
  aRenewalCall,
  aRenewalOutcome,
  aReportSent,
  aReset,
  aReversal,
  aReview,
  aRunwayStep,
  aSponsorState,
  aStageMove,
  someWork,
} from './entries.ts';
import { someFacts } from './facts.ts';
import { aCompany, aDeal, aMetric, aMilestone, aTemplateReference } from './records.ts';

/**
 * Everything that people, imports and other apps can leave in a CRM: numbers of any size and sign, dates of any
 * year that a date property takes, words that fit nothing, and lines that contradict each other.
 */
const KEYS = ['a', 'b', 'c', ''] as const;
const anyKey = fc.constantFrom(...KEYS);
const anyWord = <const Word extends string>(list: readonly Word[]) => fc.constantFrom(...list);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3 });

const USUAL_NUMBERS = [0, 1, 2, 10, 40, 0.05, 0.1, 1 / 3, 100, 12_345.678] as const;
const ODD_NUMBERS = [
  -0,
  -1,
  -0.1,
  1e-9,
  5e-324,
  1e9,
  1e15,
  -1e15,
  Number.MAX_SAFE_INTEGER,
  1e21,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
] as const;

export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...USUAL_NUMBERS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_NUMBERS) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
);

const anyDay: fc.Arbitrary<CalendarDate> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -400, max: 800 }).map((days) => addDays('2026-01-01', days)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1900-01-01', '2199-12-31', '2024-02-29', '2026-02-28', '2028-02-29'),
  },
);

const anyShare = fc.oneof(fc.constantFrom(0, 0.5, 1), anyNumber);
const anyText = fc.constantFrom('', ' ', 'yes', 'no', '2026-02-30', '2026-05-01', 'NaN', '__proto__', 'week');

const anyInputValue: fc.Arbitrary<CalculatorInput> = fc.oneof(
  { weight: 5, arbitrary: anyNumber },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false) },
  { weight: 1, arbitrary: fc.array(anyNumber, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ name: anyText, annualCost: anyNumber, retiredOn: fc.option(anyDay) }), {
      maxLength: 3,
    }),
  },
);

const INPUT_NAMES = [
  'hoursBefore',
  'hoursAfter',
  'hourlyRate',
  'periodsPerYear',
  'period',
  'recapture',
  'toolCosts',
  'otherAnnualSavings',
  'staffBefore',
  'staffAfter',
  'annualCostPerPerson',
  'volumePerPeriod',
  'opportunitiesPerYear',
  'winRateBefore',
  'winRateAfter',
  'averageDeal',
  'margin',
  'arr',
  'churnBefore',
  'churnAfter',
  'customers',
  'upgradeShare',
  'uplift',
  'outputBefore',
  'outputAfter',
  'valuePerUnit',
  'impact',
  'probabilityBefore',
  'probabilityAfter',
  'downtimeHoursBefore',
  'downtimeHoursAfter',
  'revenuePerHour',
  'amount',
  'basis',
  'rating',
] as const;

const anyInputs = fc.dictionary(anyWord(INPUT_NAMES), anyInputValue, { maxKeys: 10 });

type Valuation = Pick<Metric, 'calculator' | 'inputs' | 'measuredInputs'>;

/** Inputs that fit their calculator, with numbers that may not. */
const fittingValuation: fc.Arbitrary<Valuation> = fc
  .tuple(anyNumber, anyNumber, anyNumber)
  .chain(([first, second, third]) =>
    fc.constantFrom<Valuation>(
      {
        calculator: 'time_saving',
        inputs: { hoursBefore: first, hourlyRate: second, periodsPerYear: third },
        measuredInputs: ['hoursAfter'],
      },
      {
        calculator: 'time_saving',
        inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
        measuredInputs: ['hoursAfter'],
      },
      { calculator: 'revenue_protected', inputs: { arr: first, churnBefore: 0.1 }, measuredInputs: [] },
      {
        calculator: 'reliability',
        inputs: { arr: first, churnBefore: 0.5, downtimeHoursBefore: second, revenuePerHour: third },
        measuredInputs: ['downtimeHoursAfter', 'churnAfter'],
      },
      {
        calculator: 'productivity',
        inputs: { outputBefore: first, valuePerUnit: second, periodsPerYear: 12 },
        measuredInputs: [],
      },
      {
        calculator: 'tool_consolidation',
        inputs: { toolCosts: [first, second], otherAnnualSavings: [third] },
        measuredInputs: [],
      },
      {
        calculator: 'tool_consolidation',
        inputs: { toolCosts: [{ name: 'tool', annualCost: first, retiredOn: '2026-04-01' }] },
        measuredInputs: [],
      },
      {
        calculator: 'staffing',
        inputs: { staffBefore: first, annualCostPerPerson: second, volumePerPeriod: third },
        measuredInputs: [],
      },
      { calculator: 'stated', inputs: { amount: first, basis: 'stated' }, measuredInputs: [] },
      { calculator: 'one_off', inputs: { amount: first }, measuredInputs: [] },
      { calculator: 'qualitative', inputs: { rating: first }, measuredInputs: [] },
    ),
  );

const anyValuation: fc.Arbitrary<Valuation> = fc.oneof(
  { weight: 3, arbitrary: fittingValuation },
  {
    weight: 1,
    arbitrary: fc.record({
      calculator: anyWord(words.CALCULATORS),
      inputs: anyInputs,
      measuredInputs: fc.constantFrom([], ['hoursAfter'], ['nothing']),
    }),
  },
);

function anyMetric(key: string): fc.Arbitrary<Metric> {
  return fc
    .record({
      valuation: anyValuation,
      effectiveDate: maybe(anyDay),
      currency: maybe(fc.constantFrom('USD', 'JPY', 'XXX', 'KWD', '')),
      baselineMethod: maybe(anyWord(words.BASELINE_METHODS)),
      measurementMethod: maybe(anyWord(words.MEASUREMENT_METHODS)),
      measuringIntervalDays: maybe(fc.constantFrom(1, 30, 36_525)),
      benefitPool: maybe(fc.constantFrom('pool', 'other', ' ')),
      poolShare: maybe(anyShare),
      targetValue: maybe(anyNumber),
      category: anyWord(words.VALUE_CATEGORIES),
      moneyKind: maybe(anyWord(words.MONEY_KINDS)),
    })
    .map(({ valuation, ...overrides }) => aMetric({ ...overrides, ...valuation, key }));
}

function anyMilestone(key: string): fc.Arbitrary<Milestone> {
  return fc
    .record({
      criterion: anyWord(words.CRITERIA),
      comparator: maybe(anyWord(words.COMPARATORS)),
      baseline: maybe(anyNumber),
      target: maybe(anyNumber),
      plannedStart: maybe(anyDay),
      targetDate: maybe(anyDay),
      originalTargetDate: maybe(anyDay),
      schedule: maybe(
        fc.record({
          anchor: fc.oneof(
            fc.constant('start' as const),
            anyKey.map((milestoneKey) => ({ milestoneKey })),
          ),
          offset: fc.record({
            months: fc.constantFrom(0, 1, -1, 240),
            weeks: fc.constantFrom(0, 4, -4),
            days: fc.constantFrom(0, 1, 3650),
          }),
        }),
      ),
      planSteps: maybe(fc.array(fc.record({ on: anyDay, progress: anyNumber }), { maxLength: 3 })),
      source: fc.constantFrom<Milestone['source']>(
        { kind: 'manual' },
        { kind: 'engine', figure: 'proved_run_rate' },
        { kind: 'company_property', property: 'x' },
      ),
      milestoneClass: anyWord(words.MILESTONE_CLASSES),
      definer: anyWord(words.DEFINERS),
      phase: anyWord(words.PHASES),
      required: fc.boolean(),
      evidencePolicy: anyWord(words.EVIDENCE_POLICIES),
      holdDays: fc.constantFrom(0, 10, 36_525),
      measuringIntervalDays: maybe(fc.constantFrom(1, 30, 36_525)),
      replaces: maybe(anyKey),
      dependsOn: fc.array(anyKey, { maxLength: 2 }),
      metricKey: maybe(anyKey),
    })
    .map((overrides) => aMilestone({ ...overrides, key }));
}

const anyDeal: fc.Arbitrary<Deal> = fc
  .record({
    amountMinor: maybe(anyNumber.map(whole)),
    currency: maybe(fc.constantFrom('USD', 'JPY', 'XXX')),
    startDate: maybe(anyDay),
    closeDate: maybe(anyDay),
    termMonths: maybe(fc.constantFrom(1, 12, 600)),
    isWon: fc.boolean(),
    isPrimary: fc.boolean(),
    renewsDealId: maybe(fc.constantFrom('deal-0', 'deal-1')),
  })
  .map((overrides) => aDeal(overrides));

/** As the mapping makes minor units of whatever number a property holds. */
function whole(value: number): number {
  return Math.round(value) + 0;
}

type Draft = readonly [on: CalendarDate, subject: string, value: number, word: number, line: number];

const pick = <Value>(list: readonly Value[], index: number): Value => list[index % list.length] as Value;
const numbered = (index: number) => `line-${String(index).padStart(3, '0')}`;

/** One line of every kind there is; the index decides which, the draft what it says. */
const LINES: readonly ((draft: Draft, key: string) => LedgerEntry)[] = [
  ([on, subject, value], key) => aMeasurement({ key, on, milestoneKey: subject, value }),
  ([on, subject, value], key) => aMeasurement({ key, on, metricKey: subject, value }),
  ([on, subject, value], key) => aMeasurement({ key, on, metricKey: subject, value: value > 1 }),
  ([on, subject, value, word], key) =>
    aMeasurement({ key, on, metricKey: subject, value, input: pick(INPUT_NAMES, word) }),
  ([on, subject], key) => anEvidence({ key, on, metricKey: subject, evidenceKind: 'testimonial' }),
  ([on, subject], key) => anEvidence({ key, on, milestoneKey: subject }),
  ([on, subject, value], key) => aConfirmation({ key, on, metricKey: subject, share: value }),
  ([on, subject, value], key) =>
    aConfirmation({ key, on, metricKey: subject, annualThenMinor: whole(value) }),
  ([on, subject, , word], key) =>
    aConfirmation({ key, on, milestoneKey: subject, reference: word % 2 === 0 ? null : 'mail' }),
  ([on, subject, , word], key) =>
    aDispute({ key, on, ...(word % 2 === 0 ? { metricKey: subject } : { milestoneKey: subject }) }),
  ([on, subject, value, word, line], key) =>
    aDisputeResolution({
      ...{ key, on, metricKey: subject, acceptedShare: value, accepted: word % 2 === 0 },
      disputeKey: word % 3 === 0 ? null : numbered(line),
    }),
  ([on, subject, value], key) =>
    aReset({ key, on, milestoneKey: subject, newTargetDate: addDays(on, Math.round(value % 1000)) }),
  ([on, subject, , word], key) =>
    aMissedLine({ key, on, milestoneKey: subject, reason: pick(words.MISSED_REASONS, word) }),
  ([on, subject], key) => aCancellation({ key, on, milestoneKey: subject }),
  ([on, subject], key) => someWork({ key, on, milestoneKey: subject }),
  ([on, subject, , word], key) =>
    aBlocker({ key, on, milestoneKey: subject, blockerType: pick(words.BLOCKER_TYPES, word) }),
  ([on, , , , line], key) => aClearedBlocker(numbered(line), { key, on }),
  ([on, subject], key) => aReview({ key, on, milestoneKey: subject }),
  ([on, , , word], key) => anObjection({ key, on, severity: pick(words.OBJECTION_SEVERITIES, word) }),
  ([on], key) => anObjectionsCheck({ key, on }),
  ([on, , , word], key) => aSponsorState({ key, on, state: pick(words.ENGAGEMENT_STATES, word) }),
  ([on, , , word], key) => aChampionState({ key, on, state: pick(words.ENGAGEMENT_STATES, word) }),
  ([on], key) => aCustomerContact({ key, on }),
  ([on, , , word], key) => aRunwayStep({ key, on, step: pick(words.RUNWAY_STEPS, word) }),
  ([on, , , word], key) => aRenewalCall({ key, on, band: pick(words.READINESS_BANDS, word) }),
  ([on, , value, word], key) =>
    aRenewalOutcome({ key, on, amountMinor: whole(value), outcome: pick(words.RENEWAL_OUTCOMES, word) }),
  ([on, subject, , word, line], key) =>
    aStageMove({
      ...{ key, on, track: subject, stage: pick(words.JOURNEY_STAGES, word) },
      movement: line % 2 === 0 ? 'entered' : 'left',
    }),
  ([on, subject], key) => anAgreedBaseline({ key, on, metricKey: subject }),
  ([on], key) => aGoalReview({ key, on }),
  ([on, subject, value, word], key) =>
    aChangedAssumption({ key, on, metricKey: subject, value, input: pick(INPUT_NAMES, word) }),
  ([on, , value], key) => aChangedAssumption({ key, on, value, input: 'hourlyRate' }),
  ([on], key) => aReportSent({ key, on, reportKind: 'value_summary' }),
  ([on], key) => aConsent({ key, on }),
  ([on, , , , line], key) => aReversal(numbered(line), { key, on }),
  ([on, subject, value], key) => aMeasurement({ key, on, milestoneKey: subject, value, intact: false }),
];

const anyEntry = fc.tuple(fc.nat(LINES.length - 1), anyDay, anyKey, anyNumber, fc.nat(40), fc.nat(30));

/** Companies made of all of the above. */
export const hostileFacts: fc.Arbitrary<CompanyFacts> = fc
  .record({
    company: fc.record({
      segment: maybe(anyWord(words.SEGMENTS)),
      industry: maybe(anyWord(words.INDUSTRIES)),
      startDate: maybe(anyDay),
      renewalDate: maybe(anyDay),
      annualCostMinor: maybe(anyNumber.map(whole)),
      currency: maybe(fc.constantFrom('USD', 'JPY', 'KWD', 'XXX', '')),
      activityContacts: fc.array(
        fc.record({ activity: fc.constantFrom(...CONTACT_ACTIVITIES), on: anyDay }),
        { maxLength: 3 },
      ),
    }),
    milestones: fc.tuple(...KEYS.map(anyMilestone)),
    metrics: fc.tuple(...KEYS.map(anyMetric)),
    entries: fc.array(anyEntry, { maxLength: 40 }),
    deals: fc.array(anyDeal, { maxLength: 3 }),
    valueBasis: fc.constantFrom('money', 'outcomes', null),
    count: fc.nat(KEYS.length),
  })
  .map(({ company, milestones, metrics, entries, deals, valueBasis, count }) =>
    someFacts({
      company: aCompany(company),
      milestones: milestones.slice(0, count),
      metrics: metrics.slice(0, count),
      entries: entries.map(([kind, ...draft], index) => {
        const write = LINES[kind] as (typeof LINES)[number];
        return write(draft, numbered(index));
      }),
      deals: deals.map((deal, index) => ({ ...deal, id: `deal-${index}` })),
      template: valueBasis === null ? null : aTemplateReference({ valueBasis }),
    }),
  );
