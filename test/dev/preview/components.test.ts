import { checkProps } from '../../../src/dev/preview/page/components/prop-rules.ts';
import { parseNumber, writeNumber } from '../../../src/dev/preview/page/components/number-format.ts';
import {
  linearScale,
  niceTicks,
  numberWriter,
  spacedTicks,
} from '../../../src/dev/preview/page/components/charts/scale.ts';
import { placesOf, seriesOf } from '../../../src/dev/preview/page/components/charts/chart-data.ts';

describe('checkProps', () => {
  const rules = { variant: ['danger', 'default'], hollow: 'boolean', onClick: 'function' } as const;

  it('accepts what HubSpot accepts', () => {
    const props = { variant: 'danger', hollow: true, onClick: () => undefined, children: 'x', testId: 'y' };
    expect(checkProps('StatusTag', rules, props)).toEqual([]);
  });

  it('accepts props that are not set', () => {
    expect(checkProps('StatusTag', rules, { variant: undefined, hollow: null })).toEqual([]);
  });

  it('names a value that is not allowed', () => {
    expect(checkProps('StatusTag', rules, { variant: 'yellow' })).toEqual([
      'StatusTag: "variant" is "yellow", but should be one of danger, default.',
    ]);
  });

  it('names a prop that does not exist', () => {
    expect(checkProps('StatusTag', rules, { style: {} })).toEqual(['StatusTag has no prop "style".']);
  });
});

describe('numbers in inputs', () => {
  it('reads what people of the locale write', () => {
    expect(parseNumber('1,234.5', 'en-GB')).toBe(1234.5);
    expect(parseNumber('1.234,5', 'pt-BR')).toBe(1234.5);
    expect(parseNumber('−12 %', 'en-GB')).toBe(-12);
  });

  it('has no value for a text without a number', () => {
    expect(parseNumber('', 'en-GB')).toBeUndefined();
    expect(parseNumber('-', 'en-GB')).toBeUndefined();
  });

  it('rounds to the precision', () => {
    expect(parseNumber('2.345', 'en-GB', 1)).toBe(2.3);
  });

  it('writes with group signs only while nobody types', () => {
    expect(writeNumber(240000, 'en-GB', { grouped: true })).toBe('240,000');
    expect(writeNumber(240000, 'en-GB', { grouped: false })).toBe('240000');
  });
});

describe('chart axes', () => {
  it('marks four even steps above the largest value', () => {
    expect(niceTicks([261000])).toEqual([0, 70000, 140000, 210000, 280000]);
    expect(niceTicks([80])).toEqual([0, 20, 40, 60, 80]);
    expect(niceTicks([169200])).toEqual([0, 45000, 90000, 135000, 180000]);
  });

  it('goes below zero for negative values', () => {
    expect(niceTicks([-10, 30])).toEqual([-10, 0, 10, 20, 30]);
  });

  it('has marks even without values', () => {
    expect(niceTicks([])).toEqual([0, 1]);
  });

  it('writes numbers with the unit of the label', () => {
    expect(numberWriter('Total since start ($)', 'en-GB')(70000)).toBe('$70K');
    expect(numberWriter('Matched (%)', 'en-GB')(20)).toBe('20%');
    expect(numberWriter('Change ($)', 'en-GB')(-1500)).toBe('−$1.5K');
    expect(numberWriter(undefined, 'en-GB')(1200)).toBe('1.2K');
  });

  it('drops marks that would overlap, but never the last', () => {
    expect(spacedTicks([0, 10, 60, 100, 110], 50)).toEqual([0, 60, 110]);
    expect(spacedTicks([], 50)).toEqual([]);
  });

  it('puts a single value in the middle', () => {
    expect(linearScale([5, 5], [0, 100])(5)).toBe(50);
  });
});

describe('chart series', () => {
  const axes = {
    x: { field: 'day', fieldType: 'datetime' },
    y: { field: 'value', fieldType: 'linear' },
    options: { groupFieldByColor: 'line', colors: { Plan: 'orange' } },
  } as const;
  const data = [
    { day: 1, value: 35, line: 'Plan' },
    { day: 1, value: 35, line: 'Measured' },
    { day: 2, value: 80, line: 'Plan' },
  ];

  it('makes one series of each value of the grouping field', () => {
    const series = seriesOf({ data, axes }, { place: axes.x, value: axes.y });
    expect(series.map(({ key, points }) => [key, points.length])).toEqual([
      ['Plan', 2],
      ['Measured', 1],
    ]);
    expect(placesOf(series)).toEqual([1, 2]);
  });

  it('uses the colours of the card', () => {
    const [plan] = seriesOf({ data, axes }, { place: axes.x, value: axes.y });
    expect(plan?.color).toBe('#ff8f59');
  });

  it('names values by the labels of the card', () => {
    const labelled = { data, options: { propertyLabels: { line: { Plan: 'Planned' } } } };
    const [plan] = seriesOf({ data: labelled, axes }, { place: axes.x, value: axes.y });
    expect(plan?.label).toBe('Planned');
  });
});
