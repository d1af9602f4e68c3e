import { CUSTOM_OBJECTS } from '../../src/crm/objects.ts';
import { batchArchive } from '../../src/hubspot/batch-actions.ts';
import type { HubSpotClient } from '../../src/hubspot/client.ts';
import { objectTypeOf } from '../../src/hubspot/object-types.ts';
import type { SearchReply } from '../../src/hubspot/wire.ts';

const RUNS = 'vmlive';
const HOUR_MILLISECONDS = 3_600_000;
const PAGE = 200;

/** An object of a run, with the property that names the run. */
interface Place {
  readonly objectType: string;
  readonly property: string;
}

const PLACES: readonly Place[] = [
  ...CUSTOM_OBJECTS.map(({ name, keyProperty }) => ({
    objectType: objectTypeOf(name),
    property: keyProperty,
  })),
  { objectType: 'deals', property: 'vrm_import_key' },
  { objectType: 'contacts', property: 'lastname' },
  { objectType: 'companies', property: 'vrm_import_key' },
];

/** How the names of a run begin that starts at this instant (milliseconds since 1970 UTC). */
export const runPrefix = (startedAt: number): string => `${RUNS}-${startedAt.toString(36)}`;

/** When the run started that made something of this name; null for what is none of ours. */
const startOf = (name: string): number | null => {
  const [, start] = /^vmlive-([0-9a-z]{8,9})-/i.exec(name) ?? [];
  return start === undefined ? null : Number.parseInt(start, 36);
};

const oldOnes = async (client: HubSpotClient, place: Place, now: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const reply: SearchReply = await client.send<SearchReply>({
      method: 'POST',
      path: client.paths.objects.search(place.objectType),
      body: {
        filterGroups: [
          { filters: [{ propertyName: place.property, operator: 'CONTAINS_TOKEN', value: `${RUNS}*` }] },
        ],
        properties: [place.property],
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      },
      idempotent: true,
    });
    for (const { id, properties } of reply.results) {
      const start = startOf(properties[place.property] ?? '');
      if (start !== null && now - start > HOUR_MILLISECONDS) ids.push(id);
    }
    after = reply.paging?.next?.after;
  } while (after !== undefined);
  return ids;
};

/**
 * Removes what runs left behind that were killed. Younger ones than an hour are left alone: they may be running.
 *
 * @param now milliseconds since 1970 UTC
 */
export async function removeLeftovers(client: HubSpotClient, now: number): Promise<void> {
  for (const place of PLACES) {
    await batchArchive(client, place.objectType, await oldOnes(client, place, now));
  }
}
