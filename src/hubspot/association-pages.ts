import type { HubSpotClient } from './client.ts';
import { isNotFound } from './error-predicates.ts';
import { errorFromBatchEntry } from './errors.ts';
import type { HttpRequest } from './port.ts';
import { recordIdOf } from './record-id.ts';
import type { AssociationReadReply } from './wire.ts';

/** A list of associations: from one record to all records of another object type. */
export type AssociationList = {
  readonly objectType: string;
  readonly id: string;
  readonly toObjectType: string;
};

/** A row of a list: the record, and the numbers of HubSpot's own association types that tie it. */
export type AssociationRow = { readonly id: string; readonly standardTypeIds: readonly number[] };

/**
 * The cursors at which the pages of long lists began when they were last read, kept between calls of a function. A
 * page only tells where the next one begins, so without them the pages of a list come one after another; with them
 * they are asked for at once. What HubSpot answers decides: a cursor that is not the one it names is not used.
 */
export type KnownPages = Map<string, readonly string[]>;

/** A function's memory is small; the list that was read longest ago goes first. */
const KNOWN_LISTS = 500;

const keyOf = ({ objectType, id, toObjectType }: AssociationList): string =>
  `${objectType}/${id}/${toObjectType}`;

const remember = (known: KnownPages, list: AssociationList, cursors: readonly string[]): void => {
  known.delete(keyOf(list));
  if (cursors.length > 0) known.set(keyOf(list), cursors);
  const [oldest] = known.keys();
  if (known.size > KNOWN_LISTS && oldest !== undefined) known.delete(oldest);
};

type Page = { readonly rows: readonly AssociationRow[]; readonly next: string | undefined };

/** The endpoint for many records also takes one, and its pages are larger than those of a record's own list. */
const readPage = async (
  client: HubSpotClient,
  list: AssociationList,
  after: string | undefined,
): Promise<Page> => {
  const request: HttpRequest = {
    method: 'POST',
    path: client.paths.associations.read(list.objectType, list.toObjectType),
    body: { inputs: [{ id: list.id, ...(after === undefined ? {} : { after }) }] },
    idempotent: true,
  };
  const { results = [], errors = [] } = await client.send<AssociationReadReply>(request);
  const failure = errors
    .map((entry) => errorFromBatchEntry(entry, request))
    // A record without associations comes as an error: the last one was removed a moment ago.
    .find((error) => !isNotFound(error));
  if (failure !== undefined) throw failure;
  const rows = results.flatMap(({ to }) =>
    to.map(({ toObjectId, associationTypes }) => ({
      id: recordIdOf(toObjectId, request),
      standardTypeIds: associationTypes
        .filter(({ category }) => category === 'HUBSPOT_DEFINED')
        .map(({ typeId }) => typeId),
    })),
  );
  return { rows, next: results[0]?.paging?.next?.after };
};

/**
 * A long list page by page, in order. Whoever reads the records of a page while the next one is on its way saves
 * a trip for each page.
 */
export async function* associationPages(
  client: HubSpotClient,
  list: AssociationList,
  known: KnownPages = new Map(),
): AsyncGenerator<readonly AssociationRow[]> {
  const asked = new Map<string | undefined, Promise<Page>>();
  const ask = (after: string | undefined): Promise<Page> => {
    const page = asked.get(after) ?? readPage(client, list, after);
    // Pages that were asked for in vain may fail unheard.
    page.catch(() => undefined);
    asked.set(after, page);
    return page;
  };
  for (const cursor of [undefined, ...(known.get(keyOf(list)) ?? [])]) void ask(cursor);
  const cursors: string[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = await ask(after);
    yield rows;
    after = next;
    if (after !== undefined) cursors.push(after);
  } while (after !== undefined);
  remember(known, list, cursors);
}
