import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CHAPTERS } from '../../../src/dev/formulas/chapters.ts';
import {
  FORMULAS_PATH,
  chapterBlocks,
  formulasDocument,
  numberedChapter,
} from '../../../src/dev/formulas/document.ts';
import * as publicFace from '../../../src/domain/index.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';

const root = path.join(__dirname, '../../..');
const entries = CHAPTERS.map(numberedChapter).flatMap((chapter) => chapter.entries);
const titles = entries.map(({ title }) => title);

describe('the document of formulas', () => {
  it('is the one that is committed (else run npm run docs:formulas)', async () => {
    expect(readFileSync(path.join(root, FORMULAS_PATH), 'utf8')).toBe(await formulasDocument());
  }, 60_000);

  it('has an entry for everything that the public face exports, each in one place', () => {
    const answered = entries.flatMap(({ answers = [] }) => answers);
    expect([...answered].sort()).toEqual(Object.keys(publicFace).sort());
  });

  it('has one entry for each calculator', () => {
    const explained = entries.flatMap(({ calculator }) => calculator ?? []);
    expect([...explained].sort()).toEqual(Object.keys(publicFace.calculators).sort());
  });

  it('tells formulas apart by their titles', () => {
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has every title that a docstring of the engine names', () => {
    const named = sourcesOf(path.join(root, 'src/domain')).flatMap((text) =>
      [...text.matchAll(/docs\/formulas\.md, "([^"]+)"/g)].map(([, title]) => title),
    );
    expect(named.length).toBeGreaterThan(titles.length / 2);
    expect(named.filter((title) => title === undefined || !titles.includes(title))).toEqual([]);
  });

  it('is named by the docstring of every question that it answers', () => {
    const sources = sourcesOf(path.join(root, 'src/domain/face'));
    const unnamed = entries.flatMap(({ title, answers = [] }) =>
      answers.filter((name) => {
        const docstring = docstringOf(name, sources);
        return docstring !== null && !docstring.includes(`docs/formulas.md, "${title}"`);
      }),
    );
    expect(unnamed).toEqual([]);
  });

  it('quotes every number among the default settings and types none', () => {
    const texts = CHAPTERS.map((_, index) => textOf(index));
    let noticedLast = 0;
    const isQuoted = (setting: NumberSetting) => {
      // Settings of one kind are quoted in one chapter, so the one that noticed last is asked first.
      const order = [noticedLast, ...CHAPTERS.keys()];
      const restore = setting.change();
      const noticed = order.find((index) => textOf(index) !== texts[index]);
      restore();
      noticedLast = noticed ?? noticedLast;
      return noticed !== undefined;
    };
    const unquoted = numbersIn(DEFAULT_SETTINGS).filter((setting) => !isQuoted(setting));
    expect(unquoted.map(({ name }) => name)).toEqual([]);
    expect(CHAPTERS.map((_, index) => textOf(index))).toEqual(texts);
  });
});

/** With another default an example may no longer come out, which is noticing as well. */
function textOf(index: number): string {
  try {
    return CHAPTERS.slice(index, index + 1)
      .map((chapter) => chapterBlocks(numberedChapter(chapter, index)).join('\n'))
      .join('');
  } catch (error) {
    return String(error);
  }
}

interface NumberSetting {
  readonly name: string;
  /** Gives it another value and returns what puts it back. */
  readonly change: () => () => void;
}

/** Every number but those that are 0, which say that there is none (no usual length, no renewals yet). */
function numbersIn(value: object, prefix = ''): readonly NumberSetting[] {
  const record = value as Record<string, unknown>;
  return Object.entries(record).flatMap(([key, inner]): readonly NumberSetting[] => {
    const name = `${prefix}${key}`;
    if (typeof inner === 'object' && inner !== null) return numbersIn(inner, `${name}.`);
    if (typeof inner !== 'number' || inner === 0) return [];
    const set = (number: number) => {
      record[key] = number;
    };
    return [
      {
        name,
        change: () => {
          set(Number.isInteger(inner) ? inner + 1 : inner * 0.99);
          return () => set(inner);
        },
      },
    ];
  });
}

/** What stands above an exported function or constant; null where none of the sources exports it. */
function docstringOf(name: string, sources: readonly string[]): string | null {
  const declaration = new RegExp(`export (?:function|const) ${name}\\b`);
  const source = sources.find((text) => declaration.test(text));
  return source === undefined ? null : (source.split(declaration)[0]?.split('/**').at(-1) ?? '');
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}
