import { useState } from 'react';
import type { BarChartProps } from '@hubspot/ui-extensions';
import { useCard } from '../../card-context.ts';
import { BottomAxis, LeftAxis, type Box } from './Axes.tsx';
import { describeSeries, placesOf, seriesOf, type Series } from './chart-data.ts';
import { ChartFrame, type TooltipContent } from './ChartFrame.tsx';
import { linearScale, niceTicks, numberWriter } from './scale.ts';

const HEIGHT = 232;
const BAR_THICKNESS = 16;

/** One rectangle: which place, which series, from which value to which. */
type Bar = {
  readonly place: number | string;
  readonly series: Series;
  readonly from: number;
  readonly to: number;
  /** Which of the bars beside each other at its place this is. */
  readonly lane: number;
};

const barsOf = (series: readonly Series[], places: readonly (number | string)[], stacked: boolean): Bar[] =>
  places.flatMap((place) => {
    let total = 0;
    return series.flatMap((one, index) => {
      const value = one.points.find((point) => point.x === place)?.y;
      if (value === undefined) return [];
      const from = stacked ? total : 0;
      total += value;
      return [{ place, series: one, from, to: from + value, lane: stacked ? 0 : index }];
    });
  });

const writePlace = (place: number | string, fieldType: string, locale: string): string =>
  fieldType === 'datetime'
    ? new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
        new Date(place),
      )
    : String(place);

type Geometry = {
  readonly horizontal: boolean;
  readonly along: (value: number) => number;
  readonly across: (bar: Bar) => number;
};

const barRectangle = ({ along, across, horizontal }: Geometry, bar: Bar) => {
  const [start, end] = [along(bar.from), along(bar.to)];
  const near = Math.min(start, end);
  const length = Math.abs(end - start);
  return horizontal
    ? { x: near, y: across(bar), width: length, height: BAR_THICKNESS }
    : { x: across(bar), y: near, width: BAR_THICKNESS, height: length };
};

const labelPoint = ({ horizontal }: Geometry, rectangle: ReturnType<typeof barRectangle>) =>
  horizontal
    ? {
        x: rectangle.x + rectangle.width + 4,
        y: rectangle.y + BAR_THICKNESS / 2 + 4,
        textAnchor: 'start' as const,
      }
    : { x: rectangle.x + BAR_THICKNESS / 2, y: rectangle.y - 5, textAnchor: 'middle' as const };

/** The widest category decides how much room is left of a chart whose bars run sideways. */
const CHARACTER_WIDTH = 6.2;

const boxOf = (
  width: number,
  horizontal: boolean,
  names: readonly string[],
  labels: { x?: string; y?: string },
): Box => {
  const room = horizontal ? Math.max(...names.map((name) => name.length), 0) * CHARACTER_WIDTH + 16 : 44;
  const minimum = horizontal ? 140 : 0;
  return {
    left: Math.max(minimum, room) + (labels.y === undefined ? 0 : 20),
    right: width - 28,
    top: 8,
    bottom: HEIGHT - (labels.x === undefined ? 30 : 50),
  };
};

export const BarChart = (props: BarChartProps) => {
  const { axes, options } = props;
  const { locale } = useCard();
  const [tooltip, setTooltip] = useState<TooltipContent | null>(null);
  // Bars run sideways when the numbers are on the x axis.
  const horizontal = axes.x.fieldType === 'linear' && axes.y.fieldType !== 'linear';
  const place = horizontal ? axes.y : axes.x;
  const value = horizontal ? axes.x : axes.y;
  const series = seriesOf(props, { place, value });
  const places = placesOf(series);
  const bars = barsOf(series, places, axes.options?.stacking === true);
  const ticks = niceTicks(bars.map(({ to }) => to));
  const write = numberWriter(value.label, locale);
  const names = places.map((one) => writePlace(one, place.fieldType, locale));

  const showTooltip = (bar: Bar, x: number) =>
    setTooltip({
      x,
      title: writePlace(bar.place, place.fieldType, locale),
      lines: bars
        .filter((other) => other.place === bar.place)
        .map(({ series: one, from, to }) => ({
          label: one.label,
          color: one.color,
          value: write(to - from),
        })),
    });

  const draw = (width: number) => {
    const box = boxOf(width, horizontal, names, {
      ...(axes.x.label === undefined ? {} : { x: axes.x.label }),
      ...(axes.y.label === undefined ? {} : { y: axes.y.label }),
    });
    const [start, end] = horizontal ? [box.top, box.bottom] : [box.left, box.right];
    const band = (end - start) / Math.max(1, places.length);
    const lanes = Math.max(1, ...bars.map(({ lane }) => lane + 1));
    const middle = (one: number | string) => start + (places.indexOf(one) + 0.5) * band;
    const geometry: Geometry = {
      horizontal,
      along: linearScale(
        [ticks[0] ?? 0, ticks.at(-1) ?? 1],
        horizontal ? [box.left, box.right] : [box.bottom, box.top],
      ),
      across: ({ place: one, lane }) => middle(one) + (lane - lanes / 2) * BAR_THICKNESS,
    };
    const placeMarks = places.map((one, index) => ({ position: middle(one), label: names[index] ?? '' }));
    const valueMarks = ticks.map((tick) => ({ position: geometry.along(tick), label: write(tick) }));
    return (
      <>
        <LeftAxis
          box={box}
          grid={!horizontal}
          marks={horizontal ? placeMarks : valueMarks}
          label={axes.y.label}
        />
        <BottomAxis
          box={box}
          grid={horizontal}
          marks={horizontal ? valueMarks : placeMarks}
          label={axes.x.label}
        />
        {bars.map((bar) => {
          const rectangle = barRectangle(geometry, bar);
          const hover =
            options?.showTooltips === true
              ? {
                  onMouseEnter: () => showTooltip(bar, rectangle.x + rectangle.width / 2),
                  onMouseLeave: () => setTooltip(null),
                }
              : {};
          return (
            <g key={`${bar.place} ${bar.series.key}`}>
              <rect {...rectangle} fill={bar.series.color} {...hover} />
              {options?.showDataLabels === true && (
                <text className="ui-data-label" {...labelPoint(geometry, rectangle)}>
                  {write(bar.to - bar.from)}
                </text>
              )}
            </g>
          );
        })}
      </>
    );
  };

  return (
    <ChartFrame
      options={options}
      series={series}
      height={HEIGHT}
      description={describeSeries(options?.title, series, write)}
      tooltip={tooltip}
      draw={draw}
    />
  );
};
