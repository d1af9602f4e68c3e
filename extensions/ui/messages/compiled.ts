import type { Language } from '../../../src/domain/vocabulary.ts';

/**
 * A message as the library has read it: either one text, or texts and arguments in their order. It is made when the
 * app is built, so that what runs for the reader carries no parser, and it is plain JSON, so that it can travel.
 */
export type CompiledMessage = string | readonly MessagePart[];

/** A text, the number of the plural around it, an argument, or an argument that picks one of several forms. */
export type MessagePart =
  | string
  | typeof NUMBER
  | readonly [name: string]
  | readonly [name: string, forms: Readonly<Record<string, readonly MessagePart[]>>];

/** Stands where the message has `#`. */
export const NUMBER = 0;

export type CompiledMessages = Readonly<Record<string, CompiledMessage>>;

/** Texts by language; always in English, and in each language that has a catalogue. */
export type CompiledCatalogues = Partial<Record<Language, CompiledMessages>> & {
  readonly en: CompiledMessages;
};

/** The same with each key said once: a bundle that carries several languages weighs a tenth less of them. */
export interface PackedCatalogues {
  readonly keys: readonly string[];
  /** By language, in the order of the keys. */
  readonly texts: Partial<Record<Language, readonly CompiledMessage[]>>;
}

/** The messages of a language; none where it has none. */
export const messagesIn = ({ keys, texts }: PackedCatalogues, language: Language): CompiledMessages =>
  Object.fromEntries((texts[language] ?? []).map((text, place) => [keys[place] ?? '', text]));

export type MessageValues = Readonly<Record<string, string | number>>;

/** Says compiled messages with the plural rules and digits of a locale. */
export type SayMessage = (message: CompiledMessage, values?: MessageValues) => string;

/** @param locale BCP 47 */
export function createSay(locale: string): SayMessage {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale);
  const sayAll = (parts: readonly MessagePart[], values: MessageValues, count: number): string =>
    parts.map((part) => sayPart(part, values, count)).join('');
  const sayPart = (part: MessagePart, values: MessageValues, count: number): string => {
    if (typeof part === 'string') return part;
    if (part === NUMBER) return digits.format(count);
    const [name, forms] = part;
    const value = values[name] ?? '';
    if (forms === undefined) return String(value);
    const number = Number(value);
    return sayAll(forms[`=${number}`] ?? forms[rules.select(number)] ?? forms['other'] ?? [], values, number);
  };
  return (message, values = {}) => (typeof message === 'string' ? message : sayAll(message, values, 0));
}
