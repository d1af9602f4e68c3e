import type { FirstSidebarKey } from './first-words.ts';
import type { MessageKey } from './translate.ts';

/** What the sidebar says beyond the first words; of the catalogue only this comes with a glance. */
const GLANCE = ['common.', 'milestone.progress.', 'next.', 'relationship.button.', 'sidebar.'] as const;

/** A message that can be said of a glance at a company. */
export type GlanceKey = FirstSidebarKey | Extract<MessageKey, `${(typeof GLANCE)[number]}${string}`>;

export const isOfGlance = (key: string): boolean => GLANCE.some((start) => key.startsWith(start));
