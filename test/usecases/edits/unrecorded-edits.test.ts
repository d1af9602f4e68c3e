import type { Milestone } from '../../../src/domain/facts.ts';
import { computeCompanies } from '../../../src/usecases/import/compute-companies.ts';
import { viewCompanyValue } from '../../../src/usecases/view-company-value.ts';
import { aMetric, aMilestone } from '../../builders/index.ts';
import { clock, NOW, startAccount, TODAY, type Account } from '../account.ts';

jest.setTimeout(30_000);
let account: Account;
let companyId: string;

beforeAll(async () => {
  account = await startAccount();
});
beforeEach(async () => {
  await account.setUp();
  const inText: Partial<Milestone> = {
    businessImpact: 'Invoices leave on time',
    nextSteps: ['One', 'Two'],
    validation: null,
  };
  companyId = account.addCompany({
    milestones: [aMilestone({ key: 'p1/first', ...inText }), aMilestone({ key: 'p1/second' })],
    metrics: [aMetric({ key: 'p1/hours' })],
  });
  await view();
  account.requests();
});
afterAll(() => account.close());

const repository = () => account.connect().repository;
const view = () => viewCompanyValue(repository(), clock, { companyId, timeZone: 'UTC', userId: null });
/** The edits that the ledger has, without when they were recorded. */
const editsIn = ({ summary }: Awaited<ReturnType<typeof view>>) =>
  summary.ledger.entries.flatMap((line) =>
    line.kind === 'edit'
      ? [{ key: line.key, by: line.claimedBy, from: line.source, changes: line.changes }]
      : [],
  );
const change = async (
  object: 'value_milestone' | 'value_metric',
  key: string,
  properties: Record<string, string>,
  byHand?: { userId: number },
): Promise<void> => {
  const [record] = await repository().readByKeys(object, [key]);
  account.emulator.store.update(`p_${object}`, record?.id ?? '', properties, byHand);
  account.requests();
};
const ana = { userId: 77 };

it('opens a company that nobody changed with no more requests than ever', async () => {
  expect(editsIn(await view())).toEqual([]);
  expect(account.requests()).toHaveLength(4);
});

it('takes what a person changed in HubSpot into the ledger, with who it was and what was there before', async () => {
  await change('value_milestone', 'p1/second', { target: '12', owner_id: '' }, ana);
  const [before] = await repository().readByKeys('value_milestone', ['p1/first']);
  expect(editsIn(await view())).toEqual([
    {
      key: 'p1/second/rev/1',
      by: '77',
      from: 'hand',
      changes: { target: { before: before?.properties['target'], after: '12' } },
    },
  ]);
});

it('takes it once, and is as cheap as before after that', async () => {
  await change('value_metric', 'p1/hours', { effective_date: '2026-02-02' }, ana);
  expect(editsIn(await view())).toMatchObject([{ key: 'p1/hours/rev/1', by: '77' }]);
  account.requests();
  expect(editsIn(await view())).toHaveLength(1);
  // The ledger has a line now, which is read as well.
  expect(account.requests()).toHaveLength(5);
});

it('says what was before the first of several changes, and notices a later one', async () => {
  await change('value_milestone', 'p1/second', { target: '12' }, ana);
  await change('value_milestone', 'p1/second', { target: '14' }, { userId: 78 });
  const [first] = editsIn(await view());
  expect(first).toMatchObject({ by: '78', changes: { target: { after: '14' } } });
  expect(first?.changes['target']?.before).not.toBe('12');
  await change('value_milestone', 'p1/second', { target: '15', name: 'Renamed' }, ana);
  const edits = editsIn(await view());
  expect(edits).toHaveLength(2);
  expect(edits.find(({ key }) => key === 'p1/second/rev/2')).toMatchObject({
    by: '77',
    changes: { target: { before: '14', after: '15' }, name: { after: 'Renamed' } },
  });
});

it('takes a value that was filled in, and one that was cleared', async () => {
  await change(
    'value_milestone',
    'p1/first',
    { validation: 'The controller signs', business_impact: '' },
    ana,
  );
  expect(editsIn(await view())).toMatchObject([
    {
      changes: {
        validation: { before: null, after: 'The controller signs' },
        business_impact: { before: 'Invoices leave on time', after: null },
      },
    },
  ]);
});

it('does not take what was changed and changed back for an edit', async () => {
  await change('value_milestone', 'p1/first', { business_impact: 'Something' }, ana);
  await change('value_milestone', 'p1/first', { business_impact: 'Invoices leave on time' }, ana);
  expect(editsIn(await view())).toEqual([]);
});

it('does not take what the app wrote itself for an edit', async () => {
  await change('value_milestone', 'p1/first', { business_impact: 'Written through the API' });
  expect(editsIn(await view())).toEqual([]);
  account.requests();
  await view();
  expect(account.requests()).toHaveLength(4);
});

it('does not take results that were typed over for an edit', async () => {
  await change('value_milestone', 'p1/first', { status: 'achieved' }, ana);
  const seen = await view();
  expect(editsIn(seen)).toEqual([]);
  expect(seen.foundByHand.typedOver).toMatchObject([{ property: 'status' }]);
});

it('leaves it to the next opening when results are computed without anybody looking', async () => {
  await change('value_milestone', 'p1/second', { target: '12' }, ana);
  const companies = await repository().readByIds('companies', [companyId], ['name']);
  const day = { today: TODAY, now: NOW, timeZone: 'UTC' };
  await computeCompanies(repository(), companies, day, () => undefined);
  expect(editsIn(await view())).toMatchObject([{ key: 'p1/second/rev/1', by: '77' }]);
});

it('writes one line when two open the company at once', async () => {
  await change('value_milestone', 'p1/second', { target: '12' }, ana);
  await Promise.all([view(), view()]);
  expect(editsIn(await view())).toHaveLength(1);
});
