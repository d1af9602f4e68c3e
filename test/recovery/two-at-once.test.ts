import fc from 'fast-check';
import type { RecordedMeanwhileError } from '../../src/usecases/edits/recorded-meanwhile.ts';
import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { recordEntry } from '../../src/usecases/record-entry.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { clock, startAccount, type Account } from '../usecases/account.ts';
import { outcome } from '../usecases/new-lines.ts';
import { contentsOf } from './account-contents.ts';
import { baseline, measurement } from './entries.ts';
import { interleave, interleavings, singlePreemptions } from './interleaving.ts';
import type { Act, Turn } from './interleaving.ts';
import { addCompanyWithPlan } from './recorded-company.ts';

jest.setTimeout(300_000);
let account: Account;
let company: ReturnType<typeof addCompanyWithPlan>;
let start: ReturnType<Account['emulator']['exportState']>;

beforeAll(async () => {
  account = await startAccount();
  await account.setUp();
  company = addCompanyWithPlan(account);
  start = account.emulator.exportState();
});
afterAll(() => account.close());

const record =
  (userId: string, ...entries: readonly NewEntry[]): Act =>
  ({ repository }) =>
    recordEntry(repository, clock, {
      companyId: company.companyId,
      timeZone: 'UTC',
      userId,
      entries,
      source: 'card',
    });
const open: Act = ({ repository }) =>
  viewCompanyValue(repository, clock, { companyId: company.companyId, timeZone: 'UTC', userId: null });

/** Runs both on the account as it was at the start. */
const together = async (acts: readonly [Act, Act], schedule: readonly number[], turn: Turn = 'trip') => {
  account.emulator.importState(start);
  const { outcomes, turns } = await interleave(account.emulator, acts, schedule, turn);
  const refusals = outcomes.map((outcome) =>
    outcome.status === 'rejected' ? (outcome.reason as unknown) : null,
  );
  return { refusals, turns, contents: contentsOf(account.emulator.exportState()) };
};
/** One after the other. */
const inTurn = async (...acts: readonly Act[]) => {
  account.emulator.importState(start);
  for (const act of acts) await interleave(account.emulator, [act], []);
  return contentsOf(account.emulator.exportState());
};
/** Every order of the turns that each takes by itself. */
const everyOrder = async (acts: readonly [Act, Act]) =>
  interleavings([await turnsOf(acts[0]), await turnsOf(acts[1])]);
/** Each interrupted once anywhere by the whole of the other, and some of all the orders there are. */
const manyOrders = async (acts: readonly [Act, Act], howMany = 15) => {
  const counts = [(await turnsOf(acts[0])).length, (await turnsOf(acts[1])).length] as const;
  const all = fc.constantFrom(...(await everyOrder(acts)));
  return [...singlePreemptions(counts), ...fc.sample(all, { numRuns: howMany, seed: 7 })];
};
const turnsOf = async (act: Act) => {
  account.emulator.importState(start);
  const { turns } = await interleave(account.emulator, [act], []);
  return turns.map(({ writes }) => writes);
};

const first = measurement({ entryKey: 'measure-a', value: 8 });
const second = measurement({ entryKey: 'measure-b', value: 30, on: '2026-10-11' });

describe('two who record a measurement of the same milestone', () => {
  const acts = [record('41', first), record('42', second)] as const;

  it('both have it counted, in every order of their trips', async () => {
    const expected = await inTurn(...acts);
    const orders = await everyOrder(acts);
    expect(orders.length).toBeGreaterThan(50);
    for (const schedule of orders) {
      const { refusals, contents } = await together(acts, schedule);
      expect({ schedule, refusals, contents }).toEqual({
        schedule,
        refusals: [null, null],
        contents: expected,
      });
    }
  });

  it('both have it counted, in any order of single requests', async () => {
    const expected = await inTurn(...acts);
    const schedules = fc.array(fc.nat(1), { minLength: 20, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(schedules, async (schedule) => {
        const { refusals, contents } = await together(acts, schedule, 'request');
        expect(refusals).toEqual([null, null]);
        expect(contents).toEqual(expected);
      }),
      { numRuns: 25, seed: 4 },
    );
  });
});

describe('two who record the same entry, such as a click that was sent twice', () => {
  it('write it once', async () => {
    const acts = [record('41', first), record('41', first)] as const;
    const expected = await inTurn(acts[0]);
    for (const schedule of await manyOrders(acts)) {
      const { refusals, contents } = await together(acts, schedule);
      expect({ schedule, refusals, contents }).toEqual({
        schedule,
        refusals: [null, null],
        contents: expected,
      });
    }
  });
});

describe('two who set the same baseline', () => {
  const [low, high] = [
    baseline({ entryKey: 'baseline-a', value: 40 }),
    baseline({ entryKey: 'baseline-b', value: 44 }),
  ];
  const told = (changedBy: string, after: string) => ({
    code: 'changed_meanwhile',
    message: expect.stringContaining(`by user ${changedBy}`) as string,
    change: { property: 'baseline', before: null, after, changedBy },
  });

  it('never undo one another: the second is told who changed what', async () => {
    const acts = [record('41', low), record('42', high)] as const;
    const [lowAlone, highAlone] = [await inTurn(acts[0]), await inTurn(acts[1])];
    for (const schedule of await manyOrders(acts, 60)) {
      const { refusals, contents } = await together(acts, schedule);
      const firstWon = refusals[0] === null;
      expect({ schedule, contents }).toEqual({ schedule, contents: firstWon ? lowAlone : highAlone });
      expect(refusals).toMatchObject(firstWon ? [null, told('41', '40')] : [told('42', '44'), null]);
    }
  });

  it('both succeed when both set the same', async () => {
    const acts = [record('41', low), record('42', { ...low, entryKey: 'baseline-b' })] as const;
    const alone = [await inTurn(acts[0]), await inTurn(acts[1])];
    for (const schedule of await manyOrders(acts)) {
      const { refusals, contents } = await together(acts, schedule);
      expect(refusals).toEqual([null, null]);
      expect(alone).toContainEqual(contents);
    }
  });

  it('leave the later of two who did not say what they saw, with both in the ledger', async () => {
    const acts = [record('41', { ...low, seen: null }), record('42', { ...high, seen: null })] as const;
    const allowed = [
      await inTurn(acts[0]),
      await inTurn(acts[1]),
      await inTurn(acts[0], acts[1]),
      await inTurn(acts[1], acts[0]),
    ];
    for (const schedule of await manyOrders(acts)) {
      const { refusals, contents } = await together(acts, schedule);
      const recorded = refusals.filter((refusal) => refusal === null).length;
      expect(recorded === 2 ? allowed.slice(2) : allowed.slice(0, 2)).toContainEqual(contents);
    }
  });

  it('leave nothing of a request behind whose baseline is refused', async () => {
    const proof = [measurement({ entryKey: 'with-baseline', milestoneKey: 'p1/hours' })];
    const agreed = { ...high, contactId: company.contactId };
    const acts = [record('41', low), record('42', agreed, ...proof)] as const;
    const lowAlone = await inTurn(acts[0]);
    for (const schedule of await manyOrders(acts, 0)) {
      const { refusals, contents } = await together(acts, schedule);
      if (refusals[1] !== null) expect({ schedule, contents }).toEqual({ schedule, contents: lowAlone });
    }
  });
});

describe('two who call the same renewal, neither knowing of a call', () => {
  const call = (entryKey: string, band: 'commit' | 'at_risk'): NewEntry => ({
    kind: 'renewal_call',
    entryKey,
    on: '2026-10-10',
    milestoneKey: null,
    metricKey: null,
    note: null,
    known: { lines: 0, last: null },
    band,
    reason: 'What I heard',
    renewalDate: '2027-01-01',
  });
  const acts = [
    record('41', call('call-of-41', 'commit')),
    record('42', call('call-of-42', 'at_risk')),
  ] as const;
  type Recorded = Awaited<ReturnType<typeof recordEntry>>;
  /** The line of the other that each was told of, before writing or after. */
  const toldOf = (outcome: PromiseSettledResult<unknown>) =>
    outcome.status === 'fulfilled'
      ? (outcome.value as Recorded).alongside.map(({ key }) => key)
      : [(outcome.reason as RecordedMeanwhileError).recorded.line.key];

  it('never pass each other unnoticed: at least one is told of the other', async () => {
    let refused = 0;
    for (const schedule of await manyOrders(acts, 30)) {
      account.emulator.importState(start);
      const { outcomes } = await interleave(account.emulator, acts, schedule);
      const [first, second] = outcomes.map(toldOf);
      expect([
        [['call-of-42'], []],
        [[], ['call-of-41']],
        [['call-of-42'], ['call-of-41']],
      ]).toContainEqual([first, second]);
      refused += outcomes.filter(({ status }) => status === 'rejected').length;
    }
    expect(refused).toBeGreaterThan(0);
  });
});

describe('two who decide the same renewal', () => {
  it('leave one outcome and its next date, and the second is told', async () => {
    const acts = [
      record('41', outcome({ entryKey: 'outcome-of-41', nextRenewalDate: '2028-01-01' })),
      record(
        '42',
        outcome({ entryKey: 'outcome-of-42', outcome: 'expanded', nextRenewalDate: '2029-01-01' }),
      ),
    ] as const;
    const alone = [await inTurn(acts[0]), await inTurn(acts[1])];
    for (const schedule of await manyOrders(acts, 30)) {
      const { refusals, contents } = await together(acts, schedule);
      const firstWon = refusals[0] === null;
      expect({ schedule, contents }).toEqual({ schedule, contents: alone[firstWon ? 0 : 1] });
      expect(refusals.filter((refusal) => refusal !== null)).toEqual([
        expect.objectContaining({
          code: expect.stringMatching(/changed_meanwhile|invalid_request/) as string,
        }),
      ]);
    }
  });
});

describe('somebody who opens a company while another records', () => {
  it('never leaves results behind that lack the line', async () => {
    // Results that are out of date, so that opening writes them.
    account.emulator.importState(start);
    account.emulator.store.update('companies', company.companyId, { vrm_milestones_total: '' });
    start = account.emulator.exportState();
    const acts = [open, record('42', second)] as const;
    const expected = await inTurn(acts[1]);
    for (const schedule of await manyOrders(acts)) {
      const { refusals, contents } = await together(acts, schedule);
      expect({ schedule, refusals, contents }).toEqual({
        schedule,
        refusals: [null, null],
        contents: expected,
      });
    }
  });
});
