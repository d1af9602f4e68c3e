import type { CompanyFacts } from '../../domain/facts.ts';
import type { LedgerEntry } from '../../domain/ledger.ts';
import type { Settings } from '../../domain/settings.ts';
import type { CompanyRecords } from '../repository.ts';
import { toCompany, toTemplateReference } from './company.ts';
import { toDeal } from './deal.ts';
import { toLedgerEntry } from './entry.ts';
import { measuredCurrencyOf } from './measured-money.ts';
import { toMetric } from './metric.ts';
import { toMilestone } from './milestone.ts';

/**
 * Everything the CRM holds of one company, as the engine reads it.
 * @param timeZone of the account, in which the instants of deals and activity fall on days
 */
export function toCompanyFacts(records: CompanyRecords, settings: Settings, timeZone: string): CompanyFacts {
  const company = toCompany(records.company, settings, timeZone);
  const currency = company.currency ?? settings.accountCurrency;
  const reading = { cost: settings.cost, companyCurrency: currency, timeZone };
  const milestones = records.milestones.map((record) => toMilestone(record, currency));
  const measuredCurrency = measuredCurrencyOf(milestones, currency);
  return {
    company,
    milestones,
    metrics: records.metrics.map(toMetric),
    entries: records.entries
      .map((record) => toLedgerEntry(record, measuredCurrency))
      .filter((entry): entry is LedgerEntry => entry !== null),
    deals: records.deals.map((record) => toDeal(record, reading)),
    template: toTemplateReference(records.company, records.milestones.length),
  };
}
