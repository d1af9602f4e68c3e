import type { LineWords } from '../company-value/company-context.ts';
import { companyEditWords, confirmationWords } from '../company-value/ledger/entry-words.ts';
import { relationshipWords } from '../company-value/ledger/relationship-words.ts';

/**
 * What lines say that can be recorded from the sidebar: those about people and the renewal, and a customer's yes. The
 * words of all others would be a tenth of the card.
 */
export const lineWords: LineWords = (entry, words, company) => {
  switch (entry.kind) {
    case 'runway_step':
      return words.t(`readiness.step.${entry.step}`);
    case 'confirmation':
      return confirmationWords(entry, words, company);
    case 'edit':
      return companyEditWords(entry, words);
    default:
      return relationshipWords(entry, words, company);
  }
};
