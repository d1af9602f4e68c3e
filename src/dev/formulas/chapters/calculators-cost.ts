import { minus, number, over, plus, times } from '../quantity.ts';
import type { CalculatorStory } from './calculator-entry.ts';

const COST_AVOIDANCE = 'Cost avoidance as in a business case: quantity × price.';

/** Time, people, tools and errors. */
export const COST_STORIES: readonly CalculatorStory[] = [
  {
    calculator: 'time_saving',
    title: 'Time saving',
    words:
      'Hours saved in each period, at an hourly rate. `recapture` is the part of the saved time that is put to use.',
    formula: ['annual = (hoursBefore − hoursAfter) × periodsPerYear × hourlyRate × recapture'],
    source: COST_AVOIDANCE,
    story: 'A month-end close takes fewer hours.',
    inputs: { hoursBefore: 320, hoursAfter: 132, hourlyRate: 75, periodsPerYear: 12 },
    working: {
      hoursSavedPerPeriod: (find) => minus(find('hoursBefore'), find('hoursAfter')),
      hoursSavedPerYear: (find) => times(find('hoursSavedPerPeriod'), find('periodsPerYear')),
      annualAmount: (find) => times(find('hoursSavedPerYear'), find('hourlyRate'), find('recapture')),
    },
  },
  {
    calculator: 'tool_consolidation',
    title: 'Tool consolidation',
    words:
      'What retired tools cost a year, and what else their going saves. Named tools count from the day on which each of them is retired.',
    formula: ['annual = sum of toolCosts + sum of otherAnnualSavings'],
    source: COST_AVOIDANCE,
    story: 'Three tools are retired, and their administration falls away.',
    inputs: { toolCosts: [26_400, 21_900, 7_800], otherAnnualSavings: [4_000] },
    working: {
      toolCostsSaved: (find) => find('toolCosts'),
      otherSavings: (find) => find('otherAnnualSavings'),
      annualAmount: (find) => plus(find('toolCostsSaved'), find('otherSavings')),
    },
  },
  {
    calculator: 'staffing',
    title: 'Staffing',
    words:
      'People needed before and after, at the cost of one of them. With a volume it also says what one person gets done; the gain in efficiency needs none.',
    formula: [
      'annual            = (staffBefore − staffAfter) × annualCostPerPerson',
      'output per person = volumePerPeriod / staff',
      'efficiency gain   = staffBefore / staffAfter − 1',
    ],
    unknownWhen:
      'a required input is missing or refused. Output per person and efficiency gain are unknown for a staff of zero, output per person also without a volume.',
    source: `${COST_AVOIDANCE} Output per person is labour productivity.`,
    story: 'The same invoices with fewer people.',
    inputs: { staffBefore: 10, staffAfter: 8, annualCostPerPerson: 60_000, volumePerPeriod: 4_000 },
    working: {
      staffSaved: (find) => minus(find('staffBefore'), find('staffAfter')),
      annualAmount: (find) => times(find('staffSaved'), find('annualCostPerPerson')),
      outputPerPersonBefore: (find) => over(find('volumePerPeriod'), find('staffBefore')),
      outputPerPersonAfter: (find) => over(find('volumePerPeriod'), find('staffAfter')),
      efficiencyGain: (find) => minus(over(find('staffBefore'), find('staffAfter')), number(1)),
    },
  },
  {
    calculator: 'automation',
    title: 'Automation',
    words: 'Hours saved for each item, over all items of a year, at an hourly rate.',
    formula: [
      'annual = (manualHoursPerItem − automatedHoursPerItem) × itemsPerPeriod × periodsPerYear × hourlyRate × recapture',
    ],
    source: COST_AVOIDANCE,
    story: 'Orders are entered by a robot; half of the time it frees is put to use.',
    inputs: {
      manualHoursPerItem: 0.5,
      automatedHoursPerItem: 0.1,
      itemsPerPeriod: 500,
      hourlyRate: 40,
      periodsPerYear: 12,
      recapture: 0.5,
    },
    working: {
      hoursSavedPerItem: (find) => minus(find('manualHoursPerItem'), find('automatedHoursPerItem')),
      hoursSavedPerPeriod: (find) => times(find('hoursSavedPerItem'), find('itemsPerPeriod')),
      hoursSavedPerYear: (find) => times(find('hoursSavedPerPeriod'), find('periodsPerYear')),
      annualAmount: (find) => times(find('hoursSavedPerYear'), find('hourlyRate'), find('recapture')),
    },
  },
  {
    calculator: 'productivity',
    title: 'Productivity',
    words:
      'How much more gets done. It becomes money only where a unit of output has a value (the periods a year are then needed, too); otherwise there is the gain and no amount.',
    formula: [
      'gain   = (outputAfter − outputBefore) / outputBefore',
      'annual = (outputAfter − outputBefore) × valuePerUnit × periodsPerYear',
    ],
    unknownWhen:
      'no value of a unit is given: the annual amount is then unknown and the gain stands alone. The gain is unknown for an output of zero before.',
    source: 'Labour productivity: relative change of output.',
    story: 'A team ships more orders a month.',
    inputs: { outputBefore: 200, outputAfter: 250, valuePerUnit: 30, periodsPerYear: 12 },
    working: {
      outputGained: (find) => minus(find('outputAfter'), find('outputBefore')),
      annualAmount: (find) => times(find('outputGained'), find('valuePerUnit'), find('periodsPerYear')),
      gain: (find) => over(find('outputGained'), find('outputBefore')),
    },
  },
  {
    calculator: 'error_reduction',
    title: 'Error reduction',
    words: 'Errors that no longer happen, at the cost of one.',
    formula: [
      'annual = (errorRateBefore − errorRateAfter) × volumePerPeriod × periodsPerYear × costPerError',
    ],
    source: `${COST_AVOIDANCE} Known as cost of poor quality.`,
    story: 'Fewer payments are late or made twice.',
    inputs: {
      errorRateBefore: 0.042,
      errorRateAfter: 0.02,
      volumePerPeriod: 9_000,
      costPerError: 50,
      periodsPerYear: 12,
    },
    working: {
      errorRateAvoided: (find) => minus(find('errorRateBefore'), find('errorRateAfter')),
      errorsAvoidedPerPeriod: (find) => times(find('errorRateAvoided'), find('volumePerPeriod')),
      errorsAvoidedPerYear: (find) => times(find('errorsAvoidedPerPeriod'), find('periodsPerYear')),
      annualAmount: (find) => times(find('errorsAvoidedPerYear'), find('costPerError')),
    },
  },
];
