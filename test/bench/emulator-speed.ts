import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startEmulator } from '../../src/dev/emulator/server.ts';
import type { Emulator } from '../../src/dev/emulator/server.ts';
import { COMPANIES, loadLargeAccount, RECORDS } from './emulator-account.ts';
import { median } from './side-by-side.ts';

const ROUNDS = 15;
const REQUESTS_PER_ROUND = 10;

/** Answers everything with nothing: what a request over HTTP costs by itself, client included. */
async function startEmptyServer() {
  const server = createServer((message, response) => {
    message.resume().on('end', () => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

interface Asked {
  name: string;
  url: string;
  method: 'GET' | 'POST';
  body?: object;
}

async function ask({ url, method, body }: Asked, token: string): Promise<void> {
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
}

async function roundOf(asked: Asked, token: string): Promise<number> {
  const before = process.cpuUsage();
  for (let request = 0; request < REQUESTS_PER_ROUND; request += 1) await ask(asked, token);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / REQUESTS_PER_ROUND;
}

/** Processor time of one request of each kind in milliseconds, taken in turns. */
async function medians(kinds: readonly Asked[], token: string): Promise<number[]> {
  const times = kinds.map((): number[] => []);
  for (const kind of kinds) await roundOf(kind, token);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, kind] of kinds.entries()) times[index]?.push(await roundOf(kind, token));
  }
  return times.map(median);
}

const OBJECTS = '/crm/objects/2026-03';
const ENTRY_PROPERTIES = ['title', 'entry_key', 'kind', 'entry_date', 'value'];

function kindsOf(emulator: Emulator, emptyUrl: string): Asked[] {
  const companyId = emulator.store.ids('companies')[COMPANIES / 2] ?? '';
  const entryIds = emulator.store.ids('p_value_entry').slice(5_000, 5_100);
  const get = (name: string, path: string): Asked => ({ name, method: 'GET', url: emulator.url + path });
  const post = (name: string, path: string, body: object): Asked => ({
    name,
    method: 'POST',
    url: emulator.url + OBJECTS + path,
    body,
  });
  const entries = (name: string, filter: object, more: object = {}) =>
    post(name, '/p_value_entry/search', { filters: [filter], properties: ENTRY_PROPERTIES, ...more });
  const properties = 'name,city,vrm_annual_cost,vrm_renewal_date';
  return [
    { name: 'empty server', method: 'GET', url: emptyUrl },
    get('one company', `${OBJECTS}/companies/${companyId}?properties=${properties}`),
    get('one company with its ledger', `${OBJECTS}/companies/${companyId}?associations=p_value_entry`),
    post('batch of 100 lines', '/p_value_entry/batch/read', {
      inputs: entryIds.map((id) => ({ id })),
      properties: ENTRY_PROPERTIES,
    }),
    entries('search by unique key', {
      propertyName: 'entry_key',
      operator: 'EQ',
      value: `${companyId}/line/3`,
    }),
    entries('search by company id', { propertyName: 'company_id', operator: 'EQ', value: companyId }),
    entries('search by association', {
      propertyName: 'associations.companies',
      operator: 'EQ',
      value: companyId,
    }),
    post(`search ${COMPANIES.toLocaleString('en')} by day, sorted`, '/companies/search', {
      filters: [{ propertyName: 'vrm_renewal_date', operator: 'LTE', value: '2027-03-01' }],
      sorts: ['vrm_annual_cost'],
      properties: ['name'],
      limit: 100,
    }),
    post(`search ${COMPANIES.toLocaleString('en')} by word`, '/companies/search', { query: 'Company 77' }),
    entries(
      'search all lines by number, sorted',
      { propertyName: 'value', operator: 'GTE', value: '10' },
      { sorts: ['-entry_date'], limit: 100 },
    ),
  ];
}

/** Loads a large account and prints what requests cost beside an HTTP server that does nothing. */
export async function emulatorSpeed(): Promise<void> {
  const before = process.cpuUsage();
  const started = performance.now();
  const emulator = await startEmulator({ limits: false, seed: loadLargeAccount });
  const { user, system } = process.cpuUsage(before);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const busy = ((user + system) / 1_000_000).toFixed(1);
  console.log(
    `Emulator: ${RECORDS.toLocaleString('en')} records loaded in ${seconds} s (processor ${busy} s)`,
  );

  const empty = await startEmptyServer();
  const kinds = kindsOf(emulator, empty.url);
  const times = await medians(kinds, emulator.token);
  await empty.close();
  await emulator.close();
  const unit = times[0] ?? Number.NaN;
  console.log(
    'One request, processor time of both sides, median; ratio to an empty HTTP server in the same run',
  );
  for (const [index, { name }] of kinds.entries()) {
    const time = times[index] ?? Number.NaN;
    console.log(
      `${name.padEnd(36)} ${time.toFixed(2).padStart(8)} ms ${(time / unit).toFixed(1).padStart(7)}`,
    );
  }
}
