import { type ActiveLedger, inLedgerOrder, readLedger } from './active-ledger.ts';
import type { CalendarDate } from './calendar.ts';
import type { CompanyFacts } from './facts.ts';
import type { EngineHistory } from './engine-history.ts';
import { inOrderOf } from './order.ts';
import { layOutPlan, type LaidOutMilestone } from './plan.ts';
import { type ReadinessInputs, readinessInputs } from './readiness-inputs.ts';
import type { Settings } from './settings.ts';
import type { PlanSummary, ValueSummary } from './summary.ts';
import { provedRunRateHistory, summariseValue } from './value.ts';
import { openValueBook } from './value-book.ts';

/** The parts of a summary that everything else is derived from. */
export interface Core {
  readonly facts: CompanyFacts;
  readonly settings: Settings;
  readonly today: CalendarDate;
  readonly ledger: ActiveLedger;
  readonly value: ValueSummary;
  /** Figures of the engine itself that milestones may track. */
  readonly engine: EngineHistory;
  readonly plan: PlanSummary;
  /** What lies behind each milestone of the plan, in its order. */
  readonly milestones: readonly LaidOutMilestone[];
  readonly inputs: ReadinessInputs;
}

/** The same facts whatever order they were read in: records by key, deals by id, lines as they count. */
export function inCanonicalOrder(facts: CompanyFacts): CompanyFacts {
  return {
    company: facts.company,
    template: facts.template,
    milestones: inOrderOf(facts.milestones, ({ key }) => key),
    metrics: inOrderOf(facts.metrics, ({ key }) => key),
    deals: inOrderOf(facts.deals, ({ id }) => id),
    entries: inLedgerOrder(facts.entries),
  };
}

/** Ledger, then value, then the plan (milestones may track the proved run rate), then what readiness needs. */
export function summariseCore(facts: CompanyFacts, settings: Settings, today: CalendarDate): Core {
  const ledger = readLedger(facts.entries, today);
  const sources = { facts, settings, today, ledger };
  const book = openValueBook(sources);
  const value = summariseValue(sources, book);
  const engine = {
    provedRunRate: provedRunRateHistory(sources, book),
    annualCostMinor: value.cost.annualMinor,
  };
  const { plan, milestones } = layOutPlan({ facts, settings, today, ledger, engine });
  const inputs = readinessInputs({ facts, settings, today, ledger, plan, value });
  return { facts, settings, today, ledger, value, engine, plan, milestones, inputs };
}
