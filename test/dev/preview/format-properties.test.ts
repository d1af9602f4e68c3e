import { formatProperties, formatProperty } from '../../../src/dev/preview/format-properties.ts';
import type { PropertyDefinition } from '../../../src/dev/preview/protocol.ts';

const definition = (type: string, more: Partial<PropertyDefinition> = {}): PropertyDefinition => ({
  name: 'value',
  label: 'Value',
  type,
  fieldType: type,
  options: [],
  ...more,
});
const context = { locale: 'en-GB', timeZone: 'Asia/Tokyo', currency: 'USD' };

describe('formatProperty', () => {
  it('writes a calendar date as the same day in every time zone', () => {
    expect(formatProperty('2027-01-18', definition('date'), context)).toBe('18 Jan 2027');
  });

  it('writes an instant in the time zone of the account', () => {
    expect(formatProperty('2027-01-18T20:00:00Z', definition('datetime'), context)).toBe(
      '19 Jan 2027, 05:00',
    );
  });

  it('writes a date as YYYY-MM-DD when asked', () => {
    const options = { date: { format: 'YYYY-MM-DD' } };
    expect(formatProperty('2027-01-18', definition('date'), context, options)).toBe('2027-01-18');
  });

  it('writes money with its currency', () => {
    const money = definition('number', { numberDisplayHint: 'currency' });
    expect(formatProperty('240000', money, context)).toBe('$240,000.00');
  });

  it('leaves the symbol out when asked', () => {
    const money = definition('number', { numberDisplayHint: 'currency' });
    expect(formatProperty('240000', money, context, { currency: { addSymbol: false } })).toBe('240,000.00');
  });

  it('writes options by their labels', () => {
    const options = [
      { value: 'a', label: 'Early' },
      { value: 'b', label: 'Late' },
    ];
    expect(formatProperty('a;b', definition('enumeration', { options }), context)).toBe('Early, Late');
  });

  it('leaves a value that does not fit its type as it is', () => {
    expect(formatProperty('soon', definition('date'), context)).toBe('soon');
    expect(formatProperty('many', definition('number'), context)).toBe('many');
  });
});

describe('formatProperties', () => {
  const definitions = [definition('date', { name: 'start' }), definition('date', { name: 'end' })];
  const properties = { start: '2026-01-18', end: '2027-01-18', other: null };

  it('formats only what was asked for', () => {
    expect(formatProperties(properties, definitions, context, { propertiesToFormat: ['end'] })).toEqual({
      start: '2026-01-18',
      end: '18 Jan 2027',
      other: null,
    });
  });

  it('formats everything when asked', () => {
    expect(formatProperties(properties, definitions, context, { propertiesToFormat: 'all' })).toMatchObject({
      start: '18 Jan 2026',
    });
  });
});
