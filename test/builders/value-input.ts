import { readLedger } from '../../src/domain/active-ledger.ts';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { someFacts } from './facts.ts';

/** What the value functions take: facts, settings and the ledger as it counts on a day. */
export function aValueInput(facts: Partial<CompanyFacts>, today: string, settings: Partial<Settings> = {}) {
  const all = someFacts(facts);
  return {
    facts: all,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    today,
    ledger: readLedger(all.entries, today),
  };
}

/** Settings without the limit on how long one measurement carries. */
export const WITHOUT_CARRY_LIMIT: Partial<Settings> = {
  value: { ...DEFAULT_SETTINGS.value, carryForwardDays: 100_000 },
};
