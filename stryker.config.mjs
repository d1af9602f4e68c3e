/**
 * Mutation testing of the engine: is there a test that fails when a rule changes?
 * All of it: npm run test:mutation. One folder or file: npm run test:mutation -- --mutate 'src/domain/journey/*.ts'
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/domain/**/*.ts'],
  plugins: ['./test/mutation/test-runner.mjs'],
  testRunner: 'joined-suites',
  buildCommand: 'node test/mutation/join-suites.mjs',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'dist/mutation/report.json' },
  tempDirName: 'dist/mutation/work',
  ignorePatterns: ['dist', 'coverage', '.data', 'test-results', 'docs', 'extensions'],
};
