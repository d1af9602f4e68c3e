import { daysBetween } from './calendar.ts';
import { type Finding, clampShare } from './finding.ts';
import type { ReadinessInputs } from './readiness-inputs.ts';
import { countDueSteps } from './runway.ts';
import type { ReadinessSettings } from './settings.ts';
import type { Reason } from './summary.ts';

/**
 * The sponsor: engaged earns 1, passive 0.5, a vacant chair 0. Missing when no state is recorded, or when an engaged
 * one was not in contact for `sponsorForgottenDays`. Source: docs/formulas.md, "Items of readiness".
 */
export function sponsorFinding(inputs: ReadinessInputs, settings: ReadinessSettings): Finding {
  const { sponsor, sponsorContactOn } = inputs;
  if (sponsor === null || sponsorContactOn === null) {
    return { share: 'missing', reasons: () => [{ code: 'sponsor_unknown' }] };
  }
  const days = daysBetween(sponsorContactOn, inputs.today);
  const who = sponsor.contactId === null ? {} : { contactId: sponsor.contactId };
  // What was found to be weak stays found: only of an engaged sponsor does silence make us unsure.
  if (sponsor.state === 'engaged' && days >= settings.sponsorForgottenDays) {
    return { share: 'missing', reasons: () => [{ code: 'sponsor_not_contacted', ...who, days }] };
  }
  const share = { engaged: 1, passive: 0.5, vacant: 0 }[sponsor.state];
  return { share, reasons: () => [{ code: 'sponsor_state', word: sponsor.state, ...who, days }] };
}

/**
 * How long ago somebody at the customer spoke up: 1 up to `engagementFullDays`, from there in a line down to 0 at
 * `engagementZeroDays`. Missing when nobody ever did. Source: docs/formulas.md, "Items of readiness".
 */
export function engagementFinding(inputs: ReadinessInputs, settings: ReadinessSettings): Finding {
  const { contact, today } = inputs;
  if (contact === null) return { share: 'missing', reasons: () => [{ code: 'no_customer_contact' }] };
  const days = daysBetween(contact.on, today);
  const { engagementFullDays: full, engagementZeroDays: zero } = settings;
  const who = contact.contactId === null ? {} : { contactId: contact.contactId };
  return {
    share: days <= full ? 1 : clampShare((zero - days) / (zero - full)),
    reasons: () => [{ code: 'customer_contact', ...who, days, on: contact.on }],
  };
}

/**
 * Open objections: each takes `objectionCost` off 1, down to 0. With none it is 1 while somebody asked within
 * `objectionsAskedWithinDays`, and missing otherwise. Source: docs/formulas.md, "Items of readiness".
 */
export function objectionsFinding(inputs: ReadinessInputs, settings: ReadinessSettings): Finding {
  const { objections, objectionsAskedOn, today } = inputs;
  const worst = objections[0];
  if (worst) {
    const reason = (): Reason => ({
      code: 'objections_open',
      count: objections.length,
      word: worst.severity,
      entryKey: worst.entryKey,
      on: objections.reduce((on, objection) => (objection.on < on ? objection.on : on), worst.on),
    });
    return { share: clampShare(1 - settings.objectionCost * objections.length), reasons: () => [reason()] };
  }
  const isAsked =
    objectionsAskedOn !== null && daysBetween(objectionsAskedOn, today) <= settings.objectionsAskedWithinDays;
  return isAsked
    ? { share: 1, reasons: () => [{ code: 'no_objections', on: objectionsAskedOn }] }
    : { share: 'missing', reasons: () => [{ code: 'objections_not_asked' }] };
}

/**
 * Steps held of the steps that are due, 0-1. Missing without a renewal date, not applicable before the first step is
 * due. Source: docs/formulas.md, "Items of readiness" and "Renewal runway".
 */
export function runwayFinding({ renewalDate, runway, today }: ReadinessInputs): Finding {
  if (renewalDate === null) return { share: 'missing', reasons: () => [{ code: 'renewal_date_unknown' }] };
  const { due, done } = countDueSteps(runway, today);
  if (due > 0) return { share: done / due, reasons: () => [{ code: 'runway_done', count: done, of: due }] };
  const first = runway[0];
  return {
    share: 'not_applicable',
    reasons: () => [{ code: 'runway_not_due', ...(first ? { on: first.dueOn } : {}) }],
  };
}
