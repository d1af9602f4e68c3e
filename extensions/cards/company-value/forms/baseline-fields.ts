import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { Milestone } from '../../../../src/domain/facts.ts';
import { nearlyEqual } from '../../../../src/domain/nearly.ts';
import { isComparatorAgainstDirection } from '../../../../src/domain/progress.ts';
import type { BaselineMethod } from '../../../../src/domain/vocabulary.ts';
import type { NewBaseline } from '../../../../src/functions/contract.ts';
import type { Words } from '../../../ui/words.ts';
import type { EntryValues, Line } from '../fields/use-entry-form.ts';
import { measuredAs } from './subject.ts';
import { storedWords, toStored, toTyped } from './typed-value.ts';

/** What people type in the form of a baseline. */
export interface BaselineFields extends EntryValues {
  readonly typed: number | null;
  readonly method: BaselineMethod | null;
  /** The customer's person who agreed to it. */
  readonly agreedBy: string | null;
}

/** Starts from what is known: the method that the plan foresees, or the baseline that is to be corrected. */
export function startingBaseline(milestone: Milestone, today: CalendarDate, words: Words): BaselineFields {
  const { baseline, baselineOn, baselineMethod } = milestone;
  return {
    typed: baseline === null ? null : toTyped(measuredAs(milestone), baseline, words.format),
    on: baseline === null ? today : (baselineOn ?? today),
    method: baselineMethod,
    agreedBy: null,
    note: '',
  };
}

/** The value as it is stored; null while nothing usable is typed. */
export function storedBaseline(
  { typed }: Pick<BaselineFields, 'typed'>,
  milestone: Milestone,
  { format }: Words,
): number | null {
  return typed === null || !Number.isFinite(typed) ? null : toStored(measuredAs(milestone), typed, format);
}

/** A percentage this far above 1 is a slip: it is typed as percent already. */
const LARGEST_SHARE = 10;

/** What cannot be: from a baseline on the wrong side of the target nothing could be achieved. */
export function valueProblem(fields: BaselineFields, milestone: Milestone, words: Words): string | null {
  const { t } = words;
  const value = storedBaseline(fields, milestone, words);
  const measured = measuredAs(milestone);
  if (value === null) return t('form.check.number');
  if (measured.typedAs === 'percent' && Math.abs(value) > LARGEST_SHARE) return t('form.baseline.tooLarge');
  if (milestone.criterion !== 'reach' || milestone.target === null) return null;
  if (nearlyEqual(value, milestone.target)) return t('form.baseline.isTarget');
  return isComparatorAgainstDirection({ ...milestone, baseline: value })
    ? t('form.baseline.against', { target: storedWords(measured, milestone.target, words) })
    : null;
}

/** None while something is missing. */
export function baselineEntries(
  fields: BaselineFields,
  milestone: Milestone,
  line: Line,
  words: Words,
): readonly NewBaseline[] {
  const value = storedBaseline(fields, milestone, words);
  const { method, agreedBy } = fields;
  if (value === null || method === null) return [];
  const seen = { value: milestone.baseline };
  return [
    { ...line, kind: 'baseline', milestoneKey: milestone.key, value, method, contactId: agreedBy, seen },
  ];
}

/** What was tracked speaks for itself; anything else needs the customer's agreement. */
export const needsAgreement = (method: BaselineMethod | null): boolean =>
  method !== null && method !== 'direct';
