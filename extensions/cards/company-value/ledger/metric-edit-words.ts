import type { LedgerEntry } from '../../../../src/domain/ledger.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { ASSUMPTION, isLabelled, PROPERTY_LABELS } from '../metric-editor/property-labels.ts';
import { inputsIn } from '../metric-editor/stored-inputs.ts';
import { inputName, inputWords } from '../value/input-words.ts';

type Edit = Extract<LedgerEntry, { kind: 'edit' }>;

/** What an edit of a benefit says: each number with its value before and after, and what else was changed. */
export function metricEditWords(entry: Edit, words: Words, company: CompanyScope): string | null {
  const { t } = words;
  if (entry.revision === 0) return t('ledger.metricAdded');
  const metric = company.metric(entry.metricKey)?.metric ?? null;
  const line = (input: string, before: unknown, after: unknown) => {
    const say = (value: unknown) =>
      inputWords(input, typeof value === 'string' || typeof value === 'number' ? value : null, metric, words);
    return t('ledger.inputChanged', {
      input: inputName(input, words),
      before: say(before),
      after: say(after),
    });
  };
  const parts = Object.entries(entry.changes).flatMap(([property, { before, after }]) => {
    if (property.startsWith(ASSUMPTION)) {
      return [line(property.slice(ASSUMPTION.length), numberOrNull(before), numberOrNull(after))];
    }
    if (property !== 'inputs') return isLabelled(property) ? [t(PROPERTY_LABELS[property])] : [];
    const [then, now] = [inputsIn(before), inputsIn(after)];
    return Object.keys({ ...then, ...now })
      .filter((input) => JSON.stringify(then[input]) !== JSON.stringify(now[input]))
      .map((input) => line(input, then[input], now[input]));
  });
  return parts.length === 0 ? null : parts.join(' · ');
}

const numberOrNull = (text: string | null): number | null => (text === null ? null : Number(text));
