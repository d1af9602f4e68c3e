import type { Core } from '../../src/domain/core.ts';
import { summariseExpansion } from '../../src/domain/growth/expansion.ts';
import { type Assessment, assessReadiness, bandRank } from '../../src/domain/readiness.ts';
import type { ReadinessItem } from '../../src/domain/summary.ts';
import type { MilestoneHealth } from '../../src/domain/vocabulary.ts';

/** What is known of a plan, the worse the lower. What cannot be judged is better than a fault and no better than green. */
const HEALTH_RANKS: Readonly<Record<MilestoneHealth, number>> = {
  red: 0,
  yellow: 1,
  no_plan: 2,
  too_early: 2,
  green: 3,
};

/**
 * In what respects a company looks better `after` than `before`, in words; empty when in none. What could not be
 * judged before and is known now is no improvement by itself: only then may the score be any other.
 */
export function improvements(before: Core, after: Core): readonly string[] {
  const [then, now] = [before, after].map((core) => assessReadiness(core.inputs, core.settings)) as [
    Assessment,
    Assessment,
  ];
  const readyBefore = summariseExpansion(before).ready;
  return [
    ...better('health', before.plan.health, after.plan.health, (health) => HEALTH_RANKS[health]),
    ...then.items.flatMap((item, index) => betterItem(item, now.items[index] as ReadinessItem)),
    ...(isSomethingNewKnown(then, now) ? [] : betterScore(then, now)),
    ...(summariseExpansion(after).ready && !readyBefore ? ['ready to expand'] : []),
  ];
}

function betterScore(then: Assessment, now: Assessment): readonly string[] {
  if (then.score === null || now.score === null) return [];
  return [
    ...better('score', then.score, now.score, (score) => score),
    ...better('band', then.band, now.band, (band) => bandRank(band) ?? -1),
    ...better('critical', then.critical, now.critical, (critical) => (critical ? 0 : 1)),
  ];
}

/** A finding below full marks that gets better, or that is not known any more. */
function betterItem(then: ReadinessItem, now: ReadinessItem): readonly string[] {
  if (then.share === null) return [];
  const isHidden = now.share === null && then.share < 1;
  const isHigher = now.share !== null && now.share > then.share + 1e-9;
  return isHidden || isHigher ? [`${then.key}: ${then.share} -> ${now.share ?? now.state}`] : [];
}

function isSomethingNewKnown(then: Assessment, now: Assessment): boolean {
  return then.items.some((item, index) => item.share === null && now.items[index]?.share !== null);
}

function better<Value>(
  what: string,
  then: Value,
  now: Value,
  rank: (value: Value) => number,
): readonly string[] {
  return rank(now) > rank(then) ? [`${what}: ${String(then)} -> ${String(now)}`] : [];
}
