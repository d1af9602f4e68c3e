import { createApiRequestTransport } from '../../src/hubspot/api-request-transport.ts';
import { crmRepositoryContract } from '../contract/crm-repository.contract.ts';
import { startEmulatedCrm, type EmulatedCrm } from './emulated-crm.ts';

// The commands' way to HubSpot, on the next version, in an account that says 409 to a taken key.
let crm: EmulatedCrm;

beforeAll(async () => {
  crm = await startEmulatedCrm({
    createTransport: createApiRequestTransport,
    version: '2026-09',
    emulator: { limits: false, portal: { uniqueConflictStatus: 409 } },
  });
});
afterAll(() => crm.close());

crmRepositoryContract(() => crm.setUp());
