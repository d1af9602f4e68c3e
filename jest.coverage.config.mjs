import base from './jest.config.mjs';

/**
 * The rules of the engine, every branch of which has a case that somebody wrote down. The suites that draw whole
 * customers by chance are left out: what only they reach would come and go from run to run.
 * @type {import('jest').Config}
 */
export default {
  ...base,
  testMatch: ['<rootDir>/test/domain/**/*.test.ts'],
  testPathIgnorePatterns: [
    '<rootDir>/test/domain/invariants/',
    '<rootDir>/test/domain/robustness.test.ts',
    '<rootDir>/test/domain/value-properties.test.ts',
  ],
  collectCoverage: true,
  collectCoverageFrom: ['src/domain/**/*.ts'],
  coverageDirectory: 'coverage',
  coverageReporters: ['text-summary', 'html'],
  coverageThreshold: { './src/domain/': { branches: 100 } },
};
