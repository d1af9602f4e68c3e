import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { SUPPORTED_API_VERSIONS } from '../../src/hubspot/version.ts';
import { crmRepositoryContract } from '../contract/crm-repository.contract.ts';
import { startEmulatedCrm, type EmulatedCrm } from './emulated-crm.ts';

// The functions' way to HubSpot, in an account that says 400 to a taken key.
describe.each(SUPPORTED_API_VERSIONS)('%s', (version) => {
  let crm: EmulatedCrm;

  beforeAll(async () => {
    crm = await startEmulatedCrm({
      createTransport: createFetchTransport,
      version,
      emulator: { limits: false, portal: { uniqueConflictStatus: 400 } },
    });
  });
  afterAll(() => crm.close());

  crmRepositoryContract(() => crm.setUp());
});
