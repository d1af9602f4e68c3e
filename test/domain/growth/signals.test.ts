import { expansionSignals, offersFor } from '../../../src/domain/growth/expansion-signals.ts';
import { EXPANSION_SIGNALS } from '../../../src/domain/growth/growth-summary.ts';
import type { Company } from '../../../src/domain/facts.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import {
  aChampionState,
  aCompany,
  aConsent,
  aCore,
  aGoalReview,
  aMeasurement,
  aMilestone,
  anEvidence,
  aStageMove,
} from '../../builders/index.ts';

const TODAY = '2026-06-01';
const signals = (entries: readonly LedgerEntry[], company: Partial<Company> = {}, today = TODAY) =>
  expansionSignals(aCore({ company: aCompany(company), milestones: [aMilestone()], entries }, today));
const codes = (...question: Parameters<typeof signals>) => signals(...question).map(({ code }) => code);

describe('the signs that a goal review asks about', () => {
  const answered = (answers: Record<string, string>) => codes([aGoalReview({ on: '2026-05-01', answers })]);

  it('are five, each by its name', () => {
    expect(
      answered({
        usage_near_limit: '92 % of the seats',
        new_team: 'Denmark',
        champion_asks: 'wants the API',
        adjacent_competitor: 'Parcel desk',
        growth_or_initiative: 'second warehouse',
        renewal_timing: 'soon',
      }),
    ).toEqual([
      'usage_near_limit',
      'new_team',
      'champion_asks',
      'adjacent_competitor',
      'growth_or_initiative',
    ]);
  });

  it('are not given by words that say no', () => {
    for (const word of ['', 'no', 'None', ' - ', '  ']) {
      expect([word, answered({ new_team: word })]).toEqual([word, []]);
    }
  });

  it('are told in the customer’s words without the spaces around them', () => {
    expect(signals([aGoalReview({ on: '2026-05-01', answers: { new_team: ' Denmark ' } })])).toMatchObject([
      { words: 'Denmark', on: '2026-05-01' },
    ]);
  });

  it('come from the last review that asked, though a later one asked something else', () => {
    const asked = aGoalReview({ on: '2026-04-01', answers: { new_team: 'Denmark' } });
    const other = aGoalReview({ on: '2026-05-01', answers: { capacity: 'yes' } });
    expect(signals([asked, other])).toMatchObject([
      { code: 'new_team', on: '2026-04-01', entryKey: asked.key },
    ]);
  });
});

describe('a new track', () => {
  const track = { on: '2026-05-01', track: 'Denmark', trigger: 'new_use_case' } as const;

  it('is a sign where it was entered for a new use case in the last half year', () => {
    expect(codes([aStageMove(track)])).toEqual(['new_team']);
    expect(codes([aStageMove({ ...track, movement: 'left' })])).toEqual([]);
    expect(codes([aStageMove({ ...track, trigger: 'merger' })])).toEqual([]);
    expect(codes([aStageMove({ ...track, trigger: null })])).toEqual([]);
  });

  it('is one for 183 days, the last one included', () => {
    expect(codes([aStageMove({ ...track, on: '2025-11-30' })])).toEqual(['new_team']);
    expect(codes([aStageMove({ ...track, on: '2025-11-29' })])).toEqual([]);
  });
});

describe('a champion who speaks well', () => {
  const green = aMeasurement({ milestoneKey: 'milestone-a', on: '2026-03-01', value: 10 });
  const champion = aChampionState({ on: '2026-04-01' });
  const consent = aConsent({ on: '2026-05-02' });

  it('is a sign with a green plan, an engaged champion and something on record', () => {
    expect(codes([green, champion, consent])).toEqual(['health_with_advocacy']);
    expect(codes([champion, consent])).toEqual([]);
    expect(codes([green, consent])).toEqual([]);
    expect(codes([green, aChampionState({ on: '2026-04-01', state: 'passive' }), consent])).toEqual([]);
    expect(codes([green, champion])).toEqual([]);
  });

  it('points to the latest line, consent or quote', () => {
    const quote = (on: string) =>
      anEvidence({ on, milestoneKey: 'milestone-a', evidenceKind: 'testimonial' });
    expect(signals([green, champion, consent, quote('2026-05-09')])).toMatchObject([{ on: '2026-05-09' }]);
    expect(signals([green, champion, consent, quote('2026-04-09')])).toMatchObject([{ on: '2026-05-02' }]);
  });
});

describe('the time of the renewal', () => {
  it('is a sign from the first step of the runway until the day of the renewal', () => {
    expect(codes([], {}, '2026-07-04')).toEqual([]);
    expect(codes([], {}, '2026-07-05')).toEqual(['renewal_timing']);
    expect(codes([], {}, '2027-01-01')).toEqual(['renewal_timing']);
    expect(codes([], {}, '2027-01-02')).toEqual([]);
  });

  it('is none without a renewal date', () => {
    expect(codes([], { renewalDate: null }, '2026-07-05')).toEqual([]);
  });
});

describe('what may be offered', () => {
  const because = (offer: string) =>
    offersFor(EXPANSION_SIGNALS.map((code) => ({ code, on: TODAY, entryKey: null, words: null }))).find(
      (one) => one.offer === offer,
    )?.because;

  it('rests on the signs that speak for it', () => {
    expect(because('another_department')).toEqual([
      'new_team',
      'growth_or_initiative',
      'health_with_advocacy',
    ]);
    expect(because('premium_feature')).toEqual(['usage_near_limit', 'champion_asks', 'renewal_timing']);
    expect(because('further_system')).toEqual(['adjacent_competitor']);
  });
});
