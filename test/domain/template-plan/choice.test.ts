import { sameValue } from '../../../src/domain/template-plan/same-value.ts';
import { selectTemplate } from '../../../src/domain/template-plan/select-template.ts';
import { templateDifference } from '../../../src/domain/template-plan/template-difference.ts';

describe('two values that differ', () => {
  it('differ in a name, in what it holds, or in the order of a list', () => {
    expect(sameValue({ a: 1 }, { a: 2 })).toBe(false);
    expect(sameValue({ a: 1 }, { b: 1 })).toBe(false);
    expect(sameValue({ a: { b: [1, 2] } }, { a: { b: [2, 1] } })).toBe(false);
    expect(sameValue({ a: null }, {})).toBe(false);
  });

  it('are a list and an object that holds the same', () => {
    expect(sameValue(['x'], { 0: 'x' })).toBe(false);
    expect(sameValue([], {})).toBe(false);
  });

  it('are not those whose names only stand in another order, at any depth', () => {
    expect(sameValue({ c: 1, a: { y: 1, x: 2 }, b: 3 }, { a: { x: 2, y: 1 }, b: 3, c: 1 })).toBe(true);
    expect(sameValue({ a: 1, b: undefined, c: 2 }, { c: 2, a: 1 })).toBe(true);
  });
});

describe('two versions with one number', () => {
  it('are told apart by their order: the first counts', () => {
    const version = { segment: 'smb', industry: 'any', version: 2, status: 'published' } as const;
    const [first, second] = [{ ...version }, { ...version }];
    expect(selectTemplate([first, second], { segment: 'smb', industry: null })).toBe(first);
  });
});

describe('the difference of several items', () => {
  it('compares each with its own record and its own older version', () => {
    const item = (key: string, target: number) => ({ key, fields: { target } });
    const own = (key: string, target: number) => ({
      ...item(key, target),
      editedFields: [],
      hasLines: false,
    });
    const difference = templateDifference({
      offered: [item('a', 1), item('b', 3)],
      applied: [item('a', 1), item('b', 2)],
      company: [own('a', 1), own('b', 2)],
      removedKeys: [],
    });
    expect(difference).toEqual([
      { key: 'a', state: 'kept' },
      { key: 'b', state: 'changed', changes: [{ field: 'target', from: 2, to: 3 }], kept: [] },
    ]);
  });

  it('adds what neither the company nor its older version has, beside others that they have', () => {
    const difference = templateDifference({
      offered: [{ key: 'b', fields: {} }],
      applied: [{ key: 'a', fields: {} }],
      company: [],
      removedKeys: [],
    });
    expect(difference).toEqual([{ key: 'b', state: 'added' }]);
  });
});
