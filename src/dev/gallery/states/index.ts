import type { GallerySection } from '../state.ts';
import { LANGUAGE_STATES } from './languages.ts';
import { EVERYDAY_STATES } from './everyday.ts';
import { TECHNICAL_STATES } from './technical.ts';
import { PLAN_STATES } from './plans.ts';
import { FORM_STATES } from './forms.ts';

/** Everything that the gallery shows, in its order. */
export const GALLERY: readonly GallerySection[] = [
  EVERYDAY_STATES,
  FORM_STATES,
  PLAN_STATES,
  TECHNICAL_STATES,
  ...LANGUAGE_STATES,
];
