import { createApiRequestTransport } from '../../src/hubspot/api-request-transport.ts';
import { SUPPORTED_API_VERSIONS } from '../../src/hubspot/version.ts';
import { crmRepositoryContract } from '../contract/crm-repository.contract.ts';
import { startEmulatedCrm, type EmulatedCrm } from './emulated-crm.ts';

// The commands' way to HubSpot, through its official client, in an account that says 409 to a taken key.
describe.each(SUPPORTED_API_VERSIONS)('%s', (version) => {
  let crm: EmulatedCrm;

  beforeAll(async () => {
    crm = await startEmulatedCrm({
      createTransport: createApiRequestTransport,
      version,
      emulator: { limits: false, portal: { uniqueConflictStatus: 409 } },
    });
  });
  afterAll(() => crm.close());

  crmRepositoryContract(() => crm.setUp());
});
