import { summariseGuidance } from '../../../src/domain/guidance/guidance.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import type { Milestone } from '../../../src/domain/facts.ts';
import { aBlocker, aCore, aGoalReview, aMeasurement, aMilestone, aReset } from '../../builders/index.ts';
import { halvorsenFacts, INVOICE_MATCHING, WORKED_EXAMPLE_TODAY } from '../../builders/worked-example.ts';

const about = { milestoneKey: 'milestone-a' } as const;
const measured = (on: string, value: number) => aMeasurement({ ...about, on, value });

function guidanceOn(today: string, entries: readonly LedgerEntry[], milestone: Partial<Milestone> = {}) {
  return summariseGuidance(aCore({ milestones: [aMilestone(milestone)], entries }, today));
}

describe('course correction', () => {
  it('is offered for what is off pace, with what speaks for each option', () => {
    const [correction] = guidanceOn('2026-05-01', [
      measured('2026-03-01', 38),
      measured('2026-05-01', 34),
    ]).corrections;
    expect(correction).toMatchObject({
      milestoneKey: 'milestone-a',
      targetDate: '2026-07-01',
      barrier: null,
    });
    expect(correction?.earliestNewDate).not.toBeNull();
    expect(correction?.options.find(({ option }) => option === 'move_date')?.because).toEqual([
      'forecast_late',
    ]);
    expect(correction?.options.find(({ option }) => option === 'add_resources')?.because).toContain(
      'off_pace',
    );
    expect(correction?.options.find(({ option }) => option === 'escalate')?.because).toEqual([]);
    expect(correction?.options).toHaveLength(4);
  });

  it('speaks for changing the milestone when it moves away from its target or was moved before', () => {
    const moves = [
      aReset({ ...about, on: '2026-03-10', newTargetDate: '2026-08-01' }),
      aReset({ ...about, on: '2026-04-10', newTargetDate: '2026-09-01' }),
    ];
    const [correction] = guidanceOn('2026-06-01', [
      measured('2026-04-01', 38),
      measured('2026-06-01', 39),
      ...moves,
    ]).corrections;
    expect(correction?.options[0]).toEqual({
      option: 'change_milestone',
      because: ['away_from_target', 'moved_twice'],
    });
  });

  it('speaks for escalating a technical blocker that lasts, and for more help against a lack of time', () => {
    const blocked = (blockerType: 'technical' | 'resource', today: string) =>
      guidanceOn(today, [measured('2026-03-01', 30), aBlocker({ ...about, on: '2026-03-01', blockerType })])
        .corrections[0]?.options;
    const because = (options: ReturnType<typeof blocked>, wanted: string) =>
      options?.find(({ option }) => option === wanted)?.because;
    expect(because(blocked('technical', '2026-03-10'), 'escalate')).toEqual(['blocked']);
    expect(because(blocked('technical', '2026-03-15'), 'escalate')).toEqual(['blocked', 'blocker_escalates']);
    expect(because(blocked('resource', '2026-03-10'), 'add_resources')).toEqual(['blocked']);
    expect(because(blocked('resource', '2026-03-10'), 'escalate')).toEqual([]);
  });

  it('has nothing to correct where all goes to plan or only the yes is missing', () => {
    expect(guidanceOn('2026-03-05', [measured('2026-03-01', 28)]).corrections).toEqual([]);
    const waits = { evidencePolicy: 'customer_confirmed', targetDate: '2026-03-01' } as const;
    expect(guidanceOn('2026-03-10', [measured('2026-03-01', 9)], waits).corrections).toEqual([]);
    expect(guidanceOn('2026-03-10', [measured('2026-03-01', 9)]).corrections).toEqual([]);
  });

  it('names the moved and blocked milestone of the example customer', () => {
    const { corrections } = summariseGuidance(aCore(halvorsenFacts(), WORKED_EXAMPLE_TODAY));
    expect(corrections.map(({ milestoneKey }) => milestoneKey)).toEqual([INVOICE_MATCHING]);
    expect(corrections[0]).toMatchObject({
      earliestNewDate: '2027-06-23',
      barrier: { blockerType: 'technical' },
    });
  });
});

describe('acceleration', () => {
  const early = [measured('2026-02-01', 30), measured('2026-03-01', 24), measured('2026-03-20', 19)];
  const wordOn = (on: string, answers: Record<string, string>) => aGoalReview({ on, answers });

  it('is offered when on pace, early, and the customer can and wants to', () => {
    const guidance = guidanceOn('2026-03-25', [...early, aGoalReview({ on: '2026-03-10' })]);
    expect(guidance).toMatchObject({
      customerCapacity: { answer: 'yes', on: '2026-03-10' },
      customerAppetite: { answer: 'yes' },
    });
    expect(guidance.accelerations).toMatchObject([{ milestoneKey: 'milestone-a', targetDate: '2026-07-01' }]);
    const [offer] = guidance.accelerations;
    expect(offer?.earlyDays).toBeGreaterThan(0);
  });

  it('names the milestone that is earliest first', () => {
    const milestones = ['a', 'b', 'c'].map((key) => aMilestone({ key }));
    const pace = (milestoneKey: string, value: number) => [
      aMeasurement({ milestoneKey, on: '2026-02-01', value: 34 }),
      aMeasurement({ milestoneKey, on: '2026-03-20', value }),
    ];
    const entries = [...pace('a', 22), ...pace('b', 16), ...pace('c', 19), aGoalReview({ on: '2026-03-10' })];
    const { accelerations } = summariseGuidance(aCore({ milestones, entries }, '2026-03-25'));
    expect(accelerations.map(({ milestoneKey }) => milestoneKey)).toEqual(['b', 'c', 'a']);
  });

  it('waits for both answers, in any of the two reviews and in any case of letters', () => {
    const both = [wordOn('2026-03-01', { capacity: ' Yes ' }), wordOn('2026-03-10', { appetite: 'YES' })];
    expect(guidanceOn('2026-03-25', [...early, ...both]).accelerations).toHaveLength(1);
    expect(guidanceOn('2026-03-25', [...early, both[0] as LedgerEntry]).accelerations).toEqual([]);
    expect(guidanceOn('2026-03-25', early).customerCapacity).toEqual({
      answer: 'unknown',
      on: null,
      entryKey: null,
    });
  });

  it('is not offered after a later no, and other words are no answer', () => {
    const no = wordOn('2026-03-15', { capacity: 'no' });
    expect(guidanceOn('2026-03-25', [...early, aGoalReview({ on: '2026-03-10' }), no])).toMatchObject({
      accelerations: [],
      customerCapacity: { answer: 'no' },
    });
    const vague = wordOn('2026-03-15', { capacity: 'perhaps' });
    expect(
      guidanceOn('2026-03-25', [...early, aGoalReview({ on: '2026-03-10' }), vague]).accelerations,
    ).toHaveLength(1);
  });

  it('asks again after a quarter', () => {
    const asked = aGoalReview({ on: '2026-01-10' });
    expect(guidanceOn('2026-04-12', [...early, asked]).customerCapacity.answer).toBe('yes');
    expect(guidanceOn('2026-04-13', [...early, asked]).customerCapacity.answer).toBe('unknown');
  });

  it('is not offered for a milestone behind its plan or forecast late', () => {
    const behind = [measured('2026-02-01', 39), measured('2026-03-20', 36)];
    expect(guidanceOn('2026-03-25', [...behind, aGoalReview({ on: '2026-03-10' })]).accelerations).toEqual(
      [],
    );
  });
});
