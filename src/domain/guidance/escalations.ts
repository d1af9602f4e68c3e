import type { ActiveLedger } from '../active-ledger.ts';
import { openBlockers } from '../blockers.ts';
import { daysBetween, laterOf, type CalendarDate } from '../calendar.ts';
import type { Core } from '../core.ts';
import { gather } from '../gather.ts';
import { isOpen } from '../milestone-status.ts';
import type { OpenBlocker } from '../summary.ts';
import type { Escalation, EscalationCode, EscalationDestination } from './guidance-summary.ts';

const DESTINATIONS: Readonly<Record<EscalationCode, EscalationDestination>> = {
  customer_silent: 'account_executive',
  sponsor_vacant: 'cs_leadership',
  sponsor_passive: 'cs_leadership',
  organisational_resistance: 'cs_leadership',
  technical_blocker: 'technical_team',
};

type EscalationSources = Pick<Core, 'facts' | 'settings' | 'today' | 'ledger' | 'plan' | 'inputs'>;

/**
 * When somebody beside the customer success manager has to step in, and who: nobody at the customer has spoken
 * up for 30 days, the sponsor is passive or the chair is empty, the organisation resists, or a technical
 * blocker lasts. The relationship first, then blockers from the oldest on.
 */
export function escalationsOf(sources: EscalationSources): readonly Escalation[] {
  return [
    ...silence(sources),
    ...weakSponsor(sources),
    ...gather(openBlockersOfPlan(sources), (blocker) => lastingBlocker(blocker, sources.today)),
  ];
}

/**
 * Silence is counted from the customer's last word. Where none was ever recorded it is counted from the day
 * on which records of this customer begin: a ledger that nobody keeps yet says nothing about the customer.
 */
function silence({ facts, settings, today, ledger, inputs }: EscalationSources): readonly Escalation[] {
  const since = inputs.contact?.on ?? recordsBegin(ledger, facts.company.startDate);
  if (since === null || daysBetween(since, today) < settings.guidance.customerSilentDays) return [];
  const { entryKey = null, contactId = null } = inputs.contact ?? {};
  return [escalation('customer_silent', since, today, { entryKey, contactId })];
}

function recordsBegin(ledger: ActiveLedger, startDate: CalendarDate | null): CalendarDate | null {
  const first = ledger.entries[0]?.on ?? null;
  return first === null || startDate === null ? first : laterOf(first, startDate);
}

function weakSponsor({ inputs, today }: EscalationSources): readonly Escalation[] {
  const { sponsor } = inputs;
  if (sponsor === null || sponsor.state === 'engaged') return [];
  const code = sponsor.state === 'vacant' ? 'sponsor_vacant' : 'sponsor_passive';
  return [escalation(code, sponsor.on, today, sponsor)];
}

/** Blockers of the company and of milestones that are still being worked on. */
function openBlockersOfPlan({ ledger, settings, plan }: EscalationSources) {
  const workedOn = new Set(
    plan.milestones.filter(({ status }) => isOpen(status)).map(({ milestone }) => milestone.key),
  );
  return openBlockers(ledger, settings.milestones).filter(
    ({ milestoneKey }) => milestoneKey === null || workedOn.has(milestoneKey),
  );
}

function lastingBlocker(
  { milestoneKey, blocker }: { readonly milestoneKey: string | null; readonly blocker: OpenBlocker },
  today: CalendarDate,
): readonly Escalation[] {
  const { blockerType, escalatesOn, raisedOn, entryKey, raisedByContactId } = blocker;
  if (escalatesOn === null || escalatesOn > today) return [];
  const code = blockerType === 'technical' ? 'technical_blocker' : 'organisational_resistance';
  return [escalation(code, raisedOn, today, { entryKey, contactId: raisedByContactId, milestoneKey })];
}

function escalation(
  code: EscalationCode,
  since: CalendarDate,
  today: CalendarDate,
  about: Pick<Escalation, 'entryKey' | 'contactId'> & Partial<Pick<Escalation, 'milestoneKey'>>,
): Escalation {
  const { milestoneKey = null, entryKey, contactId } = about;
  const days = daysBetween(since, today);
  return { code, to: DESTINATIONS[code], since, days, milestoneKey, entryKey, contactId };
}
