/** What components of several kinds say about their props. */
export const XS = ['xs', 'extra-small'] as const;
export const SM = ['sm', 'small'] as const;
export const MD = ['md', 'medium'] as const;
export const LG = ['lg', 'large'] as const;
export const XL = ['xl', 'extra-large'] as const;
export const ALL_SIZES = [...XS, ...SM, ...MD, ...LG, ...XL] as const;
export const DISTANCES = ['flush', ...ALL_SIZES] as const;
export const SIDES = ['top', 'bottom', 'left', 'right'] as const;
export const CROSS_AXIS = ['start', 'center', 'baseline', 'end', 'stretch'] as const;
export const MAIN_AXIS = ['center', 'end', 'start', 'around', 'between'] as const;
export const DIRECTIONS = ['row', 'column'] as const;

/** What every input of a form may have. */
export const FIELD = {
  label: 'string',
  name: 'string',
  required: 'boolean',
  readOnly: 'boolean',
  description: 'string',
  tooltip: 'string',
  placeholder: 'string',
  error: 'boolean',
  validationMessage: 'string',
  onChange: 'function',
} as const;
