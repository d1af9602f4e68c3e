/** Words of a text in lower case, as the search index holds them. */
export function tokensOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
}

function patternOf(token: string): RegExp {
  const escaped = token.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`);
}

/** A test for CONTAINS_TOKEN: every word of the wanted text occurs; `*` stands for any characters. */
export function containsTokens(wanted: string): (text: string) => boolean {
  const parts = wanted
    .toLowerCase()
    .split(/[^\p{L}\p{N}*]+/u)
    .filter((part) => part !== '');
  const patterns = parts.map(patternOf);
  return (text) => {
    const tokens = tokensOf(text);
    return patterns.length > 0 && patterns.every((pattern) => tokens.some((token) => pattern.test(token)));
  };
}

/** A test for `query`: every word of the wanted text begins a word of the record's searchable values. */
export function matchesQuery(wanted: string): (texts: string[]) => boolean {
  const words = tokensOf(wanted);
  return (texts) => {
    // Cutting texts into words costs most: a text that does not even contain a word has no word that begins so.
    const whole = texts.join(' ').toLowerCase();
    if (!words.every((word) => whole.includes(word))) return false;
    const tokens = texts.flatMap(tokensOf);
    return words.every((word) => tokens.some((token) => token.startsWith(word)));
  };
}
