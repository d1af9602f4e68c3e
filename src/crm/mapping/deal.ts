import type { Deal } from '../../domain/facts.ts';
import type { CostSettings } from '../../domain/settings.ts';
import type { DealRecord } from '../repository.ts';
import { toMinor } from './money.ts';
import { readDate, readNumber, readText, readYesNo } from './values.ts';

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

/** A deal as the engine reads it; one without a currency counts in the company's. */
export function toDeal(record: DealRecord, cost: CostSettings, companyCurrency: string): Deal {
  const values = record.properties;
  const currency = readText(values, 'deal_currency_code') ?? companyCurrency;
  const stage = readText(values, 'dealstage');
  const closeDate = readDate(values, 'closedate');
  return {
    id: record.id,
    name: readText(values, 'dealname') ?? `#${record.id}`,
    pipeline: readText(values, 'pipeline'),
    stage,
    amountMinor: toMinor(readNumber(values, cost.amountProperty), currency),
    currency,
    startDate: readDate(values, cost.startProperty) ?? closeDate,
    closeDate,
    termMonths: cost.termMonthsProperty === null ? null : readNumber(values, cost.termMonthsProperty),
    isWon:
      cost.stages.length > 0
        ? stage !== null && cost.stages.includes(stage)
        : (readYesNo(values, 'hs_is_closed_won') ?? stage === 'closedwon'),
    isPrimary: record.isPrimary,
    renewsDealId: cost.renewsDealProperty === null ? null : readText(values, cost.renewsDealProperty),
  };
}
