import { inOrderOf } from '../../src/domain/order.ts';
import { DEFAULT_LANGUAGE_SETTINGS } from '../../src/domain/settings/language-settings.ts';

const itself = (text: string) => text;

describe('records in the order of a text of theirs', () => {
  it('are not copied where they are in order already, equal ones among them', () => {
    for (const ordered of [[], ['a'], ['a', 'b', 'b', 'c']]) expect(inOrderOf(ordered, itself)).toBe(ordered);
  });

  it('are put in order, and the list they came in stays as it was', () => {
    const mixed = ['c', 'a', 'b'];
    expect(inOrderOf(mixed, itself)).toEqual(['a', 'b', 'c']);
    expect(inOrderOf(['c', 'b', 'a'], itself)).toEqual(['a', 'b', 'c']);
    expect(mixed).toEqual(['c', 'a', 'b']);
  });
});

it('speaks the language of each reader where nobody has set one', () => {
  expect(DEFAULT_LANGUAGE_SETTINGS).toEqual({ everyone: null, users: {} });
});
