import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import coverage from '../../jest.coverage.config.mjs';

/**
 * Joins the engine and its suites into one script for the runner beside this file: a mutant is tried on a freshly
 * loaded engine, and one script loads in milliseconds where fifty suites with their imports take seconds.
 *
 * As when the branches are counted, the suites that draw whole customers by chance stay out: what only they notice
 * would change from run to run, and a rule deserves a case that somebody wrote down.
 */
const drawnByChance = coverage.testPathIgnorePatterns.map((pattern) =>
  pattern.replace('<rootDir>/test/domain/', ''),
);

const suites = readdirSync('test/domain', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !drawnByChance.some((start) => file.startsWith(start)))
  .sort();

const sameDrawsEachTime = "import { configureGlobal } from 'fast-check'; configureGlobal({ seed: 1 });";

await build({
  stdin: {
    contents: [sameDrawsEachTime, ...suites.map((file) => `import './test/domain/${file}';`)].join('\n'),
    resolveDir: path.resolve('.'),
    loader: 'ts',
  },
  outfile: 'dist/mutation/suites.cjs',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
});
