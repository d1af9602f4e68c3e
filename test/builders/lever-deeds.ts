import type { Core } from '../../src/domain/core.ts';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import type { Lever, LeverKind, MilestoneSummary } from '../../src/domain/summary.ts';
import {
  aChampionState,
  aClearedBlocker,
  aConfirmation,
  aCustomerContact,
  aDisputeResolution,
  aMeasurement,
  anEvidence,
  anObjectionsCheck,
  aRenewalOutcome,
  aResolvedObjection,
  aRunwayStep,
  aSponsorState,
} from './entries.ts';

/** Who at the customer does it where a lever names nobody. */
const SOMEBODY = 'contact-new';

/** Progress that is on pace on any day without having reached the target. */
const ALMOST_THERE = 0.99;

/**
 * The ways to do today what a lever says, each as the lines that a person writes. None where no line of the ledger
 * can say it (a cost or a date on the company), or where doing it does more than the lever speaks of.
 */
export function deedsOf(lever: Lever, core: Core): readonly (readonly LedgerEntry[])[] {
  const summary = core.plan.milestones.find(({ milestone }) => milestone.key === lever.milestoneKey);
  if (summary && isFollowed(summary, core.facts)) return [];
  if (summary && ON_THE_MILESTONE.includes(lever.kind)) {
    return isMeasuredAlone(summary) ? milestoneDeeds(lever, summary, core) : [];
  }
  const lines = simpleDeed(lever, core);
  return lines === null ? [] : [lines];
}

const ON_THE_MILESTONE: readonly LeverKind[] = ['reach_milestone', 'bring_on_pace', 'measure_milestone'];

function simpleDeed(lever: Lever, { facts, value, today }: Core): readonly LedgerEntry[] | null {
  const now = { on: today, recordedAt: `${today}T23:00:00.000Z` };
  const contactId = lever.contactId ?? SOMEBODY;
  const { milestoneKey } = lever;
  const metric = value.metrics.find((one) => one.metric.key === lever.metricKey);
  const { renewalDate } = facts.company;
  switch (lever.kind) {
    case 'hold_runway_step':
      return [aRunwayStep({ ...now, step: lever.step ?? 'prepare', renewalDate: renewalDate ?? today })];
    case 'resolve_objection':
      return [aResolvedObjection(lever.entryKey ?? '', now)];
    case 'ask_for_objections':
      return [anObjectionsCheck({ ...now, contactId: null })];
    case 'contact_customer':
      return [aCustomerContact({ ...now, contactId: SOMEBODY })];
    case 'contact_sponsor':
    case 'win_sponsor':
    case 'name_sponsor':
      return [aSponsorState({ ...now, contactId, state: 'engaged' })];
    case 'fill_champion':
      return [aChampionState({ ...now, contactId: SOMEBODY, state: 'engaged' })];
    case 'record_renewal_outcome':
      return [aRenewalOutcome({ ...now, renewalDate: renewalDate ?? today })];
    case 'clear_blocker':
      return [aClearedBlocker(lever.entryKey ?? '', now)];
    case 'confirm_value':
    case 'renew_confirmation': {
      if (!metric) return null;
      const about = { ...now, metricKey: metric.metric.key, contactId: SOMEBODY };
      const { weaknesses, confirmation } = metric.proof;
      const share = metric.counted.confirmed > 0 && confirmation ? confirmation.share : 1;
      return [
        ...(weaknesses.includes('disputed')
          ? [aDisputeResolution({ ...about, annualThenMinor: metric.annualMinor })]
          : []),
        aConfirmation({ ...about, share, annualThenMinor: metric.annualMinor }),
      ];
    }
    case 'measure_metric':
      if (!metric || facts.milestones.some(({ metricKey }) => metricKey === metric.metric.key)) return null;
      return [
        aMeasurement({ ...now, metricKey: metric.metric.key, value: metric.latest?.value ?? 39 }),
        anEvidence({ ...now, metricKey: metric.metric.key }),
      ];
    case 'get_confirmation':
      return [aConfirmation({ ...now, milestoneKey, contactId: SOMEBODY })];
    default:
      return null;
  }
}

/** The dates of others follow it: what becomes of those is more than the lever can say. */
function isFollowed({ milestone }: MilestoneSummary, { milestones }: CompanyFacts): boolean {
  return milestones.some(
    ({ schedule }) => typeof schedule?.anchor === 'object' && schedule.anchor.milestoneKey === milestone.key,
  );
}

/** No benefit changes with what is measured of it. */
function isMeasuredAlone({ milestone }: MilestoneSummary): boolean {
  return milestone.source.kind === 'manual' && milestone.metricKey === null;
}

/** Reaching it, and where results are what counts also having it confirmed; or coming as far as the plan, or further. */
function milestoneDeeds(
  lever: Lever,
  { milestone, blocker, flags }: MilestoneSummary,
  { today, inputs }: Core,
): readonly (readonly LedgerEntry[])[] {
  const about = { on: today, recordedAt: `${today}T23:00:00.000Z`, milestoneKey: milestone.key };
  const { baseline, criterion, evidencePolicy } = milestone;
  const target = criterion === 'yes_no' ? 1 : (milestone.target ?? 0);
  const isToConfirm = evidencePolicy !== 'none' || inputs.outcomes !== null;
  const reached = [
    ...(flags.includes('disputed') ? [aDisputeResolution({ ...about, contactId: SOMEBODY })] : []),
    aMeasurement({ ...about, value: target }),
    ...(isToConfirm ? [aConfirmation({ ...about, contactId: SOMEBODY })] : []),
  ];
  if (lever.kind === 'reach_milestone') return [reached];
  const cleared = blocker === null ? [] : [aClearedBlocker(blocker.entryKey, about)];
  if (baseline === null) return [[...cleared, ...reached]];
  const almost = aMeasurement({ ...about, value: baseline + (target - baseline) * ALMOST_THERE });
  return [
    [...cleared, almost],
    [...cleared, ...reached],
  ];
}
