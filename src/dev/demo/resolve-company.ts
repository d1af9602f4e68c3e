import type { UnstoredEntry } from '../../crm/mapping/entry.ts';
import { toCompanyFacts } from '../../crm/mapping/facts.ts';
import { metricProperties } from '../../crm/mapping/metric.ts';
import { milestoneProperties } from '../../crm/mapping/milestone.ts';
import type { CrmRecord } from '../../crm/repository.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import type { CompanyFacts } from '../../domain/facts.ts';
import { summarise } from '../../domain/summarise.ts';
import type { Summary } from '../../domain/summary.ts';
import { activityProperties } from './activity-properties.ts';
import { companyProperties } from './company-properties.ts';
import type { DemoCompany } from './expand.ts';
import type { DraftMetric } from './expand-metrics.ts';
import type { DraftMilestone } from './expand-milestones.ts';
import type { CrmIds } from './people-and-deals.ts';
import { DEMO_SETTINGS } from './provision-account.ts';

/** A company whose records name people and tickets by their ids, with what the engine makes of it. */
export interface ResolvedCompany {
  readonly milestones: readonly DraftMilestone[];
  readonly metrics: readonly DraftMetric[];
  readonly entries: readonly UnstoredEntry[];
  readonly currency: string;
  readonly summary: Summary;
  readonly subjects: Pick<CompanyFacts, 'milestones' | 'metrics'>;
}

/** Resolves names to ids, fills in what confirmations were worth on their day, and summarises the company. */
export function resolveCompany(
  company: DemoCompany,
  ids: CrmIds,
  deals: readonly CrmRecord[],
  today: CalendarDate,
): ResolvedCompany {
  const { story } = company;
  const contactId = (key: string | null) => idOf(ids.contacts, key, story.name);
  const people = <Item extends { customerOwnerContactId: string | null }>(item: Item): Item => ({
    ...item,
    customerOwnerContactId: contactId(item.customerOwnerContactId),
  });
  const milestones = company.milestones.map(people);
  const metrics = company.metrics.map(people);
  const currency = story.currency ?? DEMO_SETTINGS.accountCurrency;
  const named = company.lines.map(({ entry }) => withIds(entry, contactId, ids.tickets, story.name));
  const planned = toCompanyFacts(
    {
      company: { id: '0', properties: { ...companyProperties(company), ...activityProperties(company) } },
      milestones: asRecords(milestones.map((milestone) => milestoneProperties(milestone, '', currency))),
      metrics: asRecords(metrics.map((metric) => metricProperties(metric, ''))),
      entries: [],
      deals: deals.map((deal) => ({ ...deal, isPrimary: true })),
      contactIds: [],
      settings: [],
      listPages: '',
    },
    DEMO_SETTINGS,
    'UTC',
  );
  const entries = withAmounts(named, planned);
  const facts = { ...planned, entries: asLedger(entries, typedOverKeys(company)) };
  const summary = summarise(facts, DEMO_SETTINGS, today);
  return { milestones, metrics, entries, currency, subjects: facts, summary };
}

function typedOverKeys({ lines }: DemoCompany): ReadonlySet<string> {
  return new Set(lines.filter(({ typedOver }) => typedOver !== null).map(({ entry }) => entry.key));
}

/** Lines as the engine reads them. The digest of one that somebody types over afterwards will not match. */
function asLedger(
  entries: readonly UnstoredEntry[],
  typedOver: ReadonlySet<string>,
): CompanyFacts['entries'] {
  return entries.map((entry) => ({ ...entry, intact: !typedOver.has(entry.key) }));
}

function withIds(
  entry: UnstoredEntry,
  contactId: (key: string | null) => string | null,
  tickets: ReadonlyMap<string, string>,
  company: string,
): UnstoredEntry {
  return {
    ...entry,
    ...('contactId' in entry ? { contactId: contactId(entry.contactId ?? null) } : {}),
    ...('raisedByContactId' in entry
      ? {
          raisedByContactId: contactId(entry.raisedByContactId),
          ticketId: idOf(tickets, entry.ticketId, company),
        }
      : {}),
  } as UnstoredEntry;
}

/** What the metric was worth a year on the day of a confirmation, as the app notes it when one is recorded. */
function withAmounts(entries: readonly UnstoredEntry[], planned: CompanyFacts): readonly UnstoredEntry[] {
  const ledger = asLedger(entries, new Set());
  return entries.map((entry) => {
    const isAcceptance = entry.kind === 'confirmation' || entry.kind === 'dispute_resolved';
    if (!isAcceptance || entry.metricKey === null || entry.annualThenMinor !== null) return entry;
    const { metricKey, on } = entry;
    const ofMetric: CompanyFacts = {
      ...planned,
      milestones: [],
      metrics: planned.metrics.filter(({ key }) => key === metricKey),
      entries: ledger.filter((line) => line.metricKey === metricKey || line.kind === 'assumption_changed'),
    };
    const annualThenMinor = summarise(ofMetric, DEMO_SETTINGS, on).value.metrics[0]?.annualMinor ?? null;
    return { ...entry, annualThenMinor };
  });
}

function asRecords(values: readonly CrmRecord['properties'][]): readonly CrmRecord[] {
  return values.map((properties, index) => ({ id: String(index + 1), properties }));
}

function idOf(ids: ReadonlyMap<string, string>, key: string | null, company: string): string | null {
  if (key === null) return null;
  const id = ids.get(key);
  if (id === undefined) throw new Error(`${company}: nobody and nothing is called "${key}".`);
  return id;
}
