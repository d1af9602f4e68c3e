import { atLeast } from '../nearly.ts';
import type { MilestoneHealth } from '../vocabulary.ts';
import type { Condition, ExpansionCondition } from './growth-summary.ts';
import type { GrowthLimits } from './growth-settings.ts';

/** What the expansion rule looks at, found elsewhere. Money in whole minor units of one currency. */
export interface ExpansionFindings {
  readonly health: MilestoneHealth;
  /** Keys of the customer's own results over-achieved at two measurements far enough apart. */
  readonly overAchieved: readonly string[];
  /** Keys of the results achieved, whoever defined them. */
  readonly achievedResults: readonly string[];
  readonly provedRunRateMinor: number;
  readonly annualCostMinor: number | null;
  readonly openObjectionKeys: readonly string[];
  readonly openDisputeKeys: readonly string[];
  /** Keys of milestones that were achieved and no longer hold. */
  readonly regressed: readonly string[];
}

/**
 * Ready to grow: the plan is green, AND the customer's own result was over-achieved twice or three results
 * were achieved, AND the proved run rate covers a known cost, AND no objection, dispute or regression is open.
 * A condition that cannot be told (`met` is null: no cost above 0) does not hold.
 * Source: this product's own definition; docs/formulas.md, "Ready to expand".
 */
export function expansionConditions(
  findings: ExpansionFindings,
  limits: GrowthLimits,
): readonly Condition<ExpansionCondition>[] {
  const { health, openObjectionKeys, openDisputeKeys, regressed } = findings;
  return [
    { code: 'plan_green', met: health === 'green', word: health },
    resultsCondition(findings, limits),
    costCondition(findings),
    { code: 'no_open_objection', met: openObjectionKeys.length === 0, entryKeys: openObjectionKeys },
    { code: 'no_open_dispute', met: openDisputeKeys.length === 0, entryKeys: openDisputeKeys },
    { code: 'nothing_regressed', met: regressed.length === 0, milestoneKeys: regressed },
  ];
}

function resultsCondition(
  { overAchieved, achievedResults }: ExpansionFindings,
  { resultsNeeded }: GrowthLimits,
): Condition<ExpansionCondition> {
  const isOver = overAchieved.length > 0;
  return {
    code: 'results',
    met: isOver || achievedResults.length >= resultsNeeded,
    word: isOver ? 'over_achieved' : 'achieved',
    count: achievedResults.length,
    of: resultsNeeded,
    milestoneKeys: isOver ? overAchieved : achievedResults,
  };
}

/** A customer who pays nothing has no cost to cover: it cannot be told. */
function costCondition({
  provedRunRateMinor,
  annualCostMinor,
}: ExpansionFindings): Condition<ExpansionCondition> {
  const code = 'run_rate_covers_cost';
  if (annualCostMinor === null || annualCostMinor <= 0) return { code, met: null };
  return {
    code,
    met: atLeast(provedRunRateMinor, annualCostMinor),
    value: provedRunRateMinor / annualCostMinor,
    amountMinor: provedRunRateMinor,
  };
}

/** Whether every condition is known to hold. */
export function allMet(conditions: readonly Condition<string>[]): boolean {
  return conditions.every(({ met }) => met === true);
}
