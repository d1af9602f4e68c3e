import { calculators, targetMet } from '../../src/domain/index.ts';
import * as vocabulary from '../../src/domain/vocabulary.ts';

const { UNIT_MONEY, UNIT_PERCENT, ...lists } = vocabulary;
const { COMPARATORS, LANGUAGES, ...plainLists } = lists;

const failing = (
  among: Readonly<Record<string, readonly string[]>>,
  holds: (words: readonly string[]) => boolean,
) =>
  Object.entries(among)
    .filter(([, words]) => !holds(words))
    .map(([list]) => list);

describe('the words that records hold', () => {
  it('are small letters and underscores, so that filters, imports and workflows can name them', () => {
    expect(failing(plainLists, (words) => words.every((word) => /^[a-z]+(_[a-z]+)*$/.test(word)))).toEqual(
      [],
    );
    expect([UNIT_MONEY, UNIT_PERCENT]).toEqual(['money', 'percent']);
  });

  it('fit several into one property, which HubSpot separates by semicolons', () => {
    expect(failing(lists, (words) => !words.join('').includes(';'))).toEqual([]);
  });

  it('leave a choice and offer nothing twice', () => {
    expect(failing(lists, ({ length }) => length > 1)).toEqual([]);
    expect(failing(lists, (words) => new Set(words).size === words.length)).toEqual([]);
  });

  it('compare as they read', () => {
    const met = COMPARATORS.map((comparator) =>
      [1, 2, 3].filter((current) => targetMet({ target: 2, current, comparator, criterion: 'maintain' })),
    );
    expect(Object.fromEntries(COMPARATORS.map((comparator, index) => [comparator, met[index]]))).toEqual({
      '<=': [1, 2],
      '<': [1],
      '>=': [2, 3],
      '>': [3],
      '=': [2],
    });
  });

  it('name languages the way browsers do', () => {
    expect(Intl.getCanonicalLocales(LANGUAGES)).toEqual(LANGUAGES);
  });

  it('name a calculator each, and none is without a name', () => {
    expect([...lists.CALCULATORS].sort()).toEqual(Object.keys(calculators).sort());
  });
});
