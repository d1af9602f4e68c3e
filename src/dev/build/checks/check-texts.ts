import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compileMessages } from '../../../../extensions/ui/messages/compile.ts';
import type { CompiledMessage, MessagePart } from '../../../../extensions/ui/messages/compiled.ts';
import type { Problem } from './problem.ts';

type Texts = Readonly<Record<string, string>>;

export interface TextsToCheck {
  /** The texts of each language, by key; those in English are what the others are held to. */
  readonly catalogues: Readonly<Record<string, Texts>> & { readonly en: Texts };
  /** The code that says them. */
  readonly code: string;
}

/**
 * What is wrong with the texts: one that no reader of a language would get, that nobody says, that is not well-formed,
 * or that asks for something else than the English one.
 */
export function checkTexts({ catalogues, code }: TextsToCheck): readonly Problem[] {
  const { en, ...others } = catalogues;
  return [
    ...unsaidKeys(Object.keys(en), code).map((key) => problem('en', `${key} is said nowhere; remove it`)),
    ...formProblems('en', en),
    ...Object.entries(others).flatMap(([language, texts]) => [
      ...keyProblems(language, texts, en),
      ...formProblems(language, texts),
      ...argumentProblems(language, texts, en),
    ]),
  ];
}

/** The code of all extensions but their texts. */
export async function readCodeOfExtensions(root: string): Promise<string> {
  const folder = path.join(root, 'extensions');
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes(`messages${path.sep}`),
  );
  const codes = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return codes.join('\n');
}

const problem = (language: string, what: string): Problem => ({ where: `texts in ${language}`, what });

/** Keys that stand in the code neither whole nor as one that is put together around a word. */
function unsaidKeys(keys: readonly string[], code: string): readonly string[] {
  const whole = new Set(
    [...code.matchAll(/['"]([a-zA-Z_]+(?:\.[a-zA-Z0-9_]+)+)['"]/g)].map(([, key]) => key),
  );
  const patterns = [...code.matchAll(/`([a-zA-Z_]+\.[a-zA-Z0-9_.]*)\$\{[^`]*?\}(\.[a-zA-Z0-9_.]+)?`/g)].map(
    ([, start = '', end = '']) => ({ start, end }),
  );
  const isPutTogether = (key: string) =>
    patterns.some(({ start, end }) => key.startsWith(start) && key.endsWith(end));
  return keys.filter((key) => !whole.has(key) && !isPutTogether(key));
}

function keyProblems(language: string, texts: Texts, en: Texts): readonly Problem[] {
  return [
    ...Object.keys(en)
      .filter((key) => !Object.hasOwn(texts, key))
      .map((key) => problem(language, `${key} is missing; English says “${en[key] ?? ''}”`)),
    ...Object.keys(texts)
      .filter((key) => !Object.hasOwn(en, key))
      .map((key) => problem(language, `${key} is no text of the app; remove it`)),
  ];
}

function formProblems(language: string, texts: Texts): readonly Problem[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const { message } = compiled(key, text);
    return message === null ? [] : [problem(language, message)];
  });
}

function argumentProblems(language: string, texts: Texts, en: Texts): readonly Problem[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const [wanted, found] = [argumentsOf(key, en[key] ?? text), argumentsOf(key, text)];
    return wanted === null || found === null || wanted === found
      ? []
      : [problem(language, `${key} takes ${found || 'nothing'} where English takes ${wanted || 'nothing'}`)];
  });
}

/** A message that is not well-formed is told of once, by its form. */
function compiled(key: string, text: string): { parts: CompiledMessage | null; message: string | null } {
  try {
    return { parts: compileMessages({ [key]: text })[key] ?? '', message: null };
  } catch (error) {
    return { parts: null, message: error instanceof Error ? error.message : String(error) };
  }
}

/** The names of what a message has to be given, each once and in order; null for one that is not well-formed. */
function argumentsOf(key: string, text: string): string | null {
  const { parts } = compiled(key, text);
  if (parts === null) return null;
  return typeof parts === 'string' ? '' : [...new Set(namesIn(parts))].sort().join(', ');
}

function namesIn(parts: readonly MessagePart[]): readonly string[] {
  return parts.flatMap((part) => {
    if (!Array.isArray(part)) return [];
    const [name, forms] = part as readonly [string, Readonly<Record<string, readonly MessagePart[]>>?];
    return [name, ...Object.values(forms ?? {}).flatMap(namesIn)];
  });
}
