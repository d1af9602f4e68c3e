import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { call, MILESTONE_SCHEMA, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({ seed: (client) => void client.createSchema(MILESTONE_SCHEMA) });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const MILESTONES = '/crm/pipelines/2026-09/p_value_milestone';
const JOURNEY = {
  label: 'Journey',
  displayOrder: 0,
  pipelineId: 'journey',
  stages: [
    { stageId: 'planned', label: 'Planned', displayOrder: 0, metadata: {} },
    { stageId: 'proved', label: 'Proved', displayOrder: 1, metadata: { state: 'CLOSED', colour: 'green' } },
  ],
};
const createJourney = () => call(emulator, 'POST', MILESTONES, JOURNEY);
const createMilestone = (properties: Record<string, string>) =>
  call(emulator, 'POST', '/crm/objects/2026-03/p_value_milestone', {
    properties: { title: 'A', ...properties },
  });
const audit = async (path: string) => {
  const { body } = await call(emulator, 'GET', `${path}/audit`);
  return body['results'] as unknown as { action: string; identifier: string; rawObject: string }[];
};

it('has no pipelines of a custom object before one is made', async () => {
  const { status, body } = await call(emulator, 'GET', MILESTONES);
  expect({ status, results: body['results'] }).toEqual({ status: 200, results: [] });
  expect((await createMilestone({ hs_pipeline_stage: 'planned' })).status).toBe(400);
});

it('keeps open and closed stages of a custom object', async () => {
  const { status, body } = await createJourney();
  expect(status).toBe(201);
  expect(body['stages']).toMatchObject([
    { id: 'planned', metadata: { state: 'OPEN', isClosed: 'false' } },
    { id: 'proved', metadata: { state: 'CLOSED', isClosed: 'true' } },
  ]);
  const path = `${MILESTONES}/journey/stages/planned`;
  const refused = await call(emulator, 'PATCH', path, { metadata: { state: 'HALF' } });
  expect(refused.body['subCategory']).toBe('PipelineError.INVALID_PIPELINE_STAGE_METADATA');
});

it('puts a record of a custom object into the first pipeline, at a stage of it', async () => {
  await createJourney();
  const { status, body } = await createMilestone({ hs_pipeline_stage: 'planned' });
  expect(status).toBe(201);
  const path = `/crm/objects/2026-03/p_value_milestone/${String(body['id'])}?properties=hs_pipeline`;
  expect((await call(emulator, 'GET', path)).body['properties']?.['hs_pipeline']).toBe('journey');
  expect((await createMilestone({ hs_pipeline_stage: 'closedwon' })).status).toBe(400);
});

it('deletes the only pipeline of a custom object when no record is in it', async () => {
  await createJourney();
  await createMilestone({ hs_pipeline_stage: 'planned' });
  expect((await call(emulator, 'DELETE', `${MILESTONES}/journey`)).body['subCategory']).toBe(
    'PipelineError.STAGE_ID_IN_USE',
  );
  const path = `${MILESTONES}/journey?validateReferencesBeforeDelete=false`;
  expect((await call(emulator, 'DELETE', path)).status).toBe(204);
  expect((await call(emulator, 'GET', MILESTONES)).body['results']).toEqual([]);
});

it('refuses pipelines of objects that know none', async () => {
  expect((await call(emulator, 'GET', '/crm/pipelines/2026-03/companies')).status).toBe(400);
});

it('tells the changes of a pipeline, latest first, and whose they were', async () => {
  await createJourney();
  emulator.clock.advance(1000);
  await call(emulator, 'PATCH', `${MILESTONES}/journey`, { label: 'Way' });
  const entries = await audit(`${MILESTONES}/journey`);
  expect(entries).toMatchObject([
    {
      portalId: 48_100_220,
      identifier: '48100220:journey',
      action: 'UPDATE',
      timestamp: '2026-06-01T08:00:01Z',
      message: 'Pipeline update',
      fromUserId: expect.any(Number),
    },
    { action: 'CREATE', message: 'Pipeline creation' },
  ]);
  expect(JSON.parse(entries[0]?.rawObject ?? '')).toMatchObject({ label: 'Way', objectTypeId: '2-1' });
});

it('tells the changes of one stage, which are changes of its pipeline too', async () => {
  await createJourney();
  const stage = `${MILESTONES}/journey/stages/proved`;
  await call(emulator, 'PATCH', stage, { label: 'Proven' });
  await call(emulator, 'DELETE', stage);
  expect((await audit(stage)).map(({ action, identifier }) => [action, identifier])).toEqual([
    ['DELETE', '48100220:proved'],
    ['UPDATE', '48100220:proved'],
  ]);
  const { length } = await audit(`${MILESTONES}/journey`);
  expect(length).toBe(3);
});

it('tells nothing of a pipeline that nobody has changed', async () => {
  expect(await audit('/crm/pipelines/2026-03/deals/default')).toEqual([]);
});

it('keeps the audit in an exported state', async () => {
  await createJourney();
  const state = emulator.exportState();
  await emulator.reset();
  expect(await audit(`${MILESTONES}/journey`)).toEqual([]);
  emulator.importState(state);
  expect(await audit(`${MILESTONES}/journey`)).toHaveLength(1);
});
