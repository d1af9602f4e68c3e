import type { CSSProperties, ReactNode } from 'react';
import type {
  AutoGridProps,
  BoxProps,
  CardProps,
  DividerProps,
  FlexProps,
  InlineProps,
  SpacerProps,
  StackProps,
  TileProps,
} from '@hubspot/ui-extensions';
import { shortSize } from './sizes.ts';

const POSITIONS: Readonly<Record<string, string>> = {
  start: 'flex-start',
  end: 'flex-end',
  between: 'space-between',
  around: 'space-around',
};

const position = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : (POSITIONS[value] ?? value);

const gapOf = (gap: FlexProps['gap']): string => `var(--space-${shortSize(gap, 'flush')})`;

export const Flex = (props: FlexProps) => {
  const { gap, direction = 'row', justify, align, alignSelf, wrap, children } = props;
  const style: CSSProperties = {
    flexDirection: direction,
    gap: gapOf(gap),
    justifyContent: position(justify),
    alignItems: position(align),
    alignSelf: position(alignSelf),
    flexWrap: wrap === true || wrap === 'wrap' ? 'wrap' : 'nowrap',
  };
  return (
    <div className="ui-flex" style={style}>
      {children}
    </div>
  );
};

/** `flex={1}` and the like share the room evenly; the words are CSS's own. */
const boxFlex = (flex: BoxProps['flex']): string => {
  if (typeof flex === 'number') return `${flex} ${flex} 0%`;
  if (flex === 'initial') return '0 1 auto';
  return flex === 'none' ? '0 0 auto' : '1 1 auto';
};

export const Box = ({ flex, alignSelf, children }: BoxProps) => {
  // Without `flex` a Box takes the room of what is in it.
  const style: CSSProperties = {
    flex: flex === undefined ? undefined : boxFlex(flex),
    alignSelf: position(alignSelf),
    minWidth: 0,
  };
  return <div style={style}>{children}</div>;
};

export const Inline = ({ gap, justify, align = 'center', children }: InlineProps) => (
  <div
    className="ui-inline"
    style={{ gap: gapOf(gap), justifyContent: position(justify), alignItems: position(align) }}
  >
    {children}
  </div>
);

export const Stack = ({ distance, direction = 'column', justify, align, width, children }: StackProps) => (
  <div
    className="ui-flex"
    style={{
      flexDirection: direction,
      gap: gapOf(distance),
      justifyContent: position(justify),
      alignItems: position(align),
      width,
    }}
  >
    {children}
  </div>
);

export const AutoGrid = ({ columnWidth, gap, flexible = false, children }: AutoGridProps) => {
  const column = flexible ? `minmax(min(${columnWidth}px, 100%), 1fr)` : `${columnWidth}px`;
  const fill = flexible ? 'auto-fit' : 'auto-fill';
  return (
    <div className="ui-grid" style={{ gap: gapOf(gap), gridTemplateColumns: `repeat(${fill}, ${column})` }}>
      {children}
    </div>
  );
};

export const Divider = ({ size, distance }: DividerProps) => (
  <hr className="ui-divider" style={{ marginBlock: `var(--space-${shortSize(size ?? distance, 'sm')})` }} />
);

export const Spacer = ({ size }: SpacerProps) => (
  <div aria-hidden="true" style={{ flex: 'none', height: `var(--space-${shortSize(size, 'sm')})` }} />
);

export const Tile = ({ compact = false, flush = false, children }: TileProps) => (
  <div className={`ui-tile ${compact ? 'ui-tile-compact' : ''} ${flush ? 'ui-tile-flush' : ''}`}>
    {children}
  </div>
);

export const Card = ({ children }: CardProps & { readonly children?: ReactNode }) => (
  <div className="ui-card">{children}</div>
);
