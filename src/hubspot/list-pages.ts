import type { ObjectName } from '../crm/objects.ts';

/** By object: the cursors at which the second and further pages of a company's list begin. */
export type ListPages = Readonly<Partial<Record<ObjectName, readonly string[]>>>;

/** Nobody can make a company's opening ask for more pages than this by typing something over. */
const MOST_PAGES = 50;
const LONGEST_CURSOR = 200;

const isCursor = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_CURSOR;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Somebody typed it over: the lists are then read as if for the first time.
    return null;
  }
};

/**
 * What a company keeps of where HubSpot's pages of its long lists began when they were last read. Only a hint: what
 * HubSpot answers decides which page follows which.
 */
export const readListPages = (text: string | null | undefined, object: ObjectName): readonly string[] => {
  const pages = parse(text || 'null');
  if (typeof pages !== 'object' || pages === null || !Object.hasOwn(pages, object)) return [];
  const cursors = (pages as Record<string, unknown>)[object];
  return Array.isArray(cursors) ? cursors.filter(isCursor).slice(0, MOST_PAGES) : [];
};

/** The text to keep; "" where every list fits on one page. */
export const writeListPages = (pages: ListPages): string => {
  const long = Object.entries(pages)
    .map(([object, cursors]) => [object, cursors.filter(isCursor).slice(0, MOST_PAGES)] as const)
    .filter(([, cursors]) => cursors.length > 0);
  return long.length === 0 ? '' : JSON.stringify(Object.fromEntries(long));
};
