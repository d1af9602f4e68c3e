import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** "milestones[3].target": the place of a value in a file; "template" for the whole of it. */
export function placeOf(path: Path): string {
  const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return place === '' ? 'template' : place.replace(/^\./, '');
}

/** What is wrong with one value of a file, where, and what would be right. */
export function problemOf(issue: Issue, data: unknown): string {
  return `${placeOf(issue.path)}: ${detailOf(issue, data)}`;
}

function detailOf(issue: Issue, data: unknown): string {
  const given = valueAt(data, issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return given === undefined
        ? `is missing; it has to be ${kind(issue.expected)}`
        : `has to be ${kind(issue.expected)}, but is ${shown(given)}`;
    case 'invalid_value':
      return `has to be one of ${issue.values.join(', ')}, but is ${shown(given)}`;
    case 'too_small':
      return `has to be ${issue.minimum} ${measure(issue.origin)}or more`;
    case 'too_big':
      return `has to be ${issue.maximum} ${measure(issue.origin)}or less`;
    case 'unrecognized_keys':
    case 'invalid_key':
      return 'has a name that is not known';
    case 'invalid_union':
      return `cannot be ${shown(given)}`;
    default:
      return issue.message;
  }
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    data,
  );
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a group of fields',
  record: 'a group of fields',
  array: 'a list',
};

const kind = (expected: string) => KINDS[expected] ?? expected;

const measure = (origin: string) =>
  origin === 'string' ? 'characters ' : origin === 'array' ? 'in number ' : '';

/** Enough of a value to find it again. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}
