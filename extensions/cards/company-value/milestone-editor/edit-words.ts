import type { LedgerEntry } from '../../../../src/domain/ledger.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { propertyLabel, storedWords } from './property-words.ts';

type Edit = Extract<LedgerEntry, { kind: 'edit' }>;

/** Longer texts are told by their name alone. */
const LONGEST_SHOWN = 40;

/** What an edit of a milestone says: that it was added, or each change with the values before and after. */
export function milestoneEditWords(edit: Edit, words: Words, company: CompanyScope): string | null {
  if (edit.revision === 0) return words.t('editor.ledger.added');
  const milestone = company.milestone(edit.milestoneKey)?.milestone;
  if (milestone === undefined) return null;
  const unit = milestone.unit;
  const changes = Object.entries(edit.changes).map(([property, { before, after }]) => {
    const field = propertyLabel(property, words);
    const [from, to] = [before, after].map((text) => storedWords(property, text, unit, words, company));
    const isShort = Math.max(from?.length ?? 0, to?.length ?? 0) <= LONGEST_SHOWN;
    return isShort
      ? words.t('editor.ledger.change', { field, from: from ?? '', to: to ?? '' })
      : words.t('editor.ledger.rewritten', { field });
  });
  return words.format.join(changes, 'clauses');
}
