import { AGREED_DIGEST, agreedDigest } from '../../crm/mapping/agreed-digest.ts';
import { entryProperties } from '../../crm/mapping/entry.ts';
import { measuredCurrencyOf } from '../../crm/mapping/measured-money.ts';
import { metricProperties, metricResults } from '../../crm/mapping/metric.ts';
import { milestoneProperties, milestoneResults } from '../../crm/mapping/milestone.ts';
import { companyResults, computationStamp } from '../../crm/mapping/roll-up.ts';
import { COMPANY_RECORDS_VERSION } from '../../crm/mapping/records-version.ts';
import type { PropertyValues } from '../../crm/repository.ts';
import { addDays } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import type { Summary } from '../../domain/summary.ts';
import { entryTitle } from '../../usecases/entry-title.ts';
import type { SeedClient, SeedRecord } from '../emulator/server.ts';
import { activityProperties } from './activity-properties.ts';
import { companyProperties, KNOWN_BEFORE_START_DAYS } from './company-properties.ts';
import { COLLEAGUES } from './colleagues.ts';
import type { DemoCompany } from './expand.ts';
import { atMorning, createPeopleAndDeals } from './people-and-deals.ts';
import { DEMO_SETTINGS } from './provision-account.ts';
import { resolveCompany } from './resolve-company.ts';
import type { ResolvedCompany } from './resolve-company.ts';
import { texts } from './texts.ts';

/**
 * Writes a company with everything that belongs to it. Results on company, milestones and metrics are computed
 * by the app's own engine first, so that lists and heads agree with the card from the start. Gives back its id.
 */
export function fillCompany(client: SeedClient, company: DemoCompany, today: CalendarDate): string {
  const { story } = company;
  const ids = createPeopleAndDeals(client, story, today);
  const dealValues = ids.deals.map((id) => ({ id, properties: client.values('deals', id) ?? {} }));
  const resolved = resolveCompany(company, ids, dealValues, today);
  const { summary } = resolved;
  const { recordsVersion } = story;
  const hasPlan = resolved.milestones.length > 0 || resolved.metrics.length > 0;
  const [companyId = ''] = client.create('companies', [
    {
      properties: texts({
        ...companyProperties(company),
        ...(hasPlan ? resultsOf(summary, today) : {}),
        ...(recordsVersion === undefined ? {} : { [COMPANY_RECORDS_VERSION]: String(recordsVersion) }),
      }),
      associations: [
        ...[...ids.contacts.values()].map((id) => ({ to: { id }, toObjectType: 'contacts' })),
        ...ids.deals.map((id) => ({ to: { id }, toObjectType: 'deals' })),
        ...[...ids.tickets.values()].map((id) => ({ to: { id }, toObjectType: 'tickets' })),
      ],
      at: atMorning(addDays(story.start ?? today, -KNOWN_BEFORE_START_DAYS)),
    },
  ]);
  client.note('companies', companyId, texts(activityProperties(company)));
  createPlan(client, resolved, companyId, atMorning(story.start ?? today));
  createLedger(client, company, resolved, companyId);
  return companyId;
}

function resultsOf(summary: Summary, today: CalendarDate): PropertyValues {
  return {
    ...companyResults(summary, DEMO_SETTINGS),
    ...computationStamp(summary, `${today}T00:00:00.000Z`),
  };
}

function createPlan(client: SeedClient, company: ResolvedCompany, companyId: string, at: number): void {
  const { summary, currency } = company;
  const milestones = company.milestones.map((milestone) => {
    const found = summary.plan.milestones.find((candidate) => candidate.milestone.key === milestone.key);
    const results = found ? milestoneResults(found, currency) : {};
    const properties = milestoneProperties(milestone, companyId, currency);
    return { ...properties, ...results, [AGREED_DIGEST]: agreedDigest('value_milestone', properties) };
  });
  const metrics = company.metrics.map((metric) => {
    const found = summary.value.metrics.find((candidate) => candidate.metric.key === metric.key);
    const properties = metricProperties(metric, companyId);
    return {
      ...properties,
      ...(found ? metricResults(found, currency) : {}),
      [AGREED_DIGEST]: agreedDigest('value_metric', properties),
    };
  });
  client.create('value_milestone', tied(milestones, companyId, at));
  client.create('value_metric', tied(metrics, companyId, at));
}

function tied(values: readonly PropertyValues[], companyId: string, at: number): SeedRecord[] {
  return values.map((properties) => ({
    properties: texts(properties),
    associations: [{ to: { id: companyId }, toObjectType: 'companies' }],
    at,
  }));
}

function createLedger(
  client: SeedClient,
  { lines }: DemoCompany,
  company: ResolvedCompany,
  companyId: string,
): void {
  const measuredCurrency = measuredCurrencyOf(company.subjects.milestones, company.currency);
  const records = company.entries.map((entry) => {
    const title = entryTitle(entry, company.subjects);
    const properties = entryProperties(entry, companyId, title, measuredCurrency);
    return tied([properties], companyId, Date.parse(entry.recordedAt));
  });
  const ids = client.create('value_entry', records.flat());
  lines.forEach(({ typedOver }, index) => {
    if (!typedOver) return;
    const { userId } = COLLEAGUES[typedOver.by];
    client.update('value_entry', ids[index] ?? '', { value: typedOver.value }, { userId });
  });
}
