import path from 'node:path';
import { main } from '../../src/cli/main.ts';
import { startEmulator, type Emulator } from '../../src/dev/emulator/server.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import type { ImportReport } from '../../src/usecases/import/report.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';

const EXAMPLES = path.join(process.cwd(), 'docs', 'examples', 'import');
let emulator: Emulator;

beforeAll(async () => {
  // With its limits, as without their headers a command keeps to those of the smallest account.
  emulator = await startEmulator();
  await run('provision');
});
afterAll(() => emulator.close());

const run = async (...args: readonly string[]) => {
  const lines: string[] = [];
  const code = await main([...args, '--api-base', emulator.url], {
    out: (line) => lines.push(line),
    error: () => undefined,
    interactive: false,
    environment: { HUBSPOT_ACCESS_TOKEN: emulator.token },
  });
  return { code, text: lines.join('\n') };
};
const importExamples = async () => {
  const file = (name: string) => path.join(EXAMPLES, name);
  const { code, text } = await run(
    'import',
    ...['--companies', file('accounts.csv'), '--deals', file('sales_pipeline.csv')],
    ...['--mapping', file('mapping.json'), '--as-of', '2017-12-31', '--json'],
  );
  expect(code).toBe(0);
  return JSON.parse(text) as ImportReport;
};

it('imports the example files with their quirks, and finds nothing to do the second time', async () => {
  const report = await importExamples();
  expect(report).toMatchObject({
    companies: { read: 12, created: 12, refused: 0 },
    deals: { read: 154, created: 150, refused: 4 },
    plans: { laidOut: 11, withoutStartDate: 1, withoutTemplate: 0 },
    companiesComputed: 12,
    resultsNotSaved: [],
  });
  expect(new Set(report.mended.map(({ from, to }) => `${from} -> ${to}`))).toEqual(
    new Set(['technolgy -> technology', 'Philipines -> Philippines', 'GTXPro -> GTX Pro']),
  );
  expect(new Set(report.refused.map(({ reason }) => reason))).toEqual(
    new Set(['there is no company "Kestrel Helth"', '"account" names no company']),
  );
  const again = await importExamples();
  expect(again).toMatchObject({
    companies: { created: 0, updated: 0, unchanged: 12 },
    deals: { created: 0, updated: 0, unchanged: 150 },
    plans: { laidOut: 0, unchanged: 11 },
    companiesComputed: 0,
  });
}, 30_000);

it('shows the cost of the example company with more than a hundred won deals', async () => {
  const http = createFetchTransport({ accessToken: emulator.token, baseUrl: emulator.url });
  const repository = createHubSpotRepository({ http });
  const [company] = await repository.readByUniqueProperty(
    'companies',
    'vrm_import_key',
    ['crm-sales/cobalt freight'],
    ['name'],
  );
  const request = { companyId: company?.id ?? '', timeZone: 'Asia/Kuala_Lumpur', userId: null };
  const { summary } = await viewCompanyValue(repository, { now: Date.now }, request);
  expect(summary.value.cost.source).toBe('deals');
  expect(summary.value.cost.deals.length).toBeGreaterThan(100);
  expect(summary.plan.counts.total).toBeGreaterThan(5);
});
