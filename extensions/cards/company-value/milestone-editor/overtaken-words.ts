import type { MeanwhileChange, MilestoneFields } from '../../../../src/functions/contract.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { measure } from '../milestone/measure-words.ts';
import type { EditorFields } from './editor-fields.ts';
import { plainWords, PROPERTY_FIELDS, propertyLabel, storedWords } from './property-words.ts';

/** "Target: Dana Weber made it 12 h a month, you typed 14 h a month." */
export function overtakenWords(
  change: MeanwhileChange,
  mine: MilestoneFields,
  words: Words,
  company: CompanyScope,
): string {
  const { t } = words;
  const known = PROPERTY_FIELDS[change.property];
  const who = change.changedBy === null ? null : company.userName(change.changedBy);
  return t('editor.meanwhile.line', {
    field: propertyLabel(change.property, words),
    who: who ?? t('editor.meanwhile.somebody'),
    theirs: storedWords(change.property, change.after, mine.unit, words, company),
    mine: known === undefined ? '' : ownWords(mine, known.stored, words, company),
  });
}

/** What of the form changes with a property, for whoever takes the other's value. */
export const typedFieldsOf = ({ property }: MeanwhileChange): readonly (keyof EditorFields)[] =>
  PROPERTY_FIELDS[property]?.typed ?? [];

function ownWords(
  mine: MilestoneFields,
  name: keyof MilestoneFields,
  words: Words,
  company: CompanyScope,
): string {
  const value = mine[name];
  if (value === null || value === '') return words.t('editor.meanwhile.nothing');
  if (typeof value === 'number' && (name === 'baseline' || name === 'target')) {
    return measure(mine.unit, value, words);
  }
  const property = Object.entries(PROPERTY_FIELDS).find(([, { stored }]) => stored === name)?.[0] ?? '';
  return plainWords(
    property,
    Array.isArray(value) ? words.format.join(value, 'list') : String(value),
    words,
    company,
  );
}
