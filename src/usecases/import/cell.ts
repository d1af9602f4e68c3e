import { format, isValid, parse } from 'date-fns';
import { instantOfDate } from '../../crm/mapping/time-zone.ts';
import { withoutNoise, writeValue } from '../../crm/mapping/values.ts';
import { addDays, isCalendarDate } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import { TEMPLATE_COLUMN } from './mapping.ts';
import type { ColumnRule, PropertyRule } from './mapping.ts';

/** How cells are read: number and date format, by how many days dates move, and where the account is. */
export interface CellFormat {
  readonly decimalSeparator: '.' | ',';
  readonly dateFormat: string;
  readonly shiftDays: number;
  readonly timeZone: string;
}

export type CellResult =
  { readonly ok: true; readonly value: string | null } | { readonly ok: false; readonly reason: string };

export type Row = Readonly<Record<string, string>>;

/** The property value that a rule gives for a row; null leaves the property empty. */
export function readCell(rule: PropertyRule, row: Row, cells: CellFormat): CellResult {
  if ('constant' in rule) return { ok: true, value: rule.constant };
  if ('template' in rule) {
    return {
      ok: true,
      value: rule.template.replaceAll(TEMPLATE_COLUMN, (_, column: string) => row[column] ?? ''),
    };
  }
  const text = row[rule.column] ?? '';
  if (text === '') {
    return rule.required
      ? { ok: false, reason: `the column "${rule.column}" is empty` }
      : { ok: true, value: rule.otherwise ?? null };
  }
  return readFilledCell(rule, text, cells);
}

function readFilledCell(rule: ColumnRule, text: string, cells: CellFormat): CellResult {
  if (rule.values !== undefined) return listedValue(rule, text);
  if (rule.type === 'number') return numberValue(rule, text, cells);
  if (rule.type === 'text') return { ok: true, value: text };
  const date = readDateText(text, cells);
  if (date === null) {
    return { ok: false, reason: `"${text}" in "${rule.column}" is no date of the form ${cells.dateFormat}` };
  }
  return { ok: true, value: rule.type === 'date' ? date : instantOfDate(date, cells.timeZone) };
}

function listedValue(rule: ColumnRule, text: string): CellResult {
  const { values = {} } = rule;
  const value = Object.hasOwn(values, text) ? values[text] : rule.otherwise;
  return value === undefined
    ? { ok: false, reason: `"${text}" in "${rule.column}" is not among the values of the mapping` }
    : { ok: true, value };
}

function numberValue(rule: ColumnRule, text: string, cells: CellFormat): CellResult {
  const value = readNumberText(text, cells.decimalSeparator);
  if (value === null) {
    return { ok: false, reason: `"${text}" in "${rule.column}" is not a number, or it is ambiguous` };
  }
  if (rule.ranges !== undefined) {
    const range = rule.ranges.find(({ below }) => below === undefined || value < below);
    return { ok: true, value: range?.value ?? rule.otherwise ?? null };
  }
  return { ok: true, value: writeValue(withoutNoise(value * (rule.multiply ?? 1))) };
}

/**
 * A number in the stated notation. Groups of three digits may be set apart by the other of comma and point, or
 * by a blank or an apostrophe, but by one of them throughout; what could be read in two ways is refused.
 */
export function readNumberText(text: string, decimalSeparator: '.' | ','): number | null {
  const decimal = `(?:[${decimalSeparator}]\\d+)?`;
  const group = `[${decimalSeparator === '.' ? ',' : '.'}${BLANKS_AND_APOSTROPHES}]`;
  const grouped = new RegExp(`^-?\\d{1,3}(${group})\\d{3}(?:\\1\\d{3})*${decimal}$`);
  const plain = new RegExp(`^-?\\d+${decimal}$`);
  if (!plain.test(text) && !grouped.test(text)) return null;
  return Number(text.replaceAll(new RegExp(group, 'g'), '').replace(decimalSeparator, '.'));
}

/** The blank, the two that do not break a line, and both apostrophes. */
const BLANKS_AND_APOSTROPHES = " \u00a0\u202f'\u2019";

/** A date in the stated format, moved by the shift; null when it is none. */
export function readDateText(
  text: string,
  { dateFormat, shiftDays }: Pick<CellFormat, 'dateFormat' | 'shiftDays'>,
): CalendarDate | null {
  const parsed = parse(text, dateFormat, new Date(2000, 0, 1, 12));
  // Parsing forgives "1-2-17" and the like; what does not read back the same way is refused.
  if (!isValid(parsed) || format(parsed, dateFormat) !== text) return null;
  const date = format(parsed, 'yyyy-MM-dd');
  return isCalendarDate(date) ? addDays(date, shiftDays) : null;
}
