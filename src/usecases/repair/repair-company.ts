import type { OtherPlan } from '../../crm/mapping/plans.ts';
import { JOINED_PLANS } from '../../crm/mapping/plans.ts';
import { planOfKey } from '../../crm/mapping/keys.ts';
import { readList, readNumber } from '../../crm/mapping/values.ts';
import type { CustomObjectName } from '../../crm/objects.ts';
import type { CrmRepository, PropertyValues } from '../../crm/repository.ts';
import { summarise } from '../../domain/summarise.ts';
import { loadWithHandEdits } from '../edits/adopt-hand-edits.ts';
import { missingFrom } from '../edits/missing-records.ts';
import type { MissingRecords } from '../edits/missing-records.ts';
import { findOrphans } from '../edits/orphans.ts';
import type { Orphan } from '../edits/orphans.ts';
import { loadCompany } from '../load-company.ts';
import type { LoadedCompany } from '../load-company.ts';
import { withoutMissing } from '../plan-notes.ts';
import { newerRecords, RequestError } from '../request-error.ts';
import type { SavedResults } from '../save-results.ts';
import { settleResults } from '../settle-results.ts';
import { instantNow, todayIn } from '../today.ts';
import type { Clock } from '../today.ts';
import { judgeOrphans } from './judge-orphans.ts';
import type { JudgedOrphans } from './judge-orphans.ts';

export interface RepairRequest {
  readonly companyId: string;
  readonly timeZone: string;
  /** Keys of plans that a merge brought and that are to count as part of the company's own. */
  readonly join: readonly string[];
  /** Whether what stays missing is given up, so that nobody is told of it any more. */
  readonly acceptMissing: boolean;
  readonly dryRun: boolean;
}

export interface Repaired {
  readonly companyId: string;
  readonly name: string;
  /** Records that were put back on the company; a dry run puts none back. */
  readonly restored: readonly Orphan[];
  readonly left: JudgedOrphans['left'];
  readonly joined: readonly string[];
  /** Plans that are not joined. */
  readonly otherPlans: readonly OtherPlan[];
  /** What stays missing. */
  readonly missing: Omit<MissingRecords, 'orphans'>;
  /** Null in a dry run. */
  readonly results: SavedResults['state'] | null;
}

/**
 * Puts right what people did to a company in HubSpot and only a person can decide: records that lost their
 * association are put back, plans that came by a merge are joined where asked, and what was deleted is given up where
 * asked. Results follow. Wherever it is cut short, doing it again leads to the same; doing it twice changes nothing.
 * @throws RequestError when a plan to join is not there, or a newer version of the app has written to the company;
 * nothing is written then
 * @throws CrmError
 */
export async function repairCompany(
  repository: CrmRepository,
  clock: Clock,
  request: RepairRequest,
): Promise<Repaired> {
  const { companyId, timeZone, dryRun } = request;
  const read = await loadCompany(repository, companyId, timeZone);
  if (read.isNewer && !dryRun) throw newerRecords();
  const { company } = read.records;
  const judged = await judgeOrphans(repository, read, await findOrphans(repository, company));
  const joining = plansToJoin(read, judged, request.join);
  if (!dryRun) {
    await restore(repository, judged.own, company.id);
    await update(repository, company.id, joinedPlans(read, joining));
  }
  const after = dryRun ? read : await loadWithHandEdits(repository, { companyId: company.id, timeZone });
  const results = dryRun ? null : await settle(repository, clock, request, after);
  const summary = summarise(after.facts, after.settings, todayIn(timeZone, clock));
  if (!dryRun && request.acceptMissing) {
    await update(repository, company.id, withoutMissing(summary, after.records.company));
  }
  const joined = new Set(joining);
  return {
    companyId: company.id,
    name: read.facts.company.name,
    restored: judged.own,
    left: judged.left,
    joined: joining,
    otherPlans: after.otherPlans.filter(({ planKey }) => !joined.has(planKey)),
    missing: missingFrom(after, summary),
    results,
  };
}

/** @throws RequestError for a plan that is neither there nor about to be there again */
function plansToJoin(
  { otherPlans, records }: LoadedCompany,
  { own }: JudgedOrphans,
  asked: readonly string[],
): readonly string[] {
  const already = new Set(readList(records.company.properties, JOINED_PLANS, ';'));
  const there = new Set([
    ...otherPlans.map(({ planKey }) => planKey),
    ...own.flatMap(({ subjects }) => subjects.map(planOfKey)),
  ]);
  const unknown = asked.find((plan) => !there.has(plan) && !already.has(plan));
  if (unknown !== undefined) {
    const known = otherPlans.map(({ planKey }) => planKey).join(', ') || 'none';
    throw new RequestError(
      'invalid_request',
      'join',
      `There is no plan "${unknown}" that a merge brought to company ${records.company.id}. Plans to join: ${known}.`,
    );
  }
  return [...new Set(asked)].filter((plan) => !already.has(plan));
}

/** The lines of the joined plans come on top of those that the company notes, or they would hide missing ones. */
function joinedPlans({ records, otherPlans }: LoadedCompany, joining: readonly string[]): PropertyValues {
  if (joining.length === 0) return {};
  const { properties } = records.company;
  const lines = otherPlans
    .filter(({ planKey }) => joining.includes(planKey))
    .reduce((total, { entries }) => total + entries, readNumber(properties, 'vrm_ledger_lines') ?? 0);
  return {
    [JOINED_PLANS]: [...new Set([...readList(properties, JOINED_PLANS, ';'), ...joining])].sort().join(';'),
    vrm_ledger_lines: String(lines),
  };
}

async function restore(
  repository: CrmRepository,
  orphans: readonly Orphan[],
  companyId: string,
): Promise<void> {
  const objects = [...new Set(orphans.map(({ object }) => object))];
  const idsOf = (object: CustomObjectName) =>
    orphans.filter((orphan) => orphan.object === object).map(({ recordId }) => recordId);
  // Milestones and metrics before lines: a line without its milestone would be said to be about one that is gone.
  const linesLast = [...objects].sort((first, second) => rank(first) - rank(second));
  for (const object of linesLast) await repository.associate(object, idsOf(object), companyId);
}

const rank = (object: CustomObjectName): number => Number(object === 'value_entry');

async function update(
  repository: CrmRepository,
  companyId: string,
  properties: PropertyValues,
): Promise<void> {
  if (Object.keys(properties).length > 0)
    await repository.update('companies', [{ id: companyId, properties }]);
}

async function settle(
  repository: CrmRepository,
  clock: Clock,
  { companyId, timeZone }: RepairRequest,
  loaded: LoadedCompany,
): Promise<SavedResults['state']> {
  const settling = {
    load: () => loadWithHandEdits(repository, { companyId, timeZone }),
    today: todayIn(timeZone, clock),
    computedAt: instantNow(clock),
    lookAt: 'everything',
  } as const;
  const { resultsSaved } = await settleResults(repository, settling, loaded);
  return resultsSaved.state;
}
