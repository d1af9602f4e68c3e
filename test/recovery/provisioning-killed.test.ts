import { startEmulator, type Emulator } from '../../src/dev/emulator/server.ts';
import { shippedTemplates } from '../../src/templates/library.ts';
import { applyProvisioning, planProvisioning } from '../../src/usecases/provision.ts';
import { NOW } from '../usecases/account.ts';
import { failuresOf } from './killed-anywhere.ts';
import type { Process } from './processes.ts';

const templates = shippedTemplates();
jest.setTimeout(300_000);
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ limits: false });
});
afterAll(() => emulator.close());

const write = async ({ schemas, repository }: Process) => {
  const plan = await planProvisioning(schemas, repository, templates);
  await applyProvisioning(schemas, repository, plan, { templates, now: NOW }, () => undefined);
};

it('setting up an empty account ends the same wherever the process is killed or an answer lost', async () => {
  const { requests, failures } = await failuresOf(emulator, { prepare: () => emulator.reset(), write });
  expect(requests).toBeGreaterThan(12);
  expect(failures).toEqual([]);
});
