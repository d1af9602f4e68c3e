import * as layout from '../layout.tsx';
import { define } from './define.ts';
import type { Registered } from './define.ts';
import { ALL_SIZES, DISTANCES, CROSS_AXIS, MAIN_AXIS, DIRECTIONS } from './prop-values.ts';

/** What puts other components in their places. */
export const LAYOUT: Registered = {
  Flex: define(layout.Flex, {
    gap: DISTANCES,
    direction: DIRECTIONS,
    justify: MAIN_AXIS,
    align: CROSS_AXIS,
    alignSelf: CROSS_AXIS,
    wrap: [true, false, 'wrap', 'nowrap'],
  }),
  Box: define(layout.Box, {
    alignSelf: [...CROSS_AXIS, 'auto'],
    flex: ['initial', 'auto', 'none', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  }),
  Inline: define(layout.Inline, { justify: MAIN_AXIS, align: CROSS_AXIS, gap: DISTANCES }),
  Stack: define(layout.Stack, {
    distance: DISTANCES,
    direction: DIRECTIONS,
    justify: ['center', 'end', 'start'],
    align: CROSS_AXIS,
    width: ['auto', '100%'],
  }),
  AutoGrid: define(layout.AutoGrid, { columnWidth: 'number', gap: DISTANCES, flexible: 'boolean' }),
  Divider: define(layout.Divider, { size: DISTANCES, distance: DISTANCES }),
  Spacer: define(layout.Spacer, { size: ALL_SIZES }),
  Tile: define(layout.Tile, { compact: 'boolean', flush: 'boolean' }),
  Card: define(layout.Card, {}),
};
