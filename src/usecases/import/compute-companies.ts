import type { CrmRepository } from '../../crm/repository.ts';
import type { CalendarDate, Instant } from '../../domain/calendar.ts';
import { summarise } from '../../domain/summarise.ts';
import { loadCompany } from '../load-company.ts';
import { companyChange, metricChanges, milestoneChanges, saveResults } from '../save-results.ts';

const AT_ONCE = 4;

/** When and where an import runs. */
export interface ImportDay {
  readonly today: CalendarDate;
  readonly now: Instant;
  readonly timeZone: string;
}

/**
 * Computes the results of companies and writes those that differ.
 * @returns how many companies had results that changed
 */
export async function computeCompanies(
  repository: CrmRepository,
  companyIds: readonly string[],
  day: ImportDay,
  onProgress: (done: number, of: number) => void,
): Promise<number> {
  let changed = 0;
  for (let done = 0; done < companyIds.length; done += AT_ONCE) {
    onProgress(done, companyIds.length);
    const states = await Promise.all(
      companyIds.slice(done, done + AT_ONCE).map((companyId) => computeCompany(repository, companyId, day)),
    );
    changed += states.filter((state) => state !== 'unchanged').length;
  }
  onProgress(companyIds.length, companyIds.length);
  return changed;
}

async function computeCompany(
  repository: CrmRepository,
  companyId: string,
  { today, now, timeZone }: ImportDay,
): Promise<string> {
  const { records, facts, settings } = await loadCompany(repository, companyId, timeZone);
  const summary = summarise(facts, settings, today);
  const properties = companyChange(summary, settings, records.company, now);
  const { state } = await saveResults(repository, {
    company: Object.keys(properties).length === 0 ? null : { id: companyId, properties },
    milestones: milestoneChanges(summary, records),
    metrics: metricChanges(summary, records),
  });
  return state;
}
