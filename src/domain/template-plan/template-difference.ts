import type { JsonValue } from './same-value.ts';
import { sameValue } from './same-value.ts';

/** A milestone or benefit as a template describes it: plain values by field. */
export interface TemplateItem {
  readonly key: string;
  readonly fields: Readonly<Record<string, JsonValue>>;
}

/** The item of a company that came from a template. */
export interface CompanyItem extends TemplateItem {
  /** Fields that a person has edited, from the ledger's edit lines. */
  readonly editedFields: readonly string[];
  /** Something was measured, proved or otherwise logged about it. */
  readonly hasLines: boolean;
}

export interface FieldChange {
  readonly field: string;
  /** The company's value. */
  readonly from: JsonValue;
  /** The value of the new version. */
  readonly to: JsonValue;
}

/** What a template version means for one item of a company; each item is offered by itself. */
export type ItemDifference = { readonly key: string } & (
  | { readonly state: 'added' }
  | { readonly state: 'removed_by_person' }
  /** Changes to take over, beside those that a person's edit keeps as they are. */
  | {
      readonly state: 'changed';
      readonly changes: readonly FieldChange[];
      readonly kept: readonly FieldChange[];
    }
  /** The new version differs, but only in what people have edited: nothing is touched. */
  | { readonly state: 'edited_by_people'; readonly kept: readonly FieldChange[] }
  | { readonly state: 'kept' }
  /** The new version has it no more; it stays until a person decides. */
  | { readonly state: 'dropped_by_template'; readonly canBeUndone: boolean }
);

export interface DifferenceQuestion {
  readonly offered: readonly TemplateItem[];
  /** The version laid out before; null when it is not known any more. */
  readonly applied: readonly TemplateItem[] | null;
  readonly company: readonly CompanyItem[];
  /** Keys of items that a person removed, from the ledger. */
  readonly removedKeys: readonly string[];
}

/**
 * How a template version differs from what a company has, item by item: those of the version in its order, then
 * those it has dropped. What a person removed stays away, and what people edited stays as it is.
 * Source: this product's own rule; docs/formulas.md, "Difference of a newer version".
 */
export function templateDifference(question: DifferenceQuestion): readonly ItemDifference[] {
  const { offered, company } = question;
  const offeredKeys = new Set(offered.map(({ key }) => key));
  return [
    ...offered.map((item) => differenceOf(item, question)),
    ...company
      .filter(({ key }) => !offeredKeys.has(key))
      .map((item) => ({
        key: item.key,
        state: 'dropped_by_template' as const,
        canBeUndone: isUntouched(item),
      })),
  ];
}

/** Keys of the items that undoing may archive: what nobody edited and nothing is logged about. */
export function undoableKeys(company: readonly CompanyItem[]): readonly string[] {
  return company.filter(isUntouched).map(({ key }) => key);
}

function isUntouched({ editedFields, hasLines }: CompanyItem): boolean {
  return editedFields.length === 0 && !hasLines;
}

function differenceOf(item: TemplateItem, question: DifferenceQuestion): ItemDifference {
  const { applied, company, removedKeys } = question;
  const { key } = item;
  const own = company.find((one) => one.key === key);
  const before = applied?.find((one) => one.key === key) ?? null;
  if (!own) {
    // Laid out once and not there any more: somebody deleted the record by hand.
    const isRemoved = removedKeys.includes(key) || before !== null;
    return { key, state: isRemoved ? 'removed_by_person' : 'added' };
  }
  const differing = Object.entries(item.fields)
    .filter(([field, value]) => !sameValue(own.fields[field] ?? null, value))
    .map(([field, to]) => ({ field, from: own.fields[field] ?? null, to }))
    .filter(({ field, to }) => !isOldNews(field, to, before));
  const kept = differing.filter(({ field }) => isEdited(field, own, before));
  const changes = differing.filter((change) => !kept.includes(change));
  if (changes.length > 0) return { key, state: 'changed', changes, kept };
  return kept.length > 0 ? { key, state: 'edited_by_people', kept } : { key, state: 'kept' };
}

/** The new version says what the old one said: it offers nothing that a person has not already declined. */
function isOldNews(field: string, value: JsonValue, before: TemplateItem | null): boolean {
  return before !== null && sameValue(before.fields[field] ?? null, value);
}

/** Edited in the app, or by hand so that it no longer is what was laid out. */
function isEdited(field: string, own: CompanyItem, before: TemplateItem | null): boolean {
  if (own.editedFields.includes(field)) return true;
  return before !== null && !sameValue(before.fields[field] ?? null, own.fields[field] ?? null);
}
