import type * as publicFace from '../../domain/index.ts';
import type { Settings } from '../../domain/settings.ts';
import type { CalculatorKey } from '../../domain/vocabulary.ts';

/** A name that `src/domain/index.ts` exports. */
export type PublicName = keyof typeof publicFace;

/** One formula as the document tells it. Every number in it comes from the settings or from the engine. */
export interface FormulaEntry {
  readonly title: string;
  /** The questions of the public face that it documents. */
  readonly answers?: readonly PublicName[];
  readonly calculator?: CalculatorKey;
  /** Markdown blocks in plain words: what it is and what decides. */
  readonly words: readonly string[];
  /** The formula in symbols, a line each. */
  readonly formula: readonly string[];
  /** Units and ranges of what goes in and comes out. */
  readonly units: string;
  /** What makes the result unknown, and why. */
  readonly unknownWhen: string;
  /** The standard it follows, or that it is this product's own definition. */
  readonly source: string;
  readonly example: WorkedExample;
}

/** One case worked from its inputs to the engine's own result. */
export interface WorkedExample {
  readonly story: string;
  readonly given: readonly Row[];
  /** Each a name and how its value comes about. */
  readonly steps: readonly Row[];
  readonly results: readonly Row[];
}

export type Row = readonly [name: string, value: string];

/** A group of formulas. They are built anew each time, so that they say what the settings say now. */
export interface Chapter {
  readonly title: string;
  readonly introduction: string;
  readonly entries: (defaults: Settings) => readonly FormulaEntry[];
}
