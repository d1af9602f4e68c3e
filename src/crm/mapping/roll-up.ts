import type { Reason, Summary } from '../../domain/summary.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Instant } from '../../domain/calendar.ts';
import type { CompanyResultName } from '../objects/company-properties.ts';
import { labelOf } from '../objects/property.ts';
import { toMajor } from './money.ts';
import { COMPANY_RECORDS_VERSION, RECORDS_VERSION } from './records-version.ts';
import { fitText, PROPERTY_CHARACTERS, writeValue } from './values.ts';

/**
 * The results that the app keeps on the company, so that HubSpot's views, segments, workflows and reports can
 * use them. All are step values: they change on known days or with a new fact, never by the hour.
 */
export function companyResults(
  summary: Summary,
  settings: Settings,
): Partial<Record<CompanyResultName, string>> {
  const { plan, value, renewal, growth, journey, cycle } = summary;
  const major = (minor: number | null) => writeValue(toMajor(minor, summary.currency));
  const account = (minor: number) => writeValue(toAccountMajor(minor, summary.currency, settings));
  const first = plan.reasons[0];
  return {
    vrm_milestone_health: plan.health,
    vrm_first_reason: writeValue(first?.code),
    vrm_first_reason_subject: writeValue(nameOf(first, summary)),
    vrm_health_reasons: fitText(plan.reasons.map((reason) => reasonLine(reason, summary)).join('\n')),
    vrm_readiness_score: writeValue(renewal.readiness.score),
    vrm_readiness_band: renewal.readiness.band,
    vrm_readiness_critical: writeValue(renewal.readiness.critical),
    vrm_readiness_confidence: writeValue(Number(renewal.readiness.confidence.toFixed(4))),
    vrm_person_call: writeValue(renewal.call?.band),
    vrm_renewal_outcome: writeValue(cycle.outcome?.outcome),
    vrm_milestones_total: writeValue(plan.counts.total),
    vrm_milestones_achieved: writeValue(plan.counts.achieved),
    vrm_milestones_due: writeValue(plan.counts.due),
    vrm_milestones_overdue: writeValue(plan.counts.overdue),
    vrm_milestones_awaiting_confirmation: writeValue(plan.counts.awaitingConfirmation),
    vrm_current_phase: writeValue(plan.currentPhase),
    vrm_next_milestone: writeValue(milestoneName(plan.nextMilestone?.key, summary)),
    vrm_next_milestone_date: writeValue(plan.nextMilestone?.on),
    vrm_value_currency: summary.currency,
    vrm_value_confirmed: major(value.runRate.confirmed),
    vrm_value_evidenced: major(value.runRate.evidenced),
    vrm_value_claimed: major(value.runRate.claimed),
    vrm_value_projected: major(value.projected),
    vrm_value_proved: major(value.provedRunRate),
    vrm_value_confirmed_account: account(value.runRate.confirmed),
    vrm_value_evidenced_account: account(value.runRate.evidenced),
    vrm_value_claimed_account: account(value.runRate.claimed),
    vrm_value_projected_account: account(value.projected),
    vrm_cost_in_force: major(value.cost.annualMinor),
    vrm_value_verdict: value.verdict,
    vrm_net_roi: ratio(value.roi.net),
    vrm_gross_return: ratio(value.roi.gross),
    vrm_payback_date: writeValue(value.payback.on),
    vrm_expansion_ready: writeValue(growth.expansion.ready),
    vrm_advocate_ready: writeValue(growth.advocacy.ready),
    vrm_journey_stages: journey.stages.join(';'),
    vrm_last_customer_contact: writeValue(summary.ledger.lastCustomerContactOn),
    vrm_ledger_lines: writeValue(summary.ledger.entries.length),
    vrm_plan_records: recordKeysText(planRecordKeys(summary)),
    vrm_stale: 'false',
    vrm_template_version: writeValue(summary.template?.version),
    vrm_recompute_on: writeValue(summary.recomputeOn),
  };
}

/** Keys of the milestones and metrics of a company. */
export function planRecordKeys({ plan, value }: Summary): readonly string[] {
  return [
    ...plan.milestones.map(({ milestone }) => milestone.key),
    ...value.metrics.map(({ metric }) => metric.key),
  ];
}

/** Keys as one property stores them: each once, in their order; those that do not fit are left out. */
export function recordKeysText(keys: readonly string[]): string {
  const text = [...new Set(keys)].sort().join(';');
  return text.length <= PROPERTY_CHARACTERS
    ? text
    : text.slice(0, text.lastIndexOf(';', PROPERTY_CHARACTERS));
}

/** What is added when results are written: they do not count as a change by themselves. */
export function computationStamp(
  summary: Summary,
  computedAt: Instant,
): Partial<Record<CompanyResultName, string>> {
  return {
    vrm_computed_on: summary.asOf,
    vrm_computed_at: computedAt,
    [COMPANY_RECORDS_VERSION]: String(RECORDS_VERSION),
  };
}

const ratio = (value: number | null) => writeValue(value === null ? null : Number(value.toFixed(4)));

function toAccountMajor(minor: number, currency: string, settings: Settings): number | null {
  if (currency === settings.accountCurrency) return toMajor(minor, currency);
  const rate = settings.exchangeRates[currency];
  if (rate === undefined) return null;
  return Number(((toMajor(minor, currency) ?? 0) * rate).toFixed(2));
}

function reasonLine(reason: Reason, summary: Summary): string {
  const name = nameOf(reason, summary);
  return name === null ? labelOf(reason.code) : `${labelOf(reason.code)}: ${name}`;
}

function nameOf(reason: Reason | undefined, summary: Summary): string | null {
  return milestoneName(reason?.milestoneKey, summary);
}

function milestoneName(key: string | undefined, summary: Summary): string | null {
  if (key === undefined) return null;
  return summary.plan.milestones.find(({ milestone }) => milestone.key === key)?.milestone.name ?? null;
}
