import { readListPages, writeListPages } from '../../src/hubspot/list-pages.ts';

it('keeps the cursors of long lists and leaves short ones out', () => {
  const text = writeListPages({ value_entry: ['MC0yLTc1MDI%3D', 'b'], deals: [] });
  expect(text).toBe('{"value_entry":["MC0yLTc1MDI%3D","b"]}');
  expect(readListPages(text, 'value_entry')).toEqual(['MC0yLTc1MDI%3D', 'b']);
  expect(readListPages(text, 'deals')).toEqual([]);
});

it('keeps nothing where every list is short', () => {
  expect(writeListPages({ value_entry: [], deals: [] })).toBe('');
});

it.each([null, undefined, '', 'null', '7', '"b"', '{"value_entry":', '{"value_entry":"b"}', '["b"]'])(
  'takes %s, which somebody may have typed, for no pages',
  (text) => {
    expect(readListPages(text, 'value_entry')).toEqual([]);
  },
);

it('asks for no more pages than a list can reasonably have, whatever somebody typed', () => {
  const cursors = Array.from({ length: 1_000 }, (_, index) => `c${index}`);
  expect(readListPages(JSON.stringify({ value_entry: cursors }), 'value_entry')).toHaveLength(50);
  const odd = [7, '', null, 'x'.repeat(201), 'right'];
  expect(readListPages(JSON.stringify({ value_entry: odd }), 'value_entry')).toEqual(['right']);
});

it('stays within what HubSpot stores of a text', () => {
  const cursors = Array.from({ length: 1_000 }, () => 'x'.repeat(200));
  const objects = ['value_milestone', 'value_metric', 'value_entry', 'deals', 'contacts'] as const;
  const text = writeListPages(Object.fromEntries(objects.map((object) => [object, cursors])));
  expect(text.length).toBeLessThanOrEqual(65_536);
});
