import { derivedDates, nextAnniversary } from '../../../src/usecases/import/derived-dates.ts';
import { importKeyOf } from '../../../src/usecases/import/import-key.ts';
import { prepareImport } from '../../../src/usecases/import/rows.ts';
import { mappingOf, tableOf } from './tables.ts';

const mapping = mappingOf({
  dateFormat: 'dd-MM-yyyy',
  companies: {
    key: 'account',
    mend: { sector: { technolgy: 'technology' } },
    properties: {
      name: { column: 'account' },
      industry: { column: 'sector', values: { technology: 'IT', retail: 'RETAIL' } },
      numberofemployees: { column: 'employees', type: 'number' },
      vrm_start_date: { derive: 'first_won_close_date' },
      vrm_renewal_date: { derive: 'next_anniversary_of_start_date' },
    },
  },
  deals: {
    key: 'id',
    company: 'account',
    won: { column: 'stage', value: 'Won' },
    closeDate: 'closed',
    properties: {
      dealname: { template: '{account} {id}' },
      closedate: { column: 'closed', type: 'datetime' },
    },
  },
});
const PLACE = { shiftDays: 0, timeZone: 'UTC' };
const COMPANY_COLUMNS = ['account', 'sector', 'employees'];
const DEAL_COLUMNS = ['id', 'account', 'stage', 'closed'];
const prepare = (companies: readonly (readonly string[])[], deals: readonly (readonly string[])[] = []) =>
  prepareImport(
    mapping,
    { companies: tableOf(COMPANY_COLUMNS, ...companies), deals: tableOf(DEAL_COLUMNS, ...deals) },
    PLACE,
  );

it('makes companies and deals of rows', () => {
  const { companies, deals, refused, mended } = prepare(
    [['Acme', 'retail', '120']],
    [['D1', 'Acme', 'Won', '01-03-2017']],
  );
  expect(companies).toEqual([
    {
      line: 2,
      key: 'crm/acme',
      properties: { name: 'Acme', industry: 'RETAIL', numberofemployees: '120' },
      firstWonOn: '2017-03-01',
    },
  ]);
  expect(deals).toEqual([
    {
      line: 2,
      key: 'crm/d1',
      companyKey: 'crm/acme',
      companyName: 'Acme',
      properties: { dealname: 'Acme D1', closedate: '2017-03-01T12:00:00.000Z' },
    },
  ]);
  expect([...refused, ...mended]).toEqual([]);
});

it('mends known misspellings and blanks, and says so', () => {
  const { companies, mended } = prepare([[' Acme ', 'technolgy', '1']]);
  expect(companies[0]?.properties).toMatchObject({ name: 'Acme', industry: 'IT' });
  expect(mended).toEqual([
    { file: 'companies', line: 2, column: 'account', from: ' Acme ', to: 'Acme', reason: 'blanks around it' },
    {
      file: 'companies',
      line: 2,
      column: 'sector',
      from: 'technolgy',
      to: 'technology',
      reason: 'spelling',
    },
  ]);
});

it('refuses rows with the line and every reason', () => {
  const { companies, deals, refused } = prepare(
    [
      ['Acme', 'mining', 'many'],
      ['', 'retail', '1'],
      ['Beta', 'retail', '1'],
      ['BETA', 'retail', '2'],
    ],
    [
      ['D1', '', 'Won', '01-03-2017'],
      ['D2', 'Beta', 'Won', 'soon'],
      ['D3', 'Beta', 'Won', ''],
    ],
  );
  expect(refused).toEqual([
    { file: 'companies', line: 3, reason: '"account", the key of the row, is empty' },
    { file: 'companies', line: 5, reason: '"BETA" stands in line 4 already' },
    {
      file: 'companies',
      line: 2,
      reason:
        '"mining" in "sector" is not among the values of the mapping; ' +
        '"many" in "employees" is not a number, or it is ambiguous',
    },
    { file: 'deals', line: 2, reason: '"account" names no company' },
    { file: 'deals', line: 3, reason: '"soon" in "closed" is no date of the form dd-MM-yyyy' },
  ]);
  expect(companies.map(({ key }) => key)).toEqual(['crm/beta']);
  expect(deals.map(({ key }) => key)).toEqual(['crm/d3']);
});

it('refuses a row that could not be read, with the reason', () => {
  const table = tableOf(COMPANY_COLUMNS, ['Acme', 'retail', '1']);
  const companies = { ...table, rows: table.rows.map((row) => ({ ...row, problem: 'it has fewer cells' })) };
  const { refused } = prepareImport(mapping, { companies, deals: null }, PLACE);
  expect(refused).toEqual([{ file: 'companies', line: 2, reason: 'it has fewer cells' }]);
});

it('finds the first won deal of a company however its name is written', () => {
  const { companies } = prepare(
    [['Acme', 'retail', '1']],
    [
      ['D1', 'ACME', 'Won', '02-03-2017'],
      ['D2', 'acme', 'Won', '01-03-2017'],
      ['D3', 'Acme', 'Lost', '01-01-2017'],
      ['D4', 'Acme', 'Won', ''],
    ],
  );
  expect(companies[0]?.firstWonOn).toBe('2017-03-01');
});

describe('import keys', () => {
  it.each([
    ['Acme & Sons', 'crm/acme & sons'],
    ['Müller', 'crm/m%c3%bcller'],
    ['Mu\u0308ller', 'crm/m%c3%bcller'],
    ['100%', 'crm/100%25'],
    ['東京 😀', 'crm/%e6%9d%b1%e4%ba%ac %f0%9f%98%80'],
  ])('of "%s" are lower-case ASCII: %s', (text, key) => {
    expect(importKeyOf('crm', text)).toBe(key);
    expect(key).toMatch(/^[\x20-\x7e]+$/);
  });

  it('of different texts differ', () => {
    expect(importKeyOf('crm', 'm%c3%bcller')).not.toBe(importKeyOf('crm', 'Müller'));
  });
});

describe('derived dates', () => {
  const today = '2026-10-12';
  const derive = (values: object, firstWonOn: string | null) =>
    derivedDates(mapping, { firstWonOn, values: { ...values } }, today);

  it('follow from the first won deal', () => {
    expect(derive({}, '2024-03-01')).toEqual({
      vrm_start_date: '2024-03-01',
      vrm_renewal_date: '2027-03-01',
    });
  });

  it('are a renewal that follows from the start date that is known', () => {
    expect(derive({ vrm_start_date: '2025-11-30' }, '2024-03-01')).toMatchObject({
      vrm_renewal_date: '2026-11-30',
    });
    expect(derive({ vrm_start_date: '2025-11-30' }, null)).toEqual({ vrm_renewal_date: '2026-11-30' });
  });

  it('are left out where they follow from nothing', () => expect(derive({}, null)).toEqual({}));

  it.each([
    ['2025-10-12', '2026-10-12', '2027-10-12'],
    ['2025-10-13', '2026-10-12', '2026-10-13'],
    ['2024-02-29', '2026-10-12', '2027-02-28'],
    ['2024-02-29', '2027-03-01', '2028-02-29'],
    ['2027-05-01', '2026-10-12', '2028-05-01'],
  ])('say that what began on %s renews after %s on %s', (start, on, renewal) => {
    expect(nextAnniversary(start, on)).toBe(renewal);
  });
});
