import type { Fix } from './fix.ts';
import { atLeast } from './nearly.ts';
import type { ReadinessInputs } from './readiness-inputs.ts';
import { type Assessment, assessReadiness, bandRank } from './readiness.ts';
import type { Settings } from './settings.ts';
import type { Lever, LeverKind } from './summary.ts';

/** A fix with the lever that people see. */
export interface WeighedFix extends Fix {
  readonly shown: Lever;
}

/** What these are worth depends on the answer that is given. */
const WORTH_DEPENDS_ON_ANSWER: readonly LeverKind[] = [
  'set_annual_cost',
  'set_renewal_date',
  'set_start_date',
];

/** Below half a point a gain would come from rounding alone. */
const LEAST_POINTS = 0.5;

/** Readiness with some fixes done. */
export function assessWith(fixes: readonly Fix[], inputs: ReadinessInputs, settings: Settings): Assessment {
  return assessReadiness(
    fixes.reduce((before, fix) => fix.apply(before), inputs),
    settings,
  );
}

/** What each fix is worth by itself: the score as shown with it minus the score as shown now. */
export function weighFixes(
  fixes: readonly Fix[],
  inputs: ReadinessInputs,
  now: Assessment,
  settings: Settings,
  daysUntilRenewal: number | null,
): readonly WeighedFix[] {
  return fixes.map((fix) => ({
    ...fix,
    shown: {
      ...fix.lever,
      gain: gainOf(fix, inputs, now, settings),
      reachableBeforeRenewal: isReachable(fix.lever.days, daysUntilRenewal),
    },
  }));
}

/** The levers worth showing: they win points, lift a limit or answer what is not known. Most points first. */
export function leversOf(
  fixes: readonly WeighedFix[],
  inputs: ReadinessInputs,
  now: Assessment,
  settings: Settings,
): readonly Lever[] {
  return fixes
    .filter((fix) => isWorthShowing(fix, inputs, now, settings))
    .map((fix) => fix.shown)
    .sort(byWorth);
}

/** Most points first, then the latest, then the quickest. */
export function byWorth(first: Lever, second: Lever): number {
  return (
    (second.gain ?? 0) - (first.gain ?? 0) || second.lateDays - first.lateDays || first.days - second.days
  );
}

function gainOf(fix: Fix, inputs: ReadinessInputs, now: Assessment, settings: Settings): number | null {
  if (now.score === null || WORTH_DEPENDS_ON_ANSWER.includes(fix.lever.kind)) return null;
  const { score } = assessWith([fix], inputs, settings);
  return score === null ? null : score - now.score;
}

function isWorthShowing(
  fix: WeighedFix,
  inputs: ReadinessInputs,
  now: Assessment,
  settings: Settings,
): boolean {
  const item = now.items.find(({ key }) => key === fix.lever.item);
  if (item?.state === 'missing') return true;
  const after = assessWith([fix], inputs, settings);
  const liftsLimit =
    after.caps.length < now.caps.length || (bandRank(after.band) ?? 0) > (bandRank(now.band) ?? 0);
  return liftsLimit || atLeast((after.exact ?? 0) - (now.exact ?? 0), LEAST_POINTS);
}

function isReachable(days: number, daysUntilRenewal: number | null): boolean {
  return days === 0 || daysUntilRenewal === null || days <= daysUntilRenewal;
}
