import { unfold } from '../../extensions/ui/unfold.ts';
import { foldLongLists } from '../../src/functions/fold.ts';

const lines = (count: number) =>
  Array.from({ length: count }, (_unused, index) => ({
    kind: index % 2 === 0 ? 'measurement' : 'work_logged',
    key: `line/${index}`,
    note: null,
    contact: undefined,
    ...(index % 2 === 0 ? { value: index / 3, seen: [{ on: '2026-10-12' }] } : { hours: index }),
  }));
const sent = (value: unknown) => JSON.stringify(value, foldLongLists);

it.each([0, 1, 99, 100, 2000])('brings a list of %s lines back as it was', (count) => {
  const answer = {
    ok: true,
    data: { entries: lines(count), keys: lines(count).map(({ key }) => key), of: null },
  };
  expect(unfold(JSON.parse(sent(answer)))).toEqual(JSON.parse(JSON.stringify(answer)));
});

it('names the fields of a long list once for each kind of line', () => {
  const text = sent({ entries: lines(2000) });
  expect(text.match(/"hours"/g)).toHaveLength(1);
  expect(text.length).toBeLessThan(JSON.stringify({ entries: lines(2000) }).length * 0.7);
});

it('leaves short lists, and long ones of texts or numbers, as they are', () => {
  const answer = { short: lines(99), texts: Array(200).fill('a'), mixed: [...lines(150), null] };
  expect(sent(answer)).toBe(JSON.stringify(answer));
});
