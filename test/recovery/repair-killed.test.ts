import { repairCompany } from '../../src/usecases/repair/repair-company.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { addLines } from '../bench/heavy-company.ts';
import { aMilestone } from '../builders/index.ts';
import { clock, startAccount, type Account } from '../usecases/account.ts';
import { damageTo } from '../usecases/repair/damage.ts';
import { failuresOf } from './killed-anywhere.ts';

jest.setTimeout(300_000);
let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.close());

const companyWith = (planKey: string): string => {
  const id = account.addCompany({
    properties: { name: planKey, vrm_plan_key: planKey },
    milestones: [aMilestone({ key: `${planKey}/first` }), aMilestone({ key: `${planKey}/second` })],
  });
  addLines(account, id, [`${planKey}/line-a`, `${planKey}/line-b`, `${planKey}/line-c`]);
  return id;
};

/** Two merged companies, of which a milestone and a line lost their company and one of each was deleted. */
const prepare = async () => {
  await account.setUp();
  const damage = damageTo(account);
  const companyId = await damage.merge(companyWith('p1'), companyWith('p2'));
  await viewCompanyValue(account.connect().repository, clock, { companyId, timeZone: 'UTC', userId: null });
  await damage.takeOff(companyId, 'value_milestone', 'p1/first');
  await damage.takeOff(companyId, 'value_entry', 'p2/line-a');
  await damage.delete('value_milestone', 'p1/second');
  await damage.delete('value_entry', 'p1/line-b');
  return companyId;
};

it('a repair ends the same wherever the process is killed or an answer lost', async () => {
  const { requests, failures } = await failuresOf(account.emulator, {
    prepare,
    write: ({ repository }, companyId) =>
      repairCompany(repository, clock, {
        companyId,
        timeZone: 'UTC',
        join: ['p2'],
        acceptMissing: true,
        dryRun: false,
      }),
  });
  expect(requests).toBeGreaterThan(20);
  expect(failures).toEqual([]);
});
