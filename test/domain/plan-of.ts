import { readLedger } from '../../src/domain/active-ledger.ts';
import type { CalendarDate } from '../../src/domain/calendar.ts';
import type { EngineHistory } from '../../src/domain/engine-history.ts';
import { BLANK_ENGINE } from '../../src/domain/face/blank-records.ts';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import { summarisePlan } from '../../src/domain/plan.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { MilestoneSummary, PlanSummary } from '../../src/domain/summary.ts';
import { someFacts } from '../builders/index.ts';

/** The plan of a company on a day, with the default settings. */
export function planOf(
  today: CalendarDate,
  facts: Partial<CompanyFacts>,
  engine: EngineHistory = BLANK_ENGINE,
): PlanSummary {
  const all = someFacts(facts);
  const ledger = readLedger(all.entries, today);
  return summarisePlan({ facts: all, settings: DEFAULT_SETTINGS, today, ledger, engine });
}

/** One milestone of a plan, by its key. */
export function milestoneIn(plan: PlanSummary, key = 'milestone-a'): MilestoneSummary {
  const found = plan.milestones.find((summary) => summary.milestone.key === key);
  if (!found) throw new Error(`The plan has no milestone "${key}"`);
  return found;
}
