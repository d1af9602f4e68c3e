import { provisionAccount } from '../../src/dev/demo/provision-account.ts';
import type { CalendarDate } from '../../src/domain/calendar.ts';
import type { SeedClient, SeedRecord } from '../../src/dev/emulator/server.ts';

export const COMPANIES = 10_000;
const ENTRIES_PER_COMPANY = 19;
/** Records in all. */
export const RECORDS = COMPANIES * (1 + ENTRIES_PER_COMPANY);

const INDUSTRIES = ['RETAIL', 'BANKING', 'COMPUTER_SOFTWARE', 'HOSPITAL_HEALTH_CARE'];

function company(position: number): SeedRecord {
  return {
    properties: {
      name: `Company ${position}`,
      city: `City ${position % 500}`,
      industry: INDUSTRIES[position % INDUSTRIES.length] ?? '',
      vrm_annual_cost: String((position % 1000) * 1000),
      vrm_renewal_date: `2027-${String((position % 12) + 1).padStart(2, '0')}-15`,
    },
  };
}

function entriesOf(companyId: string): SeedRecord[] {
  return Array.from({ length: ENTRIES_PER_COMPANY }, (_, position) => ({
    properties: {
      title: `Measured ${position}`,
      entry_key: `${companyId}/line/${position}`,
      company_id: companyId,
      kind: 'work_logged',
      entry_date: `2026-${String((position % 12) + 1).padStart(2, '0')}-01`,
      value: String(position),
    },
    associations: [{ to: { id: companyId }, toObjectType: 'companies' }],
  }));
}

/** Sets the app up and loads a large account: companies, and ledger lines tied to them. */
export function loadLargeAccount(client: SeedClient): void {
  provisionAccount(client, '2026-06-01' as CalendarDate);
  const ids = client.create(
    'companies',
    Array.from({ length: COMPANIES }, (_, position) => company(position)),
  );
  for (const companyId of ids) client.create('p_value_entry', entriesOf(companyId));
}
