import fc from 'fast-check';
import { createMemoryRepository, type MemoryRepository } from '../../src/crm/memory.ts';
import { readDate, readInstant, readNumber } from '../../src/crm/mapping/values.ts';
import { CrmError } from '../../src/crm/repository.ts';
import type { CrmRepository, PropertyValues } from '../../src/crm/repository.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { startEmulatedCrm, type EmulatedCrm } from './emulated-crm.ts';

// A test that passes on memory is worth something only where memory takes and refuses what HubSpot does. Any values at
// all are written to both.

let crm: EmulatedCrm;
let hubspot: CrmRepository;
let memory: MemoryRepository;
let written = 0;

beforeAll(async () => {
  crm = await startEmulatedCrm({ createTransport: createFetchTransport, emulator: { limits: false } });
  hubspot = (await crm.setUp()).repository;
  memory = createMemoryRepository();
});
afterAll(() => crm.close());

/** What became of a write: the values as they read afterwards, or why they were refused. */
const outcomeOf = async (repository: CrmRepository, key: string, values: PropertyValues) => {
  const properties = { title: 'T', kind: 'measurement', ...values };
  try {
    const [created] = await repository.create('value_entry', [{ key, companyId: null, properties }]);
    const [stored] = await repository.readByKeys('value_entry', [key]);
    const read = stored?.properties ?? {};
    return {
      state: created?.state,
      value: readNumber(read, 'value'),
      on: readDate(read, 'entry_date'),
      at: readInstant(read, 'recorded_at'),
      kind: read.kind,
      note: read.note,
    };
  } catch (error) {
    if (!(error instanceof CrmError)) throw error;
    return { refused: error.code, subjects: [...error.subjects].sort() };
  }
};

const agreeOn = async (values: PropertyValues) => {
  written += 1;
  const key = `agreement-${written}`;
  expect(await outcomeOf(memory, key, values)).toEqual(await outcomeOf(hubspot, key, values));
};

const typed = fc.oneof(
  fc.string(),
  fc.double().map(String),
  fc.bigInt().map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.integer({ min: -50_000, max: 50_000 }).map((days) => String(days * 86_400_000)),
  fc.constantFrom('', 'true', 'evidence', 'measurement;evidence', 'EVIDENCE'),
);

it.each(['value', 'entry_date', 'recorded_at', 'kind', 'note'])('on any text in %s', async (name) => {
  await fc.assert(
    fc.asyncProperty(typed, (text) => agreeOn({ [name]: text })),
    { numRuns: 60 },
  );
});

const named = (cases: readonly (readonly [name: string, value: string])[]) =>
  cases.map(([name, value]) => [name, value.slice(0, 40), value] as const);

const OF_ENTRIES = named([
  ['value', '1e21'],
  ['value', '1E-7'],
  ['value', '0x10'],
  ['value', '1,5'],
  ['value', ' 5'],
  ['value', '+5'],
  ['value', '.5'],
  ['value', 'Infinity'],
  ['entry_date', '2026-02-30'],
  ['entry_date', '1.3.2026'],
  ['entry_date', '2026-03-01T00:00:00Z'],
  ['entry_date', '1772323200000'],
  ['entry_date', '1772323200001'],
  ['entry_date', '1970-01-01'],
  ['recorded_at', '2026-03-01T12:00:00'],
  ['recorded_at', '2026-03-01T12:00:00+01:00'],
  ['recorded_at', '2026-03-01'],
  ['recorded_at', '1772323200001'],
  ['recorded_at', 'March 1, 2026'],
  ['kind', 'gossip'],
  ['kind', ''],
  ['note', 'x'.repeat(65_536)],
  ['note', 'x'.repeat(65_537)],
  ['note', `${'x'.repeat(65_534)}😀`],
  ['title', ''],
  ['titel', 'T'],
  ['hs_object_id', '7'],
  ['createdate', '2026-03-01T12:00:00Z'],
]);

it.each(OF_ENTRIES)('on %s of a line: "%s"', (name, _, value) => agreeOn({ [name]: value }));

it('on several wrong values at once', () =>
  agreeOn({ value: 'a lot', kind: 'gossip', recorded_at: 'soon', note: 'fine' }));

const onCompany = async (repository: CrmRepository, id: string, properties: PropertyValues) => {
  try {
    await repository.update('companies', [{ id, properties }]);
    const names = Object.keys(properties);
    const [record] = await repository.readByIds('companies', [id], names);
    return names.map((name) => record?.properties[name]);
  } catch (error) {
    if (!(error instanceof CrmError)) throw error;
    return { refused: error.code, subjects: error.subjects };
  }
};

const OF_COMPANIES = named([
  ['numberofemployees', '5'],
  ['numberofemployees', 'five'],
  ['annualrevenue', '1e6'],
  ['city', 'Oslo'],
  ['city', 'x'.repeat(65_537)],
  ['shoe_size', '44'],
  ['hs_object_id', '7'],
  ['vrm_expansion_ready', 'yes'],
  ['vrm_journey_stages', 'onboarding;expansion'],
  ['vrm_journey_stages', 'onboarding;retirement'],
  ['vrm_segment', 'smb;enterprise'],
]);

it.each(OF_COMPANIES)('on %s of a company: "%s"', async (name, _, value) => {
  const [companyId = ''] = crm.emulator.store.create('companies', [{ properties: { name: 'Northwind' } }]);
  const inMemory = memory.add('companies', { name: 'Northwind' });
  expect(await onCompany(memory, inMemory, { [name]: value })).toEqual(
    await onCompany(hubspot, companyId, { [name]: value }),
  );
});
