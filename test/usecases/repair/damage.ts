import type { Account } from '../account.ts';

type Tied = 'value_milestone' | 'value_metric' | 'value_entry';

/** What people do to the records of companies in HubSpot's own pages. */
export function damageTo(account: Account) {
  const { emulator, connect } = account;
  const send = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${emulator.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${emulator.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const idOf = async (object: Tied, key: string): Promise<string> => {
    const [record] = await connect().repository.readByKeys(object, [key]);
    if (record === undefined) throw new Error(`There is no ${key}.`);
    return record.id;
  };
  return {
    idOf,
    takeOff: async (companyId: string, object: Tied, key: string): Promise<void> => {
      const to = [{ id: await idOf(object, key) }];
      await send(`/crm/associations/2026-03/companies/p_${object}/batch/archive`, {
        inputs: [{ from: { id: companyId }, to }],
      });
    },
    delete: async (object: Tied, key: string): Promise<void> => {
      emulator.store.archive(`p_${object}`, await idOf(object, key));
    },
    merge: async (primaryObjectId: string, objectIdToMerge: string): Promise<string> => {
      const merged = await send('/crm/objects/2026-03/companies/merge', { primaryObjectId, objectIdToMerge });
      return (merged as { id: string }).id;
    },
  };
}
