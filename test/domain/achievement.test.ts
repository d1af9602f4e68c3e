import {
  aCancellation,
  aConfirmation,
  aDispute,
  aDisputeResolution,
  aMeasurement,
  aMilestone,
  aMissedLine,
  anEvidence,
  aReversal,
  someWork,
} from '../builders/index.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import type { Milestone } from '../../src/domain/facts.ts';
import { milestoneIn, planOf } from './plan-of.ts';

const key = { milestoneKey: 'milestone-a' } as const;
const measured = (on: string, value: number | boolean) => aMeasurement({ ...key, on, value });

const aRefusal = (disputeKey: string, on: string) =>
  aDisputeResolution({ ...key, on, disputeKey, accepted: false, acceptedShare: null });

function on(today: string, entries: readonly LedgerEntry[], overrides: Partial<Milestone> = {}) {
  const milestone = aMilestone({ evidencePolicy: 'customer_confirmed', comparator: '<=', ...overrides });
  return milestoneIn(planOf(today, { milestones: [milestone], entries }));
}

describe('achievement with the customer’s confirmation', () => {
  it('comes on the day of the confirmation', () => {
    const result = on('2026-05-01', [measured('2026-03-31', 9), aConfirmation({ ...key, on: '2026-04-20' })]);
    expect(result).toMatchObject({
      status: 'achieved',
      achievedOn: '2026-04-20',
      targetMetOn: '2026-03-31',
    });
    expect(result.flags).not.toContain('awaiting_confirmation');
  });

  it('waits while the confirmation is missing', () => {
    const result = on('2026-05-01', [measured('2026-03-31', 9)]);
    expect(result).toMatchObject({ status: 'in_progress', achievedOn: null, targetMetOn: '2026-03-31' });
    expect(result.flags).toEqual(['awaiting_confirmation']);
  });

  it('waits when the confirmation names no reference, no person or only a part', () => {
    const met = measured('2026-03-31', 9);
    const confirmed = { ...key, on: '2026-04-20' };
    const without = [
      aConfirmation({ ...confirmed, reference: null }),
      aConfirmation({ ...confirmed, contactId: null }),
      aConfirmation({ ...confirmed, share: 0.6 }),
    ];
    for (const line of without) expect(on('2026-05-01', [met, line]).achievedOn).toBeNull();
  });

  it('does not count a confirmation older than the result', () => {
    const result = on('2026-05-01', [aConfirmation({ ...key, on: '2026-03-01' }), measured('2026-03-31', 9)]);
    expect(result.achievedOn).toBeNull();
    expect(result.flags).toContain('awaiting_confirmation');
  });

  it('stays when the result gets worse later, and says so', () => {
    const result = on('2026-07-01', [
      measured('2026-03-31', 9),
      aConfirmation({ ...key, on: '2026-04-20' }),
      measured('2026-06-30', 14),
    ]);
    expect(result).toMatchObject({ status: 'achieved', achievedOn: '2026-04-20' });
    expect(result.flags).toEqual(['regressed']);
    expect(result.reasons).toEqual([{ code: 'regressed', milestoneKey: 'milestone-a' }]);
  });

  it('does not come on a day on which the target was no longer met', () => {
    const lines = [
      measured('2026-03-31', 9),
      measured('2026-04-10', 14),
      aConfirmation({ ...key, on: '2026-04-20' }),
    ];
    expect(on('2026-05-01', lines)).toMatchObject({ achievedOn: null, targetMetOn: null });
    expect(on('2026-05-01', [...lines, measured('2026-04-25', 10)]).achievedOn).toBe('2026-04-25');
    const sameDay = [measured('2026-03-31', 9), measured('2026-04-20', 14)];
    expect(on('2026-05-01', [...sameDay, aConfirmation({ ...key, on: '2026-04-20' })]).achievedOn).toBeNull();
  });

  it('does not come before the target has held as long as was agreed', () => {
    const lines = [measured('2026-03-31', 9), aConfirmation({ ...key, on: '2026-04-05' })];
    expect(on('2026-05-20', lines, { holdDays: 30 }).achievedOn).toBeNull();
    const later = [...lines, measured('2026-05-10', 9)];
    expect(on('2026-05-20', later, { holdDays: 30 }).achievedOn).toBe('2026-05-10');
  });
});

describe('achievement under another evidence policy', () => {
  it('comes with the measurement where no proof is asked for', () => {
    const result = on('2026-05-01', [measured('2026-03-31', 9)], { evidencePolicy: 'none' });
    expect(result).toMatchObject({ status: 'achieved', achievedOn: '2026-03-31' });
  });

  it('comes with a piece of evidence, or with a confirmation that lacks its reference', () => {
    const policy = { evidencePolicy: 'evidence' } as const;
    const met = measured('2026-03-31', 9);
    expect(on('2026-05-01', [met], policy).flags).toContain('awaiting_confirmation');
    expect(on('2026-05-01', [met, anEvidence({ ...key, on: '2026-04-02' })], policy).achievedOn).toBe(
      '2026-04-02',
    );
    const said = aConfirmation({ ...key, on: '2026-04-05', reference: null });
    expect(on('2026-05-01', [met, said], policy).achievedOn).toBe('2026-04-05');
  });

  it('does not come while a strict target is only touched', () => {
    const rate = { evidencePolicy: 'none', comparator: '<', baseline: 0.12, target: 0.02 } as const;
    expect(on('2026-05-01', [measured('2026-03-31', 0.02)], rate)).toMatchObject({
      status: 'in_progress',
      achievedOn: null,
      progress: 1,
    });
  });

  it('comes with a yes', () => {
    const done = { evidencePolicy: 'none', criterion: 'yes_no', baseline: null, target: null } as const;
    expect(on('2026-05-01', [measured('2026-02-01', false)], done).achievedOn).toBeNull();
    const result = on('2026-05-01', [measured('2026-02-01', false), measured('2026-02-09', true)], done);
    expect(result).toMatchObject({ achievedOn: '2026-02-09', progress: 1, pace: null });
  });
});

describe('a dispute', () => {
  const lines = [measured('2026-03-31', 9), aConfirmation({ ...key, on: '2026-04-20' })];
  const dispute = aDispute({ ...key, on: '2026-05-02' });

  it('suspends the achievement while it is open', () => {
    const result = on('2026-05-10', [...lines, dispute]);
    expect(result).toMatchObject({ status: 'in_progress', achievedOn: null });
    expect(result.flags).toEqual(['disputed']);
  });

  it('gives the achievement back on its own day when the customer accepts', () => {
    const accepted = aDisputeResolution({ ...key, on: '2026-05-20', disputeKey: dispute.key });
    const result = on('2026-06-01', [...lines, dispute, accepted]);
    expect(result).toMatchObject({ status: 'achieved', achievedOn: '2026-04-20', flags: [] });
  });

  it('takes the achievement away when the customer does not accept, until confirmed anew', () => {
    const refused = aRefusal(dispute.key, '2026-05-20');
    const result = on('2026-06-01', [...lines, dispute, refused]);
    expect(result.achievedOn).toBeNull();
    expect(result.flags).toContain('awaiting_confirmation');
    const confirmed = aConfirmation({ ...key, on: '2026-05-25' });
    expect(on('2026-06-01', [...lines, dispute, refused, confirmed]).achievedOn).toBe('2026-05-25');
  });

  it('that ended in a no asks for a later measurement where the measurement is the proof', () => {
    const none = { evidencePolicy: 'none' } as const;
    const refused = [measured('2026-03-31', 9), dispute, aRefusal(dispute.key, '2026-05-20')];
    expect(on('2026-06-01', refused, none)).toMatchObject({ achievedOn: null, flags: ['stalled'] });
    const sameDay = [...refused, measured('2026-05-20', 9)];
    expect(on('2026-06-01', sameDay, none).achievedOn).toBeNull();
    expect(on('2026-06-01', [...sameDay, measured('2026-05-21', 9)], none).achievedOn).toBe('2026-05-21');
  });

  it('that ended in a no does not shorten the days that the target has to hold', () => {
    const held = { evidencePolicy: 'none', holdDays: 60 } as const;
    const refused = [measured('2026-03-31', 9), dispute, aRefusal(dispute.key, '2026-05-04')];
    const again = [...refused, measured('2026-05-10', 9)];
    expect(on('2026-06-01', again, held).achievedOn).toBeNull();
    expect(on('2026-06-20', [...again, measured('2026-06-10', 9)], held).achievedOn).toBe('2026-06-10');
  });

  it('is as if it had never been when it is reversed', () => {
    const reversal = aReversal(dispute.key, { on: '2026-05-03' });
    expect(on('2026-05-10', [...lines, dispute, reversal]).achievedOn).toBe('2026-04-20');
  });
});

describe('corrections', () => {
  it('remove an achievement: a correction is not a regression', () => {
    const wrong = measured('2026-03-31', 9);
    const lines = [measured('2026-02-28', 20), wrong, aReversal(wrong.key, { on: '2026-04-03' })];
    const result = on('2026-05-01', lines, { evidencePolicy: 'none' });
    expect(result).toMatchObject({ status: 'in_progress', achievedOn: null });
    expect(result.flags).not.toContain('regressed');
    expect(result.current?.value).toBe(20);
  });

  it('of one day replace each other: the last recorded counts', () => {
    const early = aMeasurement({
      ...key,
      on: '2026-03-31',
      value: 9,
      recordedAt: '2026-03-31T18:00:00.000Z',
    });
    const late = aMeasurement({
      ...key,
      on: '2026-03-31',
      value: 12,
      recordedAt: '2026-03-31T08:00:00.000Z',
    });
    const result = on('2026-05-01', [early, late], { evidencePolicy: 'none' });
    expect(result.current?.value).toBe(9);
    expect(result.history).toHaveLength(1);
    expect(result.entryKeys).toEqual([early.key, late.key]);
  });

  it('of the future do not count yet', () => {
    const result = on('2026-03-30', [measured('2026-03-31', 9)], { evidencePolicy: 'none' });
    expect(result).toMatchObject({ achievedOn: null, current: null, progress: null });
  });
});

describe('a target that has to hold', () => {
  const holding = { evidencePolicy: 'none', holdDays: 30 } as const;

  it('counts once a measurement after those days still meets it', () => {
    const lines = [measured('2026-03-01', 9), measured('2026-03-20', 8)];
    expect(on('2026-04-15', lines, holding)).toMatchObject({ achievedOn: null, status: 'in_progress' });
    const held = on('2026-04-15', [...lines, measured('2026-04-02', 8)], holding);
    expect(held).toMatchObject({ achievedOn: '2026-04-02', targetMetOn: '2026-04-02' });
  });

  it('starts anew after a break', () => {
    const lines = [measured('2026-03-01', 9), measured('2026-03-20', 15), measured('2026-03-25', 9)];
    expect(on('2026-04-15', [...lines, measured('2026-04-02', 8)], holding).achievedOn).toBeNull();
  });
});

describe('status', () => {
  it('is not started, in progress and delayed in turn', () => {
    const planned = { plannedStart: '2026-02-01', targetDate: '2026-07-01' };
    expect(on('2026-01-31', [], planned).status).toBe('not_started');
    expect(on('2026-02-01', [], planned).status).toBe('in_progress');
    expect(on('2026-07-01', [], planned).status).toBe('in_progress');
    expect(on('2026-07-02', [], planned).status).toBe('delayed');
  });

  it('is in progress before its start once work is logged or something is measured', () => {
    const planned = { plannedStart: '2026-03-01' };
    expect(on('2026-02-10', [someWork({ ...key, on: '2026-02-05' })], planned).status).toBe('in_progress');
    expect(on('2026-02-10', [measured('2026-02-05', 40)], planned).status).toBe('in_progress');
  });

  it('is missed when closed so, and achieved when reached later all the same', () => {
    const missed = aMissedLine({ ...key, on: '2026-07-05' });
    expect(on('2026-07-10', [missed]).status).toBe('missed');
    const late = on('2026-09-01', [missed, measured('2026-08-01', 9)], { evidencePolicy: 'none' });
    expect(late).toMatchObject({ status: 'achieved', achievedOn: '2026-08-01' });
  });

  it('is cancelled above everything else', () => {
    const lines = [measured('2026-03-31', 9), aCancellation({ ...key, on: '2026-04-01' })];
    const result = on('2026-05-01', lines, { evidencePolicy: 'none' });
    expect(result.status).toBe('cancelled');
    expect(result.flags).toEqual([]);
  });
});

describe('a result that its measurement proves', () => {
  const ownProof = { evidencePolicy: 'none' } as const;
  const disputed = aDispute({ ...key, on: '2026-04-05' });
  const rejected = aDisputeResolution({ ...key, on: '2026-04-10', accepted: false, acceptedShare: 0 });

  it('is void after the customer refused it, until it is measured again', () => {
    const lines = [measured('2026-03-31', 9), disputed, rejected];
    expect(on('2026-05-01', lines, ownProof)).toMatchObject({ status: 'in_progress', achievedOn: null });
    const again = on('2026-05-01', [...lines, measured('2026-04-20', 8)], ownProof);
    expect(again).toMatchObject({ status: 'achieved', achievedOn: '2026-04-20' });
  });

  it('stays achieved from its first day when the customer accepts it after all', () => {
    const accepted = aDisputeResolution({ ...key, on: '2026-04-10' });
    const result = on('2026-05-01', [measured('2026-03-31', 9), disputed, accepted], ownProof);
    expect(result).toMatchObject({ status: 'achieved', achievedOn: '2026-03-31' });
  });
});

describe('a resolution that names no dispute', () => {
  const met = measured('2026-03-31', 9);
  const dispute = (day: string) => aDispute({ ...key, on: day });
  const resolved = aDisputeResolution({ ...key, on: '2026-04-10', disputeKey: null });

  it('answers the disputes of its milestone that came before it', () => {
    const lines = [met, dispute('2026-04-01'), dispute('2026-04-02'), resolved];
    expect(on('2026-05-01', lines)).toMatchObject({ status: 'achieved', achievedOn: '2026-04-10' });
  });

  it('leaves one open that came after it or that another milestone has', () => {
    expect(on('2026-05-01', [met, resolved, dispute('2026-04-11')]).flags).toContain('disputed');
    const elsewhere = aDisputeResolution({ milestoneKey: 'milestone-b', on: '2026-04-10', disputeKey: null });
    expect(on('2026-05-01', [met, dispute('2026-04-01'), elsewhere]).flags).toContain('disputed');
  });
});

describe('a reversal', () => {
  const met = measured('2026-03-31', 9);
  const policy = { evidencePolicy: 'none' } as const;
  const reversal = aReversal(met.key, { key: 'reversal-1', on: '2026-04-01' });

  it('has no effect once it is itself reversed', () => {
    expect(on('2026-05-01', [met, reversal], policy).achievedOn).toBeNull();
    const taken = aReversal('reversal-1', { key: 'reversal-2', on: '2026-04-02' });
    expect(on('2026-05-01', [met, reversal, taken], policy).achievedOn).toBe('2026-03-31');
  });

  it('of the same instant is the later one by its key', () => {
    const { recordedAt } = reversal;
    const taken = aReversal('reversal-1', { key: 'reversal-2', on: '2026-04-01', recordedAt });
    expect(on('2026-05-01', [taken, met, reversal], policy).achievedOn).toBe('2026-03-31');
  });
});
