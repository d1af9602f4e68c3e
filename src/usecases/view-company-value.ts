import type { CrmRepository } from '../crm/repository.ts';
import type { Instant } from '../domain/calendar.ts';
import type { CompanyFacts } from '../domain/facts.ts';
import type { Settings } from '../domain/settings.ts';
import { summarise } from '../domain/summarise.ts';
import type { Summary } from '../domain/summary.ts';
import { adoptHandEdits } from './edits/adopt-hand-edits.ts';
import { findMatchingTemplate } from './find-template.ts';
import type { MatchingTemplate } from './find-template.ts';
import { loadCompany } from './load-company.ts';
import type { LoadedCompany } from './load-company.ts';
import { mentionedNames } from './mentioned-names.ts';
import type { MentionedNames } from './mentioned-names.ts';
import type { SavedResults } from './save-results.ts';
import { settleResults } from './settle-results.ts';
import type { SettledResults } from './settle-results.ts';
import { instantNow, todayIn } from './today.ts';
import type { Clock } from './today.ts';

export interface ViewRequest {
  readonly companyId: string;
  readonly timeZone: string;
  /** HubSpot user id as claimed; null when the caller does not say. */
  readonly userId: string | null;
}

export interface CompanyView extends MentionedNames {
  readonly summary: Summary;
  readonly matchingTemplate: MatchingTemplate | null;
  readonly mayWrite: boolean;
  readonly resultsSaved: SavedResults;
  readonly computedAt: Instant;
}

/**
 * Everything that the company page shows, as of today in the account's time zone. Results on the records that no
 * longer agree are written back, unless settings say otherwise.
 * @throws CrmError
 */
export async function viewCompanyValue(
  repository: CrmRepository,
  clock: Clock,
  request: ViewRequest,
): Promise<CompanyView> {
  const read = await loadCompany(repository, request.companyId, request.timeZone);
  const settled = await settledCompany(repository, clock, request, read);
  const { loaded, summary, resultsSaved } = settled;
  return {
    summary,
    ...(await viewExtras(repository, loaded)),
    mayWrite: mayWrite(loaded.settings, request.userId),
    resultsSaved,
    computedAt: instantNow(clock),
  };
}

/** The company with its results brought up to date, where settings and the company allow it. */
async function settledCompany(
  repository: CrmRepository,
  clock: Clock,
  { companyId, timeZone }: ViewRequest,
  read: LoadedCompany,
): Promise<SettledResults> {
  const today = todayIn(timeZone, clock);
  const { storeResultsOnView } = read.settings;
  if (!storeResultsOnView || isUntouched(read.facts)) {
    const state = storeResultsOnView ? 'unchanged' : 'switched_off';
    const summary = summarise(read.facts, read.settings, today);
    return { loaded: read, summary, resultsSaved: { state, refusedProperties: [] } };
  }
  const settling = {
    load: () => loadCompany(repository, companyId, timeZone),
    today,
    computedAt: instantNow(clock),
    lookAt: 'lines',
  } as const;
  return settleResults(repository, settling, await adoptHandEdits(repository, read, timeZone));
}

/** Whether the claimed user may record; an empty list lets everybody. */
export function mayWrite(settings: Settings, userId: string | null): boolean {
  const { writers, admins } = settings.access;
  if (writers.length === 0) return true;
  return userId !== null && (writers.includes(userId) || admins.includes(userId));
}

/** What a view needs beyond the summary. */
export async function viewExtras(
  repository: CrmRepository,
  loaded: LoadedCompany,
): Promise<MentionedNames & { readonly matchingTemplate: MatchingTemplate | null }> {
  const { company, milestones } = loaded.facts;
  const hasPlan = milestones.length > 0;
  const [names, matchingTemplate] = await Promise.all([
    mentionedNames(repository, loaded),
    hasPlan ? null : findMatchingTemplate(repository, company.segment, company.industry),
  ]);
  return { ...names, matchingTemplate };
}

/** Whether nothing of the app is on a company: it then stays so when somebody only looks at it. */
function isUntouched({ company, milestones, metrics, entries }: CompanyFacts): boolean {
  return company.planKey === null && milestones.length + metrics.length + entries.length === 0;
}
