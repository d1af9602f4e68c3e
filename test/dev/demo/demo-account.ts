import type { Settings } from '../../../src/domain/settings.ts';
import { summarise } from '../../../src/domain/summarise.ts';
import type { Summary } from '../../../src/domain/summary.ts';
import type { CompanyFacts } from '../../../src/domain/facts.ts';
import type { CompanyRecords } from '../../../src/crm/repository.ts';
import { createDemoSeed } from '../../../src/dev/demo/demo-seed.ts';
import { startEmulator, type Emulator } from '../../../src/dev/emulator/server.ts';
import { createFetchTransport } from '../../../src/hubspot/fetch-transport.ts';
import { createHubSpotRepository } from '../../../src/hubspot/repository.ts';
import { loadCompany } from '../../../src/usecases/load-company.ts';

export const STORY_DAY = '2026-10-12';

const TIME_ZONE = 'UTC';

/** Reading every customer takes some 300 requests, which a busy machine needs its time for. */
export const TIMEOUT_MILLISECONDS = 60_000;

export interface DemoCustomer {
  readonly id: string;
  readonly name: string;
  readonly records: CompanyRecords;
  readonly facts: CompanyFacts;
  readonly settings: Settings;
  readonly summary: Summary;
}

/** Noon of a day, as a clock that stands still. */
export function noonOf(today: string): () => number {
  return () => Date.parse(`${today}T12:00:00Z`);
}

/** An emulator with the demo account as of a day. */
export function startDemoAccount(today: string): Promise<Emulator> {
  return startEmulator({
    seed: createDemoSeed(today),
    now: noonOf(today),
    limits: false,
    portal: { companyCurrency: 'USD', timeZone: TIME_ZONE },
  });
}

/** Reads customers as the app does, over HTTP and through the mapping. Without a name: all of them. */
export async function readCustomers(
  emulator: Emulator,
  today: string,
  name?: string,
): Promise<readonly DemoCustomer[]> {
  const http = createFetchTransport({ accessToken: emulator.token, baseUrl: emulator.url });
  const repository = createHubSpotRepository({ http });
  const nameOf = (id: string) => emulator.store.values('companies', id)?.['name'] ?? '';
  const ids = emulator.store.ids('companies').filter((id) => name === undefined || nameOf(id) === name);
  return Promise.all(
    ids.map(async (id) => {
      const { records, facts, settings } = await loadCompany(repository, id, 'UTC');
      return { id, name: nameOf(id), records, facts, settings, summary: summarise(facts, settings, today) };
    }),
  );
}
