import base from './jest.config.mjs';

/** The browser tests: the real commands, servers, bundles and Chromium; one after the other. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
  testTimeout: 60_000,
};
