import { associationPages } from '../../src/hubspot/association-pages.ts';
import { createHubSpotClient } from '../../src/hubspot/client.ts';
import type { HttpRequest } from '../../src/hubspot/port.ts';
import { answeringHttp } from './fake-http.ts';

const LIST = { objectType: 'companies', id: '7', toObjectType: 'deals' };

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

async function read(http: ReturnType<typeof listOf>, known?: readonly string[]) {
  const ids: string[] = [];
  const cursors: string[] = [];
  for await (const { rows, next } of associationPages(createHubSpotClient(http), LIST, known)) {
    ids.push(...rows.map(({ id }) => id));
    if (next !== undefined) cursors.push(next);
  }
  return { ids, cursors };
}

const idsOf = async (http: ReturnType<typeof listOf>, known?: readonly string[]) =>
  (await read(http, known)).ids;

it('follows the pages of a list, and tells only types of HubSpot itself', async () => {
  const http = listOf(THREE_PAGES);
  expect(await read(http)).toEqual({ ids: ['1', '2', '3', '4'], cursors: ['b', 'c'] });
  expect(http.requests.map(cursorOf)).toEqual(['start', 'b', 'c']);
  const { value } = await associationPages(createHubSpotClient(http), LIST).next();
  expect(value).toMatchObject({ rows: [{ id: '1', standardTypeIds: [6] }, { id: '2' }], next: 'b' });
});

it('asks for all pages at once when it is told where they begin', async () => {
  const http = listOf(THREE_PAGES);
  const pages = associationPages(createHubSpotClient(http), LIST, ['b', 'c']);
  const first = pages.next();
  expect(http.requests.map(cursorOf)).toEqual(['start', 'b', 'c']);
  await first;
  expect(await idsOf(http, ['b', 'c'])).toEqual(['1', '2', '3', '4']);
});

it.each([
  ['were added since', ['b']],
  ['begin elsewhere than before', ['gone', 'c']],
  ['come in another order', ['c', 'b']],
])('goes by what HubSpot says when pages %s', async (_, known) => {
  expect(await read(listOf(THREE_PAGES), known)).toEqual({
    ids: ['1', '2', '3', '4'],
    cursors: ['b', 'c'],
  });
});

it('takes no page of a list that has become short', async () => {
  expect(await read(listOf({ start: [[1]], b: [[9]] }), ['b'])).toEqual({ ids: ['1'], cursors: [] });
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
  await expect(idsOf(listOf({ start: [[1], 'b'] }), ['gone'])).rejects.toMatchObject({ status: 400 });
  const error = { status: 'error', category: 'RATE_LIMITS', message: 'Slow down', context: {} };
  const http = answeringHttp(() => ({ status: 207, body: { results: [], errors: [error] } }));
  await expect(idsOf(http)).rejects.toMatchObject({ category: 'RATE_LIMITS' });
});
