import assert from 'node:assert/strict';
import type { Client } from '@hubspot/api-client';
import { operationsOf } from '../operation.ts';
import type { Operation, Subject } from '../operation.ts';

/** The methods that the client has for each kind of standard record are alike, under the names of their own. */
type Methods = Pick<Client['crm']['companies'], 'basicApi' | 'batchApi' | 'searchApi'>;

/** A kind of standard record, with a property that each of its records has. */
interface Kind {
  name: 'companies' | 'contacts' | 'deals' | 'tickets';
  title: string;
}
const KINDS: readonly Kind[] = [
  { name: 'companies', title: 'name' },
  { name: 'contacts', title: 'lastname' },
  { name: 'deals', title: 'dealname' },
  { name: 'tickets', title: 'subject' },
];
const PLACES: Record<Kind['name'], Record<string, string>> = {
  companies: {},
  contacts: {},
  deals: { pipeline: 'default', dealstage: 'closedwon' },
  tickets: { hs_pipeline: '0', hs_pipeline_stage: '1' },
};

const OBJECTS = '/crm/objects/{version}/{objectType}';
const KEY = {
  name: 'vrm_key',
  label: 'Key',
  type: 'string' as never,
  fieldType: 'text' as never,
  hasUniqueValue: true,
};

function operationsOfKind({ name, title }: Kind): Operation[] {
  const operation = operationsOf(`crm/${name}`);
  const methods = ({ client }: Subject) => client.crm[name] as unknown as Methods;
  const fields = (value: string) => ({ [title]: value, ...PLACES[name] });
  const add = ({ emulator }: Subject, ...values: string[]) =>
    emulator.store.create(
      name,
      values.map((value) => ({ properties: fields(value) })),
    );
  const titles = (records: readonly { properties: Record<string, string | null> }[]) =>
    records.map(({ properties }) => properties[title]);

  const single = [
    operation(`GET ${OBJECTS}`, async (subject) => {
      add(subject, 'A', 'B');
      const page = await methods(subject).basicApi.getPage(1, undefined, [title]);
      assert.deepEqual(titles(page.results), ['A']);
      return page;
    }),
    operation(`POST ${OBJECTS}`, async (subject) => {
      const created = await methods(subject).basicApi.create({ properties: fields('A'), associations: [] });
      assert.equal(created.properties[title], 'A');
      return created;
    }),
    operation(`GET ${OBJECTS}/{objectId}`, async (subject) => {
      const [id = ''] = add(subject, 'A');
      const read = await methods(subject).basicApi.getById(id, [title], [title]);
      assert.equal(read.propertiesWithHistory?.[title]?.[0]?.value, 'A');
      return read;
    }),
    operation(`PATCH ${OBJECTS}/{objectId}`, async (subject) => {
      const [id = ''] = add(subject, 'A');
      const changed = await methods(subject).basicApi.update(id, { properties: { [title]: 'B' } });
      assert.equal(changed.properties[title], 'B');
      return changed;
    }),
    operation(`DELETE ${OBJECTS}/{objectId}`, async (subject) => {
      const [id = ''] = add(subject, 'A');
      await methods(subject).basicApi.archive(id);
      await assert.rejects(methods(subject).basicApi.getById(id), { code: 404 });
    }),
    operation(`POST ${OBJECTS}/merge`, async (subject) => {
      const [kept = '', merged = ''] = add(subject, 'A', 'B');
      const pair = { primaryObjectId: kept, objectIdToMerge: merged };
      const one = await methods(subject).basicApi.merge(pair);
      assert.equal((await methods(subject).basicApi.getById(merged)).id, one.id);
      return one;
    }),
    operation(`POST ${OBJECTS}/search`, async (subject) => {
      add(subject, 'A', 'B');
      const filters = [{ propertyName: title, operator: 'EQ' as never, value: 'B' }];
      const query = { filterGroups: [{ filters }], properties: [title] };
      const found = await methods(subject).searchApi.doSearch(query);
      assert.deepEqual(titles(found.results), ['B']);
      return found;
    }),
  ];

  const batches = [
    operation(`POST ${OBJECTS}/batch/read`, async (subject) => {
      const inputs = add(subject, 'A', 'B').map((id) => ({ id }));
      const asked = { inputs, properties: [title], propertiesWithHistory: [title] };
      const read = await methods(subject).batchApi.read(asked);
      assert.deepEqual(titles(read.results).sort(), ['A', 'B']);
      return read;
    }),
    operation(`POST ${OBJECTS}/batch/create`, async (subject) => {
      const inputs = ['A', 'B'].map((value) => ({ properties: fields(value), associations: [] }));
      const created = await methods(subject).batchApi.create({ inputs });
      assert.deepEqual(titles(created.results).sort(), ['A', 'B']);
      return created;
    }),
    operation(`POST ${OBJECTS}/batch/update`, async (subject) => {
      const [id = ''] = add(subject, 'A');
      const inputs = [{ id, properties: { [title]: 'B' } }];
      const updated = await methods(subject).batchApi.update({ inputs });
      assert.deepEqual(titles(updated.results), ['B']);
      return updated;
    }),
    operation(`POST ${OBJECTS}/batch/upsert`, async (subject) => {
      const ownGroup = (await subject.client.crm.properties.groupsApi.getAll(name)).results[0]?.name ?? '';
      await subject.client.crm.properties.coreApi.create(name, { ...KEY, groupName: ownGroup });
      const inputs = [{ id: 'one', idProperty: KEY.name, properties: fields('A') }];
      const made = await methods(subject).batchApi.upsert({ inputs });
      const again = await methods(subject).batchApi.upsert({ inputs });
      assert.equal(made.results[0]?.id, again.results[0]?.id);
      return [made, again];
    }),
    operation(`POST ${OBJECTS}/batch/archive`, async (subject) => {
      const [id = ''] = add(subject, 'A');
      await methods(subject).batchApi.archive({ inputs: [{ id }] });
      await assert.rejects(methods(subject).basicApi.getById(id), { code: 404 });
    }),
  ];
  return [...single, ...batches];
}

const contact = operationsOf('crm/contacts');

/** The operations on companies, contacts, deals and tickets by the methods that the client has for them alone. */
export const STANDARD_RECORD_OPERATIONS: readonly Operation[] = [
  ...KINDS.flatMap(operationsOfKind),
  contact(`POST ${OBJECTS}/gdpr-delete`, async ({ client, emulator }) => {
    const [objectId = ''] = emulator.store.create('contacts', [{ properties: { email: 'ana@example.com' } }]);
    await client.crm.contacts.basicApi.purge({ objectId });
    await assert.rejects(client.crm.contacts.basicApi.getById(objectId), { code: 404 });
  }),
];
