import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../../src/domain/vocabulary.ts';
import type { ArgumentsOf } from './arguments.ts';
import { en } from './en.ts';

export type MessageKey = keyof typeof en;
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** A catalogue per language; a language without one, and a text that one lacks, are shown in English. */
export const CATALOGUES: Partial<Record<Language, Partial<Catalogue>>> & { readonly en: Catalogue } = { en };

type Values<Key extends MessageKey> = ArgumentsOf<(typeof en)[Key]>;
type Rest<Key extends MessageKey> = keyof Values<Key> extends never ? [] : [values: Values<Key>];

/** Says a message in the reader's language. A missing key or argument does not compile. */
export type Translate = <Key extends MessageKey>(key: Key, ...values: Rest<Key>) => string;

/**
 * @param language whose words are used
 * @param locale whose plural rules and digits are used, BCP 47
 */
export function createTranslate(language: Language, locale: string): Translate {
  const catalogue = CATALOGUES[language] ?? {};
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const formatOf = (key: MessageKey) => {
    const known = formats.get(key);
    if (known) return known;
    const text = catalogue[key];
    const format = new IntlMessageFormat(text ?? en[key], text === undefined ? 'en' : locale, undefined, {
      ignoreTag: true,
    });
    formats.set(key, format);
    return format;
  };
  return (key, ...values) => String(formatOf(key).format(values[0]));
}
