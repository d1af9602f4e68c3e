/** How several texts become one: in an enumeration, as clauses of one sentence, as sentences one after the other. */
export type Joining = 'list' | 'clauses' | 'sentences';

/** Joins what is there in the reader's way; a part that is null is left out. */
export type Join = (parts: readonly (string | null)[], as: Joining) => string;

const SPACED: Readonly<Record<Joining, string>> = { list: ', ', clauses: '; ', sentences: ' ' };
/** Where signs are as wide as letters, they bring their own space. */
const FULL_WIDTH: Readonly<Record<Joining, string>> = { list: '、', clauses: '、', sentences: '' };

/** @param locale BCP 47 */
export function createJoin(locale: string): Join {
  const signs = /^(ja|zh)\b/i.test(locale) ? FULL_WIDTH : SPACED;
  return (parts, as) => parts.filter((part) => part !== null).join(signs[as]);
}
