import type { CalculatorInput, Metric, ToolCost } from '../../../../src/domain/facts.ts';
import type { Calculation } from '../../../../src/domain/summary.ts';
import type { CalculatorKey } from '../../../../src/domain/vocabulary.ts';
import type { Words } from '../../../ui/words.ts';
import { inputWords } from './input-words.ts';

/** Reads the inputs of one calculation in words. */
interface Inputs {
  readonly words: Words;
  readonly metric: Metric;
  readonly has: (name: string) => boolean;
  readonly raw: (name: string) => CalculatorInput;
  /** "132 h", "$75", "2%" */
  readonly say: (name: string) => string;
  /** The number alone: "132". */
  readonly plain: (name: string) => string;
}

/** Each calculator's terms in words, without the result. */
const TERMS: Readonly<Record<CalculatorKey, (inputs: Inputs) => string>> = {
  time_saving: (inputs) =>
    withFactor(
      'recapture',
      inputs,
      inputs.words.t('formula.time_saving', {
        before: inputs.plain('hoursBefore'),
        after: inputs.plain('hoursAfter'),
        rate: inputs.say('hourlyRate'),
        periods: periods(inputs),
      }),
    ),
  automation: (inputs) =>
    withFactor(
      'recapture',
      inputs,
      inputs.words.t('formula.automation', {
        before: inputs.plain('manualHoursPerItem'),
        after: inputs.plain('automatedHoursPerItem'),
        items: inputs.plain('itemsPerPeriod'),
        rate: inputs.say('hourlyRate'),
        periods: periods(inputs),
      }),
    ),
  tool_consolidation: toolTerms,
  staffing: (inputs) =>
    inputs.words.t('formula.staffing', {
      before: inputs.plain('staffBefore'),
      after: inputs.plain('staffAfter'),
      cost: inputs.say('annualCostPerPerson'),
    }),
  revenue_generated: (inputs) => withFactor('margin', inputs, generatedTerms(inputs)),
  revenue_protected: (inputs) =>
    withFactor(
      'margin',
      inputs,
      inputs.words.t('formula.revenue_protected', {
        arr: inputs.say('arr'),
        before: inputs.say('churnBefore'),
        after: inputs.say('churnAfter'),
      }),
    ),
  revenue_optimised: (inputs) =>
    withFactor(
      'margin',
      inputs,
      inputs.words.t('formula.revenue_optimised', {
        customers: inputs.plain('customers'),
        share: inputs.say('upgradeShare'),
        uplift: inputs.say('uplift'),
      }),
    ),
  productivity: productivityTerms,
  error_reduction: (inputs) =>
    inputs.words.t('formula.error_reduction', {
      before: inputs.say('errorRateBefore'),
      after: inputs.say('errorRateAfter'),
      volume: inputs.plain('volumePerPeriod'),
      cost: inputs.say('costPerError'),
      periods: periods(inputs),
    }),
  expected_loss: (inputs) =>
    inputs.words.t('formula.expected_loss', {
      impact: inputs.say('impact'),
      before: inputs.say('probabilityBefore'),
      after: inputs.say('probabilityAfter'),
    }),
  reliability: (inputs) => withFactor('margin', inputs, reliabilityTerms(inputs)),
  one_off: ({ words, metric }) =>
    metric.effectiveDate === null
      ? words.t('formula.one_offUndated')
      : words.t('formula.one_off', { date: words.format.date(metric.effectiveDate) }),
  stated: (inputs) =>
    inputs.has('basis')
      ? inputs.words.t('formula.statedBasis', { basis: inputs.say('basis') })
      : inputs.words.t('formula.stated'),
  qualitative: qualitativeTerms,
};

export interface FormulaWords {
  /** "(320 h before − 132 h now) × $75 an hour × 12 months" */
  readonly terms: string;
  /** "$169,200 a year"; null where the terms say it all. */
  readonly result: string | null;
}

/** The formula of a benefit in words with its real inputs, and its result. */
export function formulaWords(calculation: Calculation, metric: Metric, words: Words): FormulaWords {
  const terms = TERMS[calculation.calculator](inputsOf(calculation, metric, words));
  const { t, format } = words;
  const money = (minor: number) => format.moneyMajor(Math.round(format.toMajor(minor)));
  if (calculation.annualMinor !== null) {
    return { terms, result: t('milestone.unitAYear', { amount: money(calculation.annualMinor) }) };
  }
  if (calculation.oneOffMinor !== null) {
    return { terms, result: t('value.table.once', { amount: money(calculation.oneOffMinor) }) };
  }
  return { terms, result: null };
}

function inputsOf(calculation: Calculation, metric: Metric, words: Words): Inputs {
  const values = new Map(calculation.inputs.map(({ name, value }) => [name, value]));
  const raw = (name: string): CalculatorInput => values.get(name) ?? null;
  return {
    words,
    metric,
    raw,
    has: (name) => raw(name) !== null,
    say: (name) => inputWords(name, raw(name), metric, words),
    plain: (name) => {
      const value = raw(name);
      return typeof value === 'number' ? words.format.number(value, { most: 4 }) : words.t('common.none');
    },
  };
}

const MONTHS = 12;
const WEEKS = 52;

function periods({ raw, plain, words: { t } }: Inputs): string {
  switch (raw('periodsPerYear')) {
    case MONTHS:
      return t('formula.periods.12');
    case WEEKS:
      return t('formula.periods.52');
    default:
      return t('formula.periods.other', { count: plain('periodsPerYear') });
  }
}

/** A factor of 1 changes nothing and is not said. */
function withFactor(factor: 'margin' | 'recapture', inputs: Inputs, terms: string): string {
  const share = inputs.raw(factor);
  if (share === null || share === 1) return terms;
  const isSum = terms.includes(' + ') || terms.includes(' − ');
  return inputs.words.t(`formula.factor.${factor}`, {
    terms: isSum ? `(${terms})` : terms,
    share: inputs.say(factor),
  });
}

function toolTerms({ raw, metric, words }: Inputs): string {
  const money = (major: number) => inputWords('toolCosts', major, metric, words);
  const tools = listOf(raw('toolCosts')).map((tool) =>
    typeof tool === 'number'
      ? money(tool)
      : words.t('formula.tool', { name: tool.name, amount: money(tool.annualCost) }),
  );
  const others = listOf(raw('otherAnnualSavings')).map((amount) =>
    words.t('formula.otherSavings', {
      amount: money(typeof amount === 'number' ? amount : amount.annualCost),
    }),
  );
  return [...tools, ...others].join(' + ') || words.t('common.none');
}

function listOf(value: CalculatorInput): readonly (number | ToolCost)[] {
  if (typeof value === 'number') return [value];
  return Array.isArray(value) ? (value as readonly (number | ToolCost)[]) : [];
}

function generatedTerms({ words, has, say, plain }: Inputs): string {
  const pick = (before: string, always: string) => (has(before) ? before : always);
  return words.t('formula.revenue_generated', {
    opportunitiesAfter: plain(pick('opportunitiesAfter', 'opportunitiesPerYear')),
    rateAfter: say(pick('winRateAfter', 'winRate')),
    dealAfter: say(pick('averageDealAfter', 'averageDeal')),
    opportunitiesBefore: plain(pick('opportunitiesBefore', 'opportunitiesPerYear')),
    rateBefore: say(pick('winRateBefore', 'winRate')),
    dealBefore: say(pick('averageDealBefore', 'averageDeal')),
  });
}

function productivityTerms(inputs: Inputs): string {
  const { words, has, say, plain, raw } = inputs;
  const after = plain('outputAfter');
  const before = plain('outputBefore');
  if (has('valuePerUnit')) {
    return words.t('formula.productivity', {
      after,
      before,
      value: say('valuePerUnit'),
      periods: periods(inputs),
    });
  }
  const [now, then] = [raw('outputAfter'), raw('outputBefore')];
  const gain = typeof now === 'number' && typeof then === 'number' && then !== 0 ? (now - then) / then : null;
  return words.t('formula.productivityGain', {
    after,
    before,
    gain: gain === null ? words.t('common.none') : words.format.percentSigned(gain),
  });
}

function reliabilityTerms({ words, has, say, plain }: Inputs): string {
  const parts = [
    has('downtimeHoursBefore') && has('downtimeHoursAfter')
      ? words.t('formula.reliability.downtime', {
          before: plain('downtimeHoursBefore'),
          after: plain('downtimeHoursAfter'),
          revenue: say('revenuePerHour'),
        })
      : null,
    has('churnBefore') && has('churnAfter')
      ? words.t('formula.reliability.churn', {
          arr: say('arr'),
          before: say('churnBefore'),
          after: say('churnAfter'),
        })
      : null,
  ].filter((part) => part !== null);
  return parts.join(' + ') || words.t('common.none');
}

function qualitativeTerms({ words, has, say, plain }: Inputs): string {
  const parts = [
    has('statement') ? say('statement') : null,
    has('rating') ? words.t('formula.qualitative', { rating: plain('rating') }) : null,
  ].filter((part) => part !== null);
  return parts.join(' · ') || words.t('common.none');
}
