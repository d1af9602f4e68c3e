import { newPlanKey } from '../../src/crm/mapping/keys.ts';
import { recordEntry } from '../../src/usecases/record-entry.ts';
import { runImport } from '../../src/usecases/import/run-import.ts';
import { clock } from '../usecases/account.ts';
import {
  COMPANY_COLUMNS,
  mapping,
  startImportAccount,
  type ImportAccount,
} from '../usecases/import/import-account.ts';
import { tableOf } from '../usecases/import/tables.ts';
import { contentsOf } from './account-contents.ts';
import { measurement } from './entries.ts';
import { interleave, singlePreemptions } from './interleaving.ts';
import type { Act } from './interleaving.ts';

jest.setTimeout(300_000);
const ALDER = {
  name: 'Alder',
  vrm_segment: 'smb',
  vrm_import_key: 'crm/alder',
  vrm_start_date: '2026-03-01',
};
let account: ImportAccount;
let companyId: string;
let start: ReturnType<ImportAccount['emulator']['exportState']>;

beforeAll(async () => {
  account = await startImportAccount();
  await account.setUp();
  [companyId = ''] = account.emulator.store.create('companies', [{ properties: ALDER }]);
  start = account.emulator.exportState();
});
afterAll(() => account.close());

/** Lays the template out for a company that is there and was never touched. */
const layOut: Act = (process) =>
  runImport(process, clock, {
    mapping,
    companies: tableOf(COMPANY_COLUMNS, ['Alder', 'Oslo', '10', 'smb']),
    deals: null,
    asOf: null,
    dryRun: false,
    onProgress: () => undefined,
  });
const together = async (acts: readonly Act[], schedule: readonly number[]) => {
  account.emulator.importState(start);
  const { outcomes, turns } = await interleave(account.emulator, acts, schedule);
  const failures = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
  );
  return { failures, turns, contents: contentsOf(account.emulator.exportState()) };
};

it('two who lay out the same template for an untouched company make one plan', async () => {
  const { contents: expected, turns } = await together([layOut], []);
  expect(expected.filter((line) => line.includes(`value_milestone ${newPlanKey(companyId)}/`))).not.toEqual(
    [],
  );
  const atTheSameTime = Array.from({ length: 2 * turns.length }, (_, turn) => turn % 2);
  for (const schedule of [...singlePreemptions([turns.length, turns.length]), atTheSameTime]) {
    const { failures, contents } = await together([layOut, layOut], schedule);
    expect({ schedule, failures, contents }).toEqual({ schedule, failures: [], contents: expected });
  }
});

it('results of an import never leave out a line that somebody records meanwhile', async () => {
  await together([layOut], []);
  account.emulator.store.update('companies', companyId, { vrm_stale: 'true' });
  start = account.emulator.exportState();
  const [milestone] = await account
    .connect()
    .repository.search({
      object: 'value_milestone',
      filters: [{ property: 'criterion', operator: 'EQ', value: 'yes_no' }],
      properties: ['milestone_key'],
      limit: 1,
    })
    .then(({ records }) => records);
  const entry = measurement({ milestoneKey: milestone?.properties['milestone_key'] ?? '', value: true });
  const record: Act = ({ repository }) =>
    recordEntry(repository, clock, {
      companyId,
      timeZone: 'Pacific/Auckland',
      userId: '41',
      entries: [entry],
      source: 'card',
    });
  const { contents: expected } = await together([layOut, record], []);
  const counts = [
    (await together([layOut], [])).turns.length,
    (await together([record], [])).turns.length,
  ] as const;
  for (const schedule of singlePreemptions(counts)) {
    const { failures, contents } = await together([layOut, record], schedule);
    expect({ schedule, failures, contents }).toEqual({ schedule, failures: [], contents: expected });
  }
});
