import path from 'node:path';
import { Client } from '@hubspot/api-client';
import { drive, startStage } from './drive.ts';
import type { ClientPackage, Stage } from './drive.ts';
import { ANSWERED_OPERATIONS, UNDRIVEN_ROUTES } from './operations.ts';
import { offeredOperations } from './surface.ts';

// The client throws on every status that its own table does not list for an operation, and its declarations tell
// which fields an answer has to have: each operation checks both.
const installed: ClientPackage = {
  Client,
  generatedCode: path.resolve(require.resolve('@hubspot/api-client'), '../codegen'),
};

it('has a client call for every endpoint that the emulator answers', () => {
  expect(UNDRIVEN_ROUTES).toEqual([]);
});

describe.each(['legacy', '2026-03', '2026-09'] as const)('on %s paths the official client', (version) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage(version);
  });
  afterAll(() => stage.close());

  it.each(
    ANSWERED_OPERATIONS.map((operation) => [`${operation.route} of ${operation.family}`, operation] as const),
  )('understands %s', (_, operation) => drive(installed, stage, operation));
});

describe('the families that the emulator answers', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage('legacy');
  });
  afterAll(() => stage.close());

  it('are driven through every operation that the client offers for them', async () => {
    for (const operation of ANSWERED_OPERATIONS) await drive(installed, stage, operation);
    const offered = offeredOperations(new Client({ accessToken: stage.emulator.token }));
    expect(offered.length).toBeGreaterThan(100);
    expect(offered.filter((name) => !stage.calls.has(name))).toEqual([]);
  });
});
