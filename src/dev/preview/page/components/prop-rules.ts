/** What a prop may be: one of a list, or a kind of value. */
export type PropRule =
  | readonly (string | number | boolean)[]
  | 'string'
  | 'number'
  | 'boolean'
  | 'function'
  | 'object'
  | 'text'
  | 'any';

export type PropRules = Readonly<Record<string, PropRule>>;

const fits = (value: unknown, rule: PropRule): boolean => {
  if (typeof rule !== 'string') return rule.includes(value as string);
  if (rule === 'any') return true;
  if (rule === 'text') return typeof value === 'string' || typeof value === 'number';
  return typeof value === rule;
};

const describeRule = (rule: PropRule): string =>
  typeof rule === 'string' ? `a ${rule}` : `one of ${rule.slice(0, 12).map(String).join(', ')}`;

const describeValue = (value: unknown): string =>
  typeof value === 'object'
    ? 'an object'
    : typeof value === 'function'
      ? 'a function'
      : JSON.stringify(value);

/** Children and test ids are taken by every component. */
const COMMON: readonly string[] = ['children', 'testId'];

/** What HubSpot's component would not take, in words; empty when all is well. */
export const checkProps = (
  component: string,
  rules: PropRules,
  props: Readonly<Record<string, unknown>>,
): string[] =>
  Object.entries(props).flatMap(([name, value]) => {
    if (COMMON.includes(name) || value === undefined || value === null) return [];
    const rule = rules[name];
    if (rule === undefined) return [`${component} has no prop "${name}".`];
    if (fits(value, rule)) return [];
    return [`${component}: "${name}" is ${describeValue(value)}, but should be ${describeRule(rule)}.`];
  });
