import { applyTemplate } from '../../src/usecases/apply-template.ts';
import { clock, startAccount, type Account } from '../usecases/account.ts';
import { contentsOf } from './account-contents.ts';
import { interleave, singlePreemptions } from './interleaving.ts';
import type { Act } from './interleaving.ts';
import { failuresOf } from './killed-anywhere.ts';
import type { Process } from './processes.ts';

jest.setTimeout(300_000);
let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.close());

const START = '2026-09-01';
const UNTOUCHED = { vrm_plan_key: '', vrm_start_date: START, vrm_segment: 'smb' };
const prepare = async () => {
  await account.setUp();
  const companyId = account.addCompany({ properties: UNTOUCHED });
  // A copy that came with the plan key of another company.
  const copyId = account.addCompany({
    properties: { ...UNTOUCHED, name: 'Copied', vrm_plan_key: 'p-of-another' },
  });
  account.addCompany({ properties: { name: 'The other one', vrm_plan_key: 'p-of-another' } });
  return { companyId, copyId };
};
const layOut = (process: Process, companyId: string) =>
  applyTemplate(process.repository, clock, {
    companyId,
    timeZone: 'UTC',
    userId: '41',
    source: 'card',
    templateKey: 'template/smb/any/1',
    startDate: START,
  });

it.each([
  ['the first plan of a company', 'companyId'],
  ['the first plan of a copied company', 'copyId'],
] as const)('%s ends the same wherever the process is killed or an answer lost', async (_, which) => {
  const { requests, failures } = await failuresOf(account.emulator, {
    prepare,
    write: (process, context) => layOut(process, context[which]),
  });
  expect(requests).toBeGreaterThan(8);
  expect(failures).toEqual([]);
});

it('two who lay a template out at once make one plan, and neither is refused', async () => {
  const { companyId } = await prepare();
  const start = account.emulator.exportState();
  const act: Act = (process) => layOut(process, companyId);
  const together = async (acts: readonly Act[], schedule: readonly number[]) => {
    account.emulator.importState(start);
    const { outcomes, turns } = await interleave(account.emulator, acts, schedule);
    const failures = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    return { failures, turns, contents: contentsOf(account.emulator.exportState()) };
  };
  const { contents: expected, turns } = await together([act], []);
  const atTheSameTime = Array.from({ length: 2 * turns.length }, (_, turn) => turn % 2);
  for (const schedule of [...singlePreemptions([turns.length, turns.length]), atTheSameTime]) {
    const { failures, contents } = await together([act, act], schedule);
    expect({ schedule, failures, contents }).toEqual({ schedule, failures: [], contents: expected });
  }
});
