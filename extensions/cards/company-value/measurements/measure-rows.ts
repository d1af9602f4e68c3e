import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { measurementDueOn } from '../../../../src/domain/measurement-due.ts';
import type { MetricSummary, MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { CompanyScope } from '../company-context.ts';
import { isTypedIn, subjectOfMetric, subjectOfMilestone } from '../forms/subject.ts';
import type { Measured, Subject } from '../forms/subject.ts';

/** Something that can be measured, as one row of the form. */
export interface MeasureRow {
  /** Its own among the rows. */
  readonly key: string;
  readonly subject: Subject;
  readonly measured: Measured;
  /** Null when nobody knows. */
  readonly dueOn: CalendarDate | null;
  readonly isDue: boolean;
}

/** Everything of the company that is typed in: what is due first, the longest due at the top. */
export function measureRows(company: CompanyScope): readonly MeasureRow[] {
  const { plan, value } = company.view.summary;
  const milestones = plan.milestones.filter(
    (summary) => summary.status !== 'cancelled' && isTypedIn(summary.milestone, company),
  );
  const followed = new Set(milestones.map(({ milestone }) => milestone.metricKey));
  const metrics = value.metrics.filter(
    ({ metric }) => metric.measuredInputs.length > 0 && !followed.has(metric.key),
  );
  return [
    ...milestones.flatMap((summary) => rowsOfMilestone(summary, company)),
    ...metrics.flatMap((summary) => rowsOfMetric(summary, company)),
  ].sort(byDue);
}

function rowsOfMilestone(summary: MilestoneSummary, company: CompanyScope): readonly MeasureRow[] {
  const { milestone, status } = summary;
  const subject = subjectOfMilestone(summary, company);
  const interval = milestone.measuringIntervalDays ?? subject.metric?.metric.measuringIntervalDays ?? null;
  // What is achieved or closed need not be measured on; it still may.
  const isOpen = status !== 'achieved' && status !== 'missed';
  return rowsOf(milestone.key, subject, interval, milestone.plannedStart, isOpen, company.today);
}

function rowsOfMetric(summary: MetricSummary, company: CompanyScope): readonly MeasureRow[] {
  const { metric } = summary;
  const subject = subjectOfMetric(summary, company);
  const { measuringIntervalDays, effectiveDate } = metric;
  return rowsOf(metric.key, subject, measuringIntervalDays, effectiveDate, true, company.today);
}

function rowsOf(
  key: string,
  subject: Subject,
  interval: number | null,
  startOn: CalendarDate | null,
  isOpen: boolean,
  today: CalendarDate,
): readonly MeasureRow[] {
  return subject.measured.map((measured, position) => {
    const dueOn = measurementDueOn(interval, measured.last?.on ?? null, startOn);
    return {
      key: `${key} ${position}`,
      subject,
      measured,
      dueOn,
      isDue: isOpen && dueOn !== null && dueOn <= today,
    };
  });
}

function byDue(first: MeasureRow, second: MeasureRow): number {
  if (first.isDue !== second.isDue) return first.isDue ? -1 : 1;
  const [one, other] = [first.dueOn ?? '', second.dueOn ?? ''];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
