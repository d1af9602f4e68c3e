import type { UnstoredEntry } from '../crm/mapping/entry.ts';
import { fitText } from '../crm/mapping/values.ts';
import { labelOf } from '../crm/objects/property.ts';
import type { CompanyFacts } from '../domain/facts.ts';

/** What HubSpot shows as the name of a ledger record: "Measurement: Invoice matching". */
export function entryTitle(line: UnstoredEntry, facts: Pick<CompanyFacts, 'milestones' | 'metrics'>): string {
  const subject =
    facts.milestones.find(({ key }) => key === line.milestoneKey) ??
    facts.metrics.find(({ key }) => key === line.metricKey);
  return fitText(subject === undefined ? labelOf(line.kind) : `${labelOf(line.kind)}: ${subject.name}`);
}
