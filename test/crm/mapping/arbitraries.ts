import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar.ts';
import type { PropertyDefinition } from '../../../src/crm/objects/property.ts';
import type { PropertyValues } from '../../../src/crm/repository.ts';

/** Words as people write them: no blanks around, none of the characters that separate entries of a list. */
export const someWords = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replaceAll(/[;\r\n]/g, ',').trim())
  .filter((text) => text !== '');

export const aKey = fc.stringMatching(/^[a-z0-9][a-z0-9/_-]{0,30}$/);

export const aDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1990-01-01', days));

export const anInstant = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2150-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** A number with up to 12 digits, some of them after the point. */
export const aNumber = fc
  .tuple(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.nat(6))
  .map(([digits, places]) => Number(`${digits}e-${places}`) + 0);

export const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });

/** What travels: HubSpot answers null for what was written as an empty text. */
export function asStored(values: PropertyValues): PropertyValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]),
  );
}

const TYPED_BY_HAND = fc.oneof(
  fc.string(),
  fc.json(),
  fc.constantFrom(
    '9999-12-31',
    '1970-01-01',
    '0001-01-01',
    '2026-13-45',
    '253402214400000',
    '-1',
    '0',
    '1e308',
    'start+9999m+9999w+9999d',
    'milestone:x-9999m-9999w-9999d',
    'milestone:record/1+0d',
    'engine:proved_run_rate',
    '[{"on":"soon","progress":0.5}]',
    '[null]',
    '{"toolCosts":[null],"hoursBefore":"many"}',
    '{"toolCosts":[{"name":"CRM","annualCost":10,"retiredOn":"soon"}],"hourlyRate":[1,"2"]}',
    'Dollar',
    'true',
  ),
);

/** Any mixture of unset, right and mistyped values in the properties of an object. */
export function anyValues(properties: readonly PropertyDefinition[]): fc.Arbitrary<PropertyValues> {
  return fc.record<Record<string, string | null>>(
    Object.fromEntries(
      properties.map(({ name, options = [], type }) => [
        name,
        fc.oneof(
          TYPED_BY_HAND,
          fc.constant(null),
          options.length > 0 ? fc.constantFrom(...options.map(({ value }) => value)) : fc.constant(''),
          type === 'date' ? aDay : aNumber.map(String),
        ),
      ]),
    ),
  );
}
