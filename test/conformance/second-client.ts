import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { COVERAGE } from '../../src/dev/emulator/coverage.ts';
import type { Emulator } from '../../src/dev/emulator/server.ts';
import { aCompany, milestonesOf } from '../dev/emulator/emulated-account.ts';
import type { Stage } from './drive.ts';
import { MILESTONE } from './operation.ts';

/** One operation of the second client: it answers in texts, which hold JSON. */
interface Tool {
  handleRequest(input: object): Promise<{ content: { text: string }[]; isError?: boolean }>;
}

/** Runs an operation by the file and name of its class. */
type Call = (file: string, name: string, input: object) => Promise<Record<string, unknown>>;

const jsonIn = (text: string): Record<string, unknown> => {
  const start = text.indexOf('{');
  return start === -1 ? {} : (JSON.parse(text.slice(start)) as Record<string, unknown>);
};

/** It takes its address and token from the environment, and only when an operation is made. */
function callOf(folder: string, { emulator, url }: Stage): Call {
  process.env['BASE_URL_OVERRIDE'] = url;
  process.env['PRIVATE_APP_ACCESS_TOKEN'] = emulator.token;
  return async (file, name, input) => {
    const module = (await import(pathToFileURL(path.join(folder, `${file}.js`)).href)) as Record<
      string,
      new () => Tool
    >;
    const ToolClass = module[name];
    assert.ok(ToolClass, `The second client has no ${name}.`);
    const { content, isError } = await new ToolClass().handleRequest(input);
    const texts = content.map(({ text }) => text);
    assert.ok(!isError, texts.join('\n'));
    return Object.assign({}, ...texts.map(jsonIn)) as Record<string, unknown>;
  };
}

interface Row {
  id?: string;
  properties?: Record<string, string | null>;
  name?: string;
  typeId?: number;
}
const rowsOf = (answer: Record<string, unknown>): Row[] => answer['results'] as Row[];

type Check = [name: string, run: (call: Call, emulator: Emulator) => Promise<void>];

const records: Check[] = [
  [
    'lists records page by page, with associations',
    async (call, emulator) => {
      const companyId = aCompany(emulator);
      milestonesOf(emulator, companyId, ['A', 'B', 'C']);
      const input = { objectType: MILESTONE, limit: 2, properties: ['title'], associations: ['companies'] };
      const first = await call('objects/listObjectsTool', 'ObjectListTool', input);
      const { after } = (first['paging'] as { next: { after: string } }).next;
      const second = await call('objects/listObjectsTool', 'ObjectListTool', { ...input, after });
      const titles = [...rowsOf(first), ...rowsOf(second)].map(({ properties }) => properties?.['title']);
      assert.deepEqual(titles, ['A', 'B', 'C']);
    },
  ],
  [
    'searches',
    async (call, emulator) => {
      milestonesOf(emulator, aCompany(emulator), ['A', 'B']);
      const found = await call('objects/searchObjectsTool', 'ObjectSearchTool', {
        objectType: MILESTONE,
        filterGroups: [{ filters: [{ propertyName: 'title', operator: 'EQ', value: 'B' }] }],
        sorts: [{ propertyName: 'title', direction: 'DESCENDING' }],
        properties: ['title'],
      });
      assert.equal(rowsOf(found)[0]?.properties?.['title'], 'B');
    },
  ],
  [
    'creates, changes and reads batches',
    async (call, emulator) => {
      const types = [{ associationCategory: 'USER_DEFINED', associationTypeId: 1 }];
      const properties = { title: 'A', milestone_key: 'a' };
      const associations = [{ to: { id: aCompany(emulator) }, types }];
      const created = await call('objects/batchCreateObjectsTool', 'BatchCreateObjectsTool', {
        objectType: MILESTONE,
        inputs: [{ properties, associations }],
      });
      const id = rowsOf(created)[0]?.id;
      await call('objects/batchUpdateObjectsTool', 'BatchUpdateObjectsTool', {
        objectType: MILESTONE,
        inputs: [{ id: 'a', idProperty: 'milestone_key', properties: { target: '5' } }],
      });
      const read = await call('objects/batchReadObjectsTool', 'BatchReadObjectsTool', {
        objectType: MILESTONE,
        inputs: [{ id }],
        properties: ['target'],
        propertiesWithHistory: ['target'],
      });
      assert.equal(rowsOf(read)[0]?.properties?.['target'], '5');
    },
  ],
];

const associations: Check[] = [
  [
    'ties records and lists the ties',
    async (call, emulator) => {
      const companyId = aCompany(emulator);
      const [milestoneId = ''] = milestonesOf(emulator, aCompany(emulator), ['A']);
      await call('associations/batchCreateAssociationsTool', 'BatchCreateAssociationsTool', {
        fromObjectType: MILESTONE,
        toObjectType: 'companies',
        types: [{ associationCategory: 'USER_DEFINED', associationTypeId: 1 }],
        inputs: [{ from: { id: milestoneId }, to: { id: companyId } }],
      });
      const listed = await call('associations/listAssociationsTool', 'AssociationsListTool', {
        objectType: 'companies',
        objectId: companyId,
        toObjectType: MILESTONE,
      });
      assert.equal(rowsOf(listed).length, 1);
    },
  ],
  [
    'reads association definitions',
    async (call) => {
      const name = 'AssociationSchemaDefinitionTool';
      const input = { fromObjectType: 'deals', toObjectType: 'companies' };
      const defined = await call('associations/getAssociationDefinitionsTool', name, input);
      assert.ok(rowsOf(defined).some(({ typeId }) => typeId === 341));
    },
  ],
];

const definitions: Check[] = [
  [
    'adds, changes, reads and lists properties',
    async (call) => {
      const property = { objectType: 'companies', name: 'vrm_note', label: 'Note', type: 'string' };
      await call('properties/createPropertyTool', 'CreatePropertyTool', {
        ...property,
        fieldType: 'text',
        groupName: 'companyinformation',
      });
      const place = { objectType: 'companies', propertyName: 'vrm_note' };
      await call('properties/updatePropertyTool', 'UpdatePropertyTool', { ...place, label: 'Remark' });
      const read = await call('properties/getPropertyTool', 'GetPropertyTool', place);
      assert.equal(read['label'], 'Remark');
      const all = await call('properties/listPropertiesTool', 'PropertiesListTool', place);
      assert.ok(rowsOf(all).some(({ name }) => name === 'vrm_note'));
    },
  ],
  [
    'reads the schemas of custom objects',
    async (call) => {
      const schemas = await call('objects/getSchemaTool', 'GetSchemasTool', {});
      assert.equal(rowsOf(schemas)[0]?.name, 'value_milestone');
    },
  ],
];

const account: Check[] = [
  [
    'reads whose token it is and the account',
    async (call) => {
      const details = await call('oauth/getUserDetailsTool', 'UserCredentialsTool', {});
      assert.equal(details['portalId'], 48_100_220);
    },
  ],
];
const tellsOfTokens = COVERAGE.some(
  ({ route, status }) => route.endsWith('/access-token-info') && status !== 'missing',
);

const CHECKS: readonly Check[] = [
  ...records,
  ...associations,
  ...definitions,
  ...(tellsOfTokens ? account : []),
];

/** Every check of the second client, each in a fresh account. */
export const secondClientChecks = (folder: string, stage: Stage) =>
  CHECKS.map(([name, run]) => ({
    name,
    run: async () => {
      await stage.emulator.reset();
      await run(callOf(folder, stage), stage.emulator);
    },
  }));
