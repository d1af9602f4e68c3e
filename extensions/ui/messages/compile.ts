import { IntlMessageFormat } from 'intl-messageformat';
import { NUMBER } from './compiled.ts';
import type { CompiledMessage, CompiledMessages, MessagePart } from './compiled.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** A message is not well-formed ICU, or uses a part of ICU that the card does not say. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
}

/** The kinds of element, as the library numbers them. */
const LITERAL = 0;
const ARGUMENT = 1;
const PLURAL = 6;
const POUND = 7;

/**
 * Reads ICU messages with the library. It runs when the app is built and in tests, never for the reader.
 * @throws MessageError naming the key
 */
export function compileMessages(texts: Readonly<Record<string, string>>): CompiledMessages {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compileMessage(key, text)]));
}

function compileMessage(key: string, text: string): CompiledMessage {
  const parts = parse(key, text).map((element) => compileElement(key, element));
  const [only] = parts;
  return parts.length === 1 && typeof only === 'string' ? only : parts;
}

function parse(key: string, text: string): Element[] {
  try {
    return new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
  } catch (cause) {
    throw new MessageError(`${key} is not a well-formed message: ${(cause as Error).message}`, { cause });
  }
}

function compileElement(key: string, element: Element): MessagePart {
  switch (element.type as number) {
    case LITERAL:
      return (element as { value: string }).value;
    case ARGUMENT:
      return [(element as { value: string }).value];
    case PLURAL:
      return compilePlural(key, element as PluralElement);
    case POUND:
      return NUMBER;
    default:
      throw new MessageError(
        `${key} uses a part of ICU that the card does not say: format numbers and dates before, and use plain arguments and plurals`,
      );
  }
}

interface PluralElement {
  readonly value: string;
  readonly offset: number;
  readonly pluralType?: string;
  readonly options: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

function compilePlural(key: string, { value, offset, pluralType, options }: PluralElement): MessagePart {
  if (offset !== 0 || pluralType === 'ordinal') {
    throw new MessageError(`${key}: an offset or an ordinal plural is not said by the card`);
  }
  const forms = Object.entries(options).map(([form, option]): [string, readonly MessagePart[]] => [
    form,
    option.value.map((element) => compileElement(key, element)),
  ]);
  return [value, Object.fromEntries(forms)];
}
