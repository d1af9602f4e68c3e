import assert from 'node:assert/strict';
import type { Client } from '@hubspot/api-client';
import type { ApiVersion } from '../../src/dev/emulator/http/message.ts';
import { createRouter } from '../../src/dev/emulator/http/routing.ts';
import { ALL_ROUTES } from '../../src/dev/emulator/routes/all.ts';
import type { Emulator } from '../../src/dev/emulator/server.ts';
import { MILESTONE_SCHEMA, startAccount } from '../dev/emulator/emulated-account.ts';
import type { Operation } from './operation.ts';
import { refusalOf } from './refusals.ts';
import { createShapeCheck } from './shape.ts';
import { notingCalls } from './surface.ts';
import { startFront } from './versions.ts';

/** A client package to drive the emulator with. */
export interface ClientPackage {
  Client: new (config: object) => Client;
  /** Folder of its generated code. */
  generatedCode: string;
}

/** An account for operations, as it is reached on the paths of one version of the API. */
export interface Stage {
  emulator: Emulator;
  version: ApiVersion;
  /** Where a client has to be pointed. */
  url: string;
  /** The client's operations that were made here and went as they should. */
  calls: Set<string>;
  close(): Promise<void>;
}

/** Starts an account that holds one custom object. */
export async function startStage(version: ApiVersion): Promise<Stage> {
  const emulator = await startAccount({ seed: (seed) => void seed.createSchema(MILESTONE_SCHEMA) });
  const { url, server } = await startFront(emulator.url, version);
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await emulator.close();
  };
  return { emulator, version, url, calls: new Set(), close };
}

const router = createRouter(ALL_ROUTES);

/** The routes that answered with success since the last reset, on paths of the version, as the coverage table says. */
function answeredRoutes({ emulator, version }: Stage): string[] {
  return emulator.requests.list().flatMap(({ method, path, status }) => {
    const found = router.match(method, path.replace(/\/$/, ''));
    if (!('route' in found) || status >= 300) return [];
    const name = found.route.paths[0] ?? '';
    return found.version === version || !name.includes('{version}') ? [`${method} ${name}`] : [];
  });
}

/**
 * Runs one operation in a fresh account and checks that it was the operation it says and that its answers have the
 * declared shape.
 */
export async function drive(
  { Client, generatedCode }: ClientPackage,
  stage: Stage,
  operation: Operation,
): Promise<void> {
  const { emulator, version, url } = stage;
  await emulator.reset();
  const plain = new Client({ accessToken: emulator.token, basePath: url, numberOfApiCallRetries: 0 });
  const made = new Set<string>();
  const client = notingCalls(plain, made);
  const refusal = refusalOf(version, operation);
  if (refusal !== null) {
    await assert.rejects(operation.run({ client, emulator }), { code: refusal.code });
    return;
  }
  const answer = await operation.run({ client, emulator });
  assert.deepEqual(createShapeCheck(generatedCode, operation.family).problems(answer), []);
  assert.ok(answeredRoutes(stage).includes(operation.route), `${operation.route} was not answered.`);
  made.forEach((call) => stage.calls.add(call));
}
