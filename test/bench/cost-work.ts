import type { CrmRepository } from '../../src/crm/repository.ts';
import type { HttpPort } from '../../src/hubspot/port.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { createHubSpotSchemaRepository } from '../../src/hubspot/schema-repository.ts';
import { shippedTemplates } from '../../src/templates/library.ts';
import { layOutPlans, PLAN_PROPERTIES, planTemplates } from '../../src/usecases/import/lay-out-plans.ts';
import { runImport } from '../../src/usecases/import/run-import.ts';
import { layOutTemplate } from '../../src/usecases/lay-out-template.ts';
import type { LaidOutPlan } from '../../src/usecases/lay-out-template.ts';
import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { recordEntry } from '../../src/usecases/record-entry.ts';
import { momentIn } from '../../src/usecases/today.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { clock } from '../usecases/account.ts';
import { mappingOf, tableOf } from '../usecases/import/tables.ts';

const TIME_ZONE = 'UTC';
const MOMENT = { ...momentIn(TIME_ZONE, clock), currency: 'USD' };
const silent = () => undefined;

export const open = (repository: CrmRepository, companyId: string) =>
  viewCompanyValue(repository, clock, { companyId, timeZone: TIME_ZONE, userId: null });

export const record = (repository: CrmRepository, companyId: string, entry: NewEntry) =>
  recordEntry(repository, clock, {
    companyId,
    timeZone: TIME_ZONE,
    userId: '41',
    source: 'card',
    entries: [entry],
  });

/** Lays out the template of a company's segment. */
export async function layOut(repository: CrmRepository, companyId: string): Promise<void> {
  const companies = await repository.readByIds('companies', [companyId], PLAN_PROPERTIES);
  const { planned } = await planTemplates(repository, companies, MOMENT);
  await layOutPlans(repository, planned, silent);
}

/** The plan that the plain client lays out record by record: of the same template. */
export function enterprisePlan(companyId: string, planKey: string): LaidOutPlan {
  const template = shippedTemplates().find(({ segment }) => segment === 'enterprise');
  if (template === undefined) throw new Error('No enterprise template is shipped.');
  const company = { id: companyId, planKey, startDate: '2026-01-01', currency: 'USD', ownerId: null };
  return layOutTemplate(template, company, MOMENT);
}

const MAPPING = mappingOf({
  companies: {
    key: 'account',
    properties: {
      name: { column: 'account' },
      vrm_segment: { column: 'segment' },
      vrm_start_date: { column: 'start', type: 'date' },
    },
  },
});

/** Imports companies that the account does not have, with their plans and results. */
export async function importCompanies(http: HttpPort, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => [`Import ${index}`, 'enterprise', '2026-01-01']);
  const crm = {
    repository: createHubSpotRepository({ http }),
    schemas: createHubSpotSchemaRepository({ http }),
  };
  const report = await runImport(crm, clock, {
    mapping: MAPPING,
    companies: tableOf(['account', 'segment', 'start'], ...rows),
    deals: null,
    asOf: null,
    dryRun: false,
    onProgress: silent,
  });
  if (report.plans.laidOut !== count) throw new Error(`Only ${report.plans.laidOut} plans were laid out.`);
}
