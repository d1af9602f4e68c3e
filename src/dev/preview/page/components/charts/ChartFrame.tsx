import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { ChartOptions } from '@hubspot/ui-extensions';
import type { Series } from './chart-data.ts';

const FALLBACK_WIDTH = 600;

/** The width of an element, followed while it changes. */
const useWidth = () => {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FALLBACK_WIDTH);
  useLayoutEffect(() => {
    const observed = element.current;
    if (observed === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(observed.clientWidth));
    observer.observe(observed);
    setWidth(observed.clientWidth);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
};

export type TooltipContent = {
  readonly x: number;
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly color: string; readonly value: string }[];
};

const ChartTooltip = ({ x, title, lines }: TooltipContent) => (
  <div className="ui-chart-tooltip" style={{ left: x }}>
    <strong>{title}</strong>
    {lines.map(({ label, color, value }) => (
      <div key={label}>
        <span className="ui-chart-swatch" style={{ background: color }} />
        {label}: {value}
      </div>
    ))}
  </div>
);

type Props = {
  readonly options: ChartOptions | undefined;
  readonly series: readonly Series[];
  readonly height: number;
  readonly description: string;
  readonly tooltip: TooltipContent | null;
  readonly draw: (width: number) => ReactNode;
};

/** Title, legend and drawing area of a chart. */
export const ChartFrame = ({ options, series, height, description, tooltip, draw }: Props) => {
  const [area, width] = useWidth();
  return (
    <figure className="ui-chart">
      {options?.title !== undefined && <figcaption className="ui-chart-title">{options.title}</figcaption>}
      {options?.showLegend === true && (
        <ul className="ui-chart-legend">
          {series.map(({ key, label, color }) => (
            <li key={key}>
              <span className="ui-chart-swatch" style={{ background: color }} />
              {label}
            </li>
          ))}
        </ul>
      )}
      <div ref={area} className="ui-chart-area">
        <svg width={width} height={height} role="img" aria-label={description}>
          {draw(width)}
        </svg>
        {tooltip !== null && <ChartTooltip {...tooltip} />}
      </div>
    </figure>
  );
};
