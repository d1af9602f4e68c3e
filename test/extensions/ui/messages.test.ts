import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGUES } from '../../../extensions/ui/messages/catalogues.ts';
import { compileMessages } from '../../../extensions/ui/messages/compile.ts';
import { createSay, messagesIn } from '../../../extensions/ui/messages/compiled.ts';
import { en } from '../../../extensions/ui/messages/en.ts';
import { FIRST_WORDS } from '../../../extensions/ui/messages/first-words.precomputed.ts';
import { LATER_WORDS } from '../../../extensions/ui/messages/later-words.precomputed.ts';
import type { MessageKey } from '../../../extensions/ui/messages/translate.ts';
import { createWords } from '../../../extensions/ui/words.ts';
import { allWords } from '../fixtures/words.ts';

const keys = Object.keys(en) as MessageKey[];
it('is said as the library says it, in every language and with every count', () => {
  const differing = Object.entries(CATALOGUES).flatMap(([language, catalogue]) =>
    Object.entries(catalogue).flatMap(([key, text]) => {
      const ours = createSay(language);
      const message = compileMessages({ [key]: text })[key] ?? '';
      const theirs = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      return [0, 1, 2, 3, 1234].filter((count) => {
        const values = argumentsOf(text, count);
        return ours(message, values) !== String(theirs.format(values));
      });
    }),
  );
  expect(differing).toEqual([]);
});

it('is in the bundle or in the answer, each message in one of them', () => {
  for (const language of Object.keys(CATALOGUES) as (keyof typeof CATALOGUES)[]) {
    const both = [messagesIn(FIRST_WORDS, language), LATER_WORDS[language] ?? {}].flatMap(Object.keys);
    expect(both.sort()).toEqual([...keys].sort());
  }
});

it('refuses what is no message and what the card would not say', () => {
  expect(() => compileMessages({ 'some.key': '{count, plural, one {# day}}' })).toThrow(/some\.key/);
  expect(() => compileMessages({ 'some.key': 'due {on, date, short}' })).toThrow(/some\.key/);
  expect(() => compileMessages({ 'some.key': '{n, selectordinal, other {#th}}' })).toThrow(/some\.key/);
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
  const { t } = allWords('en-US', null);
  expect(t('common.days', { count: 1 })).toBe('1 day');
  expect(t('common.days', { count: 1200 })).toBe('1,200 days');
  expect(t('common.inDays', { days: 0 })).toBe('today');
});

it('speaks English, with English plurals, in a language that has no catalogue', () => {
  const { t } = allWords('fr-FR', null);
  expect(t('common.days', { count: 0 })).toBe('0 days');
  expect(t('tab.timeline')).toBe('Timeline');
});

it('says why nothing is shown without an answer of the function', () => {
  const { t } = createWords('en-US', null);
  expect(t('error.crm.tried', { count: 3, time: '09:42' })).toBe('Tried 3 times, last at 09:42.');
  expect(t('renewal.head.daysLeft', { days: 0 })).toBe('Renews today');
});

it('shows the key where an older function did not send the text', () => {
  expect(createWords('en-US', null).t('tab.timeline')).toBe('tab.timeline');
});

it('lets a missing key or argument not compile', () => {
  const { t } = allWords('en-US', null);
  // @ts-expect-error there is no such message
  const missingKey = () => t('no.such.key');
  // @ts-expect-error the message wants its date
  const missingArgument = () => t('renewal.head.to');
  // @ts-expect-error a plural wants a number
  const textForNumber = () => t('common.days', { count: '3' });
  expect([missingKey, missingArgument, textForNumber]).toHaveLength(3);
});

/** A value for every argument that the library finds in a message: the count for those of plurals. */
function argumentsOf(text: string, count: number): Record<string, string | number> {
  const plurals = [...text.matchAll(/\{(\w+), plural,/g)].map(([, name = '']): [string, number] => [
    name,
    count,
  ]);
  const plain = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']): [string, string] => [
    name,
    `<${name}>`,
  ]);
  return Object.fromEntries([...plain, ...plurals]);
}

it('writes dates and figures in a language that the settings chose, and a reader’s own where it has no texts', () => {
  const chosen = createWords('en-US', 'USD', { language: 'ja', messages: {} });
  expect(chosen.format.date('2026-10-12')).toBe('2026年10月12日');
  const unspoken = createWords('de-DE', 'USD', { language: 'en', messages: {} });
  expect(unspoken.format.date('2026-10-12')).toContain('Okt');
});
