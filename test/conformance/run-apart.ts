import { createRequire } from 'node:module';
import path from 'node:path';
import { drive, startStage } from './drive.ts';
import type { ClientPackage } from './drive.ts';
import { ANSWERED_OPERATIONS, UNDRIVEN_ROUTES } from './operations.ts';
import { secondClientChecks } from './second-client.ts';
import { offeredOperations } from './surface.ts';

/**
 * Drives the emulator with the clients of `client-14/`, which has to be installed. Says which operations failed and
 * why, and ends with 1 when any did.
 */
const folder = path.join(import.meta.dirname, 'client-14');
const requireApart = createRequire(path.join(folder, 'package.json'));
const { Client } = requireApart('@hubspot/api-client') as Pick<ClientPackage, 'Client'>;
const entry = requireApart.resolve('@hubspot/api-client');
const newest: ClientPackage = { Client, generatedCode: path.join(entry, '..', 'codegen') };
const { version } = requireApart('@hubspot/api-client/package.json') as { version: string };
const secondClient = path.join(folder, 'node_modules', '@hubspot', 'mcp-server', 'dist', 'tools');

let passed = 0;
const failures = UNDRIVEN_ROUTES.map((route) => `No client call drives ${route}.`);
const offered = offeredOperations(new Client({ accessToken: 'none' }));

for (const apiVersion of ['legacy', '2026-03', '2026-09'] as const) {
  const stage = await startStage(apiVersion);
  const checks = [
    ...ANSWERED_OPERATIONS.map((operation) => ({
      name: `api-client ${version}, ${operation.route}`,
      run: () => drive(newest, stage, operation),
    })),
    ...secondClientChecks(secondClient, stage).map(({ name, run }) => ({ name: `mcp-server ${name}`, run })),
  ];
  for (const { name, run } of checks) {
    try {
      await run();
      passed += 1;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failures.push(`${name} on ${apiVersion} paths: ${reason}`);
    }
  }
  await stage.close();
  if (apiVersion === 'legacy') {
    const undriven = offered.filter((name) => !stage.calls.has(name));
    failures.push(...undriven.map((name) => `${name} of api-client ${version} is not driven.`));
  }
}
for (const failure of failures) console.error(`FAILED ${failure}`);
console.log(`${passed} operations passed, ${failures.length} failed.`);
console.log(`api-client ${version} offers ${offered.length} operations in the families that are answered.`);
if (failures.length > 0) process.exitCode = 1;
