import type { Reason } from '../../../../src/domain/summary.ts';
import { duration, timeAgo } from '../../../ui/durations.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';

const SPONSOR_STATES = ['engaged', 'passive', 'vacant'] as const;
const SEVERITIES = ['minor', 'major', 'blocking'] as const;

/** A reason as a clause with its numbers and names, without a full stop. */
export function reasonWords(reason: Reason, { t, format }: Words, company: CompanyScope): string {
  const { code } = reason;
  switch (code) {
    case 'health_yellow':
    case 'health_red':
      return withFirstPlanReason(t(`reason.${code}`));
    case 'proof_fresh': {
      if (reason.days === undefined) return t('reason.proof_fresh', shared());
      // The age decides how much it counts, so it stays in days whatever its length.
      return t('reason.proof_aged', { ...shared(), days: t('common.days', { count: reason.days }) });
    }
    case 'sponsor_state': {
      const state = SPONSOR_STATES.find((word) => word === reason.word) ?? 'engaged';
      return t(`reason.sponsor_state.${state}`, shared());
    }
    case 'objections_open': {
      const severity = SEVERITIES.find((word) => word === reason.word) ?? 'minor';
      return t(`reason.objections_open.${severity}`, shared());
    }
    case 'value_multiple':
      return t('reason.value_multiple', { ...shared(), value: format.multiple(reason.value ?? 0) });
    default:
      return t(`reason.${code}`, shared());
  }

  function shared() {
    const days = reason.days ?? 0;
    return {
      milestone: company.milestone(reason.milestoneKey)?.milestone.name ?? '',
      who: company.people.nameOf(reason.contactId) ?? t('common.theCustomer'),
      date: reason.on === undefined ? '' : format.dateNear(reason.on, company.today),
      days: duration(t, days),
      ago: timeAgo(t, days),
      count: format.number(reason.count ?? 0),
      of: format.number(reason.of ?? 0),
      value: format.percent(reason.value ?? 0),
      amount: format.money(reason.amountMinor ?? 0),
      needed: format.percent(neededFor(code)),
    };
  }

  /** How much has to be known for what the reason withholds. */
  function neededFor(withheld: Reason['code']): number {
    const { limits } = company.view.summary.renewal.readiness;
    return withheld === 'cap_confidence' ? limits.confidenceForCommit : limits.confidenceForScore;
  }

  function withFirstPlanReason(health: string): string {
    const first = company.view.summary.plan.reasons[0];
    if (!first || first.code.startsWith('health_')) return health;
    return t('reason.health_because', { health, reason: reasonWords(first, { t, format }, company) });
  }
}
