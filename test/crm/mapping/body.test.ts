import fc from 'fast-check';
import { joinBody, splitBody } from '../../../src/crm/mapping/body.ts';

const LONGEST = 65_536;
const overTheWire = (text: string) => Buffer.from(text, 'utf8').toString('utf8');
const stored = (text: string) =>
  Object.fromEntries(
    Object.entries(splitBody(text)).map(([name, part]) => [
      name,
      part === null || part === '' ? null : overTheWire(part),
    ]),
  );

it('keeps 200,000 characters over several properties', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => String(index).padStart(10, '.')).join('');
  expect(text).toHaveLength(200_000);
  expect(joinBody(stored(text))).toBe(text);
  expect(Object.values(stored(text)).filter((part) => part !== null)).toHaveLength(4);
});

it('never cuts a character in two', () => {
  const text = `${'x'.repeat(LONGEST - 1)}${'😀'.repeat(40_000)}`;
  const parts = Object.values(splitBody(text));
  expect(parts.every((part) => (part ?? '').length <= LONGEST)).toBe(true);
  expect(joinBody(stored(text))).toBe(text);
});

it('gives any text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), fc.nat(70_000), (tail, length) => {
      const text = 'y'.repeat(length) + tail;
      expect(joinBody(stored(text))).toBe(text);
    }),
    { numRuns: 30 },
  );
});

it('clears the properties that a shorter text no longer needs', () => {
  expect(splitBody('short')).toMatchObject({ body_1: 'short', body_2: '', body_8: '' });
});

it('says how much fits when a text is too long', () => {
  expect(() => splitBody('x'.repeat(8 * LONGEST + 1))).toThrow('524289 characters; a record holds 524288');
});
