import type { CalendarDate } from '../../domain/calendar.ts';
import type { CalculatorInput, Metric, Milestone, ToolCost } from '../../domain/facts.ts';
import { measured } from './lines.ts';
import type { Proof, Reading } from './lines.ts';
import type { StoryDeal, StoryPart } from './story.ts';

type MilestoneWords = Partial<Omit<Milestone, 'id' | 'key' | 'baseline' | 'target'>>;

export interface Goal extends MilestoneWords {
  readonly from?: number | null;
  readonly to?: number;
  readonly readings?: readonly Reading[];
}

/** A milestone with a number to reach. One with a metric has no readings: they are the metric's. */
export function goal(item: string, spec: Goal, proofs: readonly Proof[] = []): StoryPart {
  const { from, to, readings = [], ...words } = spec;
  return {
    milestones: [
      {
        item,
        ...words,
        ...(from === undefined ? {} : { baseline: from }),
        ...(to === undefined ? {} : { target: to }),
      },
    ],
    lines: [...measured(item, readings), ...proofs.map((proof) => proof(item))],
  };
}

/** A yes-or-no milestone that was done on a day, with its proofs. */
export function done(
  item: string,
  on: CalendarDate,
  proofs: readonly Proof[] = [],
  words: MilestoneWords = {},
): StoryPart {
  return {
    milestones: [{ item, ...words }],
    lines: [...measured(item, [[on, true]]), ...proofs.map((proof) => proof(item))],
  };
}

/** A milestone that is planned and not begun. */
export function planned(item: string, words: MilestoneWords = {}): StoryPart {
  return { milestones: [{ item, ...words }] };
}

export type Calculator = Pick<
  Metric,
  'calculator' | 'inputs' | 'measuredInputs' | 'moneyKind' | 'category'
> & {
  readonly unit: string | null;
};

export interface Benefit extends Partial<Omit<Metric, 'id' | 'key'>> {
  readonly since?: CalendarDate;
  readonly readings?: readonly Reading[];
}

/** A benefit, how it is valued, what was measured and how it is proved. */
export function benefit(
  item: string,
  calculator: Calculator,
  spec: Benefit,
  proofs: readonly Proof[] = [],
): StoryPart {
  const { since, readings = [], ...words } = spec;
  return {
    metrics: [{ item, ...calculator, ...(since === undefined ? {} : { effectiveDate: since }), ...words }],
    lines: [...measured(item, readings), ...proofs.map((proof) => proof(item))],
  };
}

type Inputs = Readonly<Record<string, CalculatorInput>>;

const calculatorOf =
  (
    calculator: Metric['calculator'],
    moneyKind: Metric['moneyKind'],
    category: Metric['category'],
    measuredInput: string | null,
    unit: string | null,
  ) =>
  (inputs: Inputs): Calculator => ({
    calculator,
    inputs,
    measuredInputs: measuredInput === null ? [] : [measuredInput],
    moneyKind,
    category,
    unit,
  });

export const timeSaving = calculatorOf('time_saving', 'capacity', 'time_savings', 'hoursAfter', 'h a month');
export const errorReduction = calculatorOf('error_reduction', 'cash', 'quality', 'errorRateAfter', 'percent');
export const winRate = calculatorOf('revenue_generated', 'revenue', 'revenue', 'winRateAfter', 'percent');
export const churn = calculatorOf('revenue_protected', 'revenue', 'revenue', 'churnAfter', 'percent');
export const staffing = calculatorOf('staffing', 'capacity', 'cost_reduction', 'staffAfter', 'people');
export const expectedLoss = calculatorOf(
  'expected_loss',
  'avoided_risk',
  'risk_reduction',
  'probabilityAfter',
  'percent',
);
export const automation = calculatorOf(
  'automation',
  'capacity',
  'time_savings',
  'automatedHoursPerItem',
  'h an item',
);
export const stated = calculatorOf('stated', 'cash', 'cost_reduction', null, null);
export const oneOff = calculatorOf('one_off', 'cash', 'cost_reduction', null, null);
export const opinion = calculatorOf('qualitative', null, 'experience', 'rating', 'points');

/** Tools that are no longer paid for. */
export function retiredTools(
  ...tools: readonly (readonly [name: string, annualCost: number, on: CalendarDate])[]
) {
  const toolCosts = tools.map(([name, annualCost, retiredOn]): ToolCost => ({ name, annualCost, retiredOn }));
  return calculatorOf(
    'tool_consolidation',
    'cash',
    'cost_reduction',
    null,
    null,
  )({ toolCosts, otherAnnualSavings: [] });
}

export function won(name: string, amount: number, closes: CalendarDate, isRenewal = false): StoryDeal {
  return { name, amount, closes, stage: 'closedwon', isRenewal };
}

export function open(
  name: string,
  amount: number,
  closes: CalendarDate,
  stage = 'qualifiedtobuy',
): StoryDeal {
  return { name, amount, closes, stage, isRenewal: true };
}

export function lost(name: string, amount: number, closes: CalendarDate, lostReason: string): StoryDeal {
  return { name, amount, closes, stage: 'closedlost', isRenewal: false, lostReason };
}
