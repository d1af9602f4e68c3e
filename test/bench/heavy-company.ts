import { entryProperties } from '../../src/crm/mapping/entry.ts';
import { NO_MONEY } from '../../src/crm/mapping/measured-money.ts';
import type { NewRecord, PropertyValues } from '../../src/crm/repository.ts';
import { aMetric, aMilestone, anEntry } from '../builders/index.ts';
import type { Account } from '../usecases/account.ts';

export interface CompanySize {
  milestones: number;
  metrics: number;
  lines: number;
  deals: number;
}

/** What nearly every company stays below: a hundred of each. */
export const ORDINARY: CompanySize = { milestones: 12, metrics: 6, lines: 60, deals: 5 };
export const HEAVY: CompanySize = { milestones: 40, metrics: 20, lines: 2_000, deals: 150 };

/** A line of the ledger as a use case would create it. */
export const aLine = (key: string, companyId: string): NewRecord => ({
  key,
  companyId,
  properties: entryProperties(anEntry('work_logged', { hours: 2 }, { key }), companyId, 'Work', NO_MONEY),
});

const texts = (properties: PropertyValues): Record<string, string> =>
  Object.fromEntries(Object.entries(properties).flatMap(([name, value]) => (value ? [[name, value]] : [])));

/**
 * Adds a company of a size to an account in which the app is set up.
 * @param plan what the keys of its records begin with
 */
export function addCompanyOfSize(account: Account, plan: string, size: CompanySize): string {
  const keys = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${plan}/${name}-${index}`);
  const companyId = account.addCompany({
    milestones: keys('milestone', size.milestones).map((key) => aMilestone({ key })),
    properties: { vrm_plan_key: plan },
    metrics: keys('metric', size.metrics).map((key) => aMetric({ key })),
  });
  for (let index = 0; index < size.deals; index += 1) {
    account.addDeal(companyId, { amount: '500', closedate: '2026-02-01T12:00:00Z' });
  }
  addLines(account, companyId, keys('line', size.lines));
  return companyId;
}

/** Adds lines to the ledger of a company. */
export function addLines(account: Account, companyId: string, keys: readonly string[]): void {
  account.emulator.store.create(
    'p_value_entry',
    keys.map((key) => ({
      properties: texts(aLine(key, companyId).properties),
      associations: [{ to: { id: companyId }, toObjectType: 'companies' }],
    })),
  );
}
