import { withFix } from './fix.ts';
import { type Simulation, type WeighedFix, assessAfter, assessWith, byWorth } from './levers.ts';
import { draftOf, type ReadinessDraft } from './readiness-inputs.ts';
import { BANDS_UPWARDS, bandRank, type Standing } from './readiness.ts';
import type { ReadinessPath } from './summary.ts';

/** Up to this many levers every combination is tried; a longer way is all levers without the needless ones. */
const LONGEST_EXACT_WAY = 4;

interface Search {
  readonly simulation: Simulation;
  readonly targetRank: number;
  readonly fixes: readonly WeighedFix[];
}

interface Way {
  readonly fixes: readonly WeighedFix[];
  readonly result: Standing;
}

/**
 * The fewest levers that reach the next band before the renewal, then those that take the fewest days, then
 * those with most points. When even all together do not reach it: what gets furthest.
 * @returns null in the highest band, without a score, or when there is nothing to do
 */
export function readinessPath(fixes: readonly WeighedFix[], simulation: Simulation): ReadinessPath | null {
  const { now } = simulation;
  const rank = bandRank(now.band);
  const band = rank === null ? undefined : BANDS_UPWARDS[rank + 1];
  const reachable = fixes.filter((fix) => fix.shown.reachableBeforeRenewal);
  if (rank === null || band === undefined || now.score === null || reachable.length === 0) return null;
  const search = { simulation, targetRank: rank + 1, fixes: reachable };
  const all = wayOf(search, reachable);
  const reachesBand = isReached(search, all);
  const way = reachesBand ? shortestWay(search) : shortened(search, all, isAsGoodAs(all));
  const { score: to } = way.result;
  if (way.fixes.length === 0 || to === null) return null;
  return {
    band,
    from: now.score,
    to,
    levers: way.fixes.map((fix) => fix.shown).sort(byWorth),
    reachesBand,
  };
}

function shortestWay(search: Search): Way {
  const groups = groupsOf(search.fixes);
  const alone = search.fixes.map((fix) => ({ fixes: [fix], result: fix.alone }));
  const one = alone.filter((way) => isReached(search, way)).reduce<Way | null>(betterOf, null);
  if (one) return one;
  for (let count = 2; count <= LONGEST_EXACT_WAY; count += 1) {
    const best = bestWay(search, groups, count);
    if (best) return best;
  }
  return shortened(search, wayOf(search, search.fixes), (way) => isReached(search, way));
}

function bestWay(search: Search, groups: readonly (readonly WeighedFix[])[], count: number): Way | null {
  const { simulation } = search;
  let best: Way | null = null;
  const tryWay = (fixes: readonly WeighedFix[], inputs: ReadinessDraft) => {
    const way = { fixes, result: assessAfter(inputs, simulation) };
    if (isReached(search, way)) best = betterOf(best, way);
  };
  choose(groups, 0, count, { fixes: [], inputs: draftOf(simulation.inputs) }, tryWay);
  return best;
}

interface Chosen {
  readonly fixes: readonly WeighedFix[];
  /** Inputs with the fixes applied. */
  readonly inputs: ReadinessDraft;
}

/**
 * All ways to take `count` more fixes from the groups at and after `place`, from each group only its first
 * ones: they are sorted by what they do. Each fix is applied once for all ways that begin with it.
 */
function choose(
  groups: readonly (readonly WeighedFix[])[],
  place: number,
  count: number,
  chosen: Chosen,
  tryWay: (fixes: readonly WeighedFix[], inputs: ReadinessDraft) => void,
): void {
  if (count === 0) return tryWay(chosen.fixes, chosen.inputs);
  const group = groups[place];
  if (group === undefined) return;
  choose(groups, place + 1, count, chosen, tryWay);
  let { fixes, inputs } = chosen;
  for (let taken = 0; taken < count; taken += 1) {
    const fix = group[taken];
    if (fix === undefined) return;
    fixes = [...fixes, fix];
    inputs = withFix(inputs, fix);
    choose(groups, place + 1, count - taken - 1, { fixes, inputs }, tryWay);
  }
}

/** Leaves out every fix without which the way is still good enough, the least valuable first. */
function shortened(search: Search, way: Way, isGoodEnough: (way: Way) => boolean): Way {
  return [...way.fixes]
    .sort((first, second) => byWorth(second.shown, first.shown))
    .reduce((kept, fix) => {
      const shorter = wayOf(
        search,
        kept.fixes.filter((one) => one !== fix),
      );
      return isGoodEnough(shorter) ? shorter : kept;
    }, way);
}

function isAsGoodAs(way: Way): (other: Way) => boolean {
  return (other) => other.result.score === way.result.score && other.result.band === way.result.band;
}

function wayOf({ simulation }: Search, fixes: readonly WeighedFix[]): Way {
  return { fixes, result: assessWith(fixes, simulation) };
}

function isReached({ targetRank }: Search, { result }: Way): boolean {
  return (bandRank(result.band) ?? -1) >= targetRank;
}

/** The first of equally good ones. */
function betterOf(best: Way | null, way: Way): Way {
  return best === null || isBetter(way, best) ? way : best;
}

/** Fewest days first, then most points. */
function isBetter(way: Way, other: Way): boolean {
  const days = (one: Way) => Math.max(...one.fixes.map((fix) => fix.lever.days));
  return days(way) < days(other) || (days(way) === days(other) && hasMorePoints(way.result, other.result));
}

function hasMorePoints({ exact }: Standing, other: Standing): boolean {
  return exact !== null && other.exact !== null && exact > other.exact;
}

/** By group, within a group in the order given except proof, where the most points come first. */
function groupsOf(fixes: readonly WeighedFix[]): readonly (readonly WeighedFix[])[] {
  const groups = new Map<string, WeighedFix[]>();
  for (const fix of fixes) {
    const group = groups.get(fix.group);
    if (group === undefined) groups.set(fix.group, [fix]);
    else group.push(fix);
  }
  groups.get('proof')?.sort((first, second) => byWorth(first.shown, second.shown));
  return [...groups.values()];
}
