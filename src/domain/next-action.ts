import { entriesOfKind, lastLine } from './active-ledger.ts';
import { daysBetween } from './calendar.ts';
import { baselineAction, calmAction } from './calm-action.ts';
import { leverAction, nextAction } from './lever-action.ts';
import { byWorth } from './levers.ts';
import type { RenewalSources } from './readiness-inputs.ts';
import type { Lever, NextAction, RenewalSummary } from './summary.ts';

export interface NextActionSources extends RenewalSources {
  readonly renewal: RenewalSummary;
}

type Choose = (sources: NextActionSources) => NextAction | null;

/** Who asks first, wins: what blinds the engine, then the way to the next band, then what is merely due. */
const CHOICES: readonly Choose[] = [
  outcomeAction,
  planAction,
  inputAction,
  tooEarlyAction,
  pathAction,
  unknownAction,
];

/** The one thing to do next about a company, with why and what it is worth. */
export function chooseNextAction(sources: NextActionSources): NextAction {
  for (const choose of CHOICES) {
    const action = choose(sources);
    if (action !== null) return action;
  }
  return calmAction(sources);
}

/** A renewal that has passed needs its outcome; one that is decided needs the next date, unless they left. */
function outcomeAction(sources: NextActionSources): NextAction | null {
  const { renewal, facts, ledger, today } = sources;
  const { renewalDate } = facts.company;
  if (renewal.overdue && renewalDate !== null) {
    const lateDays = daysBetween(renewalDate, today);
    return nextAction('record_renewal_outcome', { on: renewalDate, lateDays });
  }
  const outcome = lastLine(
    entriesOfKind(ledger, 'renewal_outcome'),
    (entry) => entry.renewalDate === renewalDate,
  );
  if (outcome === undefined || renewalDate === null) return null;
  if (outcome.outcome === 'churned') return nextAction('nothing', {});
  return renewalDate < today ? nextAction('set_renewal_date', {}) : null;
}

function planAction({ plan }: NextActionSources): NextAction | null {
  return plan.counts.total === 0 ? nextAction('make_plan', {}) : null;
}

function inputAction({ facts, value }: NextActionSources): NextAction | null {
  if (facts.company.renewalDate === null) return nextAction('set_renewal_date', {});
  if (facts.company.startDate === null) return nextAction('set_start_date', {});
  const isCostMissing = value.provedRunRate > 0 && value.cost.annualMinor === null;
  return isCostMissing ? nextAction('set_annual_cost', {}) : null;
}

/** While nothing is due and nothing could be proved yet, the baselines decide what can be proved later. */
function tooEarlyAction(sources: NextActionSources): NextAction | null {
  const isTooEarly = sources.plan.health === 'too_early' && sources.value.provedRunRate === 0;
  return isTooEarly ? baselineAction(sources) : null;
}

function pathAction(sources: NextActionSources): NextAction | null {
  const { path } = sources.renewal.readiness;
  const first = path && [...path.levers].sort(byUrgency)[0];
  if (!path || !first) return null;
  const others = path.levers.filter((lever) => lever !== first);
  const isTold = path.reachesBand && others.length <= 1;
  const together = isTold ? { lever: others[0] ?? null, band: path.band, score: path.to } : null;
  return leverAction(first, together, sources);
}

/** Without a score, the answer that makes the most points known. */
function unknownAction(sources: NextActionSources): NextAction | null {
  const { score, items, levers } = sources.renewal.readiness;
  if (score !== null) return null;
  const missing = items.filter((item) => item.state === 'missing');
  const weightOf = (lever: Lever) => missing.find((item) => item.key === lever.item)?.weight ?? 0;
  const [first] = levers
    .filter((lever) => weightOf(lever) > 0)
    .sort((one, other) => weightOf(other) - weightOf(one));
  return first ? leverAction(first, null, sources) : null;
}

/** Late ones first (the latest of them), then fewest days, then most points. */
function byUrgency(first: Lever, second: Lever): number {
  return second.lateDays - first.lateDays || first.days - second.days || byWorth(first, second);
}
