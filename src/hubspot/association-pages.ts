import { readAssociationPages, type AssociationPage, type ObjectPair } from './association-read.ts';
import type { HubSpotClient } from './client.ts';

/** A list of associations: from one record to all records of another object type. */
export type AssociationList = ObjectPair & { readonly id: string };

const NO_MORE: AssociationPage = { rows: [], next: undefined };

const readPage = async (
  client: HubSpotClient,
  list: AssociationList,
  after: string | undefined,
): Promise<AssociationPage> => {
  const input = { id: list.id, ...(after === undefined ? {} : { after }) };
  const [page] = (await readAssociationPages(client, list, [input])).values();
  // None where the last association was removed a moment ago.
  return page ?? NO_MORE;
};

/**
 * A long list page by page, in order. Whoever reads the records of a page while the next one is on its way saves
 * a trip for each page.
 *
 * @param known cursors at which the pages began when the list was read before. A page only tells where the next one
 * begins, so without them the pages come one after another; with them they are asked for at once. What HubSpot answers
 * decides: a page is used only when the page before names its cursor.
 */
export async function* associationPages(
  client: HubSpotClient,
  list: AssociationList,
  known: readonly string[] = [],
): AsyncGenerator<AssociationPage> {
  const asked = new Map<string | undefined, Promise<AssociationPage>>();
  const ask = (after: string | undefined): Promise<AssociationPage> => {
    const page = asked.get(after) ?? readPage(client, list, after);
    // Pages that were asked for in vain may fail unheard.
    page.catch(() => undefined);
    asked.set(after, page);
    return page;
  };
  for (const cursor of [undefined, ...known]) void ask(cursor);
  let after: string | undefined;
  do {
    const page = await ask(after);
    yield page;
    after = page.next;
  } while (after !== undefined);
}
