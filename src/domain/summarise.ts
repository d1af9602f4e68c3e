import { type CalendarDate, daysBetween } from './calendar.ts';
import { inCanonicalOrder, summariseCore } from './core.ts';
import { summariseCycle } from './cycle/cycle.ts';
import type { CompanyFacts } from './facts.ts';
import { summariseGrowth } from './growth/growth.ts';
import { summariseGuidance } from './guidance/guidance.ts';
import { summariseJourney } from './journey/journey.ts';
import { summariseLedger } from './ledger-summary.ts';
import { currencyOf } from './money.ts';
import { chooseNextAction } from './next-action.ts';
import { recomputeOn } from './recompute-on.ts';
import { summariseRenewal } from './renewal.ts';
import type { Settings } from './settings.ts';
import type { Summary } from './summary.ts';

/**
 * Everything that is shown about one company on one day. The result depends on nothing but the arguments:
 * not on the order of the facts, a clock or a time zone. Money is in whole minor units of the company's currency,
 * progress, pace, shares and returns are fractions (readiness is 0-100), days whole calendar days. A figure is `null`
 * when something it needs is unknown, and a reason beside it says what; nothing unknown is counted as 0.
 * Source: this product's own rule; docs/formulas.md, "Everything at once", and each figure's own formula there.
 * @param today calendar date in the account's time zone; lines of later days do not count yet
 */
export function summarise(facts: CompanyFacts, settings: Settings, today: CalendarDate): Summary {
  const core = summariseCore(inCanonicalOrder(facts), settings, today);
  const renewal = summariseRenewal(core);
  const { startDate } = facts.company;
  return {
    asOf: today,
    company: facts.company,
    currency: currencyOf(facts.company, settings),
    template: facts.template,
    daysSinceStart: startDate === null ? null : daysBetween(startDate, today),
    plan: core.plan,
    value: core.value,
    renewal,
    nextAction: chooseNextAction({
      facts: core.facts,
      settings,
      today,
      ledger: core.ledger,
      plan: core.plan,
      value: core.value,
      renewal,
    }),
    guidance: summariseGuidance(core),
    growth: summariseGrowth(core),
    journey: summariseJourney(core),
    cycle: summariseCycle(core),
    ledger: summariseLedger(core.facts, settings, core.ledger),
    recomputeOn: recomputeOn(core),
  };
}
