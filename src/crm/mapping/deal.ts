import type { Deal } from '../../domain/facts.ts';
import type { CostSettings } from '../../domain/settings.ts';
import type { DealRecord, PropertyValues } from '../repository.ts';
import { toMinor } from './money.ts';
import { readCurrency, readDay, readNumber, readText, readYesNo } from './values.ts';

/** The deal properties to read, which the settings name. */
export function dealProperties(cost: CostSettings): readonly string[] {
  const named = [cost.amountProperty, cost.startProperty, cost.termMonthsProperty, cost.renewsDealProperty];
  return [
    ...new Set([
      'dealname',
      'pipeline',
      'dealstage',
      'closedate',
      'deal_currency_code',
      'hs_is_closed_won',
      ...named.filter((name): name is string => name !== null),
    ]),
  ];
}

/** What a deal is read with: which properties are its cost, and the company's currency and the account's days. */
export interface DealReading {
  readonly cost: CostSettings;
  readonly companyCurrency: string;
  readonly timeZone: string;
}

/** A deal as the engine reads it; one without a currency counts in the company's. */
export function toDeal(record: DealRecord, { cost, companyCurrency, timeZone }: DealReading): Deal {
  const values = record.properties;
  const currency = readCurrency(values, 'deal_currency_code') ?? companyCurrency;
  const stage = readText(values, 'dealstage');
  const closeDate = readDay(values, 'closedate', timeZone);
  return {
    id: record.id,
    name: readText(values, 'dealname') ?? `#${record.id}`,
    pipeline: readText(values, 'pipeline'),
    stage,
    amountMinor: toMinor(readNumber(values, cost.amountProperty), currency),
    currency,
    startDate: readDay(values, cost.startProperty, timeZone) ?? closeDate,
    closeDate,
    termMonths: cost.termMonthsProperty === null ? null : readMonths(values, cost.termMonthsProperty),
    isWon:
      cost.stages.length > 0
        ? stage !== null && cost.stages.includes(stage)
        : (readYesNo(values, 'hs_is_closed_won') ?? stage === 'closedwon'),
    isPrimary: record.isPrimary,
    renewsDealId: cost.renewsDealProperty === null ? null : readText(values, cost.renewsDealProperty),
  };
}

const LONGEST_TERM_MONTHS = 1200;

/** Whole months; a term of no month, or of more than anybody signs, is a slip and counts as not given. */
function readMonths(values: PropertyValues, name: string): number | null {
  const months = readNumber(values, name);
  const isTerm = months !== null && Number.isInteger(months) && months >= 1 && months <= LONGEST_TERM_MONTHS;
  return isTerm ? months : null;
}
