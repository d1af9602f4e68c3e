import { toCompanyFacts } from '../crm/mapping/facts.ts';
import type { CrmRepository } from '../crm/repository.ts';
import type { Instant } from '../domain/calendar.ts';
import { accessOf } from './access.ts';
import { languageOf } from './language-of.ts';
import { mergeEntries } from './ledger-lines.ts';
import type { LoadedCompany } from './load-company.ts';
import type { SettledResults } from './settle-results.ts';
import type { StoredLines } from './store-lines.ts';
import { rulesOf, viewExtras } from './view-company-value.ts';
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
    ...accessOf(loaded, request.userId),
    language: languageOf(loaded.settings.language, request.userId),
    resultsSaved,
    rules: rulesOf(loaded.settings),
    computedAt,
  };
}
