import fc from 'fast-check';
import { joinBody, readJsonBody, splitBody } from '../../../src/crm/mapping/body.ts';

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

it('begins and ends no part with a blank, which a CRM may trim', () => {
  const text = `${'x'.repeat(LONGEST - 2)}    ${'y'.repeat(LONGEST)} z`;
  const parts = Object.values(splitBody(text)).filter((part) => part !== '');
  expect(parts.map((part) => part?.trim())).toEqual(parts);
  expect(joinBody(splitBody(text))).toBe(text);
});

it('keeps a text of nothing but blanks, which leaves no better place to cut', () => {
  const text = ' '.repeat(LONGEST + 5);
  expect(joinBody(splitBody(text))).toBe(text);
});

it('survives texts with half a character at the border, which JSON writes as an escape', () => {
  for (const half of ['\ud83d', '\ude00']) {
    const wanted = { text: `${'x'.repeat(LONGEST - 10)}${half}${'y'.repeat(20)}` };
    const text = JSON.stringify(wanted);
    expect(JSON.parse(joinBody(stored(text)))).toEqual(wanted);
  }
});

it.each([1, 2])('says which part is missing when body_%i was emptied by hand', (number) => {
  const name = `body_${number}`;
  const values = { ...stored('x'.repeat(3 * LONGEST)), [name]: null };
  expect(() => joinBody(values)).toThrow(`${name} is empty, but content follows after it`);
  const read = () => readJsonBody({ id: '1', properties: values }, 'settings/account/all/1');
  expect(read).toThrow('"settings/account/all/1" was changed by hand');
  expect(read).toThrow(name);
});

it.each([3, 2])('takes no content for whole of which only %i parts are left', (count) => {
  const values = stored(JSON.stringify({ text: 'x'.repeat(3 * LONGEST) }));
  const left = Object.fromEntries(Object.entries(values).slice(0, count));
  expect(() => readJsonBody({ id: '1', properties: left }, 'k')).toThrow('is no longer readable');
});

it('clears the properties that a shorter text no longer needs', () => {
  expect(splitBody('short')).toMatchObject({ body_1: 'short', body_2: '', body_8: '' });
});

it('says how much fits when a text is too long', () => {
  expect(() => splitBody('x'.repeat(8 * LONGEST + 1))).toThrow('524289 characters; a record holds 524288');
});
