import { PortInUseError, startEmulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, milestonesOf, startAccount } from './emulated-account.ts';

it('listens on the loopback interface only, on a free port', async () => {
  const emulator = await startEmulator();
  expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(emulator.token).toBe('pat-local-test');
  await emulator.close();
});

it('says that a port is in use', async () => {
  const first = await startAccount();
  const port = Number(new URL(first.url).port);
  const error = await startAccount({ port }).catch((reason: unknown) => reason);
  await first.close();
  expect(error).toBeInstanceOf(PortInUseError);
  expect((error as PortInUseError).message).toContain(`Port ${port} on 127.0.0.1 is in use`);
});

it('stops while requests are under way', async () => {
  const emulator = await startAccount({ faults: [{ latencyMs: 60_000 }] });
  const pending = call(emulator, 'GET', '/account-info/2026-03/details').catch(() => 'cut');
  const isUnderWay = () => emulator.requests.stats().maxConcurrent === 1;
  while (!isUnderWay()) await new Promise((resolve) => setImmediate(resolve));
  await emulator.close();
  expect(await pending).toBe('cut');
});

it('seeds thousands of associated records with the same ids every time', async () => {
  const titles = Array.from({ length: 3000 }, (_, position) => `Milestone ${position}`);
  const emulator = await startAccount({ seed: (client) => void client.createSchema(MILESTONE_SCHEMA) });
  const first = milestonesOf(emulator, aCompany(emulator), titles);
  await emulator.reset();
  const second = milestonesOf(emulator, aCompany(emulator), titles);
  await emulator.close();
  expect(second).toEqual(first);
  expect(first).toHaveLength(3000);
});

it('checks seeds like requests', async () => {
  const start = startAccount({
    seed: (client) => void client.create('companies', [{ properties: { name: 'A', industry: 'SPACE' } }]),
  });
  await expect(start).rejects.toThrow('SPACE was not one of the allowed options');
});

it('waits for a seed that takes its time', async () => {
  const emulator = await startAccount({
    seed: async (client) => {
      await Promise.resolve();
      client.create('companies', [{ properties: { name: 'Late' }, at: Date.parse('2024-01-01') }]);
    },
  });
  const { body } = await call(emulator, 'GET', '/crm/objects/2026-03/companies');
  await emulator.close();
  expect(body['results']).toMatchObject([{ createdAt: '2024-01-01T00:00:00Z' }]);
});
