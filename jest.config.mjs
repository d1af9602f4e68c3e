// These packages ship ES modules only, so Jest has to transform them like our own sources.
const esModules = [
  '@hubspot/ui-extensions',
  'tinyspy',
  'rettime',
  'until-async',
  '@open-draft/deferred-promise',
  'intl-messageformat',
  '@formatjs',
];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Jest leaves one core alone, which is half of a machine with two.
  maxWorkers: '100%',
  // No test waits on the clock; a machine with other work to do may still be slow.
  testTimeout: 20_000,
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['<rootDir>/test/e2e/'],
  transform: {
    '^.+\\.(ts|tsx|js|jsx|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esModules.join('|')})/)`],
};
