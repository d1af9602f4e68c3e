import type { CrmRepository } from '../crm/repository.ts';
import type { Instant } from '../domain/calendar.ts';
import type { CompanyFacts } from '../domain/facts.ts';
import type { Settings } from '../domain/settings.ts';
import { summarise } from '../domain/summarise.ts';
import type { Summary } from '../domain/summary.ts';
import { findMatchingTemplate } from './find-template.ts';
import type { MatchingTemplate } from './find-template.ts';
import { loadCompany } from './load-company.ts';
import type { LoadedCompany } from './load-company.ts';
import { mentionedNames } from './mentioned-names.ts';
import type { MentionedNames } from './mentioned-names.ts';
import { companyChange, saveResults } from './save-results.ts';
import type { SavedResults } from './save-results.ts';
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
 * Everything that the company page shows, as of today in the account's time zone. Results on the company
 * record that no longer agree are written back, unless settings say otherwise.
 * @throws CrmError
 */
export async function viewCompanyValue(
  repository: CrmRepository,
  clock: Clock,
  request: ViewRequest,
): Promise<CompanyView> {
  const loaded = await loadCompany(repository, request.companyId, request.timeZone);
  const summary = summarise(loaded.facts, loaded.settings, todayIn(request.timeZone, clock));
  const [resultsSaved, extras] = await Promise.all([
    saveCompanyResults(repository, loaded, summary, instantNow(clock)),
    viewExtras(repository, loaded),
  ]);
  return {
    summary,
    ...extras,
    mayWrite: mayWrite(loaded.settings, request.userId),
    resultsSaved,
    computedAt: instantNow(clock),
  };
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

async function saveCompanyResults(
  repository: CrmRepository,
  { records, settings, facts }: LoadedCompany,
  summary: Summary,
  computedAt: Instant,
): Promise<SavedResults> {
  if (!settings.storeResultsOnView) return { state: 'switched_off', refusedProperties: [] };
  const properties = isUntouched(facts) ? {} : companyChange(summary, settings, records.company, computedAt);
  const company = Object.keys(properties).length === 0 ? null : { id: records.company.id, properties };
  return saveResults(repository, { company, milestones: [], metrics: [] });
}
