import { type ActiveLedger, entriesOfKind } from '../active-ledger.ts';
import { type CalendarDate, daysBetween } from '../calendar.ts';
import type { Core } from '../core.ts';
import { above, atLeast } from '../nearly.ts';
import { openObjections } from '../objections.ts';
import { targetMet } from '../progress.ts';
import type { Settings } from '../settings.ts';
import type { MeasurementPoint, MilestoneSummary } from '../summary.ts';
import { allMet, expansionConditions, type ExpansionFindings } from './expansion-rule.ts';
import { expansionSignals, offersFor } from './expansion-signals.ts';
import type { ExpansionSummary } from './growth-summary.ts';
import { openDisputeKeys } from './open-disputes.ts';

/** Whether an expansion talk is earned, why or why not, and what speaks for which offer. */
export function summariseExpansion(core: Core): ExpansionSummary {
  const conditions = expansionConditions(findingsOf(core), core.settings.growth);
  const ready = allMet(conditions);
  const signals = expansionSignals(core);
  return { ready, conditions, signals, offers: ready ? offersFor(signals) : [] };
}

/** Everything in key order of the plan, so that the same facts always give the same lists. */
function findingsOf({ plan, value, ledger, settings }: Core): ExpansionFindings {
  const achieved = plan.milestones.filter(({ status }) => status === 'achieved');
  const results = achieved.filter(({ milestone }) => milestone.milestoneClass === 'result');
  const isOver = (summary: MilestoneSummary) =>
    summary.milestone.definer === 'customer' &&
    isOverAchievedTwice(summary, lastMeasuredOn(summary, ledger), settings);
  return {
    health: plan.health,
    overAchieved: keysOf(results.filter(isOver)),
    achievedResults: keysOf(results),
    provedRunRateMinor: value.provedRunRate,
    annualCostMinor: value.cost.annualMinor,
    openObjectionKeys: openObjections(ledger).map(({ entryKey }) => entryKey),
    openDisputeKeys: openDisputeKeys(ledger),
    regressed: keysOf(plan.milestones.filter(isRegressed)),
  };
}

/** Over-achieved now, and already so far enough before it was last measured. */
function isOverAchievedTwice(
  { milestone, history, flags }: MilestoneSummary,
  measuredOn: CalendarDate | null,
  { milestones: limits, growth }: Settings,
): boolean {
  if (measuredOn === null || !flags.includes('over_achieved')) return false;
  const isOver = ({ progress, value }: MeasurementPoint) =>
    progress !== null &&
    targetMet(milestone, value) &&
    atLeast(progress, limits.overAchievedFrom) &&
    above(progress, 1);
  return history.some(
    (point) => isOver(point) && daysBetween(point.on, measuredOn) >= growth.overAchievedDaysApart,
  );
}

/** A figure of the engine is known every day, but only a measured benefit shows that it lasts. */
function lastMeasuredOn({ milestone, history }: MilestoneSummary, ledger: ActiveLedger): CalendarDate | null {
  const measured: readonly { readonly on: CalendarDate }[] =
    milestone.source.kind === 'engine'
      ? entriesOfKind(ledger, 'measurement').filter(({ metricKey }) => metricKey !== null)
      : history;
  return measured.at(-1)?.on ?? null;
}

/** Achieved once and no longer met. Cancelling such a milestone hides its flag, and must not help. */
function isRegressed({ milestone, achievedOn, current }: MilestoneSummary): boolean {
  return achievedOn !== null && current !== null && !targetMet(milestone, current.value);
}

function keysOf(summaries: readonly MilestoneSummary[]): readonly string[] {
  return summaries.map(({ milestone }) => milestone.key);
}
