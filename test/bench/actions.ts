import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { glanceAtCompany } from '../../src/usecases/glance-at-company.ts';
import { baseline, confirmation, evidence, measurement } from '../recovery/entries.ts';
import { aMilestone } from '../builders/index.ts';
import { clock, startAccount } from '../usecases/account.ts';
import type { Account } from '../usecases/account.ts';
import * as lines from '../usecases/new-lines.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { createFunctionHttp } from '../../src/hubspot/layered-http.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import type { CrmRepository } from '../../src/crm/repository.ts';
import { open, record } from './cost-work.ts';
import { addCompanyOfSize, ORDINARY } from './heavy-company.ts';
import { countTrips } from './round-trips.ts';

const ofCompany = { on: '2026-10-10', milestoneKey: null, metricKey: null, note: null } as const;

/** One entry of every kind, in an order in which each is possible after those before it. */
function everyKind(milestoneKey: string, blankKey: string, contactId: string): readonly NewEntry[] {
  return [
    measurement({ milestoneKey }),
    evidence({ milestoneKey }),
    confirmation({ milestoneKey, contactId }),
    baseline({ milestoneKey: blankKey }),
    lines.dispute({ milestoneKey }),
    lines.disputeResolved({ milestoneKey }),
    lines.blockerRaised({ milestoneKey: blankKey }),
    lines.blockerCleared({ milestoneKey: blankKey }),
    lines.reset({ milestoneKey: blankKey }),
    lines.workLogged({ milestoneKey: blankKey }),
    lines.missed({ milestoneKey: blankKey }),
    lines.review({ milestoneKey: blankKey }),
    lines.cancelled({ milestoneKey: 'actions/milestone-1' }),
    lines.objectionOpened(),
    {
      ...ofCompany,
      kind: 'objection_resolved',
      entryKey: 'card-settled-1',
      objectionKey: 'card-objection-1',
    },
    { ...ofCompany, kind: 'objections_checked', entryKey: 'card-asked-1', contactId: null },
    { ...ofCompany, kind: 'sponsor', entryKey: 'card-sponsor-1', state: 'engaged', contactId },
    { ...ofCompany, kind: 'champion', entryKey: 'card-champion-1', state: 'engaged', contactId },
    {
      ...ofCompany,
      kind: 'customer_contact',
      entryKey: 'card-contact-1',
      channel: 'meeting',
      contactId,
      customerOriginated: true,
    },
    lines.runwayStep(),
    {
      ...ofCompany,
      kind: 'renewal_call',
      entryKey: 'card-call-1',
      renewalDate: '2027-01-01',
      band: 'likely',
      reason: 'They said so',
    },
    lines.stage(),
    lines.reversal({ reverses: 'card-reset-1', milestoneKey: blankKey }),
    lines.outcome(),
  ] as readonly NewEntry[];
}

/** What work costs in a function that has just been started. */
async function costOf(
  account: Account,
  work: (repository: CrmRepository) => Promise<unknown>,
): Promise<string> {
  const { url, token } = account.emulator;
  const http = countTrips(createFunctionHttp(createFetchTransport({ accessToken: token, baseUrl: url })));
  await work(createHubSpotRepository({ http, willCreate: ['value_entry'] }));
  return `${String(http.requests()).padStart(4)} ${String(http.trips()).padStart(6)}`;
}

/** Prints the requests and trips of opening the cards and of each kind of entry that they record. */
export async function actions(): Promise<void> {
  const account = await startAccount();
  await account.setUp();
  const companyId = addCompanyOfSize(account, 'actions', ORDINARY);
  account.addMilestone(companyId, aMilestone({ key: 'actions/blank', baseline: null }));
  const contactId = account.addContact(companyId);
  const request = { companyId, timeZone: 'UTC', userId: '41' };
  await costOf(account, (repository) => open(repository, companyId));
  const print = (name: string, cost: string) => console.log(`  ${name.padEnd(24)} ${cost}`);
  console.log('Requests and trips of every action on a company with 60 ledger lines, the new view included');
  print('open the card', await costOf(account, (repository) => open(repository, companyId)));
  print(
    'open the sidebar card',
    await costOf(account, (repository) => glanceAtCompany(repository, clock, request)),
  );
  for (const entry of everyKind('actions/milestone-0', 'actions/blank', contactId)) {
    print(entry.kind, await costOf(account, (repository) => record(repository, companyId, entry)));
  }
  await account.close();
}
