import { mkdtemp } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPreview, type Preview, type PreviewOptions } from '../../../src/dev/preview/server.ts';
import { startFixtureCrm, type FixtureCrm } from './fixture-crm.ts';
import { testCacheDirectory } from './test-cache.ts';

const fixture = path.join(import.meta.dirname, 'fixtures/app');

let crm: FixtureCrm;
let preview: Preview;
let cacheDirectory: string;

const start = (options: Partial<PreviewOptions> = {}) =>
  startPreview({
    extensionsDirectory: fixture,
    crmUrl: crm.url,
    crmToken: 'pat-local-test',
    featuredCompanyId: '101',
    today: '2026-10-12',
    timeZone: 'Europe/Oslo',
    cacheDirectory,
    ...options,
  });

const post = (address: string, body: unknown, contentType = 'application/json') =>
  fetch(`${preview.url}${address}`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: JSON.stringify(body),
  });

/** A request whose path no client cleans up on the way. */
const rawStatus = (address: string, host = '127.0.0.1') =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(preview.url);
    request({ port, path: address, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

beforeAll(async () => {
  crm = await startFixtureCrm();
  cacheDirectory = testCacheDirectory('server');
  preview = await start();
}, 60_000);

afterAll(async () => {
  await preview.close();
  await crm.close();
});

describe('the preview server', () => {
  it('says what it serves', async () => {
    const health = (await (await fetch(`${preview.url}/preview/health`)).json()) as object;
    expect(health).toMatchObject({
      status: 'ok',
      app: 'Value Milestones',
      cards: ['design-card', 'glance-card'],
    });
  });

  it('opens the featured company and keeps the switches', async () => {
    const response = await fetch(`${preview.url}/?locale=pt-br`, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/companies/101?locale=pt-br');
  });

  it('lets time pass for functions and for pages that are opened afterwards', async () => {
    const move = (body: object) =>
      fetch(`${preview.url}/preview/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const offsetOfPage = async () => {
      const page = await (await fetch(`${preview.url}/companies/101`)).text();
      return Number(/"clockOffsetMilliseconds":(-?\d+)/.exec(page)?.[1]);
    };
    const before = await offsetOfPage();
    expect((await move({ milliseconds: 5000 })).status).toBe(200);
    expect((await offsetOfPage()) - before).toBe(5000);
    expect((await move({ milliseconds: 'tomorrow' })).status).toBe(400);
    await move({ milliseconds: -5000 });
  });

  it('serves a page without the token', async () => {
    const page = await (await fetch(`${preview.url}/companies/101`)).text();
    expect(page).toContain('"location":"crm.record.tab"');
    expect(page).not.toContain('pat-local-test');
  });

  it('serves the bundle that HubSpot would build', async () => {
    const bundle = await (await fetch(`${preview.url}/cards/design-card.js`)).text();
    expect(bundle).toContain('})(React');
  });

  it('reads the record past the failures that the emulator makes', async () => {
    const response = await fetch(`${preview.url}/preview/companies/101`);
    expect(await response.json()).toMatchObject({
      company: { properties: { name: 'Halvorsen Freight Group' } },
      ownerName: 'Sofia Marin',
      contacts: { total: 2 },
      deals: { total: 1 },
    });
    const read = crm.requests.find(({ path: address }) => address.endsWith('/companies/101'));
    expect(read?.path).toBe('/crm/objects/2026-03/companies/101');
    expect(read?.headers['x-emulator-bypass-faults']).toBe('1');
    expect(read?.headers.authorization).toBe('Bearer pat-local-test');
  });

  it('lists companies and searches them', async () => {
    const all = (await (await fetch(`${preview.url}/preview/companies`)).json()) as { total: number };
    const found = (await (await fetch(`${preview.url}/preview/companies?query=corvane`)).json()) as {
      total: number;
    };
    expect([all.total, found.total]).toEqual([2, 1]);
  });

  it('answers that a company does not exist', async () => {
    const response = await fetch(`${preview.url}/preview/companies/999`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      message: 'There is no company 999 in this account, or it was deleted.',
    });
  });

  it('runs functions with the properties they ask for', async () => {
    const body = { parameters: { q: 1 }, propertiesToSend: ['name'], objectTypeId: '0-2', objectId: 101 };
    const response = await post('/preview/functions/echo', body);
    expect(await response.json()).toMatchObject({
      response: {
        today: '2026-10-12',
        context: { parameters: { q: 1 }, propertiesToSend: { name: 'Halvorsen Freight Group' } },
      },
    });
  });

  it('answers 400 when a function fails or does not exist', async () => {
    expect((await post('/preview/functions/throws', {})).status).toBe(400);
    const unknown = await post('/preview/functions/nothing', {});
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toMatchObject({
      message: expect.stringContaining("doesn't exist") as string,
    });
  });

  it('answers useCrmProperties with texts and nulls only', async () => {
    const body = { objectTypeId: '0-2', objectId: 101, names: ['name', 'vrm_annual_cost', 'vrm_note'] };
    const options = { propertiesToFormat: ['vrm_annual_cost'] };
    const response = await post('/preview/crm/properties', { ...body, options });
    expect(await response.json()).toEqual({
      name: 'Halvorsen Freight Group',
      vrm_annual_cost: '$240,000.00',
      vrm_note: null,
    });
  });

  it('pages associations, with a number as the next offset on every page', async () => {
    const body = {
      objectTypeId: '0-2',
      objectId: 101,
      toObjectType: '0-1',
      properties: ['firstname'],
      pageLength: 1,
    };
    const first: unknown = await (await post('/preview/crm/associations', body)).json();
    const second: unknown = await (await post('/preview/crm/associations', { ...body, offset: 1 })).json();
    expect(first).toMatchObject({ hasMore: true, nextOffset: 1, results: [{ toObjectId: 201 }] });
    expect(second).toMatchObject({ hasMore: false, nextOffset: 2, results: [{ toObjectId: 202 }] });
  });

  it('answers useCrmSearch', async () => {
    const body = { objectType: 'companies', query: 'corvane', properties: ['name'] };
    expect(await (await post('/preview/crm/search', body)).json()).toEqual({
      results: [{ objectId: 102, properties: { name: 'Corvane Retail' } }],
      total: 1,
      hasMore: false,
    });
  });

  it('serves fonts and nothing outside of their directory', async () => {
    expect(await rawStatus('/assets/fonts/lexend-deca-latin-wght-normal.woff2')).toBe(200);
    expect(await rawStatus('/assets/fonts/../package.json')).toBe(404);
    expect(await rawStatus('/assets/fonts/..%2f..%2fpackage.json')).toBe(404);
    expect(await rawStatus('/assets/fonts/%2fetc%2fpasswd')).toBe(404);
    expect(await rawStatus('/assets/fonts/%')).toBe(400);
  });

  it('refuses requests under a foreign name', async () => {
    expect(await rawStatus('/preview/health', 'evil.example')).toBe(403);
  });

  it('refuses what is not sent as JSON', async () => {
    expect((await post('/preview/functions/echo', {}, 'text/plain')).status).toBe(415);
  });
});

describe('what can go wrong at the start', () => {
  it('says which port is in use', async () => {
    const { port } = new URL(preview.url);
    await expect(start({ port: Number(port) })).rejects.toThrow(`Port ${port} is in use`);
  });

  it('says that the app has to be built', async () => {
    const extensionsDirectory = await mkdtemp(path.join(tmpdir(), 'preview-'));
    await expect(start({ extensionsDirectory })).rejects.toThrow('Run "npm run build" first');
  });

  it('reports a CRM that is not reachable', async () => {
    // Port 1 is reserved: nothing listens there, and nobody is given it as a free one.
    const alone = await start({ crmUrl: 'http://127.0.0.1:1' });
    try {
      const health = (await (await fetch(`${alone.url}/preview/health`)).json()) as object;
      expect(health).toMatchObject({
        status: 'crm-not-reachable',
        problem: expect.stringContaining('does not answer. Is it running?') as string,
      });
    } finally {
      await alone.close();
    }
  });
});
