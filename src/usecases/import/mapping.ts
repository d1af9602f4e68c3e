import { format } from 'date-fns';
import * as z from 'zod';

/**
 * How the columns of any CSV become companies and deals. The file is written by a person, so unknown fields
 * are refused instead of ignored, and every message says where.
 */
const columnRule = z.strictObject({
  column: z.string(),
  type: z.enum(['text', 'number', 'date', 'datetime']).default('text'),
  /** Cell text -> property value; a text that is not listed takes `otherwise`, or refuses the row. */
  values: z.record(z.string(), z.string()).optional(),
  otherwise: z.string().optional(),
  multiply: z.number().optional(),
  /** For numbers: the first range whose `below` is above the number; the last one may leave it out. */
  ranges: z.array(z.strictObject({ below: z.number().optional(), value: z.string() })).optional(),
  /** Refuses a row whose cell is empty; otherwise the property stays empty. */
  required: z.boolean().default(false),
});
const constantRule = z.strictObject({ constant: z.string() });
/** "{account}: {product}" */
const templateRule = z.strictObject({ template: z.string() });
/** From the company's won deals; it never replaces a date that the CRM already has. */
const derivedRule = z.strictObject({
  derive: z.enum(['first_won_close_date', 'next_anniversary_of_start_date']),
});

const propertyRule = z.union([columnRule, constantRule, templateRule]);

const mends = z
  .record(z.string(), z.record(z.string(), z.string()))
  .default({})
  .describe('column -> wrong spelling -> right spelling');

export const importMappingSchema = z.strictObject({
  /** Goes in front of every import key, so that two sources never meet. */
  keyPrefix: z.string().regex(/^[a-z0-9-]{2,40}$/, 'use 2 to 40 lower-case letters, digits and hyphens'),
  encoding: z.enum(['utf-8', 'utf-16le', 'windows-1252']).default('utf-8'),
  separator: z.string().length(1).default(','),
  decimalSeparator: z.enum(['.', ',']).default('.'),
  dateFormat: z
    .string()
    .refine(isDateFormat, 'write day, month and year, for example yyyy-MM-dd, dd/MM/yyyy or d.M.yy')
    .default('yyyy-MM-dd'),
  companies: z.strictObject({
    key: z.string(),
    mend: mends,
    properties: z.record(z.string(), z.union([propertyRule, derivedRule])),
  }),
  deals: z
    .strictObject({
      key: z.string(),
      /** The column with the key of the company. */
      company: z.string(),
      /** Property values that mark a won deal, for derived dates. */
      won: z.strictObject({ column: z.string(), value: z.string() }),
      closeDate: z.string(),
      mend: mends,
      properties: z.record(z.string(), propertyRule),
    })
    .optional(),
});

export type ImportMapping = z.output<typeof importMappingSchema>;
export type PropertyRule = z.output<typeof propertyRule>;
export type ColumnRule = z.output<typeof columnRule>;
export type DerivedRule = z.output<typeof derivedRule>;

export type LoadedMapping =
  | { readonly ok: true; readonly mapping: ImportMapping }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Checks a mapping file; each problem names the place and what would be right. */
export function loadMapping(data: unknown): LoadedMapping {
  const parsed = importMappingSchema.safeParse(data);
  if (parsed.success) return { ok: true, mapping: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => `${issue.path.join('.') || 'mapping'}: ${issue.message}`),
  };
}

/** A column named in a template: "{account}: {product}". */
export const TEMPLATE_COLUMN = /\{([^}]+)\}/g;

/** Whether two days that differ in day, month or year are told apart. */
function isDateFormat(text: string): boolean {
  // Day of the year and week year: nearly always a slip for d and y, and a warning on the console.
  if (/[DY]/.test(text)) return false;
  try {
    const days = [new Date(2001, 1, 3), new Date(2001, 1, 4), new Date(2001, 2, 3), new Date(2002, 1, 3)];
    return new Set(days.map((day) => format(day, text))).size === days.length;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export function isDerived(rule: PropertyRule | DerivedRule): rule is DerivedRule {
  return 'derive' in rule;
}
