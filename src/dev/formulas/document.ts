import { format } from 'prettier/standalone';
import * as markdownPlugin from 'prettier/plugins/markdown';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { CHAPTERS } from './chapters.ts';
import type { Chapter, FormulaEntry, WorkedExample } from './entry.ts';
import { type Block, anchorOf, bullets, columns, heading, table, verbatim } from './markdown.ts';

/** Where the document stands, from the root of the project. */
export const FORMULAS_PATH = 'docs/formulas.md';

/** As `.prettierrc.json` says for Markdown. */
const FORMATTING = { parser: 'markdown', plugins: [markdownPlugin], printWidth: 110 };

/** A formula with its place in the document. */
export interface NumberedEntry extends FormulaEntry {
  /** Such as `3.4`. */
  readonly number: string;
}

/** A chapter with its place in the document. */
export interface NumberedChapter {
  readonly number: number;
  readonly title: string;
  readonly introduction: string;
  readonly entries: readonly NumberedEntry[];
}

/** The whole document, formatted as Prettier would. */
export async function formulasDocument(): Promise<string> {
  return format(formulasMarkdown(), FORMATTING);
}

/** The whole document before it is formatted. */
function formulasMarkdown(): string {
  const chapters = CHAPTERS.map(numberedChapter);
  const blocks = [
    '<!-- Written by `npm run docs:formulas` from src/dev/formulas and the engine itself. Do not edit it here. -->',
    heading(1, 'Formulas'),
    ...INTRODUCTION,
    contents(chapters),
    ...chapters.flatMap(chapterBlocks),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const INTRODUCTION: readonly Block[] = [
  'How every number of this app comes about, for the people who have to trust it: finance, procurement, auditors. ' +
    'Each formula stands here in words and in symbols, with its units, what makes its result unknown, where it comes ' +
    'from, and one case worked through.',
  bullets([
    'Limits, weights and rates are the defaults. An account may change any of them in its settings.',
    'The worked cases are run through the engine itself. Steps are written rounded and worked exactly, so a sum of ' +
      'rounded steps may differ from its result in the last digit.',
    'Percentages are fractions inside the engine; money is in whole cents (whole minor units) of one currency; dates ' +
      'are calendar dates of the account, without a time of day.',
    'What nobody knows stays unknown. It is never counted as zero.',
    'The code is `src/domain`. Each formula names the function of `src/domain/index.ts` that answers it by itself.',
  ]),
];

/** One chapter with what it says under the present defaults. */
export function numberedChapter({ title, introduction, entries }: Chapter, index: number): NumberedChapter {
  const number = index + 1;
  return {
    number,
    title,
    introduction,
    entries: entries(DEFAULT_SETTINGS).map((entry, place) => ({
      ...entry,
      number: `${number}.${place + 1}`,
    })),
  };
}

function contents(chapters: readonly NumberedChapter[]): Block {
  const line = (indent: string, title: string) => `${indent}- [${title}](#${anchorOf(title)})`;
  return chapters
    .flatMap((chapter) => [
      line('', titleOf(chapter)),
      ...chapter.entries.map((entry) => line('  ', titleOf(entry))),
    ])
    .join('\n');
}

/** A chapter as Markdown, not formatted. */
export function chapterBlocks(chapter: NumberedChapter): readonly Block[] {
  return [heading(2, titleOf(chapter)), chapter.introduction, ...chapter.entries.flatMap(entryBlocks)];
}

function entryBlocks(entry: NumberedEntry): readonly Block[] {
  const { words, formula, units, unknownWhen, source, answers = [], calculator } = entry;
  const asked = [...answers, ...(calculator === undefined ? [] : [`calculate('${calculator}', …)`])];
  return [
    heading(3, titleOf(entry)),
    ...words,
    verbatim(formula),
    bullets([
      `**Units and range:** ${units}`,
      `**Unknown when:** ${unknownWhen}`,
      `**Source:** ${source}`,
      ...(asked.length === 0 ? [] : [`**In the code:** ${asked.map((name) => `\`${name}\``).join(', ')}`]),
    ]),
    ...exampleBlocks(entry.example),
  ];
}

function exampleBlocks({ story, given, steps, results }: WorkedExample): readonly Block[] {
  return [
    `**Example.** ${story}`,
    ...(given.length === 0 ? [] : [table(['Given', 'Value'], given)]),
    ...(steps.length === 0 ? [] : [columns(steps)]),
    table(['Result', 'Value'], results),
  ];
}

function titleOf({ number, title }: { readonly number: string | number; readonly title: string }): string {
  return `${number} ${title}`;
}
