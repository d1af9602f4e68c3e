import { toCompanyFacts } from '../crm/mapping/facts.ts';
import type { CrmRepository } from '../crm/repository.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Settings } from '../domain/settings.ts';
import { mergeEntries } from './ledger-lines.ts';
import type { LoadedCompany } from './load-company.ts';
import { RequestError } from './request-error.ts';
import type { SettledResults } from './settle-results.ts';
import type { StoredLines } from './store-lines.ts';
import { mayWrite, rulesOf, viewExtras } from './view-company-value.ts';
import type { CompanyView, ViewRequest } from './view-company-value.ts';

/** The company with its new lines, without reading it again. */
export function withLines(loaded: LoadedCompany, stored: StoredLines, timeZone: string): LoadedCompany {
  const records = { ...loaded.records, entries: [...loaded.records.entries, ...stored.records] };
  const entries = mergeEntries(
    loaded.facts.entries,
    stored.lines.map(({ line }) => line),
  );
  return { ...loaded, records, facts: { ...toCompanyFacts(records, loaded.settings, timeZone), entries } };
}

/** What is answered after something was recorded: the company as it is then. */
export async function refreshedView(
  repository: CrmRepository,
  { loaded, summary, resultsSaved }: SettledResults,
  request: ViewRequest,
  computedAt: Instant,
): Promise<CompanyView> {
  const extras = await viewExtras(repository, loaded, summary);
  return {
    summary,
    ...extras,
    mayWrite: mayWrite(loaded.settings, request.userId),
    resultsSaved,
    rules: rulesOf(loaded.settings),
    computedAt,
  };
}

/** Refuses whom the settings do not let record. */
export function refuseToStrangers(settings: Settings, userId: string | null): void {
  if (mayWrite(settings, userId)) return;
  throw new RequestError(
    'not_allowed',
    null,
    'The settings of Value Milestones do not let this user record.',
  );
}
