import { gatherKnown } from './gather.ts';
import type { CalendarDate } from './calendar.ts';
import { addMonths, daysBetween } from './calendar.ts';
import type { CompanyFacts, Deal } from './facts.ts';
import { convertMinor, currencyOf, isCountable, roundHalfUp } from './money.ts';
import { compareText } from './order.ts';
import type { CostSettings, Settings } from './settings.ts';
import { DAYS_PER_YEAR } from './spans.ts';
import type { CostSummary } from './summary.ts';

type DealCost = CostSummary['deals'][number];

/**
 * What the customer pays a year: the company's own figure, else its won deals in force today. A deal in force
 * whose amount or exchange rate is missing makes the cost unknown, since leaving it out would flatter the ROI; so
 * does an amount too large to be right.
 */
export function costOf(facts: CompanyFacts, settings: Settings, today: CalendarDate): CostSummary {
  const { company } = facts;
  if (company.annualCostMinor !== null) {
    const annualMinor = isCountable(company.annualCostMinor) ? company.annualCostMinor : null;
    return costSummary(facts, today, { annualMinor, source: 'company', deals: [] });
  }
  const inForce = dealsInForce(facts.deals, settings.cost, today);
  const currency = currencyOf(company, settings);
  const deals = gatherKnown(inForce, (term) => dealCost(term, settings, currency));
  const annualMinor =
    inForce.length === 0 || deals.length < inForce.length
      ? null
      : deals.reduce((total, deal) => total + deal.annualMinor, 0);
  return costSummary(facts, today, { annualMinor, source: deals.length > 0 ? 'deals' : null, deals });
}

/** Annual cost x days / 365, in leap years too. */
function costOfDays(annualMinor: number, days: number): number {
  return roundHalfUp((annualMinor * Math.max(0, days)) / DAYS_PER_YEAR);
}

function costSummary(
  { company }: CompanyFacts,
  today: CalendarDate,
  cost: Pick<CostSummary, 'annualMinor' | 'source' | 'deals'>,
): CostSummary {
  const { annualMinor } = cost;
  const { startDate } = company;
  return {
    annualMinor,
    source: cost.source,
    deals: cost.deals,
    toDateMinor:
      annualMinor === null || startDate === null
        ? null
        : costOfDays(annualMinor, daysBetween(startDate, today)),
    reason: annualMinor === null ? 'cost_unknown' : annualMinor <= 0 ? 'cost_zero' : null,
  };
}

interface DealTerm {
  readonly deal: Deal;
  readonly months: number;
  readonly from: CalendarDate;
  /** First day that is no longer covered: the end of the term, or the day a renewal takes over. */
  readonly until: CalendarDate;
}

function dealsInForce(
  deals: readonly Deal[],
  settings: CostSettings,
  today: CalendarDate,
): readonly DealTerm[] {
  const counted = deals.filter((deal) => counts(deal, settings));
  const terms = gatherKnown(counted, (deal) => termOf(deal, counted, settings));
  return terms.filter(({ from, until }) => from <= today && today < until).sort(byStart);
}

function byStart(first: DealTerm, second: DealTerm): number {
  return compareText(first.from, second.from) || compareText(first.deal.id, second.deal.id);
}

function counts(deal: Deal, settings: CostSettings): boolean {
  const isWon =
    settings.stages.length === 0 ? deal.isWon : deal.stage !== null && settings.stages.includes(deal.stage);
  const isInPipeline =
    settings.pipelines.length === 0 || (deal.pipeline !== null && settings.pipelines.includes(deal.pipeline));
  return isWon && isInPipeline && (deal.isPrimary || !settings.primaryAssociationsOnly);
}

function termOf(deal: Deal, counted: readonly Deal[], settings: CostSettings): DealTerm | null {
  const from = startOf(deal);
  if (from === null) return null;
  const months = deal.termMonths ?? settings.defaultTermMonths;
  const renewals = counted.filter(({ renewsDealId, id }) => renewsDealId === deal.id && id !== deal.id);
  const ends = [addMonths(from, months), ...gatherKnown(renewals, startOf)];
  return { deal, months, from, until: ends.reduce((first, end) => (end < first ? end : first)) };
}

function startOf(deal: Deal): CalendarDate | null {
  return deal.startDate ?? deal.closeDate;
}

function dealCost(
  { deal, months, from, until }: DealTerm,
  settings: Settings,
  currency: string,
): DealCost | null {
  if (deal.amountMinor === null) return null;
  const annual = roundHalfUp(deal.amountMinor * timesPerYear(settings.cost.amountMeaning, months));
  if (!isCountable(annual)) return null;
  const annualMinor = convertMinor(annual, { from: deal.currency ?? currency, to: currency }, settings);
  return annualMinor === null ? null : { dealId: deal.id, name: deal.name, annualMinor, from, until };
}

function timesPerYear(meaning: CostSettings['amountMeaning'], termMonths: number): number {
  if (meaning === 'monthly') return 12;
  return meaning === 'total_over_term' ? 12 / termMonths : 1;
}
