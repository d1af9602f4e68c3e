import { associationPages } from '../../src/hubspot/association-pages.ts';
import type { KnownPages } from '../../src/hubspot/association-pages.ts';
import { createHubSpotClient } from '../../src/hubspot/client.ts';
import type { HttpRequest } from '../../src/hubspot/port.ts';
import { answeringHttp } from './fake-http.ts';

const LIST = { objectType: 'companies', id: '7', toObjectType: 'deals' };
const KEY = 'companies/7/deals';

const cursorOf = ({ body }: HttpRequest): string =>
  (body as { inputs: [{ after?: string }] }).inputs[0].after ?? 'start';

const row = (id: number) => ({
  toObjectId: id,
  associationTypes: [
    { category: 'HUBSPOT_DEFINED', typeId: 6, label: 'Primary' },
    { category: 'USER_DEFINED', typeId: 12, label: 'Pilot' },
  ],
});

/** A list by the cursors at which its pages begin: the ids of a page and the cursor of the next. */
type Pages = Record<string, readonly [ids: readonly number[], next?: string]>;

const THREE_PAGES: Pages = { start: [[1, 2], 'b'], b: [[3], 'c'], c: [[4]] };

function listOf(pages: Pages) {
  return answeringHttp((request) => {
    const page = pages[cursorOf(request)];
    if (page === undefined)
      return { status: 400, body: { status: 'error', message: 'Invalid paging cursor' } };
    const [ids, next] = page;
    const paging = next === undefined ? {} : { paging: { next: { after: next } } };
    return { body: { status: 'COMPLETE', results: [{ from: { id: '7' }, to: ids.map(row), ...paging }] } };
  });
}

async function idsOf(http: ReturnType<typeof listOf>, known?: KnownPages): Promise<string[]> {
  const ids = [];
  for await (const rows of associationPages(createHubSpotClient(http), LIST, known)) {
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

it('follows the pages of a list, and tells only types of HubSpot itself', async () => {
  const http = listOf(THREE_PAGES);
  expect(await idsOf(http)).toEqual(['1', '2', '3', '4']);
  expect(http.requests.map(cursorOf)).toEqual(['start', 'b', 'c']);
  const [rows] = [await associationPages(createHubSpotClient(http), LIST).next()];
  expect(rows.value).toContainEqual({ id: '1', standardTypeIds: [6] });
});

it('asks for all pages at once when it has read the list before', async () => {
  const known: KnownPages = new Map();
  await idsOf(listOf(THREE_PAGES), known);
  const http = listOf(THREE_PAGES);
  const pages = associationPages(createHubSpotClient(http), LIST, known);
  const first = pages.next();
  expect(http.requests.map(cursorOf)).toEqual(['start', 'b', 'c']);
  await first;
  expect(await idsOf(http, known)).toEqual(['1', '2', '3', '4']);
});

it('reads pages that were added since', async () => {
  const known: KnownPages = new Map([[KEY, ['b']]]);
  expect(await idsOf(listOf(THREE_PAGES), known)).toEqual(['1', '2', '3', '4']);
  expect(known.get(KEY)).toEqual(['b', 'c']);
});

it('goes by what HubSpot says when pages begin elsewhere than before', async () => {
  const known: KnownPages = new Map([[KEY, ['gone', 'c']]]);
  expect(await idsOf(listOf(THREE_PAGES), known)).toEqual(['1', '2', '3', '4']);
  expect(known.get(KEY)).toEqual(['b', 'c']);
});

it('forgets a list that has become short', async () => {
  const known: KnownPages = new Map([[KEY, ['b']]]);
  expect(await idsOf(listOf({ start: [[1]] }), known)).toEqual(['1']);
  expect(known.has(KEY)).toBe(false);
});

it('remembers a limited number of lists', async () => {
  const known: KnownPages = new Map(
    Array.from({ length: 500 }, (_, index) => [`companies/x${index}/deals`, ['b']]),
  );
  await idsOf(listOf(THREE_PAGES), known);
  expect(known.size).toBe(500);
  expect(known.has('companies/x0/deals')).toBe(false);
  expect(known.has(KEY)).toBe(true);
});

it('takes a record without associations for an empty list', async () => {
  const error = { status: 'error', category: 'OBJECT_NOT_FOUND', message: 'None', context: {} };
  const http = answeringHttp(() => ({
    status: 207,
    body: { status: 'COMPLETE', results: [], errors: [error] },
  }));
  expect(await idsOf(http)).toEqual([]);
});

it('fails with the error of a page that counts, not of one asked for in vain', async () => {
  const known: KnownPages = new Map([[KEY, ['gone']]]);
  await expect(idsOf(listOf({ start: [[1], 'b'] }), known)).rejects.toMatchObject({ status: 400 });
  const error = { status: 'error', category: 'RATE_LIMITS', message: 'Slow down', context: {} };
  const http = answeringHttp(() => ({ status: 207, body: { results: [], errors: [error] } }));
  await expect(idsOf(http)).rejects.toMatchObject({ category: 'RATE_LIMITS' });
});
