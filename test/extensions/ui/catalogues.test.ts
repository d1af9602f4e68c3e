import { readdirSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { createFormat } from '../../../extensions/ui/format.ts';
import type { Format } from '../../../extensions/ui/format.ts';
import { CATALOGUES } from '../../../extensions/ui/messages/catalogues.ts';
import { compileMessages } from '../../../extensions/ui/messages/compile.ts';
import { createSay } from '../../../extensions/ui/messages/compiled.ts';
import type { MessageValues } from '../../../extensions/ui/messages/compiled.ts';
import { en } from '../../../extensions/ui/messages/en.ts';
import type { Catalogue, MessageKey } from '../../../extensions/ui/messages/translate.ts';
import type { TranslationOf } from '../../../extensions/ui/messages/translation.ts';
import { LANGUAGES } from '../../../src/domain/vocabulary.ts';
import type { Language } from '../../../src/domain/vocabulary.ts';

const folder = path.join(import.meta.dirname ?? __dirname, '../../../extensions/ui/messages');

/** The catalogues of all languages that have a file, whether the cards speak them already or not. */
const written = LANGUAGES.filter((language) => readdirSync(folder).includes(`${language}.ts`)).map(
  (language): [Language, Catalogue] => {
    const exported = Object.values(jest.requireActual<Record<string, Catalogue>>(`${folder}/${language}.ts`));
    if (exported[0] === undefined) throw new Error(`${language}.ts exports no catalogue`);
    return [language, exported[0]];
  },
);
const keys = Object.keys(en) as MessageKey[];

/** Nothing that is counted here comes near a million, where some languages have a form of their own. */
const COUNTS = Array.from({ length: 2_000 }, (_, count) => count);

it('has a file for every language that the cards speak', () => {
  const spoken = Object.keys(CATALOGUES);
  expect(written.map(([language]) => language)).toEqual(expect.arrayContaining(spoken));
});

describe.each(written)('the catalogue %s', (language, catalogue) => {
  it('has the messages of the English one', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });

  it('uses exactly the arguments of the English one', () => {
    const differing = keys.filter(
      (key) => String(argumentsOf(catalogue[key])) !== String(argumentsOf(en[key])),
    );
    expect(differing).toEqual([]);
  });

  it('has the plural forms that its counts need and the exact ones of English', () => {
    const rules = new Intl.PluralRules(language);
    const needed = [...new Set(['other', ...COUNTS.map((count) => rules.select(count))])].sort();
    const possible: string[] = rules.resolvedOptions().pluralCategories;
    const incomplete = keys.filter((key) => {
      const english = pluralsOf(en[key]);
      return pluralsOf(catalogue[key]).some(({ name, forms }) => {
        const exact = english
          .filter((plural) => plural.name === name)
          .flatMap((plural) => plural.forms.filter((form) => form.startsWith('=')));
        return (
          [...needed, ...exact].some((form) => !forms.includes(form)) ||
          forms.some((form) => !form.startsWith('=') && !possible.includes(form))
        );
      });
    });
    expect(incomplete).toEqual([]);
  });

  it('is said as the library says it, with every count', () => {
    const say = createSay(language);
    const compiled = compileMessages(catalogue);
    const differing = keys.filter((key) => {
      const theirs = new IntlMessageFormat(catalogue[key], language, undefined, { ignoreTag: true });
      return [0, 1, 2, 3, 1234].some((count) => {
        const values = valuesFor(catalogue[key], count);
        return say(compiled[key] ?? '', values) !== String(theirs.format(values));
      });
    });
    expect(differing).toEqual([]);
  });

  it('keeps tags, headings and texts within the width of a tile', () => {
    const say = createSay(language);
    const compiled = compileMessages(catalogue);
    const values = typicalValues(createFormat(language, 'USD'));
    const widthOf = (key: MessageKey) => [...say(compiled[key] ?? '', values)].length * widthIn(language);
    const tags = keys.filter((key) => /^(value|plan|renewal)\.tag\./.test(key));
    expect(tags.filter((key) => widthOf(key) > 22)).toEqual([]);
    expect(HEADINGS.filter((key) => widthOf(key) > 18)).toEqual([]);
    expect(TEXTS.filter((key) => widthOf(key) > 28)).toEqual([]);
  });

  it('uses typographic quotes and apostrophes and no stray spaces', () => {
    expect(keys.filter((key) => /["']|^\s|\s$| {2}/.test(catalogue[key]))).toEqual([]);
  });
});

it('differs from English in nearly every message', () => {
  for (const [language, catalogue] of written) {
    if (language === 'en') continue;
    const worded = keys.filter((key) => /[a-z]{3,}/i.test(en[key].replace(/\{\w+\}/g, '')));
    const same = worded.filter((key) => catalogue[key] === en[key]);
    expect(same.length).toBeLessThan(worded.length * 0.05);
  }
});

it('lets a missing or superfluous key or another argument not compile', () => {
  interface English {
    readonly hello: 'Hello {who}';
    readonly days: '{count, plural, one {# day} other {# days}}';
  }
  type Keys = Record<keyof English, string>;
  const complete = { hello: '{who}, olá', days: '{count, plural, one {# dia} other {# dias}}' } as const;
  // @ts-expect-error the message of the days is missing
  const missing = { hello: 'Olá {who}' } as const satisfies Keys;
  // @ts-expect-error English has no such message
  const superfluous = { ...complete, bye: 'Tchau' } as const satisfies Keys;
  const foreign = { hello: 'Olá {whom}', days: '{count} dias' } as const;
  const right: TranslationOf<English, typeof complete> = complete;
  // @ts-expect-error nobody gives a name `whom`, and the count is a number that picks a form
  const wrong: TranslationOf<English, typeof foreign> = foreign;
  expect([missing, superfluous, right, wrong]).toHaveLength(4);
});

/** What stands largest in a tile of the head, where its width is that of the words. */
const HEADINGS = [
  'value.head.netRoi',
  'value.head.nothingProved',
  'value.head.nothingMeasured',
  'plan.head.count',
  'plan.head.none',
  'renewal.head.daysLeft',
  'renewal.head.daysOver',
  'renewal.head.noDate',
  'renewal.head.decided.left',
  'renewal.head.decided.nextMissing',
] as const satisfies readonly MessageKey[];

/** The line under it. */
const TEXTS = [
  'value.head.yearAndGross',
  'value.head.provedYear',
  'value.head.claimedYear',
  'value.head.noProof',
  'value.head.costUnknown',
  'value.head.costZero',
  'value.head.firstResultDue',
  'value.head.noResultPlanned',
  'plan.reason.no_plan',
  'plan.reason.nothing_achieved_since_start',
  'plan.reason.many_cancelled',
  'plan.reason.nothing_due_yet',
  'plan.reason.all_on_plan',
  'renewal.head.to',
  'renewal.head.renews',
  'renewal.head.wasDue',
  'renewal.head.setOnCompany',
  'renewal.head.decided.leaves',
  'renewal.head.decided.leftOn',
  'renewal.head.decided.renewedOn',
] as const satisfies readonly MessageKey[];

/** A character of Japanese is as wide as two Latin ones, a little less in most typefaces. */
const widthIn = (language: Language): number => (language === 'ja' ? 1.7 : 1);

/** Figures as a customer of usual size has them. */
const typicalValues = (format: Format): MessageValues => ({
  roi: format.percentSigned(0.43),
  amount: format.moneyCompact(34_410_000),
  gross: format.percent(1.43),
  date: format.dateNear('2027-01-18', '2026-11-22'),
  achieved: '5',
  total: 10,
  days: 98,
});

interface Plural {
  readonly name: string;
  readonly forms: readonly string[];
}

interface Element {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

/** The elements of a message, those within the forms of a plural as well. */
function elementsOf(text: string): Element[] {
  const withInner = (element: Element): Element[] => [
    element,
    ...Object.values(element.options ?? {}).flatMap(({ value }) => value.flatMap(withInner)),
  ];
  const ast = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
  return (ast as unknown as Element[]).flatMap(withInner);
}

const isPlural = (element: Element): boolean => element.options !== undefined;

/** The arguments of a message, each once, in the order of the alphabet; those of a plural are marked. */
function argumentsOf(text: string): string[] {
  const ARGUMENT = 1;
  const names = elementsOf(text)
    .filter((element) => element.type === ARGUMENT || isPlural(element))
    .map((element) => `${element.value}${isPlural(element) ? ' (number)' : ''}`);
  return [...new Set(names)].sort();
}

const pluralsOf = (text: string): Plural[] =>
  elementsOf(text)
    .filter(isPlural)
    .map(({ value = '', options = {} }) => ({ name: value, forms: Object.keys(options) }));

/** A value for every argument: the count for those of plurals. */
const valuesFor = (text: string, count: number): MessageValues =>
  Object.fromEntries(
    argumentsOf(text).map((argument) => {
      const [name = '', isNumber] = argument.split(' ');
      return [name, isNumber === undefined ? `<${name}>` : count];
    }),
  );
