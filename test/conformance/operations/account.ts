import assert from 'node:assert/strict';
import { operationsOf, send } from '../operation.ts';
import type { Operation, Subject } from '../operation.ts';

const owners = operationsOf('crm/owners');
const pipelines = operationsOf('crm/pipelines');
const account = operationsOf('oauth');
const PIPELINES = '/crm/pipelines/{version}/{objectType}';
const PIPELINE = `${PIPELINES}/{pipelineId}`;
const STAGE = `${PIPELINE}/stages/{stageId}`;

const anOwner = ({ emulator }: Subject) =>
  emulator.store.createOwner({ email: 'ana@example.com', firstName: 'Ana', lastName: 'Lim' });

const stage = (label: string, displayOrder: number, probability: string) => ({
  label,
  displayOrder,
  metadata: { probability },
});
const RENEWALS = {
  label: 'Renewals',
  displayOrder: 1,
  stages: [stage('Offered', 0, '0.5'), stage('Signed', 1, '1.0')],
};
const aPipeline = ({ client }: Subject) => client.crm.pipelines.pipelinesApi.create('deals', RENEWALS);

const ownerOperations: Operation[] = [
  owners('GET /crm/owners/{version}', async (subject) => {
    anOwner(subject);
    const all = await subject.client.crm.owners.ownersApi.getPage();
    assert.equal(all.results[0]?.email, 'ana@example.com');
    return all;
  }),
  owners('GET /crm/owners/{version}/{ownerId}', async (subject) => {
    const id = anOwner(subject);
    const one = await subject.client.crm.owners.ownersApi.getById(Number(id));
    assert.equal(one.id, id);
    const byUser = await subject.client.crm.owners.ownersApi.getById(Number(one.userId), 'userId');
    assert.equal(byUser.id, id);
    return [one, byUser];
  }),
];

const pipelineOperations: Operation[] = [
  pipelines(`GET ${PIPELINES}`, async ({ client }) => {
    const all = await client.crm.pipelines.pipelinesApi.getAll('deals');
    assert.equal(all.results[0]?.id, 'default');
    return all;
  }),
  pipelines(`POST ${PIPELINES}`, async (subject) => {
    const created = await aPipeline(subject);
    assert.equal(created.stages.length, 2);
    return created;
  }),
  pipelines(`GET ${PIPELINE}`, ({ client }) => client.crm.pipelines.pipelinesApi.getById('deals', 'default')),
  pipelines(`PATCH ${PIPELINE}`, async (subject) => {
    const { id } = await aPipeline(subject);
    const { pipelinesApi } = subject.client.crm.pipelines;
    const changed = await pipelinesApi.update('deals', id, { label: 'Repeat business' });
    assert.equal(changed.label, 'Repeat business');
    return changed;
  }),
  pipelines(`PUT ${PIPELINE}`, async (subject) => {
    const { id } = await aPipeline(subject);
    const replacement = { ...RENEWALS, label: 'Other', stages: [stage('Only', 0, '0.1')] };
    const { pipelinesApi } = subject.client.crm.pipelines;
    const replaced = await pipelinesApi.replace('deals', id, replacement);
    assert.equal(replaced.stages.length, 1);
    return replaced;
  }),
  pipelines(`DELETE ${PIPELINE}`, async (subject) => {
    const { id } = await aPipeline(subject);
    const { pipelinesApi } = subject.client.crm.pipelines;
    await pipelinesApi.archive('deals', id);
    assert.ok(!(await pipelinesApi.getAll('deals')).results.some((pipeline) => pipeline.id === id));
  }),
  pipelines(`GET ${PIPELINE}/audit`, async (subject) => {
    const { id } = await aPipeline(subject);
    const audit = await subject.client.crm.pipelines.pipelineAuditsApi.getAudit('deals', id);
    assert.equal(audit.results[0]?.action, 'CREATE');
    return audit;
  }),
  pipelines(`GET ${PIPELINE}/stages`, ({ client }) =>
    client.crm.pipelines.pipelineStagesApi.getAll('deals', 'default'),
  ),
  pipelines(`POST ${PIPELINE}/stages`, async (subject) => {
    const { id } = await aPipeline(subject);
    const { pipelineStagesApi } = subject.client.crm.pipelines;
    return pipelineStagesApi.create('deals', id, stage('Lost', 2, '0.0'));
  }),
  pipelines(`GET ${STAGE}`, ({ client }) =>
    client.crm.pipelines.pipelineStagesApi.getById('deals', 'default', 'closedwon'),
  ),
  pipelines(`PATCH ${STAGE}`, async (subject) => {
    const { id, stages } = await aPipeline(subject);
    const { pipelineStagesApi } = subject.client.crm.pipelines;
    const changed = await pipelineStagesApi.update('deals', id, stages[0]?.id ?? '', {
      label: 'Quoted',
      metadata: { probability: '0.6' },
    });
    assert.equal(changed.label, 'Quoted');
    return changed;
  }),
  pipelines(`PUT ${STAGE}`, async (subject) => {
    const { id, stages } = await aPipeline(subject);
    const { pipelineStagesApi } = subject.client.crm.pipelines;
    return pipelineStagesApi.replace('deals', id, stages[0]?.id ?? '', stage('Quoted', 0, '0.6'));
  }),
  pipelines(`DELETE ${STAGE}`, async (subject) => {
    const { id, stages } = await aPipeline(subject);
    const { pipelineStagesApi } = subject.client.crm.pipelines;
    await pipelineStagesApi.archive('deals', id, stages[0]?.id ?? '');
    assert.equal((await pipelineStagesApi.getAll('deals', id)).results.length, 1);
  }),
  pipelines(`GET ${STAGE}/audit`, async (subject) => {
    const { id, stages } = await aPipeline(subject);
    const { pipelineStagesApi, pipelineStageAuditsApi } = subject.client.crm.pipelines;
    const stageId = stages[0]?.id ?? '';
    await pipelineStagesApi.update('deals', id, stageId, { label: 'Quoted' });
    const sent = await send(subject, 'GET', `/crm/v3/pipelines/deals/${id}/stages/${stageId}/audit`);
    assert.equal((sent['results'] as { action: string }[])[0]?.action, 'UPDATE');
    // The clients' own method leaves {pipelineId} in the path as it is, and so asks about no pipeline.
    return pipelineStageAuditsApi.getAudit('deals', stageId);
  }),
];

/** The client has no methods for these: they go through its `apiRequest`. */
const accountOperations: Operation[] = [
  account('GET /account-info/{version}/details', async (subject) => {
    const details = await send(subject, 'GET', '/account-info/v3/details');
    assert.equal(details['portalId'], 48_100_220);
    assert.equal(typeof details['utcOffsetMilliseconds'], 'number');
  }),
  account('GET /account-info/{version}/api-usage/daily', (subject) =>
    send(subject, 'GET', '/account-info/v3/api-usage/daily'),
  ),
  account('GET /account-info/{version}/api-usage/daily/private-apps', (subject) =>
    send(subject, 'GET', '/account-info/v3/api-usage/daily/private-apps'),
  ),
  ...[
    'custom-object-types',
    'custom-properties',
    'calculated-properties',
    'records',
    'pipelines',
    'associations/labels',
    'associations/records/from',
    'associations/records/{fromObjectTypeId}/to',
    'associations/records/{fromObjectTypeId}/{toObjectTypeId}',
  ].map((name) =>
    account(`GET /crm/limits/{version}/${name}`, (subject) => {
      const path = name.replace('{fromObjectTypeId}', '0-2').replace('{toObjectTypeId}', '2-1');
      return send(subject, 'GET', `/crm/v3/limits/${path}`);
    }),
  ),
  account('POST /oauth/v2/private-apps/get/access-token-info', async (subject) => {
    const body = { tokenKey: subject.emulator.token };
    const info = await send(subject, 'POST', '/oauth/v2/private-apps/get/access-token-info', body);
    assert.equal(info['hubId'], 48_100_220);
  }),
];

export const ACCOUNT_OPERATIONS: readonly Operation[] = [
  ...ownerOperations,
  ...pipelineOperations,
  ...accountOperations,
];
