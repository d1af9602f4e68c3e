import type { CompanyScope } from '../company-context.ts';
import type { Format } from '../../../ui/format.ts';
import { COMPARATORS_OF, fromStored } from './editor-fields.ts';
import type { EditorFields } from './editor-fields.ts';
import { blankMilestone, sharedWith } from './starting-fields.ts';

/** What it takes to count, by what a milestone shows; people can choose otherwise. */
const USUAL_POLICY = { usage: 'evidence', leading: 'none', result: 'customer_confirmed' } as const;

/** What a choice settles beside itself. */
export function broughtAlong(
  { goal, milestoneClass, metricKey }: Partial<EditorFields>,
  company: CompanyScope,
  format: Format,
): Partial<EditorFields> {
  if (goal !== undefined) return { comparator: COMPARATORS_OF[goal][0] ?? '>=' };
  if (milestoneClass !== undefined) return { evidencePolicy: USUAL_POLICY[milestoneClass] };
  const metric = company.metric(metricKey);
  return metric === null ? {} : goalOfBenefit(metric, company, format);
}

/** From where to where the benefit goes: a milestone that shares its measurements goes the same way. */
function goalOfBenefit(
  metric: Parameters<typeof sharedWith>[0],
  company: CompanyScope,
  format: Format,
): Partial<EditorFields> {
  const shared = fromStored({ ...blankMilestone(company), ...sharedWith(metric, format) }, format);
  const { unitKind, unitWords, baseline, target, goal, comparator } = shared;
  const { baselineMethod, baselineOn, measuringIntervalDays } = shared;
  return {
    unitKind,
    unitWords,
    baseline,
    goal,
    comparator,
    baselineMethod,
    baselineOn,
    measuringIntervalDays,
    ...(target !== null && { target }),
  };
}
