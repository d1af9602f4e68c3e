import type { PackedAnswer, RecordEntryAnswer } from '../../src/functions/contract.ts';
import { main as recordEntry } from '../../src/functions/record-entry.ts';
import { recordEntryRequest } from '../../src/functions/schemas.ts';
import { aMilestone } from '../builders/index.ts';
import { NOW, startAccount, type Account } from '../usecases/account.ts';

let account: Account;
let companyId: string;
const environment = { ...process.env };

afterEach(() => jest.restoreAllMocks());
beforeAll(async () => {
  account = await startAccount();
  await account.setUp();
  companyId = account.addCompany({ milestones: [aMilestone()] });
  process.env['PRIVATE_APP_ACCESS_TOKEN'] = account.emulator.token;
  process.env['HUBSPOT_API_BASE'] = account.emulator.url;
});
afterAll(async () => {
  process.env = { ...environment };
  await account.close();
});

const base = { entryKey: 'card-1234', on: '2026-10-10' };
const ofMilestone = { ...base, milestoneKey: 'milestone-a' };
const ofRenewal = { ...base, renewalDate: '2027-01-01' };
const parsed = (entry: object) =>
  recordEntryRequest.parse({ companyId: '7', timeZone: 'UTC', entries: [entry] }).entries[0];

it.each<[string, object, object]>([
  ['dispute', { ...ofMilestone, reason: 'Too high' }, { contactId: null }],
  [
    'dispute_resolved',
    { ...base, disputeKey: 'card-1', accepted: true },
    { acceptedShare: null, contactId: null },
  ],
  [
    'reset',
    { ...ofMilestone, newTargetDate: '2026-12-01', reason: 'Late data' },
    { blockerResolved: null, confidence: null },
  ],
  ['missed', { ...ofMilestone, reason: 'blocker' }, { blockerType: null }],
  ['cancelled', { ...ofMilestone, reason: 'Not wanted' }, {}],
  ['review', { ...ofMilestone, answers: { learned: 'Ask early' } }, {}],
  ['celebration', ofMilestone, { contactId: null }],
  ['work_logged', ofMilestone, { hours: null }],
  [
    'blocker_raised',
    { ...base, blockerType: 'process', title: 'Two approvals' },
    { milestoneKey: null, ticketId: null, raisedByContactId: null },
  ],
  ['blocker_cleared', { ...base, blockerKey: 'card-1' }, { milestoneKey: null }],
  ['objection_opened', { ...base, objectionKind: 'price', severity: 'minor' }, {}],
  ['objection_resolved', { ...base, objectionKey: 'card-1' }, {}],
  ['objections_checked', base, { contactId: null }],
  ['sponsor', { ...base, state: 'vacant' }, { contactId: null }],
  ['champion', { ...base, state: 'engaged' }, { contactId: null }],
  ['customer_contact', { ...base, channel: 'reply', customerOriginated: true }, { contactId: null }],
  [
    'stage',
    { ...base, track: 'Finance', stage: 'adoption', movement: 'entered' },
    { trigger: null, exitFacts: [], handoff: null, contactId: null },
  ],
  ['runway_step', { ...ofRenewal, step: 'prepare' }, {}],
  ['renewal_call', { ...ofRenewal, band: 'likely', reason: 'Budget is there' }, {}],
  [
    'renewal_outcome',
    { ...ofRenewal, outcome: 'churned' },
    { amountMinor: null, termMonths: null, signedOn: null, nextRenewalDate: null },
  ],
  ['reversal', { ...base, reverses: 'card-1', reason: 'Twice' }, {}],
])('%s means null with what HubSpot dropped on the way', (kind, said, added) => {
  const nothing = { milestoneKey: null, metricKey: null, note: null };
  expect(parsed({ kind, ...said })).toEqual({ ...nothing, ...added, kind, ...said });
});

it.each<[string, object, string]>([
  ['a reason that is none', { kind: 'missed', ...ofMilestone, reason: 'bad luck' }, 'entries[0].reason'],
  ['no milestone', { kind: 'cancelled', ...base, reason: 'Not wanted' }, 'entries[0].milestoneKey'],
  ['answers that are no texts', { kind: 'review', ...ofMilestone, answers: { learned: 5 } }, 'entries[0]'],
  ['a step that is none', { kind: 'runway_step', ...ofRenewal, step: 'hope' }, 'entries[0].step'],
])('a line with %s is answered with the field', async (_, entry, field) => {
  const answer = await record(entry);
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_request' } });
  expect(answer.ok ? '' : answer.error.field).toContain(field);
});

const record = async (...entries: readonly object[]): Promise<RecordEntryAnswer> => {
  const packed: PackedAnswer = await recordEntry({ parameters: { companyId, timeZone: 'UTC', entries } });
  return JSON.parse(packed.body) as RecordEntryAnswer;
};

it('a moved date and a blocker travel to the CRM and back', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse(NOW));
  const answer = await record(
    {
      kind: 'reset',
      ...ofMilestone,
      newTargetDate: '2026-12-01',
      reason: 'Late data',
      previousTargetDate: '2026-01-01',
    },
    { kind: 'blocker_raised', ...ofMilestone, entryKey: 'card-5678', blockerType: 'process', title: 'Two' },
  );
  const [milestone] = answer.ok ? answer.data.view.summary.plan.milestones : [];
  expect(milestone).toMatchObject({
    targetDate: '2026-12-01',
    originalTargetDate: '2026-07-01',
    blocker: { title: 'Two' },
  });
  const [line] = await account.connect().repository.readByKeys('value_entry', ['card-1234']);
  expect(JSON.parse(line?.properties['details'] ?? '{}')).toMatchObject({ previousTargetDate: '2026-07-01' });
});
