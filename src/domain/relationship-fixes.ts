import { addDays, daysBetween } from './calendar.ts';
import { type Fix, leverDraft } from './fix.ts';
import { type ReadinessInputs, isRenewalOverdue } from './readiness-inputs.ts';
import type { ReadinessSettings } from './settings.ts';
import type { EngagementFact, LeverKind } from './summary.ts';

const FAR_AWAY = '9999-12-31';

/** Fixes that people at the customer decide: runway steps, sponsor, champion, contact, objections, outcome. */
export function relationshipFixes(inputs: ReadinessInputs, settings: ReadinessSettings): readonly Fix[] {
  const fixes = [
    outcomeFix(inputs),
    ...runwayFixes(inputs),
    sponsorFix(inputs, settings),
    championFix(inputs),
    contactFix(inputs, settings),
    ...objectionFixes(inputs),
    askFix(inputs, settings),
    renewalDateFix(inputs),
  ];
  return fixes.filter((fix) => fix !== null);
}

/** With whom the renewal is talked over: the sponsor, else the champion, else whoever spoke up last. */
function renewalContactId(inputs: Pick<ReadinessInputs, 'sponsor' | 'champion' | 'contact'>): string | null {
  const present = (fact: EngagementFact | null) => (fact?.state === 'vacant' ? null : fact?.contactId);
  return present(inputs.sponsor) ?? present(inputs.champion) ?? inputs.contact?.contactId ?? null;
}

function runwayFixes(inputs: ReadinessInputs): readonly Fix[] {
  if (inputs.hasOutcome) return [];
  const contactId = renewalContactId(inputs);
  return inputs.runway
    .filter(({ dueOn, doneOn }) => dueOn <= inputs.today && doneOn === null)
    .map(({ step, dueOn }) => ({
      lever: leverDraft('hold_runway_step', 'runway', {
        step,
        contactId,
        dueOn,
        lateDays: daysBetween(dueOn, inputs.today),
      }),
      group: 'runway',
      amend: (draft) => {
        const { today } = draft;
        draft.runway = draft.runway.map((one) =>
          one.step === step ? { step, dueOn: one.dueOn, doneOn: today } : one,
        );
        if (step === 'conversation') draft.objectionsAskedOn = today;
      },
    }));
}

function sponsorFix(inputs: ReadinessInputs, settings: ReadinessSettings): Fix | null {
  const { sponsor, sponsorContactOn, today } = inputs;
  const contactOn = sponsorContactOn ?? sponsor?.on ?? today;
  const isForgotten = daysBetween(contactOn, today) >= settings.sponsorForgottenDays;
  const kind: LeverKind | null =
    sponsor === null || sponsor.state === 'vacant'
      ? 'name_sponsor'
      : isForgotten
        ? 'contact_sponsor'
        : sponsor.state === 'passive'
          ? 'win_sponsor'
          : null;
  if (kind === null) return null;
  const contactId = kind === 'name_sponsor' ? null : (sponsor?.contactId ?? null);
  const engaged = (on: string): EngagementFact => ({ state: 'engaged', contactId, on, entryKey: '' });
  return {
    lever: leverDraft(kind, 'sponsor', { contactId }),
    group: 'sponsor',
    amend: (draft) => {
      draft.sponsor = engaged(draft.today);
      draft.sponsorContactOn = draft.today;
    },
  };
}

function championFix(inputs: ReadinessInputs): Fix | null {
  if (inputs.champion?.state !== 'vacant') return null;
  return {
    lever: leverDraft('fill_champion', null),
    group: 'champion',
    amend: (draft) => {
      draft.champion = null;
    },
  };
}

function contactFix(inputs: ReadinessInputs, settings: ReadinessSettings): Fix | null {
  const { contact, today } = inputs;
  if (contact !== null && daysBetween(contact.on, today) <= settings.engagementFullDays) return null;
  return {
    lever: leverDraft('contact_customer', 'engagement', {
      contactId: contact?.contactId ?? renewalContactId(inputs),
    }),
    group: 'contact',
    amend: (draft) => {
      draft.contact = { on: draft.today, contactId: contact?.contactId ?? null, entryKey: null };
    },
  };
}

function objectionFixes(inputs: ReadinessInputs): readonly Fix[] {
  return inputs.objections.map(({ entryKey }) => ({
    lever: leverDraft('resolve_objection', 'objections', { entryKey }),
    group: 'objections',
    amend: (draft) => {
      draft.objections = draft.objections.filter((one) => one.entryKey !== entryKey);
      draft.objectionsAskedOn = draft.today;
    },
  }));
}

function askFix(inputs: ReadinessInputs, settings: ReadinessSettings): Fix | null {
  const { objections, objectionsAskedOn, today } = inputs;
  const isAsked =
    objectionsAskedOn !== null && today <= addDays(objectionsAskedOn, settings.objectionsAskedWithinDays);
  if (objections.length > 0 || isAsked) return null;
  return {
    lever: leverDraft('ask_for_objections', 'objections', { contactId: renewalContactId(inputs) }),
    group: 'ask',
    amend: (draft) => {
      draft.objectionsAskedOn = draft.today;
    },
  };
}

function outcomeFix(inputs: ReadinessInputs): Fix | null {
  if (!isRenewalOverdue(inputs) || inputs.renewalDate === null) return null;
  return {
    lever: leverDraft('record_renewal_outcome', null, {
      dueOn: inputs.renewalDate,
      lateDays: daysBetween(inputs.renewalDate, inputs.today),
    }),
    group: 'outcome',
    amend: (draft) => {
      draft.hasOutcome = true;
    },
  };
}

/** What a date is worth depends on the date: taken as one so far away that no step is due yet. */
function renewalDateFix(inputs: ReadinessInputs): Fix | null {
  if (inputs.renewalDate !== null) return null;
  return {
    lever: leverDraft('set_renewal_date', 'runway'),
    group: 'renewal_date',
    amend: (draft) => {
      draft.renewalDate = FAR_AWAY;
      draft.runway = [];
    },
  };
}
