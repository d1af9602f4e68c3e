import * as states from '../states.tsx';
import { define } from './define.ts';
import type { Registered } from './define.ts';
import { XS, SM, MD } from './prop-values.ts';

/** What says how things stand: notices, empty places, waiting. */
export const STATES: Registered = {
  Alert: define(states.Alert, {
    title: 'string',
    variant: ['info', 'warning', 'success', 'error', 'danger', 'tip'],
  }),
  EmptyState: define(states.EmptyState, {
    flush: 'boolean',
    title: 'string',
    layout: ['horizontal', 'vertical'],
    reverseOrder: 'boolean',
    imageWidth: 'number',
    imageName: 'string',
  }),
  ErrorState: define(states.ErrorState, { title: 'string', type: ['error', 'support', 'lock'] }),
  LoadingSpinner: define(states.LoadingSpinner, {
    label: 'string',
    showLabel: 'boolean',
    size: [...XS, ...SM, ...MD],
    layout: ['inline', 'centered'],
  }),
};
