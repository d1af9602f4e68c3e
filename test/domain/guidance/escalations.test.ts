import type { CompanyFacts } from '../../../src/domain/facts.ts';
import { summariseGuidance } from '../../../src/domain/guidance/guidance.ts';
import {
  aBlocker,
  aClearedBlocker,
  aCompany,
  aCore,
  aCustomerContact,
  aMeasurement,
  aMilestone,
  aSponsorState,
  someWork,
} from '../../builders/index.ts';

const about = { milestoneKey: 'milestone-a' } as const;
const heard = aCustomerContact({ on: '2026-03-01' });

function guidanceOn(today: string, facts: Partial<CompanyFacts>) {
  return summariseGuidance(aCore({ milestones: [aMilestone()], ...facts }, today));
}

const codesOn = (today: string, facts: Partial<CompanyFacts>) =>
  guidanceOn(today, facts).escalations.map(({ code, to }) => [code, to]);

describe('escalation for silence', () => {
  it('comes 30 days after the last word of the customer and calls in the account executive', () => {
    const facts = { entries: [heard] };
    expect(codesOn('2026-03-30', facts)).toEqual([]);
    expect(guidanceOn('2026-03-31', facts).escalations).toEqual([
      {
        code: 'customer_silent',
        to: 'account_executive',
        since: '2026-03-01',
        days: 30,
        milestoneKey: null,
        entryKey: heard.key,
        contactId: 'contact-1',
      },
    ]);
  });

  it('is not put off by a meeting that we asked for', () => {
    const ours = aCustomerContact({ on: '2026-03-20', customerOriginated: false });
    expect(codesOn('2026-03-31', { entries: [heard, ours] })).toHaveLength(1);
  });

  it('is counted from the first line of the ledger where the customer never spoke up', () => {
    const entries = [someWork({ ...about, on: '2026-02-10' })];
    expect(codesOn('2026-03-11', { entries })).toEqual([]);
    expect(guidanceOn('2026-03-12', { entries }).escalations).toMatchObject([
      { code: 'customer_silent', since: '2026-02-10', entryKey: null },
    ]);
  });

  it('is counted from the start where lines are older than the customer', () => {
    const entries = [someWork({ ...about, on: '2025-10-01' })];
    expect(codesOn('2026-01-30', { entries })).toEqual([]);
    expect(codesOn('2026-01-31', { entries })).toHaveLength(1);
  });

  it('is not claimed of a customer about whom nobody keeps records', () => {
    expect(codesOn('2026-12-01', { entries: [] })).toEqual([]);
    const noStart = aCompany({ startDate: null });
    expect(codesOn('2026-12-01', { company: noStart, entries: [] })).toEqual([]);
    expect(
      codesOn('2026-12-01', { company: noStart, entries: [someWork({ on: '2026-03-01' })] }),
    ).toHaveLength(1);
  });
});

describe('escalation for the sponsor', () => {
  it('calls in CS leadership while the chair is empty or the sponsor passive', () => {
    const with_ = (state: 'engaged' | 'passive' | 'vacant') =>
      codesOn('2026-03-10', { entries: [heard, aSponsorState({ on: '2026-03-05', state })] });
    expect(with_('vacant')).toEqual([['sponsor_vacant', 'cs_leadership']]);
    expect(with_('passive')).toEqual([['sponsor_passive', 'cs_leadership']]);
    expect(with_('engaged')).toEqual([]);
  });
});

describe('escalation for blockers', () => {
  const technical = aBlocker({ ...about, on: '2026-03-02' });
  const organisational = aBlocker({ ...about, on: '2026-03-03', blockerType: 'organisational' });
  const word = aCustomerContact({ on: '2026-03-15' });

  it('calls in the technical team once a technical blocker has lasted 14 days', () => {
    expect(codesOn('2026-03-15', { entries: [word, technical] })).toEqual([]);
    expect(guidanceOn('2026-03-16', { entries: [word, technical] })).toMatchObject({
      escalations: [
        { code: 'technical_blocker', to: 'technical_team', days: 14, milestoneKey: 'milestone-a' },
      ],
      escalateTo: ['technical_team'],
    });
  });

  it('calls in CS leadership at once when the organisation resists, also behind an older blocker', () => {
    const older = aBlocker({ ...about, on: '2026-02-01', blockerType: 'process' });
    expect(codesOn('2026-03-15', { entries: [word, older, organisational] })).toEqual([
      ['organisational_resistance', 'cs_leadership'],
    ]);
  });

  it('ends when the blocker is cleared or its milestone is reached', () => {
    const cleared = aClearedBlocker(technical.key, { on: '2026-03-10' });
    expect(codesOn('2026-03-20', { entries: [word, technical, cleared] })).toEqual([]);
    const reached = aMeasurement({ ...about, on: '2026-03-10', value: 9 });
    expect(codesOn('2026-03-20', { entries: [word, technical, reached] })).toEqual([]);
  });

  it('is also about the company as a whole, and names each destination once, whoever owns the customer', () => {
    const general = aBlocker({ on: '2026-03-01', blockerType: 'organisational' });
    const vacant = aSponsorState({ on: '2026-03-01', state: 'vacant' });
    const guidance = guidanceOn('2026-03-20', {
      company: aCompany({ ownerId: 'owner-7' }),
      entries: [word, general, vacant],
    });
    expect(guidance.escalateTo).toEqual(['cs_leadership']);
    expect(guidance.escalations).toHaveLength(2);
    expect(guidance.ownerId).toBe('owner-7');
  });
});
