import fc from 'fast-check';
import { readCell, readDateText, readNumberText } from '../../../src/usecases/import/cell.ts';
import type { CellFormat } from '../../../src/usecases/import/cell.ts';
import type { ColumnRule } from '../../../src/usecases/import/mapping.ts';

const cells: CellFormat = {
  decimalSeparator: '.',
  dateFormat: 'dd-MM-yyyy',
  shiftDays: 0,
  timeZone: 'Asia/Kuala_Lumpur',
};
const rule = (overrides: Partial<ColumnRule> = {}): ColumnRule => ({
  column: 'c',
  type: 'text',
  required: false,
  ...overrides,
});
const read = (overrides: Partial<ColumnRule>, text: string, format: Partial<CellFormat> = {}) =>
  readCell(rule(overrides), { c: text }, { ...cells, ...format });

describe('numbers', () => {
  it.each([
    ['1234', '.', 1234],
    ['-12.5', '.', -12.5],
    ['1,234,567.89', '.', 1_234_567.89],
    ['1.234.567,89', ',', 1_234_567.89],
    ['1 234 567,89', ',', 1_234_567.89],
    ['1\u00a0234\u00a0567', ',', 1_234_567],
    ["1'234'567.5", '.', 1_234_567.5],
    ['1.234', '.', 1.234],
    ['1.234', ',', 1234],
    ['0,5', ',', 0.5],
  ] as const)('"%s" with the decimal separator "%s" is %d', (text, separator, value) => {
    expect(readNumberText(text, separator)).toBe(value);
  });

  it.each([
    ['1,23', '.'],
    ['12,34,567', '.'],
    ['1.234,5', '.'],
    ['1,234 567', '.'],
    ['1.5', ','],
    ['1,2,3', ','],
    ['$12', '.'],
    ['12 %', '.'],
    ['1e5', '.'],
    ['0x10', '.'],
    ['', '.'],
    ['.5', '.'],
    ['5.', '.'],
    ['٣', '.'],
  ] as const)('"%s" with the decimal separator "%s" is refused', (text, separator) => {
    expect(readNumberText(text, separator)).toBeNull();
  });

  it('are read as they are written in the notation of a country', () => {
    const number = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(number, (value) => {
        expect(readNumberText(value.toLocaleString('en-US'), '.')).toBe(value);
        expect(readNumberText(value.toLocaleString('pt-BR'), ',')).toBe(value);
        expect(readNumberText(value.toLocaleString('de-CH'), '.')).toBe(value);
      }),
    );
  });

  it('are multiplied without binary noise', () => {
    expect(read({ type: 'number', multiply: 1_000_000 }, '1100.04')).toEqual({
      ok: true,
      value: '1100040000',
    });
    expect(read({ type: 'number', multiply: 0.01 }, '7')).toEqual({ ok: true, value: '0.07' });
  });

  it.each([
    ['499', 'smb'],
    ['500', 'mid'],
    ['3000', 'big'],
  ])('of %s fall into the range "%s"', (text, value) => {
    const ranges = [{ below: 500, value: 'smb' }, { below: 3000, value: 'mid' }, { value: 'big' }];
    expect(read({ type: 'number', ranges }, text)).toEqual({ ok: true, value });
  });

  it('outside all ranges leave the property empty', () => {
    expect(read({ type: 'number', ranges: [{ below: 1, value: 'a' }] }, '5')).toEqual({
      ok: true,
      value: null,
    });
  });

  it('that are none are refused with cell and column', () => {
    expect(read({ type: 'number' }, 'many')).toEqual({
      ok: false,
      reason: '"many" in "c" is not a number, or it is ambiguous',
    });
  });
});

describe('dates', () => {
  it.each([
    ['01-03-2017', 'dd-MM-yyyy', '2017-03-01'],
    ['29/02/2016', 'dd/MM/yyyy', '2016-02-29'],
    ['3/1/2017', 'M/d/yyyy', '2017-03-01'],
    ['1.3.17', 'd.M.yy', '2017-03-01'],
    ['1 Mar 2017', 'd MMM yyyy', '2017-03-01'],
    ['2017-03-01 23:59', 'yyyy-MM-dd HH:mm', '2017-03-01'],
    ['20170301', 'yyyyMMdd', '2017-03-01'],
  ])('"%s" in the form %s is %s', (text, dateFormat, date) => {
    expect(readDateText(text, { dateFormat, shiftDays: 0 })).toBe(date);
  });

  it.each([
    ['1-3-2017', 'dd-MM-yyyy'],
    ['30-02-2017', 'dd-MM-yyyy'],
    ['2017-03-01', 'dd-MM-yyyy'],
    ['01-13-2017', 'dd-MM-yyyy'],
    ['01-03-17', 'dd-MM-yyyy'],
    ['01-03-2017 ', 'dd-MM-yyyy'],
    ['soon', 'dd-MM-yyyy'],
  ])('"%s" in the form %s is refused', (text, dateFormat) => {
    expect(readDateText(text, { dateFormat, shiftDays: 0 })).toBeNull();
  });

  it.each([
    ['28-02-2016', 1, '2016-02-29'],
    ['28-02-2017', 1, '2017-03-01'],
    ['31-12-2017', 366, '2019-01-01'],
    ['01-03-2016', -1, '2016-02-29'],
    ['29-02-2016', 3653, '2026-03-01'],
  ])('%s moved by %d days is %s', (text, shiftDays, date) => {
    expect(readDateText(text, { dateFormat: 'dd-MM-yyyy', shiftDays })).toBe(date);
  });

  it.each([
    'UTC',
    'Asia/Kuala_Lumpur',
    'America/Los_Angeles',
    'Etc/GMT+12',
    'Pacific/Auckland',
    'Pacific/Kiritimati',
  ])('become an instant of the same day in %s', (timeZone) => {
    const result = read({ type: 'datetime' }, '01-07-2017', { timeZone });
    if (!result.ok || result.value === null) throw new Error('the date was not read');
    const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(result.value));
    expect(day).toBe('2017-07-01');
  });

  it('that are none are refused with cell, column and the form that is right', () => {
    expect(read({ type: 'date' }, '2017-03-01')).toEqual({
      ok: false,
      reason: '"2017-03-01" in "c" is no date of the form dd-MM-yyyy',
    });
  });
});

describe('texts', () => {
  it('are taken as they are', () => expect(read({}, '0047')).toEqual({ ok: true, value: '0047' }));

  it('that are listed become what the list says', () => {
    const values = { medical: 'HOSPITAL_HEALTH_CARE' };
    expect(read({ values }, 'medical')).toEqual({ ok: true, value: 'HOSPITAL_HEALTH_CARE' });
    expect(read({ values }, 'mining')).toEqual({
      ok: false,
      reason: '"mining" in "c" is not among the values of the mapping',
    });
    expect(read({ values, otherwise: 'any' }, 'mining')).toEqual({ ok: true, value: 'any' });
  });

  it.each(['constructor', 'toString', '__proto__'])(
    'named like parts of the language are no listed ones: %s',
    (text) => {
      expect(read({ values: { a: 'b' } }, text).ok).toBe(false);
    },
  );

  it('that are empty leave the property empty, or refuse the row where one is required', () => {
    expect(read({}, '')).toEqual({ ok: true, value: null });
    expect(read({ otherwise: 'x' }, '')).toEqual({ ok: true, value: 'x' });
    expect(read({ required: true }, '')).toEqual({ ok: false, reason: 'the column "c" is empty' });
  });

  it('are put together by a template', () => {
    const row = { account: 'Acme', product: 'One' };
    expect(readCell({ template: '{account}: {product}' }, row, cells)).toEqual({
      ok: true,
      value: 'Acme: One',
    });
  });
});
