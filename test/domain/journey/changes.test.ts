import { summariseJourney } from '../../../src/domain/journey/journey.ts';
import { EXIT_FACTS } from '../../../src/domain/journey/journey-summary.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import { aCore, aStageMove } from '../../builders/index.ts';

const changesOf = (...entries: readonly LedgerEntry[]) =>
  summariseJourney(aCore({ entries }, '2026-10-12')).changes;
const atOnboarding = aStageMove({ on: '2026-01-18', track: 'Norway', claimedBy: '42' });

describe('what changed on a journey', () => {
  it('tells leaving one stage and entering another on one day as one thing', () => {
    const out = aStageMove({
      on: '2026-03-09',
      track: 'Norway',
      movement: 'left',
      handoff: 'Sofia Marin',
      note: 'Training plan and open tickets',
      exitFacts: EXIT_FACTS.onboarding,
      claimedBy: '42',
    });
    const into = aStageMove({ on: '2026-03-09', track: 'Norway', stage: 'adoption', trigger: 'release' });
    expect(changesOf(atOnboarding, out, into)).toEqual([
      {
        on: '2026-03-09',
        track: 'Norway',
        left: ['onboarding'],
        entered: ['adoption'],
        returned: false,
        trigger: 'release',
        handoff: 'Sofia Marin',
        claimedBy: '42',
        note: 'Training plan and open tickets',
        problems: [],
        missingFacts: [],
        entryKeys: expect.arrayContaining([out.key, into.key]) as string[],
      },
      expect.objectContaining({
        on: '2026-01-18',
        left: [],
        entered: ['onboarding'],
        entryKeys: [atOnboarding.key],
      }),
    ]);
  });

  it('keeps tracks and days apart, the newest first', () => {
    const changes = changesOf(
      atOnboarding,
      aStageMove({ on: '2026-08-03', track: 'Denmark' }),
      aStageMove({ on: '2026-08-03', track: 'Norway', stage: 'expansion' }),
      aStageMove({ on: '2026-09-01', track: 'Norway', stage: 'renewal' }),
    );
    expect(changes.map(({ on, track }) => [on, track]).slice(0, 1)).toEqual([['2026-09-01', 'Norway']]);
    expect(new Set(changes.map(({ on, track }) => `${on} ${track}`)).size).toBe(4);
  });

  it('leaves out lines that only state exit facts', () => {
    const fact = aStageMove({ on: '2026-02-01', track: 'Norway', exitFacts: ['use_case_live'] });
    expect(changesOf(atOnboarding, fact)).toHaveLength(1);
  });

  it('says what a move lacked, and which exit facts were not known', () => {
    const out = aStageMove({
      on: '2026-03-09',
      track: 'Norway',
      movement: 'left',
      exitFacts: EXIT_FACTS.onboarding.slice(0, 3),
    });
    expect(changesOf(atOnboarding, out)[0]).toMatchObject({
      problems: ['exit_facts_missing', 'handoff_missing'],
      missingFacts: ['first_value_documented', 'go_live_confirmed'],
    });
  });

  it('says of going back that it was one, and asks for no exit facts', () => {
    const adoption = aStageMove({ on: '2026-03-09', track: 'Norway', stage: 'adoption' });
    const out = aStageMove({
      on: '2026-06-01',
      track: 'Norway',
      stage: 'adoption',
      movement: 'left',
      handoff: 'Per',
    });
    const back = aStageMove({ on: '2026-06-01', track: 'Norway', trigger: 'champion_left' });
    expect(changesOf(adoption, out, back)[0]).toMatchObject({
      left: ['adoption'],
      entered: ['onboarding'],
      returned: true,
      trigger: 'champion_left',
      problems: [],
      missingFacts: [],
    });
  });
});
