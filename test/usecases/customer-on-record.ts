import { toLedgerEntry } from '../../src/crm/mapping/entry.ts';
import type { CrmRepository, PropertyValues } from '../../src/crm/repository.ts';
import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { recordEntry } from '../../src/usecases/record-entry.ts';
import { clock, startAccount, type Account, type Contents } from './account.ts';

/**
 * One customer in an account, both new for each test of the file, and lines recorded about it as the card does.
 * The fields are there from the first `beforeEach` on.
 */
export function customerOnRecord(contents: Contents) {
  let account: Account;
  let id: string;
  let contactId: string;
  let repository: CrmRepository;

  beforeAll(async () => {
    account = await startAccount();
  });
  beforeEach(async () => {
    repository = await account.setUp();
    id = account.addCompany(contents);
    contactId = account.addContact(id);
  });
  afterAll(() => account.close());

  const recordFor = (companyId: string, entries: readonly NewEntry[]) =>
    recordEntry(account.connect().repository, clock, {
      companyId,
      timeZone: 'UTC',
      userId: '41',
      entries,
      source: 'card',
    });
  const record = (...entries: readonly NewEntry[]) => recordFor(id, entries);
  const records = (type: string) => {
    const { store } = account.emulator;
    return store.ids(type).map((one) => ({ id: one, properties: store.values(type, one) ?? {} }));
  };
  return {
    get account() {
      return account;
    },
    get id() {
      return id;
    },
    /** Somebody who works there. */
    get contactId() {
      return contactId;
    },
    get repository() {
      return repository;
    },
    /** What the card says with everything that it saves about the plan of this customer. */
    get request() {
      return {
        companyId: id,
        timeZone: 'UTC',
        userId: '7',
        source: 'card',
        reason: null,
        entries: [],
      } as const;
    },
    record,
    /** The same about another customer. */
    recordFor,
    /** Expects that nothing is recorded and that the refusal names the field and says what is wrong. */
    refused: (entries: readonly NewEntry[], field: string, message: RegExp) =>
      expect(record(...entries)).rejects.toMatchObject({
        code: 'invalid_request',
        field,
        message: expect.stringMatching(message) as string,
      }),
    /** The lines of the whole ledger, in the order in which they were written. */
    lines: () => records('p_value_entry').flatMap((line) => toLedgerEntry(line) ?? []),
    /** The milestone of this key as it stands in the CRM. */
    milestoneRecord: (key: string): PropertyValues | undefined =>
      records('p_value_milestone').find(({ properties }) => properties['milestone_key'] === key)?.properties,
    /** The benefit of this key as it stands in the CRM. */
    metricRecord: (key: string): PropertyValues | undefined =>
      records('p_value_metric').find(({ properties }) => properties['metric_key'] === key)?.properties,
    /** A line as it stands in the CRM, with its details read. */
    storedLine: async (key: string) => {
      const [stored] = await account.connect().repository.readByKeys('value_entry', [key]);
      const details = JSON.parse(stored?.properties['details'] ?? '{}') as Record<string, unknown>;
      const values: Readonly<Record<string, unknown>> = { ...stored?.properties, details };
      return { values, details };
    },
  };
}

type Recorded = Awaited<ReturnType<ReturnType<typeof customerOnRecord>['record']>>;

/** A milestone as the card shows it afterwards. */
export const milestoneIn = ({ view }: Pick<Recorded, 'view'>, key = 'p1/plain') =>
  view.summary.plan.milestones.find(({ milestone }) => milestone.key === key);
