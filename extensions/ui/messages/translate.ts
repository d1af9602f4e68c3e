import type { ArgumentsOf } from './arguments.ts';
import { createSay } from './compiled.ts';
import type { CompiledMessages, MessageValues } from './compiled.ts';
import type { en } from './en.ts';
import { setApart } from '../set-apart.ts';

export type MessageKey = keyof typeof en;
export type Catalogue = Readonly<Record<MessageKey, string>>;

type Values<Key extends MessageKey> = ArgumentsOf<(typeof en)[Key]>;
type Rest<Key extends MessageKey> = keyof Values<Key> extends never ? [] : [values: Values<Key>];

/**
 * Says a message in the reader's language. A missing key or argument does not compile. `Keys` are the messages that
 * can be said: all of them, once the function has answered.
 */
export type Translate<Keys extends MessageKey = MessageKey> = <Key extends Keys>(
  key: Key,
  ...values: Rest<Key>
) => string;

/**
 * @param messages what can be said, in one language
 * @param locale whose plural rules and digits are used, BCP 47
 */
export function createTranslate(messages: CompiledMessages, locale: string): Translate {
  const say = createSay(locale);
  // A function that is older than the card may not know a text; its key is better than a card that fails.
  return (key, ...values) => say(messages[key] ?? key, apart(values[0] as MessageValues | undefined));
}

/** Names in a script of the other direction must not pull the rest of a sentence along. */
const apart = (values: MessageValues | undefined): MessageValues | undefined =>
  values &&
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? setApart(value) : value,
    ]),
  );
