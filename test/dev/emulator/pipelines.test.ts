import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { call, officialClient, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const DEALS = '/crm/pipelines/2026-03/deals';
const stage = (label: string, displayOrder: number, probability = '0.5', stageId?: string) => ({
  label,
  displayOrder,
  metadata: { probability },
  ...(stageId === undefined ? {} : { stageId }),
});
const RENEWALS = {
  label: 'Renewals',
  displayOrder: 1,
  pipelineId: 'renewals',
  stages: [stage('Open', 0, '0.50', 'open'), stage('Won', 1, '1', 'won')],
};
const create = (body: object, type = 'deals') =>
  call(emulator, 'POST', `/crm/pipelines/2026-03/${type}`, body);
const stages = async () =>
  (await call(emulator, 'GET', `${DEALS}/renewals/stages`)).body['results'] as unknown as {
    id: string;
    displayOrder: number;
  }[];
const aDeal = (dealstage: string, pipeline = 'renewals') =>
  emulator.store.create('deals', [{ properties: { dealname: 'Renewal', pipeline, dealstage } }])[0] ?? '';

it('has the default sales pipeline with its won and lost stages', async () => {
  const { body } = await call(emulator, 'GET', '/crm/pipelines/2026-03/deals');
  expect(body['results']).toMatchObject([{ id: 'default', label: 'Sales Pipeline' }]);
  const stage = (id: string) => call(emulator, 'GET', `/crm/v3/pipelines/deals/default/stages/${id}`);
  expect((await stage('closedwon')).body['metadata']).toEqual({ isClosed: 'true', probability: '1.0' });
  expect((await stage('closedlost')).body['metadata']).toEqual({ isClosed: 'true', probability: '0.0' });
  expect((await stage('contractsent')).body['metadata']).toEqual({ isClosed: 'false', probability: '0.9' });
  expect((await stage('nowhere')).status).toBe(404);
});

it('takes stages of an added pipeline on deals', async () => {
  const created = await call(emulator, 'POST', '/crm/pipelines/2026-03/deals', {
    label: 'Renewals',
    displayOrder: 1,
    stages: [{ label: 'Open', displayOrder: 0, metadata: { probability: '0.5' } }],
  });
  expect(created.status).toBe(201);
  const pipeline = String(created.body['id']);
  const stages = await call(emulator, 'GET', `/crm/pipelines/2026-03/deals/${pipeline}/stages`);
  const dealstage = String(stages.body['results']?.[0]?.['id']);
  const deal = await call(emulator, 'POST', '/crm/objects/2026-03/deals', {
    properties: { dealname: 'Renewal', pipeline, dealstage },
  });
  expect(deal.status).toBe(201);
  expect((await call(emulator, 'GET', `/crm/pipelines/2026-03/deals/${pipeline}`)).body['label']).toBe(
    'Renewals',
  );
});

it('refuses a deal pipeline whose stages have no probability', async () => {
  const { status } = await call(emulator, 'POST', '/crm/v3/pipelines/deals', {
    label: 'Broken',
    displayOrder: 2,
    stages: [{ label: 'Open', displayOrder: 0 }],
  });
  expect(status).toBe(400);
});

it('takes the ids that a request chooses, derives isClosed and prints probabilities its own way', async () => {
  const { status, body } = await create(RENEWALS);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    id: 'renewals',
    stages: [
      { id: 'open', metadata: { isClosed: 'false', probability: '0.5' } },
      { id: 'won', metadata: { isClosed: 'true', probability: '1.0' } },
    ],
  });
});

it.each([
  ['no stage', { ...RENEWALS, stages: [] }, 'Pipeline must have at least one stage'],
  [
    'the label of another pipeline',
    { ...RENEWALS, label: 'SALES pipeline' },
    'An active pipeline with label',
  ],
  ['the id of another pipeline', { ...RENEWALS, pipelineId: 'default' }, "There's another pipeline"],
  [
    'a probability above 1',
    { ...RENEWALS, stages: [stage('A', 0, '1.5')] },
    'between 0.0 and 1.0 (inclusive)',
  ],
  [
    'two stages of one label',
    { ...RENEWALS, stages: [stage('A', 0), stage(' a ', 1)] },
    'Stage with label a already exists',
  ],
  ['a negative place', { ...RENEWALS, displayOrder: -1 }, 'Pipeline display order cannot be negative'],
  [
    'a stage whose id has a capital letter',
    { ...RENEWALS, stages: [stage('A', 0, '0', 'Won')] },
    'Property name must be lowercase, but given: hs_date_entered_Won',
  ],
])('refuses a pipeline with %s', async (_, body, message) => {
  const answer = await create(body);
  expect(answer.status).toBe(400);
  expect(answer.body['message']).toContain(message);
});

it('refuses the stage of another pipeline, in words of its own for each endpoint', async () => {
  const taken = await create({ ...RENEWALS, stages: [stage('A', 0, '0', 'closedwon')] });
  expect(taken.status).toBe(409);
  expect(taken.body['subCategory']).toBe('PipelineError.STAGE_ID_EXISTS_IN_ANOTHER_PIPELINE');
  await create(RENEWALS);
  const added = await call(emulator, 'POST', `${DEALS}/renewals/stages`, stage('A', 3, '0', 'closedwon'));
  expect(added.status).toBe(400);
  expect(added.body['message']).toContain('already using stage id closedwon');
  expect(added.body).not.toHaveProperty('category');
});

it('numbers stages anew that want one place, the later one first', async () => {
  await create({ ...RENEWALS, stages: [stage('A', 0, '0.1', 'a'), stage('B', 0, '0.2', 'b')] });
  expect((await stages()).map(({ id, displayOrder }) => [id, displayOrder])).toEqual([
    ['b', 0],
    ['a', 1],
  ]);
});

it('refuses a deal whose stage is one of another pipeline', async () => {
  await create(RENEWALS);
  const path = '/crm/objects/2026-03/deals';
  const properties = { dealname: 'Renewal', dealstage: 'open' };
  const { status, body } = await call(emulator, 'POST', path, { properties });
  expect(status).toBe(400);
  expect(body['errors']).toMatchObject([
    { code: 'INVALID_OPTION', context: { propertyName: ['dealstage'] } },
  ]);
  const id = aDeal('open');
  const moved = { properties: { dealstage: 'closedwon' } };
  expect((await call(emulator, 'PATCH', `${path}/${id}`, moved)).status).toBe(400);
  const withPipeline = { properties: { pipeline: 'default', dealstage: 'closedwon' } };
  expect((await call(emulator, 'PATCH', `${path}/${id}`, withPipeline)).status).toBe(200);
});

it('wants a closed stage in every ticket pipeline', async () => {
  const body = { label: 'Onboarding', displayOrder: 1, stages: [{ label: 'New', displayOrder: 0 }] };
  expect((await create(body, 'tickets')).body).toMatchObject({
    subCategory: 'PipelineError.MISSING_CLOSED_STAGE',
  });
});

it('changes label and place of a pipeline', async () => {
  await create(RENEWALS);
  const { status } = await call(emulator, 'PATCH', `${DEALS}/renewals`, {
    label: 'Renewal',
    displayOrder: 4,
  });
  expect(status).toBe(200);
  expect((await call(emulator, 'GET', `${DEALS}/renewals`)).body).toMatchObject({
    label: 'Renewal',
    displayOrder: 4,
  });
  expect((await call(emulator, 'PATCH', `${DEALS}/nowhere`, { label: 'X' })).status).toBe(404);
});

it('replaces a pipeline: stages that are not named are gone', async () => {
  await create(RENEWALS);
  const body = { ...RENEWALS, label: 'New name', stages: [stage('Won', 0, '1', 'won')] };
  expect((await call(emulator, 'PUT', `${DEALS}/renewals`, body)).status).toBe(200);
  expect((await stages()).map(({ id }) => id)).toEqual(['won']);
});

it('adds a stage at a place that is taken behind the one that has it', async () => {
  await create(RENEWALS);
  const added = await call(emulator, 'POST', `${DEALS}/renewals/stages`, stage('Offer', 0, '0.7', 'offer'));
  expect(added.status).toBe(201);
  expect((await stages()).map(({ id, displayOrder }) => [id, displayOrder])).toEqual([
    ['open', 0],
    ['offer', 1],
    ['won', 2],
  ]);
});

it('changes only what a patch of a stage names', async () => {
  await create(RENEWALS);
  const path = `${DEALS}/renewals/stages/open`;
  await call(emulator, 'PATCH', path, { label: 'Opened', metadata: {} });
  expect((await call(emulator, 'GET', path)).body).toMatchObject({
    label: 'Opened',
    metadata: { probability: '0.5' },
  });
  expect((await call(emulator, 'PATCH', path, { metadata: { probability: '' } })).status).toBe(400);
  expect((await call(emulator, 'PUT', path, stage('Open again', 5, '0'))).body).toMatchObject({
    metadata: { isClosed: 'true' },
  });
});

it('deletes stages, and says nothing about those that do not exist', async () => {
  await create(RENEWALS);
  const path = `${DEALS}/renewals/stages`;
  expect((await call(emulator, 'DELETE', `${path}/open`)).status).toBe(204);
  expect((await call(emulator, 'DELETE', `${path}/open`)).status).toBe(204);
  expect((await call(emulator, 'DELETE', `${path}/won`)).body['message']).toContain('at least one stage');
});

it('deletes what is in use on 2026-03 unless it is asked to check, on 2026-09 only when it is asked not to', async () => {
  await create(RENEWALS);
  const id = aDeal('open');
  const refusal = {
    message: `Stage IDs: [open] are being referenced by object IDs: [${id}]`,
    category: 'VALIDATION_ERROR',
    subCategory: 'PipelineError.STAGE_ID_IN_USE',
    context: { stageIds: ['[open]'], objectIds: [`[${id}]`] },
  };
  const path = `/crm/pipelines/2026-09/deals/renewals/stages/open`;
  const checked = await call(emulator, 'DELETE', `${path}?validateReferencesBeforeDelete=false`);
  expect(checked.status).toBe(400);
  expect(checked.body).toMatchObject(refusal);
  const asked = await call(emulator, 'DELETE', `${DEALS}/renewals?validateDealStageUsagesBeforeDelete=true`);
  expect(asked.status).toBe(400);
  const unchecked = await call(emulator, 'DELETE', `${path}?validateDealStageUsagesBeforeDelete=false`);
  expect(unchecked.status).toBe(204);
  expect((await call(emulator, 'DELETE', `${DEALS}/renewals`)).status).toBe(204);
  expect((await call(emulator, 'GET', `${DEALS}/renewals`)).status).toBe(404);
});

it('lets nobody delete the last pipeline or one that does not exist', async () => {
  expect((await call(emulator, 'DELETE', `${DEALS}/default`)).status).toBe(400);
  expect((await call(emulator, 'DELETE', `${DEALS}/nowhere`)).body).toMatchObject({
    category: 'OBJECT_NOT_FOUND',
  });
});

it('answers the official client', async () => {
  const { pipelinesApi, pipelineStagesApi } = officialClient(emulator).crm.pipelines;
  const created = await pipelinesApi.create('deals', RENEWALS);
  await pipelinesApi.update('deals', created.id, { label: 'Renewal' });
  await pipelinesApi.replace('deals', created.id, { ...RENEWALS, label: 'Renewed' });
  const added = await pipelineStagesApi.create('deals', created.id, stage('Offer', 1, '0.6'));
  await pipelineStagesApi.update('deals', created.id, added.id, { label: 'Offered' });
  await pipelineStagesApi.replace('deals', created.id, added.id, stage('Offered', 2, '0.7'));
  await pipelineStagesApi.archive('deals', created.id, added.id);
  expect((await pipelineStagesApi.getAll('deals', created.id)).results).toHaveLength(2);
  await pipelinesApi.archive('deals', created.id);
  expect((await pipelinesApi.getAll('deals')).results).toHaveLength(1);
});
