import type { CrmRepository } from '../../src/crm/repository.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { createFunctionHttp } from '../../src/hubspot/layered-http.ts';
import type { HttpPort } from '../../src/hubspot/port.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import type { HubSpotRepositoryOptions } from '../../src/hubspot/repository.ts';
import { startAccount } from '../usecases/account.ts';
import type { Account } from '../usecases/account.ts';
import { aMilestone } from '../builders/index.ts';
import { importCompanies, layOut, open, record } from './cost-work.ts';
import { addCompanyOfSize, HEAVY, ORDINARY } from './heavy-company.ts';
import { createPlainClient } from './plain-client.ts';
import type { PlainClient } from './plain-client.ts';
import { linesOfFamilies } from './recorded-lines.ts';
import { countTrips } from './round-trips.ts';

const IMPORTED_COMPANIES = 1_000;

/** What a piece of work costs: requests, and the longest chain of them that had to wait for one another. */
interface Cost {
  requests: number;
  trips: number;
}

const transportTo = ({ emulator }: Account): HttpPort =>
  createFetchTransport({ accessToken: emulator.token, baseUrl: emulator.url });

/** The requests of work by our adapter, in a function that has just been started and remembers nothing. */
async function ours(
  account: Account,
  work: (repository: CrmRepository) => Promise<unknown>,
  willCreate: HubSpotRepositoryOptions['willCreate'] = [],
): Promise<Cost> {
  const http = countTrips(createFunctionHttp(transportTo(account)));
  await work(createHubSpotRepository({ http, willCreate }));
  return { requests: http.requests(), trips: http.trips() };
}

/** The requests of the same work done one record at a time. */
async function plain({ emulator }: Account, work: (client: PlainClient) => Promise<unknown>): Promise<Cost> {
  const client = createPlainClient(emulator);
  await work(client);
  return { requests: client.requests(), trips: client.requests() };
}

function print(name: string, our: Cost, other: Cost | null): void {
  const figures = ({ requests, trips }: Cost) =>
    `${requests.toLocaleString('en').padStart(7)} ${trips.toLocaleString('en').padStart(7)}`;
  console.log(`${name.padEnd(46)} ${figures(our)} ${other === null ? '' : figures(other)}`.trimEnd());
}

async function openings(account: Account): Promise<void> {
  for (const [name, size] of [
    ['open a card, ordinary company', ORDINARY],
    ['open a card, heavy company', HEAVY],
  ] as const) {
    const companyId = addCompanyOfSize(account, name.replaceAll(/\W+/g, '-'), size);
    const first = await ours(account, (repository) => open(repository, companyId));
    const later = await ours(account, (repository) => open(repository, companyId));
    print(name, later, await plain(account, (client) => client.open(companyId)));
    print(`${name}, results stored`, first, null);
  }
}

async function recordings(account: Account): Promise<void> {
  const companyId = addCompanyOfSize(account, 'recording', ORDINARY);
  const keys = ['recording/milestone-0', 'recording/milestone-1'] as const;
  account.addMilestone(companyId, aMilestone({ key: 'recording/blank', baseline: null }));
  await ours(account, (repository) => open(repository, companyId));
  const [milestoneId = ''] = account.emulator.store.ids('p_value_milestone').slice(-1);
  const other = await plain(account, (client) => client.record(companyId, milestoneId, 'recording-plain'));
  for (const [name, line] of linesOfFamilies(keys, 'recording/blank')) {
    const our = await ours(account, (repository) => record(repository, companyId, line), ['value_entry']);
    print(`record ${name}`, our, other);
  }
}

async function layings(account: Account): Promise<void> {
  const add = (key: string) => account.addCompany({ properties: { vrm_plan_key: key } });
  const [our, other] = [add('laid-out'), add('laid-out-plainly')];
  print(
    'lay out a template',
    await ours(account, (repository) => layOut(repository, our)),
    await plain(account, (client) => client.layOut(other)),
  );
}

async function imports(account: Account): Promise<void> {
  await account.setUp();
  const http = countTrips(transportTo(account));
  await importCompanies(http, IMPORTED_COMPANIES);
  const our = { requests: http.requests(), trips: http.trips() };
  const least = leastRequests(account);
  const other = await plain(account, async (client) => {
    for (let index = 0; index < IMPORTED_COMPANIES; index += 1) await client.importCompany(index);
  });
  print(`import ${IMPORTED_COMPANIES.toLocaleString('en')} companies`, our, other);
  const ratio = (our.requests / least).toFixed(2);
  console.log(
    `  ${ratio} times the ${least} requests that it takes at least: each record created, read and given its results ` +
      'once, in full batches',
  );
}

/** With a hundred records in each request: lines have no results, all else is created, read and written once more. */
function leastRequests({ emulator }: Account): number {
  const full = (type: string) => Math.ceil(emulator.store.ids(type).length / 100);
  const withResults = ['companies', 'p_value_milestone', 'p_value_metric'].map(full);
  return 3 * withResults.reduce((total, requests) => total + requests, 0) + 2 * full('p_value_entry');
}

/** Prints what work costs in requests beside the same work done one record at a time, in the same run. */
export async function cost(): Promise<void> {
  const account = await startAccount();
  await account.setUp();
  console.log('Requests to the CRM, and trips: the longest chain in which each waited for the one before');
  console.log(`${''.padEnd(46)} ${'ours'.padStart(15)} ${'one at a time'.padStart(15)}`);
  await openings(account);
  await recordings(account);
  await layings(account);
  await imports(account);
  await account.close();
}
