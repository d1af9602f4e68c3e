import type { Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import {
  aConfirmation,
  aDispute,
  aDisputeResolution,
  aMeasurement,
  aMilestone,
  anEvidence,
} from '../builders/index.ts';
import { milestoneIn, planOf } from './plan-of.ts';

const key = { milestoneKey: 'milestone-a' } as const;
const met = aMeasurement({ ...key, on: '2026-03-01', value: 9 });

/** A milestone that reached its target on 1 March, as it stands on 1 June. */
function standing(entries: readonly LedgerEntry[], overrides: Partial<Milestone> = {}) {
  const milestone = aMilestone({ evidencePolicy: 'customer_confirmed', ...overrides });
  return milestoneIn(planOf('2026-06-01', { milestones: [milestone], entries: [met, ...entries] }));
}
const achievedOn = (...args: Parameters<typeof standing>) => standing(...args).achievedOn;

const dispute = aDispute({ ...key, on: '2026-03-10' });
const resolved = (overrides: Parameters<typeof aDisputeResolution>[0] = {}) =>
  aDisputeResolution({ disputeKey: dispute.key, on: '2026-03-20', ...overrides });

describe('a dispute that the customer withdraws', () => {
  it('is their yes to the result, where somebody is named', () => {
    expect(achievedOn([dispute, resolved()])).toBe('2026-03-20');
    expect(achievedOn([dispute, resolved({ acceptedShare: null })])).toBe('2026-03-20');
    expect(achievedOn([dispute, resolved({ contactId: null })])).toBeNull();
  });

  it('is a no where only a part is accepted', () => {
    const before = aConfirmation({ ...key, on: '2026-03-05' });
    expect(achievedOn([before, dispute, resolved()])).toBe('2026-03-05');
    expect(achievedOn([before, dispute, resolved({ acceptedShare: 0.6 })])).toBeNull();
  });

  it('ends with the others that were settled too, and not without them', () => {
    const second = aDispute({ ...key, on: '2026-03-12' });
    const settled = resolved({ disputeKey: second.key, on: '2026-03-25' });
    expect(standing([dispute, second, resolved()]).flags).toContain('disputed');
    expect(standing([dispute, second, settled]).flags).toContain('disputed');
    expect(standing([dispute, second, resolved(), settled])).toMatchObject({
      achievedOn: '2026-03-20',
      flags: [],
    });
  });

  it('is not touched by how a dispute about another milestone ends', () => {
    const elsewhere = aDispute({ milestoneKey: 'milestone-b', on: '2026-03-11' });
    const refused = resolved({ disputeKey: elsewhere.key, on: '2026-04-01', accepted: false });
    expect(achievedOn([dispute, resolved(), elsewhere, refused])).toBe('2026-03-20');
  });
});

describe('proof of a milestone', () => {
  it('is no yes without the channel by which it came', () => {
    expect(achievedOn([aConfirmation({ ...key, on: '2026-03-05', channel: null })])).toBeNull();
    expect(achievedOn([aConfirmation({ ...key, on: '2026-03-05' })])).toBe('2026-03-05');
  });

  it('counts from the earliest piece, evidence or a word of the customer', () => {
    const said = aConfirmation({ ...key, on: '2026-03-05', reference: null });
    const shown = anEvidence({ ...key, on: '2026-03-10' });
    expect(achievedOn([said, shown], { evidencePolicy: 'evidence' })).toBe('2026-03-05');
    const earlier = anEvidence({ ...key, on: '2026-03-03' });
    expect(achievedOn([said, earlier], { evidencePolicy: 'evidence' })).toBe('2026-03-03');
  });
});
