import type { MeasurementMethod, ValueCategory } from '../../../../src/domain/vocabulary.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import type { EditorFields, GoalKind, UnitKind } from './editor-fields.ts';

interface Example {
  readonly goal: GoalKind;
  readonly unitKind: UnitKind;
  /** As they are typed: percent as percent, money in major units. */
  readonly baseline: number;
  readonly target: number;
  readonly method: MeasurementMethod;
}

/** The figures of one good milestone of each category; its words are messages. */
const EXAMPLES: Readonly<Record<ValueCategory, Example>> = {
  time_savings: { goal: 'down', unitKind: 'words', baseline: 40, target: 10, method: 'process_observation' },
  cost_reduction: {
    goal: 'down',
    unitKind: 'money',
    baseline: 86_000,
    target: 60_000,
    method: 'financial_report',
  },
  revenue: { goal: 'up', unitKind: 'percent', baseline: 18, target: 24, method: 'business_system' },
  quality: { goal: 'down', unitKind: 'percent', baseline: 4.2, target: 2, method: 'business_system' },
  process_efficiency: {
    goal: 'up',
    unitKind: 'percent',
    baseline: 35,
    target: 80,
    method: 'business_system',
  },
  adoption_satisfaction: {
    goal: 'up',
    unitKind: 'percent',
    baseline: 30,
    target: 70,
    method: 'product_usage',
  },
  risk_reduction: { goal: 'down', unitKind: 'words', baseline: 9, target: 2, method: 'business_system' },
  strategic_capability: {
    goal: 'up',
    unitKind: 'words',
    baseline: 1,
    target: 6,
    method: 'process_observation',
  },
  experience: { goal: 'up', unitKind: 'words', baseline: 31, target: 45, method: 'user_survey' },
};

/** The example of a category, where nobody has written anything yet: what is typed stays. */
export function withExample(fields: EditorFields, t: Translate): Partial<EditorFields> {
  const { category } = fields;
  const example = EXAMPLES[category];
  const say = (part: 'name' | 'definition' | 'detail' | 'validation' | 'capability' | 'outcome' | 'impact') =>
    t(`editor.example.${category}.${part}`);
  const isGoalOpen = fields.baseline === null && fields.target === null && fields.metricKey === null;
  return {
    name: fields.name || say('name'),
    definition: fields.definition || say('definition'),
    ...(isGoalOpen ? goalOf(example, category, t) : {}),
    baselineMethod: fields.baselineMethod ?? 'direct',
    measurementMethod: fields.measurementMethod ?? example.method,
    measurementDetail: fields.measurementDetail || say('detail'),
    validation: fields.validation || say('validation'),
    capability: fields.capability || say('capability'),
    outcome: fields.outcome || say('outcome'),
    impact: fields.impact || say('impact'),
  };
}

function goalOf(example: Example, category: ValueCategory, t: Translate): Partial<EditorFields> {
  const { goal, unitKind, baseline, target } = example;
  return {
    goal,
    comparator: goal === 'down' ? '<=' : '>=',
    unitKind,
    unitWords: unitKind === 'words' ? t(`editor.example.${category}.unit`) : '',
    baseline,
    target,
  };
}
