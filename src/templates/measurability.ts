import type { CalendarDate } from '../domain/calendar.ts';
import { measurabilityProblems } from '../domain/measurable.ts';
import { metricProblems } from '../domain/metric-measurable.ts';
import type { GeneralAssumption } from '../domain/metric-measurable.ts';
import type { Template, TemplateMetric, TemplateMilestone } from './template.ts';

/** Why an item of a template could not be measured at a customer. */
export interface TemplateFault {
  /** "milestones[3].target" */
  readonly place: string;
  readonly message: string;
}

/**
 * What keeps the items of a template from being measured, by the same check that a customer's own have to pass. The
 * usual values stand for those that every customer records of its own.
 * @param general what the account assumes where a benefit leaves an input out
 */
export function measurabilityFaults(
  template: Template,
  general?: GeneralAssumption,
): readonly TemplateFault[] {
  return [
    ...template.milestones.flatMap((item, index) => milestoneFaults(item, `milestones[${index}]`)),
    ...template.metrics.flatMap((item, index) => metricFaults(item, `metrics[${index}]`, general)),
  ];
}

function milestoneFaults(item: TemplateMilestone, place: string): readonly TemplateFault[] {
  const draft = {
    ...item,
    baseline: item.baseline ?? item.typicalBaseline,
    source:
      item.source === 'manual'
        ? ({ kind: 'manual' } as const)
        : ({ kind: 'engine', figure: 'proved_run_rate' } as const),
    metricKey: item.metric,
  };
  return measurabilityProblems(draft, { baselineComesLater: true }).map(({ field, message }) => ({
    place: `${place}.${field === 'metricKey' ? 'metric' : field}`,
    message,
  }));
}

/** Any day does: it is the customer's start that counts. */
const SOME_DAY: CalendarDate = '2026-01-01';

function metricFaults(
  item: TemplateMetric,
  place: string,
  general?: GeneralAssumption,
): readonly TemplateFault[] {
  const draft = {
    ...item,
    inputs: { ...item.typicalInputs, ...item.inputs },
    effectiveDate: SOME_DAY,
    baselineMethod: 'direct',
    targetValue: null,
    carryForwardDays: null,
    poolShare: null,
  } as const;
  return metricProblems(draft, general).map(({ code, field }) => ({
    place: `${place}.${field}`,
    message: code,
  }));
}
