import type { Core } from '../core.ts';
import { segmentOf } from '../segment.ts';
import type { CycleSummary } from './cycle-summary.ts';
import { costToSet } from './next-cycle.ts';
import { summariseOutcomes } from './outcomes.ts';
import { regularReports, valueSummaries } from './reports.ts';

/** Reports that are due, value summaries before the renewal, and how renewals ended. */
export function summariseCycle(core: Core): CycleSummary {
  const { facts, settings, today, ledger } = core;
  const { startDate, renewalDate } = facts.company;
  const question = {
    today,
    startDate,
    renewalDate,
    ledger,
    segment: segmentOf(facts),
    settings: settings.cycle,
  };
  const outcomes = summariseOutcomes(core);
  return {
    valueSummaries: valueSummaries(question),
    reports: regularReports(question),
    outcome: outcomes.find((outcome) => outcome.renewalDate === renewalDate) ?? null,
    pastOutcomes: outcomes.filter((outcome) => outcome.renewalDate !== renewalDate),
    costToSet: costToSet(outcomes, facts.company, today),
  };
}
