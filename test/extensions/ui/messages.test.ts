import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGUES, createTranslate } from '../../../extensions/ui/messages/translate.ts';
import type { MessageKey } from '../../../extensions/ui/messages/translate.ts';
import { en } from '../../../extensions/ui/messages/en.ts';

const keys = Object.keys(en) as MessageKey[];
const folder = path.join(import.meta.dirname ?? __dirname, '../../../extensions');

/** The sources of all extensions but the catalogues. */
const sources = (readdirSync(folder, { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(`messages${path.sep}`))
  .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  .join('\n');

it('parses in every language', () => {
  const broken = Object.entries(CATALOGUES).flatMap(([language, catalogue]) =>
    Object.entries(catalogue).filter(([, text]) => !isMessage(text, language)),
  );
  expect(broken).toEqual([]);
});

it('holds no message that nobody says', () => {
  const literals = new Set(
    [...sources.matchAll(/'([a-zA-Z_]+(?:\.[a-zA-Z0-9_]+)+)'/g)].map(([, key]) => key),
  );
  const patterns = [
    ...sources.matchAll(/`([a-zA-Z_]+\.[a-zA-Z0-9_.]*)\$\{[^`]*?\}(\.[a-zA-Z0-9_.]+)?`/g),
  ].map(([, start = '', end = '']) => ({ start, end }));
  const unsaid = keys.filter(
    (key) =>
      !literals.has(key) && !patterns.some(({ start, end }) => key.startsWith(start) && key.endsWith(end)),
  );
  expect(unsaid).toEqual([]);
});

it('speaks like a customer success manager', () => {
  const jargon = /\b(realized|RAG|N\/A|null|undefined|pending|KPI|stakeholder|NaN)\b/i;
  expect(keys.filter((key) => jargon.test(en[key]))).toEqual([]);
});

it('keeps the tags of the head within the width of a tile', () => {
  const tags = keys.filter((key) => /^(value|plan|renewal)\.tag\./.test(key));
  expect(tags.filter((key) => en[key].length > 22)).toEqual([]);
});

it('uses typographic quotes and apostrophes', () => {
  expect(keys.filter((key) => /["']/.test(en[key]))).toEqual([]);
});

it('picks the plural by the number', () => {
  const t = createTranslate('en', 'en-US');
  expect(t('common.days', { count: 1 })).toBe('1 day');
  expect(t('common.days', { count: 1200 })).toBe('1,200 days');
  expect(t('common.inDays', { days: 0 })).toBe('today');
});

it('speaks English in a language that has no catalogue yet', () => {
  const t = createTranslate('ja', 'ja-JP');
  expect(t('tab.timeline')).toBe(CATALOGUES.ja === undefined ? 'Timeline' : CATALOGUES.ja['tab.timeline']);
});

it('lets a missing key or argument not compile', () => {
  const t = createTranslate('en', 'en-US');
  // @ts-expect-error there is no such message
  const missingKey = () => t('no.such.key');
  // @ts-expect-error the message wants its date
  const missingArgument = () => t('renewal.head.to');
  // @ts-expect-error a plural wants a number
  const textForNumber = () => t('common.days', { count: '3' });
  expect([missingKey, missingArgument, textForNumber]).toHaveLength(3);
});

function isMessage(text: string | undefined, language: string): boolean {
  try {
    new IntlMessageFormat(text ?? '', language, undefined, { ignoreTag: true });
    return true;
  } catch {
    return false;
  }
}
