import { createMemoryRepository } from '../../../src/crm/memory.ts';
import type { CrmSchemaRepository, ExistingProperty } from '../../../src/crm/repository.ts';
import { propertyProblems } from '../../../src/usecases/import/check-properties.ts';
import { loadMapping } from '../../../src/usecases/import/mapping.ts';
import { runImport } from '../../../src/usecases/import/run-import.ts';
import { mappingOf, tableOf } from './tables.ts';

const MINIMAL = { keyPrefix: 'crm', companies: { key: 'account', properties: {} } };

describe('a mapping file', () => {
  it('needs little: the rest has defaults', () => {
    expect(loadMapping(MINIMAL)).toMatchObject({
      ok: true,
      mapping: { encoding: 'utf-8', separator: ',', decimalSeparator: '.', dateFormat: 'yyyy-MM-dd' },
    });
  });

  it.each<[string, object, string]>([
    ['nothing', {}, 'keyPrefix: '],
    ['a prefix in capitals', { ...MINIMAL, keyPrefix: 'CRM' }, 'keyPrefix: use 2 to 40 lower-case letters'],
    ['an unknown field', { ...MINIMAL, seperator: ';' }, 'mapping: Unrecognized key: "seperator"'],
    ['a long separator', { ...MINIMAL, separator: '; ' }, 'separator: '],
    ['a date format of another system', { ...MINIMAL, dateFormat: 'DD/MM/YYYY' }, 'dateFormat: write day'],
    ['a date format without a day', { ...MINIMAL, dateFormat: 'MM/yyyy' }, 'dateFormat: write day'],
    ['a date format that is none', { ...MINIMAL, dateFormat: 'day' }, 'dateFormat: write day'],
    ['an encoding that is not known', { ...MINIMAL, encoding: 'ebcdic' }, 'encoding: '],
    [
      'a rule that is none',
      { ...MINIMAL, companies: { key: 'a', properties: { name: { colum: 'a' } } } },
      'companies.properties.name: ',
    ],
    [
      'a derived date that is not known',
      { ...MINIMAL, companies: { key: 'a', properties: { d: { derive: 'last_won' } } } },
      'companies.properties.d: ',
    ],
  ])('with %s is refused with the place', (_, data, problem) => {
    const loaded = loadMapping(data);
    if (loaded.ok) throw new Error('the mapping was meant to be refused');
    expect(loaded.problems).toContainEqual(expect.stringContaining(problem));
  });
});

describe('a mapping that does not fit the files', () => {
  const mapping = mappingOf({
    companies: {
      key: 'account',
      mend: { town: { Olso: 'Oslo' } },
      properties: { name: { column: 'acount' }, city: { template: '{town}, {land}' } },
    },
  });
  const run = (request: object) =>
    runImport(
      { repository: createMemoryRepository(), schemas: {} as CrmSchemaRepository },
      { now: () => 0 },
      {
        mapping,
        companies: tableOf(['account', 'land'], ['Acme', 'Norway']),
        deals: null,
        asOf: null,
        dryRun: false,
        onProgress: () => undefined,
        ...request,
      },
    );

  it('is refused with every column that is missing, before anything is asked of the CRM', async () => {
    await expect(run({})).rejects.toMatchObject({
      name: 'ImportProblem',
      problems: [
        'companies.mend: the file has no column "town". It has: account, land.',
        'companies.properties.name: the file has no column "acount". It has: account, land.',
        'companies.properties.city: the file has no column "town". It has: account, land.',
      ],
    });
  });

  it('is refused when it says nothing about a file of deals that is given', async () => {
    const deals = tableOf(['id'], ['1']);
    const fitting = mappingOf({ companies: { key: 'account', properties: {} } });
    await expect(run({ mapping: fitting, deals })).rejects.toThrow('deals: the mapping does not say how');
  });
});

describe('a mapping that does not fit the account', () => {
  const property = (name: string, overrides: Partial<ExistingProperty> = {}): ExistingProperty => ({
    name,
    type: 'string',
    fieldType: 'text',
    hasUniqueValue: false,
    optionValues: [],
    ...overrides,
  });
  const problems = (properties: object, existing: readonly ExistingProperty[]) =>
    propertyProblems(
      { readProperties: async () => existing } as unknown as CrmSchemaRepository,
      mappingOf({ companies: { key: 'account', properties } }),
    );
  const IMPORT_KEY = property('vrm_import_key');
  const options = { type: 'enumeration', optionValues: ['A', 'B'] };

  it('has nothing to say about one that fits', async () => {
    const properties = { name: { column: 'c' }, kind: { column: 'c', values: { a: 'A' }, otherwise: 'B' } };
    expect(await problems(properties, [IMPORT_KEY, property('name'), property('kind', options)])).toEqual([]);
  });

  it('is told to provision first where the app is not set up', async () => {
    expect(await problems({}, [])).toEqual([
      'companies have no property vrm_import_key in this account: run "value-milestones provision" first.',
    ]);
  });

  it('names properties that HubSpot does not have', async () => {
    expect(await problems({ shoe_size: { column: 'c' } }, [IMPORT_KEY])).toEqual([
      'companies.properties.shoe_size: HubSpot has no property "shoe_size" on companies.',
    ]);
  });

  it.each([
    [{ constant: 'C' }],
    [{ column: 'c', values: { x: 'A', y: 'C' } }],
    [{ column: 'c', values: { x: 'A' }, otherwise: 'C' }],
    [{ column: 'c', type: 'number', ranges: [{ value: 'C' }] }],
  ])('names options that HubSpot does not have: %j', async (rule) => {
    expect(await problems({ kind: rule }, [IMPORT_KEY, property('kind', options)])).toEqual([
      'companies.properties.kind: HubSpot has no option "C". It has: A, B.',
    ]);
  });

  it('names a day that would be written as an instant', async () => {
    const existing = [IMPORT_KEY, property('since', { type: 'date' })];
    expect(await problems({ since: { column: 'c', type: 'datetime' } }, existing)).toEqual([
      'companies.properties.since: the property holds a day: use "type": "date".',
    ]);
  });
});
