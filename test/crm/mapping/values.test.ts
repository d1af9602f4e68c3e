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
  withoutNoise,
  writeValue,
} from '../../../src/crm/mapping/values.ts';
import { instantOfDate } from '../../../src/crm/mapping/time-zone.ts';
import type { PropertyValues } from '../../../src/crm/repository.ts';
import { aDay, anInstant } from './arbitraries.ts';

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

  it.each([
    ['1E-7', 1e-7],
    ['1.0E21', 1e21],
    ['1e21', 1e21],
    ['-2.50', -2.5],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['-0', 0],
    ['9007199254740993', 9_007_199_254_740_992],
  ])('reads "%s" as the number %d', (text, value) => expect(readNumber(of(text), NAME)).toBe(value));

  it.each(['about 5', '5,5', 'NaN', 'Infinity', '1e999', '0x10', '0b1', '1_000', '5 6'])(
    'takes "%s" for no number',
    (text) => {
      expect(readNumber(of(text), NAME)).toBeNull();
    },
  );

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

  it.each([
    ['Pacific/Kiritimati', '2026-03-01T09:59:59.999Z', '2026-03-01'],
    ['Pacific/Kiritimati', '2026-03-01T10:00:00.000Z', '2026-03-02'],
    ['Pacific/Niue', '2026-03-01T10:59:59.999Z', '2026-02-28'],
    ['Pacific/Niue', '2026-03-01T11:00:00.000Z', '2026-03-01'],
    ['Asia/Kathmandu', '2026-02-28T18:14:59.999Z', '2026-02-28'],
    ['Asia/Kathmandu', '2026-02-28T18:15:00.000Z', '2026-03-01'],
    ['America/Sao_Paulo', '2018-11-04T02:59:59.999Z', '2018-11-03'],
    ['America/Sao_Paulo', '2018-11-04T03:00:00.000Z', '2018-11-04'],
  ])('knows where a day begins in %s: %s is in %s', (timeZone, instant, day) => {
    expect(readDay(of(instant), NAME, timeZone)).toBe(day);
    expect(readDay(of(String(Date.parse(instant))), NAME, timeZone)).toBe(day);
  });

  it('reads midnight in Greenwich as an instant where HubSpot sends an instant, and as a day where it sends a day', () => {
    const [instant, day] = [of('2026-03-01T00:00:00Z'), of('2026-03-01')];
    expect(readDay(instant, NAME, 'America/Los_Angeles')).toBe('2026-02-28');
    expect(readDay(day, NAME, 'America/Los_Angeles')).toBe('2026-03-01');
    expect(readDate(instant, NAME)).toBe('2026-03-01');
  });

  it('reads every day and every instant back as they were', () => {
    fc.assert(
      fc.property(aDay, anInstant, (day, instant) => {
        expect(readDate(of(day), NAME)).toBe(day === '1970-01-01' ? null : day);
        expect(readInstant(of(instant), NAME)).toBe(instant.startsWith('1970-01-01') ? null : instant);
      }),
    );
  });

  it('puts a day on an instant of that day in every time zone, and reads it back', () => {
    const zones = [
      'Pacific/Kiritimati',
      'Pacific/Niue',
      'Etc/GMT+12',
      'Asia/Kathmandu',
      'America/Sao_Paulo',
      'UTC',
    ];
    fc.assert(
      fc.property(aDay, fc.constantFrom(...zones), (day, timeZone) => {
        fc.pre(day !== '1970-01-01');
        expect(readDay(of(instantOfDate(day, timeZone)), NAME, timeZone)).toBe(day);
      }),
    );
  });

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
    [-0, '0'],
    [0.1 + 0.2, '0.30000000000000004'],
    [-1.5e21, '-1500000000000000000000'],
    [-1.25e-7, '-0.000000125'],
    [1e21, '1000000000000000000000'],
    [0.0000001, '0.0000001'],
    [12_345_678_901.23, '12345678901.23'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [Number.POSITIVE_INFINITY, ''],
    [Number.NaN, ''],
  ])('writes %s as "%s"', (value, text) => expect(writeValue(value)).toBe(text));

  it('gives every number back as it was, and never with an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = writeValue(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(readNumber(of(text), NAME)).toBe(value + 0);
      }),
    );
  });

  it('rids a computed number of binary noise', () => {
    expect(writeValue(withoutNoise(0.1 + 0.2))).toBe('0.3');
    expect(writeValue(withoutNoise(19.99 * 100))).toBe('1999');
  });

  it('cuts a text that is too long, never in the middle of a character', () => {
    expect(fitText('abc', 3)).toBe('abc');
    expect(fitText('abcd', 3)).toBe('ab…');
    expect(fitText('a😀bc', 3)).toBe('a…');
    expect(fitText('x'.repeat(70_000))).toHaveLength(65_536);
  });
});
