import {
  days,
  dollars,
  listed,
  money,
  orUnknown,
  percent,
  plain,
  spoken,
} from '../../../src/dev/formulas/figures.ts';
import { anchorOf, columns, table } from '../../../src/dev/formulas/markdown.ts';
import {
  larger,
  minus,
  number,
  over,
  plus,
  power,
  smaller,
  times,
} from '../../../src/dev/formulas/quantity.ts';
import { worksheet } from '../../../src/dev/formulas/worksheet.ts';

describe('a worked example', () => {
  it('shows what is given, how each step comes about, and the answer', () => {
    const sheet = worksheet('Hours fall.');
    const before = sheet.given('before', 40, plain);
    const after = sheet.given('after', 10, plain);
    const saved = sheet.step('saved', minus(before, after), plain);
    sheet.result('share', sheet.step('share', over(saved, before), percent), 0.75, percent);
    expect(sheet.done()).toEqual({
      story: 'Hours fall.',
      given: [
        ['before', '40'],
        ['after', '10'],
      ],
      steps: [
        ['saved', '40 − 10 = 30'],
        ['share', '30 / 40 = 75 %'],
      ],
      results: [['share', '75 %']],
    });
  });

  it('is refused when its steps come to something else than the engine says', () => {
    const sheet = worksheet('Hours fall.');
    const worked = sheet.step('saved', number(30), plain);
    expect(() => sheet.result('saved', worked, 31, plain)).toThrow(
      'The example "Hours fall." works "saved" out as 30, the engine says 31.',
    );
    expect(() => sheet.result('saved', worked, null, plain)).toThrow('the engine says null');
  });

  it('does not write a number beside itself', () => {
    const sheet = worksheet('');
    sheet.step('cost', number(12, dollars), dollars);
    expect(sheet.done().steps).toEqual([['cost', '$12']]);
  });
});

describe('arithmetic that shows itself', () => {
  const [two, three, four] = [number(2), number(3), number(4)];

  it('sets brackets where they are needed and nowhere else', () => {
    expect(times(plus(two, three), four)).toMatchObject({ text: '(2 + 3) × 4', value: 20 });
    expect(plus(times(two, three), four)).toMatchObject({ text: '2 × 3 + 4', value: 10 });
    expect(minus(four, minus(three, two))).toMatchObject({ text: '4 − (3 − 2)', value: 3 });
    expect(over(four, times(two, three)).text).toBe('4 / (2 × 3)');
    expect(power(plus(two, three), 2)).toMatchObject({ text: '(2 + 3)^2', value: 25 });
  });

  it('names the smaller and the larger of two', () => {
    expect(smaller(two, three)).toMatchObject({ text: 'min(2, 3)', value: 2 });
    expect(larger(two, three)).toMatchObject({ text: 'max(2, 3)', value: 3 });
  });

  it('keeps a negative number together', () => {
    expect(minus(two, number(-3)).text).toBe('2 − (−3)');
  });
});

describe('numbers in the document', () => {
  it('are written as finance people write them', () => {
    expect(dollars(169200)).toBe('$169,200');
    expect(dollars(-3402.74)).toBe('−$3,402.74');
    expect(money(1235, 'JPY')).toBe('¥1,235');
    expect(percent(0.43375)).toBe('43.38 %');
    expect([days(1), days(14)]).toEqual(['1 day', '14 days']);
  });

  it('are unknown where they are', () => {
    expect(orUnknown<number>(null, plain)).toBe('unknown');
  });

  it('come with words instead of codes', () => {
    expect(spoken('run_rate_below_cost')).toBe('run rate below cost');
    expect(spoken('hoursSavedPerYear')).toBe('hours saved per year');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listed([])).toBe('none');
  });
});

describe('the Markdown of the document', () => {
  it('lays steps out in two columns', () => {
    expect(
      columns([
        ['a', '1'],
        ['long', '2'],
      ]),
    ).toBe('```text\na     1\nlong  2\n```');
  });

  it('keeps a bar within its cell', () => {
    expect(table(['a'], [['b | c']])).toContain('| b \\| c |');
  });

  it('links to a heading as Markdown readers do', () => {
    expect(anchorOf('4.5 Proof: confirmed, evidenced, claimed')).toBe('45-proof-confirmed-evidenced-claimed');
  });
});
