import type { Translate } from '../../../ui/messages/translate.ts';
import { EXAMPLES } from './examples.ts';
import type { MetricDraft } from './metric-draft.ts';

/** A form filled with a good example of the chosen way to count; what is typed already stays. */
export function exampleDraft(draft: MetricDraft, t: Translate): Partial<MetricDraft> {
  const { calculator } = draft;
  if (calculator === null) return {};
  const { numbers, target, method } = EXAMPLES[calculator];
  const or = (typed: string, example: string) => (typed.trim() === '' ? example : typed);
  return {
    name: or(draft.name, t(`example.${calculator}.name`)),
    definition: or(draft.definition, t(`example.${calculator}.definition`)),
    validation: or(draft.validation, t(`example.${calculator}.validation`)),
    unit: or(draft.unit, unitOf(calculator, t)),
    texts: { ...textsOf(calculator, t), ...withoutBlanks(draft.texts) },
    numbers: { ...numbers, ...withoutNulls(draft.numbers) },
    tools:
      calculator === 'tool_consolidation' && draft.tools.length === 0
        ? [
            {
              id: 0,
              name: t('example.tool_consolidation.tool'),
              annualCost: 12_000,
              retiredOn: draft.effectiveDate,
            },
          ]
        : draft.tools,
    target: draft.target ?? target,
    method: draft.method ?? method,
    baselineMethod: draft.baselineMethod ?? 'direct',
  };
}

const WITH_UNIT = [
  'time_saving',
  'staffing',
  'automation',
  'revenue_generated',
  'revenue_protected',
  'revenue_optimised',
  'productivity',
  'error_reduction',
  'expected_loss',
  'reliability',
  'qualitative',
] as const;

function unitOf(calculator: string, t: Translate): string {
  const known = WITH_UNIT.find((name) => name === calculator);
  return known === undefined ? '' : t(`example.${known}.unit`);
}

function textsOf(calculator: string, t: Translate): Readonly<Record<string, string>> {
  if (calculator === 'stated') return { basis: t('example.stated.basis') };
  return calculator === 'qualitative' ? { statement: t('example.qualitative.statement') } : {};
}

const withoutBlanks = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));

const withoutNulls = (numbers: Readonly<Record<string, number | null>>) =>
  Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== null));
