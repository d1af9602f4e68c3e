import type { NextAction } from '../../../src/domain/summary.ts';
import type { GlanceWords } from '../../ui/words.ts';
import { formFor } from '../company-value/relationship/relationship-form.ts';
import type { RelationshipForm } from '../company-value/relationship/relationship-form.ts';

/** What the card in the sidebar can start by itself, and what its button says. */
export type StatusStart = { readonly label: string } & (
  | { readonly about: 'relationship'; readonly form: RelationshipForm }
  /** The customer's yes to a milestone or a benefit, by its key. */
  | { readonly about: 'milestone' | 'metric'; readonly key: string }
);

/**
 * What was said and done with the customer is noted from beside any tab: a step of the renewal, a talk, a yes, an
 * objection, who decides. Null for what needs the milestone or its figures around it; that is done on the whole card.
 */
export function startOf(action: NextAction, words: GlanceWords): StatusStart | null {
  const relationship = formFor(action, words);
  if (relationship !== null) return { about: 'relationship', ...relationship };
  const { kind, milestoneKey, metricKey } = action;
  const label = words.t('next.button.logConfirmation');
  switch (kind) {
    case 'get_confirmation':
      return milestoneKey === null ? null : { about: 'milestone', key: milestoneKey, label };
    case 'confirm_value':
    case 'renew_confirmation':
      return metricKey === null ? null : { about: 'metric', key: metricKey, label };
    default:
      return null;
  }
}
