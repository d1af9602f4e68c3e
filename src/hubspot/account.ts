import type { AccountDetails, Owner as CrmOwner } from '../crm/repository.ts';
import type { HubSpotClient } from './client.ts';
import { OWNERS_PAGE } from './limits.ts';
import type { AccountInfo, Owner, OwnerPage } from './wire.ts';

export const readAccountDetails = async (client: HubSpotClient): Promise<AccountDetails> => {
  const account = await client.send<AccountInfo>({
    method: 'GET',
    path: client.paths.account.details,
    idempotent: true,
  });
  return { portalId: account.portalId, timeZone: account.timeZone, currency: account.companyCurrency };
};

const readOwnerPages = async (client: HubSpotClient, archived: boolean): Promise<readonly Owner[]> => {
  const owners: Owner[] = [];
  let after: string | undefined;
  do {
    const page: OwnerPage = await client.send<OwnerPage>({
      method: 'GET',
      path: client.paths.owners.collection,
      query: { limit: OWNERS_PAGE, archived, after },
      idempotent: true,
    });
    owners.push(...page.results);
    after = page.paging?.next?.after;
  } while (after !== undefined);
  return owners;
};

const toOwner = ({ id, userId, userIdIncludingInactive, firstName, lastName, email }: Owner): CrmOwner => {
  const user = userId ?? userIdIncludingInactive;
  const name = [firstName, lastName].filter((part) => part !== undefined && part !== '').join(' ');
  return { id, userId: user === undefined ? null : String(user), name: name || email || `#${id}` };
};

/** Everybody who owns or owned records; HubSpot lists those who left apart. */
export const readAllOwners = async (client: HubSpotClient): Promise<readonly CrmOwner[]> => {
  const lists = await Promise.all([readOwnerPages(client, false), readOwnerPages(client, true)]);
  return [...new Map(lists.flat().map((owner) => [owner.id, toOwner(owner)])).values()];
};
