import { type ActiveLedger, readLedger } from './active-ledger.ts';
import type { CalendarDate } from './calendar.ts';
import type { CompanyFacts } from './facts.ts';
import { summarisePlan } from './plan.ts';
import { type ReadinessInputs, readinessInputs } from './readiness-inputs.ts';
import type { Settings } from './settings.ts';
import type { PlanSummary, ValueSummary } from './summary.ts';
import { provedRunRateHistory, summariseValue } from './value.ts';

/** The parts of a summary that everything else is derived from. */
export interface Core {
  readonly facts: CompanyFacts;
  readonly settings: Settings;
  readonly today: CalendarDate;
  readonly ledger: ActiveLedger;
  readonly value: ValueSummary;
  readonly plan: PlanSummary;
  readonly inputs: ReadinessInputs;
}

/** Ledger, then value, then the plan (milestones may track the proved run rate), then what readiness needs. */
export function summariseCore(facts: CompanyFacts, settings: Settings, today: CalendarDate): Core {
  const ledger = readLedger(facts.entries, today);
  const sources = { facts, settings, today, ledger };
  const value = summariseValue(sources);
  const engine = {
    provedRunRate: provedRunRateHistory(sources),
    annualCostMinor: value.cost.annualMinor,
  };
  const plan = summarisePlan({ ...sources, engine });
  return { ...sources, value, plan, inputs: readinessInputs({ ...sources, plan, value }) };
}
