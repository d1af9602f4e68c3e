import base from './jest.config.mjs';

/** The contract of the CRM against a real account: only on demand, and only where somebody named the account. */
if (!process.env.HUBSPOT_ACCESS_TOKEN) {
  console.error(
    'npm run test:live writes to a real HubSpot account and removes what it wrote. Set HUBSPOT_ACCESS_TOKEN to a ' +
      'service key of a test account (pat-...) in which "value-milestones provision" was run. Beside the scopes of ' +
      'that key it needs crm.objects.contacts.write.',
  );
  process.exit(1);
}

export default {
  ...base,
  testMatch: ['<rootDir>/test/live/**/*.live.ts'],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
  testTimeout: 120_000,
};
