import type { AllDistances } from '@hubspot/ui-extensions';

export type ShortSize = 'flush' | 'xs' | 'sm' | 'md' | 'lg' | 'xl';

const LONG_NAMES: Readonly<Record<string, ShortSize>> = {
  'extra-small': 'xs',
  small: 'sm',
  medium: 'md',
  large: 'lg',
  'extra-large': 'xl',
  default: 'md',
};

/** The short name of a size, which HubSpot takes in two spellings. */
export const shortSize = (size: AllDistances | 'default' | undefined, fallback: ShortSize): ShortSize =>
  size === undefined ? fallback : (LONG_NAMES[size] ?? (size as ShortSize));
