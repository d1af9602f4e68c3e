import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { aMilestone } from '../builders/index.ts';
import { customerOnRecord } from './customer-on-record.ts';
import * as line from './new-lines.ts';

const customer = customerOnRecord({ milestones: [aMilestone({ key: 'p1/plain' })] });
const { record, refused } = customer;
const ofCompany = { on: '2026-10-10', milestoneKey: null, metricKey: null, note: null } as const;

it('people and contacts of the customer are kept as they were said', async () => {
  const { contactId } = customer;
  const person = { ...ofCompany, contactId };
  const { view } = await record(
    { ...person, kind: 'sponsor', entryKey: 'card-sponsor-1', state: 'engaged' },
    { ...person, kind: 'champion', entryKey: 'card-champion-1', state: 'vacant', contactId: null },
    {
      ...person,
      kind: 'customer_contact',
      entryKey: 'card-contact-1',
      channel: 'meeting',
      customerOriginated: false,
    },
    { ...person, kind: 'objections_checked', entryKey: 'card-checked-1' },
  );
  expect(view.summary.renewal).toMatchObject({
    sponsor: { state: 'engaged', contactId },
    champion: { state: 'vacant', contactId: null },
  });
  const stranger = customer.account.addContact(customer.account.addCompany());
  const sponsor = { ...person, kind: 'sponsor', entryKey: 'card-sponsor-2', state: 'passive' } as const;
  await refused([{ ...sponsor, contactId: stranger }], 'entries[0].contactId', /contact of this company/);
});

describe('an objection', () => {
  const resolved = (overrides: object = {}): NewEntry => ({
    ...ofCompany,
    kind: 'objection_resolved',
    entryKey: 'card-answered-1',
    objectionKey: 'card-objection-1',
    ...overrides,
  });

  it('is open until it is resolved', async () => {
    const opened = await record(line.objectionOpened());
    const item = ({ view }: typeof opened) =>
      view.summary.renewal.readiness.items.find(({ key }) => key === 'objections');
    expect(item(opened)?.share).toBeLessThan(1);
    expect(item(await record(resolved()))?.share).toBe(1);
  });

  it('is resolved once, and not before it was raised', async () => {
    await record(line.objectionOpened());
    await refused([resolved({ on: '2026-10-09' })], 'entries[0].on', /2026-10-10/);
    await record(resolved());
    await refused([resolved({ entryKey: 'card-answered-2' })], 'entries[0].objectionKey', /no such open/);
  });
});

describe('the journey', () => {
  const left = { entryKey: 'card-stage-2', movement: 'left' } as const;

  it('moves a track from stage to stage in one request', async () => {
    const moves = [
      line.stage(),
      line.stage({ ...left, exitFacts: ['use_case_live'], handoff: 'Kim' }),
      line.stage({ entryKey: 'card-stage-3', stage: 'adoption' }),
    ];
    const { view } = await record(...moves);
    expect(view.summary.journey.positions).toMatchObject([{ track: 'Finance', stage: 'adoption' }]);
  });

  it('keeps who at the customer stated an exit fact, and takes none from before the stage', async () => {
    const { contactId } = customer;
    const stated = line.stage({
      entryKey: 'card-stage-4',
      exitFacts: ['go_live_confirmed'],
      contactId,
      note: 'Said so in the steering group',
    });
    await refused([line.stage(), { ...stated, on: '2026-10-09' }], 'entries[1].on', /2026-10-10/);
    const { view } = await record(line.stage(), stated);
    const { exit } = view.summary.journey.positions[0] ?? {};
    expect(exit?.facts.at(-1)).toEqual({
      fact: 'go_live_confirmed',
      knownOn: '2026-10-10',
      entryKey: 'card-stage-4',
      claimedBy: '41',
      contactId,
      note: 'Said so in the steering group',
    });
    const stranger = customer.account.addContact(customer.account.addCompany());
    await refused(
      [{ ...stated, entryKey: 'card-stage-5', contactId: stranger }],
      'entries[0].contactId',
      /contact of/,
    );
  });

  it('refuses what moves nothing', async () => {
    await refused([line.stage(left)], 'entries[0].stage', /does not stand in this stage/);
    const again = line.stage({ entryKey: 'card-stage-9' });
    await refused(
      [line.stage(), again],
      'entries[1].stage',
      /stands in this stage already, since 2026-10-10/,
    );
    await refused([line.stage(), line.stage({ ...left, on: '2026-10-09' })], 'entries[1].on', /2026-10-10/);
    await refused([line.stage({ track: ' ' })], 'entries[0].track', /Name the track/);
    await refused(
      [line.stage({ exitFacts: ['all_fine'] })],
      'entries[0].exitFacts',
      /are implementation_done,/,
    );
  });
});
