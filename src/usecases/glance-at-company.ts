import type { CrmRepository } from '../crm/repository.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import { summarise } from '../domain/summarise.ts';
import type {
  MilestoneSummary,
  NextAction,
  PlanCounts,
  RenewalSummary,
  Summary,
  ValueVerdict,
} from '../domain/summary.ts';
import type { Language, MilestoneHealth, RenewalOutcome } from '../domain/vocabulary.ts';
import { accessOf } from './access.ts';
import type { ReadOnlyReason } from './access.ts';
import { languageOf } from './language-of.ts';
import { loadCompany } from './load-company.ts';
import { todayIn } from './today.ts';
import type { Clock } from './today.ts';
import type { ViewRequest } from './view-company-value.ts';

/** What of a company can be read in five seconds: the same figures as in its view, and nothing of its lists. */
export interface CompanyGlance {
  readonly asOf: CalendarDate;
  /** ISO 4217 */
  readonly currency: string;
  readonly renewal: Pick<RenewalSummary, 'renewalDate' | 'daysUntilRenewal' | 'overdue'> &
    Pick<RenewalSummary['readiness'], 'score' | 'band' | 'critical' | 'confidence'> & {
      /** How the renewal on that date ended; null while it is open. */
      readonly outcome: RenewalOutcome | null;
    };
  readonly value: {
    readonly verdict: ValueVerdict;
    /** Confirmed and evidenced, a year, in minor units. */
    readonly provedRunRate: number;
    /** Net return as a fraction; null when it is not known. */
    readonly netRoi: number | null;
  };
  readonly plan: {
    readonly health: MilestoneHealth;
    readonly counts: Pick<PlanCounts, 'total' | 'achieved'>;
    /** The open milestone with the nearest target date; null when there is none. */
    readonly next: MilestoneSummary | null;
  };
  readonly nextAction: NextAction;
  /** Names of what the next action is about, empty where it is about none. */
  readonly subject: {
    readonly milestone: string;
    readonly metric: string;
    readonly blocker: string;
  };
  readonly mayWrite: boolean;
  readonly readOnlyBecause: ReadOnlyReason | null;
  /** The language that the settings choose for this reader; null where it goes by the reader's locale. */
  readonly language: Language | null;
}

/**
 * Reads a company for a place that shows only where it stands and what is next. It writes nothing: whoever opens the
 * whole view brings the stored results up to date.
 * @throws CrmError
 */
export async function glanceAtCompany(
  repository: CrmRepository,
  clock: Clock,
  { companyId, timeZone, userId }: ViewRequest,
): Promise<CompanyGlance> {
  const loaded = await loadCompany(repository, companyId, timeZone);
  const { facts, settings } = loaded;
  const summary = summarise(facts, settings, todayIn(timeZone, clock));
  const { mayWrite, readOnlyBecause } = accessOf(loaded, userId);
  const language = languageOf(settings.language, userId);
  return { ...glanceOf(summary), mayWrite, readOnlyBecause, language };
}

/** The figures of a glance out of a company's summary. */
export function glanceOf({
  asOf,
  currency,
  plan,
  value,
  renewal,
  cycle,
  nextAction,
}: Summary): Omit<CompanyGlance, 'mayWrite' | 'readOnlyBecause' | 'language'> {
  const { renewalDate, daysUntilRenewal, overdue, readiness } = renewal;
  const { score, band, critical, confidence } = readiness;
  const milestone = (key: string | null | undefined) =>
    plan.milestones.find((one) => one.milestone.key === key) ?? null;
  const about = milestone(nextAction.milestoneKey);
  const metric = value.metrics.find((one) => one.metric.key === nextAction.metricKey);
  return {
    asOf,
    currency,
    renewal: {
      renewalDate,
      daysUntilRenewal,
      overdue,
      outcome: cycle.outcome?.outcome ?? null,
      score,
      band,
      critical,
      confidence,
    },
    value: { verdict: value.verdict, provedRunRate: value.provedRunRate, netRoi: value.roi.net },
    plan: {
      health: plan.health,
      counts: { total: plan.counts.total, achieved: plan.counts.achieved },
      next: milestone(plan.nextMilestone?.key),
    },
    nextAction,
    subject: {
      milestone: about?.milestone.name ?? '',
      metric: metric?.metric.name ?? '',
      blocker: about?.blocker?.title ?? about?.milestone.name ?? '',
    },
  };
}
