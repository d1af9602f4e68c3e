import { useState, type MouseEvent } from 'react';
import type { LineChartProps } from '@hubspot/ui-extensions';
import { useCard } from '../../card-context.ts';
import { BottomAxis, LeftAxis, type Box } from './Axes.tsx';
import { describeSeries, placesOf, seriesOf, type Series } from './chart-data.ts';
import { ChartFrame, type TooltipContent } from './ChartFrame.tsx';
import { linearScale, niceTicks, numberWriter, spacedTicks } from './scale.ts';

const HEIGHT = 226;
const TICK_DISTANCE = 58;
const POINT_RADIUS = 2.8;

const boxOf = (width: number, yLabel: string | undefined, xLabel: string | undefined): Box => ({
  left: yLabel === undefined ? 48 : 66,
  right: width - 28,
  top: 8,
  bottom: HEIGHT - (xLabel === undefined ? 34 : 52),
});

/** Categories stand beside each other at even distances; instants and numbers where they belong. */
const placeScale = (places: readonly (number | string)[], fieldType: string, box: Box) => {
  if (fieldType === 'category') {
    const scale = linearScale([0, Math.max(1, places.length - 1)], [box.left, box.right]);
    return (place: number | string) => scale(places.indexOf(place));
  }
  const numbers = places.map(Number);
  const scale = linearScale([Math.min(...numbers), Math.max(...numbers)], [box.left, box.right]);
  return (place: number | string) => scale(Number(place));
};

const placeWriter = (fieldType: string, locale: string, label: string | undefined) => {
  if (fieldType === 'category') return String;
  if (fieldType === 'linear') {
    const write = numberWriter(label, locale);
    return (place: number | string) => write(Number(place));
  }
  const format = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  return (place: number | string) => format.format(new Date(place));
};

const nearest = (
  places: readonly (number | string)[],
  x: (place: number | string) => number,
  pointer: number,
) => [...places].sort((a, b) => Math.abs(x(a) - pointer) - Math.abs(x(b) - pointer))[0];

type LineProps = {
  readonly series: Series;
  readonly x: (place: number | string) => number;
  readonly y: (value: number) => number;
  readonly write: ((value: number) => string) | null;
};

const Line = ({ series, x, y, write }: LineProps) => (
  <g fill={series.color} stroke={series.color}>
    <polyline
      fill="none"
      strokeWidth={2.4}
      points={series.points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')}
    />
    {series.points.map((point) => (
      <circle key={point.x} cx={x(point.x)} cy={y(point.y)} r={POINT_RADIUS} stroke="none" />
    ))}
    {write !== null &&
      series.points.map((point) => (
        <text key={point.x} className="ui-data-label" x={x(point.x)} y={y(point.y) - 8} textAnchor="middle">
          {write(point.y)}
        </text>
      ))}
  </g>
);

export const LineChart = (props: LineChartProps) => {
  const { axes, options } = props;
  const { locale } = useCard();
  const [tooltip, setTooltip] = useState<TooltipContent | null>(null);
  const series = seriesOf(props, { place: axes.x, value: axes.y });
  const places = placesOf(series);
  const ticks = niceTicks(series.flatMap(({ points }) => points.map((point) => point.y)));
  const write = numberWriter(axes.y.label, locale);
  const writePlace = placeWriter(axes.x.fieldType, locale, axes.x.label);

  const draw = (width: number) => {
    const box = boxOf(width, axes.y.label, axes.x.label);
    const x = placeScale(places, axes.x.fieldType, box);
    const y = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [box.bottom, box.top]);
    const shown = spacedTicks(places.map(x), TICK_DISTANCE);
    const point = (event: MouseEvent<SVGRectElement>) => {
      const pointer = event.clientX - event.currentTarget.getBoundingClientRect().left + box.left;
      const place = nearest(places, x, pointer);
      if (place === undefined) return;
      const lines = series.flatMap(({ label, color, points }) => {
        const found = points.find((candidate) => candidate.x === place);
        return found === undefined ? [] : [{ label, color, value: write(found.y) }];
      });
      setTooltip({ x: x(place), title: writePlace(place), lines });
    };
    return (
      <>
        <LeftAxis
          box={box}
          grid
          marks={ticks.map((tick) => ({ position: y(tick), label: write(tick) }))}
          label={axes.y.label}
        />
        <BottomAxis
          box={box}
          marks={places
            .filter((place) => shown.includes(x(place)))
            .map((place) => ({ position: x(place), label: writePlace(place) }))}
          label={axes.x.label}
        />
        {series.map((one) => (
          <Line
            key={one.key}
            series={one}
            x={x}
            y={y}
            write={options?.showDataLabels === true ? write : null}
          />
        ))}
        {options?.showTooltips === true && (
          <rect
            x={box.left}
            y={box.top}
            width={Math.max(0, box.right - box.left)}
            height={box.bottom - box.top}
            fill="transparent"
            onMouseMove={point}
            onMouseLeave={() => setTooltip(null)}
          />
        )}
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
