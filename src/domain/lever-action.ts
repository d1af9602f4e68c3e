import type { ActiveLedger } from './active-ledger.ts';
import { type CalendarDate, daysBetween } from './calendar.ts';
import { losesFreshnessOn } from './proof-freshness.ts';
import type { Settings } from './settings.ts';
import type {
  Lever,
  MetricSummary,
  MilestoneSummary,
  NextAction,
  NextActionKind,
  PlanSummary,
  RenewalSummary,
  ValueSummary,
} from './summary.ts';

export interface ActionSources {
  readonly settings: Settings;
  readonly today: CalendarDate;
  readonly ledger: ActiveLedger;
  readonly plan: PlanSummary;
  readonly value: ValueSummary;
  readonly renewal: RenewalSummary;
}

/** An action with nothing but what is given. */
export function nextAction(kind: NextActionKind, details: Partial<Omit<NextAction, 'kind'>>): NextAction {
  return {
    kind,
    milestoneKey: details.milestoneKey ?? null,
    metricKey: details.metricKey ?? null,
    entryKey: details.entryKey ?? null,
    contactId: details.contactId ?? null,
    step: details.step ?? null,
    on: details.on ?? null,
    lateDays: details.lateDays ?? 0,
    gain: details.gain ?? null,
    ageDays: details.ageDays ?? null,
    intervalDays: details.intervalDays ?? null,
    progress: details.progress ?? null,
    expected: details.expected ?? null,
    together: details.together ?? null,
    count: details.count ?? null,
    of: details.of ?? null,
  };
}

/** A lever as an action: to bring a blocked milestone back on pace is, first of all, to clear its blocker. */
export function leverAction(
  lever: Lever,
  together: NextAction['together'],
  sources: ActionSources,
): NextAction {
  const isBlocked = lever.kind === 'bring_on_pace' && lever.entryKey !== null;
  const kind = isBlocked ? 'clear_blocker' : lever.kind;
  const milestone = sources.plan.milestones.find((one) => one.milestone.key === lever.milestoneKey);
  const metric = sources.value.metrics.find((one) => one.metric.key === lever.metricKey);
  const details: { -readonly [Name in keyof NextAction]?: NextAction[Name] } = {
    milestoneKey: lever.milestoneKey,
    metricKey: lever.metricKey,
    entryKey: lever.entryKey,
    contactId: lever.contactId,
    step: lever.step,
    on: lever.dueOn,
    lateDays: lever.lateDays,
    gain: lever.gain,
    together,
  };
  if (milestone) Object.assign(details, milestoneDetails(milestone, kind, sources.today));
  if (metric) Object.assign(details, metricDetails(metric, kind, sources));
  Object.assign(details, relationshipDetails(kind, sources));
  return nextAction(kind, details);
}

/** What a milestone adds to the why. */
export function milestoneDetails(
  summary: MilestoneSummary,
  kind: NextActionKind,
  today: CalendarDate,
): Partial<NextAction> {
  const { milestone, progress, expected, current, targetMetOn, targetDate } = summary;
  return {
    progress,
    expected,
    intervalDays: milestone.measuringIntervalDays,
    ageDays: current === null ? null : daysBetween(current.on, today),
    on: kind === 'get_confirmation' ? targetMetOn : targetDate,
  };
}

/** What a benefit adds to the why; `on` of an old confirmation is the day from which it counts even less. */
export function metricDetails(
  { metric, latest, proof }: MetricSummary,
  kind: NextActionKind,
  { today, settings }: ActionSources,
): Partial<NextAction> {
  const { confirmation } = proof;
  if (kind === 'renew_confirmation' && confirmation !== null) {
    const on = losesFreshnessOn(confirmation.on, today, settings.readiness);
    return { ageDays: daysBetween(confirmation.on, today), on };
  }
  return {
    intervalDays: metric.measuringIntervalDays,
    ageDays: latest === null ? null : daysBetween(latest.on, today),
  };
}

function relationshipDetails(kind: NextActionKind, { renewal }: ActionSources): Partial<NextAction> {
  const daysIn = (key: 'sponsor' | 'engagement') =>
    renewal.readiness.items.find((item) => item.key === key)?.reasons[0]?.days ?? null;
  if (kind === 'contact_sponsor' || kind === 'win_sponsor') return { ageDays: daysIn('sponsor') };
  return kind === 'contact_customer' ? { ageDays: daysIn('engagement') } : {};
}
