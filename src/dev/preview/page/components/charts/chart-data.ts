import type { ChartAxis, ChartColor, ChartDataRow, ChartProps } from '@hubspot/ui-extensions';

export type Point = { readonly x: number | string; readonly y: number };
export type Series = {
  readonly key: string;
  readonly label: string;
  readonly color: string;
  readonly points: readonly Point[];
};

const COLORS: Readonly<Record<ChartColor, string>> = {
  orange: '#ff8f59',
  aqua: '#51d3d9',
  purple: '#9784c2',
  yellow: '#fec78f',
  pink: '#f2729c',
  blue: '#3b8ede',
  green: '#a2d28f',
  darkOrange: '#d96c38',
  darkAqua: '#2fb6bd',
  darkPurple: '#6a5599',
  darkYellow: '#e0a05c',
  darkPink: '#c94b78',
  darkBlue: '#1f66ab',
  darkGreen: '#6da858',
};

const ORDER: readonly ChartColor[] = ['orange', 'aqua', 'purple', 'yellow', 'pink', 'blue', 'green'];

const rowsOf = (data: ChartProps['data']): readonly ChartDataRow[] =>
  Array.isArray(data) ? data : data.data;

/** The name that the card gives to a value of a field, or the value. */
const labelOf = (data: ChartProps['data'], field: string, value: string | number): string => {
  const labels = Array.isArray(data) ? undefined : data.options?.propertyLabels?.[field];
  return labels?.[String(value)] ?? String(value);
};

const numberOf = (value: unknown): number => {
  const number = typeof value === 'number' ? value : Number.parseFloat(String(value));
  return Number.isFinite(number) ? number : 0;
};

/** Where a value stands on its axis: an instant, a number, or the name of a category. */
const placeOf = (data: ChartProps['data'], axis: ChartAxis, value: unknown): number | string => {
  if (axis.fieldType === 'category') return labelOf(data, axis.field, value as string);
  if (axis.fieldType === 'linear') return numberOf(value);
  return typeof value === 'number' ? value : Date.parse(String(value));
};

const colorAt = (index: number, wanted: readonly ChartColor[] = []): string => {
  const list = [...wanted, ...ORDER.filter((color) => !wanted.includes(color))];
  return COLORS[list[index % list.length] ?? 'orange'];
};

export type Orientation = { readonly place: ChartAxis; readonly value: ChartAxis };

/** One series for each value of the field that groups by colour, in the order of the rows; or a single one. */
export const seriesOf = ({ data, axes, options }: ChartProps, { place, value }: Orientation): Series[] => {
  const groupField = axes.options?.groupFieldByColor;
  const groups = new Map<string, Point[]>();
  for (const row of rowsOf(data)) {
    const key = groupField === undefined ? '' : String(row[groupField]);
    const points = groups.get(key) ?? [];
    points.push({ x: placeOf(data, place, row[place.field]), y: numberOf(row[value.field]) });
    groups.set(key, points);
  }
  return [...groups].map(([key, points], index) => {
    const chosen = axes.options?.colors?.[key];
    return {
      key,
      label: groupField === undefined ? (value.label ?? value.field) : labelOf(data, groupField, key),
      color: chosen === undefined ? colorAt(index, options?.colorList ?? options?.colors) : COLORS[chosen],
      points,
    };
  });
};

/** Every place once, in the order of the rows. */
export const placesOf = (series: readonly Series[]): (number | string)[] => [
  ...new Set(series.flatMap(({ points }) => points.map(({ x }) => x))),
];

/** A sentence for people who do not see the chart. */
export const describeSeries = (
  title: string | undefined,
  series: readonly Series[],
  write: (y: number) => string,
) => {
  const parts = series.map(({ label, points }) => {
    const values = points.map(({ y }) => y);
    return `${label}: ${points.length} values, ${write(Math.min(...values))} to ${write(Math.max(...values))}`;
  });
  return [title, ...parts].filter(Boolean).join('. ');
};
