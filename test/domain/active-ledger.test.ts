import fc from 'fast-check';
import { inLedgerOrder, lastLine, mergedLines, readLedger } from '../../src/domain/active-ledger.ts';
import { aMeasurement, aReversal } from '../builders/index.ts';

const lineOf = (key: string, on: string) => aMeasurement({ key, on });
const keysOf = (lines: readonly { readonly key: string }[]) => lines.map(({ key }) => key);

describe('two lists of lines as one', () => {
  const [first, second, third] = [
    lineOf('a', '2026-02-01'),
    lineOf('b', '2026-02-02'),
    lineOf('c', '2026-02-03'),
  ];

  it('stand in the order in which lines count', () => {
    expect(keysOf(mergedLines([first, third], [second]))).toEqual(['a', 'b', 'c']);
    expect(keysOf(mergedLines([second], [first, third]))).toEqual(['a', 'b', 'c']);
  });

  it('hold a line that stands in both once', () => {
    expect(keysOf(mergedLines([first, second], [second, third]))).toEqual(['a', 'b', 'c']);
    expect(keysOf(mergedLines([second], [second]))).toEqual(['b']);
  });

  it('are the other list where one is empty', () => {
    expect(keysOf(mergedLines([], [first, second]))).toEqual(['a', 'b']);
    expect(keysOf(mergedLines([first, second], []))).toEqual(['a', 'b']);
  });

  it('are what is in either, once and in order', () => {
    const lines = fc
      .uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 12 })
      .map((days) =>
        inLedgerOrder(days.map((day) => lineOf(`line-${day}`, `2026-02-${String(day).padStart(2, '0')}`))),
      );
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.constantFrom('first', 'second', 'both')), (all, places) => {
        const placed = all.map((line) => ({ line, place: places.next().value as string }));
        const own = placed.filter(({ place }) => place !== 'second').map(({ line }) => line);
        const shared = placed.filter(({ place }) => place !== 'first').map(({ line }) => line);
        expect(mergedLines(own, shared)).toEqual(all);
      }),
    );
  });
});

describe('lines in the order in which they count', () => {
  it('are not copied where they are in order already', () => {
    const lines = [lineOf('a', '2026-02-01'), lineOf('b', '2026-02-01'), lineOf('c', '2026-02-02')];
    expect(inLedgerOrder(lines)).toBe(lines);
    expect(keysOf(inLedgerOrder([...lines].reverse()))).toEqual(['a', 'b', 'c']);
  });
});

describe('a line that takes another one back', () => {
  it('counts for nothing itself', () => {
    const line = lineOf('a', '2026-02-01');
    const back = aReversal('a', { key: 'b', on: '2026-02-02', milestoneKey: 'milestone-a' });
    const { entries, reversedKeys, index } = readLedger([line, back], '2026-03-01');
    expect(entries).toEqual([]);
    expect(reversedKeys).toEqual(['a']);
    expect(index.kinds.size).toBe(0);
  });
});

describe('the last line of which something is true', () => {
  const lines = [lineOf('a', '2026-02-01'), lineOf('b', '2026-02-02'), lineOf('c', '2026-02-03')];

  it('is looked for from the end', () => {
    expect(lastLine(lines, ({ key }) => key !== 'c')?.key).toBe('b');
    expect(lastLine(lines, () => true)?.key).toBe('c');
  });

  it('is none where it is true of none', () => {
    expect(lastLine(lines, () => false)).toBeUndefined();
    expect(lastLine([], () => true)).toBeUndefined();
  });
});
