import { createApiRequestTransport } from '../../src/hubspot/api-request-transport.ts';
import { createCommandHttp } from '../../src/hubspot/layered-http.ts';
import { HUBSPOT_API_ROOT } from '../../src/hubspot/transport-options.ts';
import { DEFAULT_API_VERSION, parseApiVersion } from '../../src/hubspot/version.ts';
import { crmRepositoryContract } from '../contract/crm-repository.contract.ts';
import { openLiveAccount, type LiveAccount } from './live-account.ts';

// The account that the environment names, through the commands' way: HubSpot's client, its limits, repetitions.
const {
  HUBSPOT_ACCESS_TOKEN: accessToken = '',
  HUBSPOT_API_BASE: baseUrl = HUBSPOT_API_ROOT,
  HUBSPOT_API_VERSION: version = DEFAULT_API_VERSION,
} = process.env;

let account: LiveAccount;

beforeAll(async () => {
  const http = createCommandHttp(createApiRequestTransport({ accessToken, baseUrl }));
  account = await openLiveAccount({ http, version: parseApiVersion(version) });
});
afterAll(() => account?.close());

crmRepositoryContract(() => account.setUp());
