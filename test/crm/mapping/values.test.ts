import fc from 'fast-check';
import {
  fitText,
  readCurrency,
  readDate,
  readDay,
  readDays,
  readInstant,
  readJson,
  readList,
  readNumber,
  readText,
  readWord,
  readYesNo,
  writeValue,
} from '../../../src/crm/mapping/values.ts';
import type { PropertyValues } from '../../../src/crm/repository.ts';

const NAME = 'property';
const of = (value: string | null | undefined): PropertyValues =>
  value === undefined ? {} : { [NAME]: value };

describe('what is unset or not of the type', () => {
  it.each([[undefined], [null], [''], ['   ']])('reads %j as not known', (value) => {
    const values = of(value);
    expect(readText(values, NAME)).toBeNull();
    expect(readNumber(values, NAME)).toBeNull();
    expect(readDate(values, NAME)).toBeNull();
    expect(readDay(values, NAME, 'Asia/Kuala_Lumpur')).toBeNull();
    expect(readInstant(values, NAME)).toBeNull();
    expect(readYesNo(values, NAME)).toBeNull();
    expect(readCurrency(values, NAME)).toBeNull();
    expect(readJson(values, NAME)).toBeNull();
    expect(readList(values, NAME, ';')).toEqual([]);
  });

  it('never throws, whatever stands in a property', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const values = of(text);
        readNumber(values, NAME);
        readDate(values, NAME);
        readDay(values, NAME, 'America/Sao_Paulo');
        readInstant(values, NAME);
        readJson(values, NAME);
        readCurrency(values, NAME);
        readDays(values, NAME);
      }),
    );
  });

  it.each(['253402300800000', '-62198755200000', '+010000-01-01T00:00:00Z', '0'])(
    'takes the instant %s for unknown, which no day can be compared with',
    (text) => expect(readInstant(of(text), NAME)).toBeNull(),
  );

  it.each(['about 5', '5,5', 'NaN', 'Infinity', '1e999'])('takes "%s" for no number', (text) => {
    expect(readNumber(of(text), NAME)).toBeNull();
  });

  it.each(['true ', 'false'])('reads "%s" as yes or no', (text) => {
    expect(readYesNo(of(text), NAME)).toBe(text.trim() === 'true');
  });

  it('reads a word of the list only as it is written there', () => {
    expect(readWord(of('smb'), NAME, ['smb', 'enterprise'])).toBe('smb');
    expect(readWord(of('SMB'), NAME, ['smb', 'enterprise'])).toBeNull();
  });

  it.each(['0', '-30', '1e9'])('takes an interval of %s days for not known', (text) => {
    expect(readDays(of(text), NAME)).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    '2026-03-01',
    ' 2026-03-01 ',
    '2026-03-01T00:00:00Z',
    '2026-03-01T23:59:59.999Z',
    '1772323200000',
  ])('reads "%s" as 1 March 2026', (text) => expect(readDate(of(text), NAME)).toBe('2026-03-01'));

  it.each(['1970-01-01', '0', '1970-01-01T00:00:00Z'])('reads "%s" as unset', (text) => {
    expect(readDate(of(text), NAME)).toBeNull();
  });

  it.each([
    '9999-12-31',
    '0026-03-01',
    '1026-03-01',
    '2026-02-30',
    '253402214400000',
    '99999999999999999999',
  ])('takes "%s" for not known, because no plan can be about it', (text) =>
    expect(readDate(of(text), NAME)).toBeNull(),
  );

  it('reads an instant as the day of the account, not of Greenwich', () => {
    const closed = of('2026-02-28T16:00:00.000Z');
    expect(readDay(closed, NAME, 'Asia/Kuala_Lumpur')).toBe('2026-03-01');
    expect(readDay(closed, NAME, 'UTC')).toBe('2026-02-28');
    expect(readDay(of('2026-03-01T02:30:00Z'), NAME, 'America/Sao_Paulo')).toBe('2026-02-28');
    expect(readDay(of('1772294400000'), NAME, 'Asia/Kuala_Lumpur')).toBe('2026-03-01');
  });

  it('reads a plain date as that date in every time zone', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'UTC', 'America/Los_Angeles']) {
      expect(readDay(of('2026-03-01'), NAME, timeZone)).toBe('2026-03-01');
      expect(readDay(of('1772323200000'), NAME, timeZone)).toBe('2026-03-01');
    }
  });

  it.each(['2026-03-01T12:00:00Z', '2026-03-01T12:00:00.000Z', '1772366400000', '2026-03-01T13:00:00+01:00'])(
    'reads "%s" as one instant',
    (text) => expect(readInstant(of(text), NAME)).toBe('2026-03-01T12:00:00.000Z'),
  );

  it('takes an instant that does not exist for not known', () => {
    expect(readInstant(of('99999999999999999999'), NAME)).toBeNull();
  });
});

describe('currencies', () => {
  it('reads a code in capitals', () => expect(readCurrency(of(' eur '), NAME)).toBe('EUR'));

  it.each(['Dollar', '$', 'US'])(
    'reads "%s" as no currency, which can be shown but not converted',
    (text) => {
      expect(readCurrency(of(text), NAME)).toBe('XXX');
      expect(() => new Intl.NumberFormat('en', { style: 'currency', currency: 'XXX' })).not.toThrow();
    },
  );
});

describe('written values', () => {
  it.each([
    [null, ''],
    [undefined, ''],
    [true, 'true'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [0.0000001, '0.0000001'],
    [12_345_678_901.23, '12345678901.23'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [Number.POSITIVE_INFINITY, ''],
    [Number.NaN, ''],
  ])('writes %s as "%s"', (value, text) => expect(writeValue(value)).toBe(text));

  it('gives a number of up to 15 digits back as it was', () => {
    const number = fc
      .tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.nat(10))
      .map(([digits, places]) => Number(`${digits}e-${places}`));
    fc.assert(
      fc.property(number, (value) => {
        expect(readNumber(of(writeValue(value)), NAME)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('cuts a text that is too long, never in the middle of a character', () => {
    expect(fitText('abc', 3)).toBe('abc');
    expect(fitText('abcd', 3)).toBe('ab…');
    expect(fitText('a😀bc', 3)).toBe('a…');
    expect(fitText('x'.repeat(70_000))).toHaveLength(65_536);
  });
});
