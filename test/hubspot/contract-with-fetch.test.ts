import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { crmRepositoryContract } from '../contract/crm-repository.contract.ts';
import { startEmulatedCrm, type EmulatedCrm } from './emulated-crm.ts';

// The functions' way to HubSpot, on the version they use, in an account that says 400 to a taken key.
let crm: EmulatedCrm;

beforeAll(async () => {
  crm = await startEmulatedCrm({
    createTransport: createFetchTransport,
    version: '2026-03',
    emulator: { limits: false, portal: { uniqueConflictStatus: 400 } },
  });
});
afterAll(() => crm.close());

crmRepositoryContract(() => crm.setUp());
