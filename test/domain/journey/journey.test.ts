import { departureProblems, missingFacts } from '../../../src/domain/journey/leaving.ts';
import { summariseJourney } from '../../../src/domain/journey/journey.ts';
import { EXIT_FACTS } from '../../../src/domain/journey/journey-summary.ts';
import type { EntryDetails, LedgerEntry } from '../../../src/domain/ledger.ts';
import type { Segment } from '../../../src/domain/vocabulary.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { summarise } from '../../../src/domain/summarise.ts';
import { aCompany, aCore, aReversal, aStageMove, someFacts } from '../../builders/index.ts';

type StageDetails = Partial<EntryDetails['stage']>;
const entered = (on: string, details: StageDetails = {}) => aStageMove({ on, ...details });
const left = (on: string, details: StageDetails = {}) => aStageMove({ on, movement: 'left', ...details });
const ALL_ONBOARDED = EXIT_FACTS.onboarding;

const journeyOn = (today: string, entries: readonly LedgerEntry[], segment: Segment = 'enterprise') =>
  summariseJourney(aCore({ company: aCompany({ segment }), entries }, today));

const placesOn = (today: string, entries: readonly LedgerEntry[]) =>
  journeyOn(today, entries).positions.map(({ track, stage, since }) => [track, stage, since]);

describe('the positions of a company', () => {
  it('are one or more per track, by track and in the order of the stages', () => {
    const entries = [
      entered('2026-03-09', { track: 'Norway', stage: 'expansion' }),
      entered('2026-03-01', { track: 'Norway', stage: 'adoption' }),
      entered('2026-02-01', { track: ' Denmark ' }),
    ];
    const journey = journeyOn('2026-06-01', entries);
    expect(journey.positions.map(({ track, stage, days }) => [track, stage, days])).toEqual([
      ['Denmark', 'onboarding', 120],
      ['Norway', 'adoption', 92],
      ['Norway', 'expansion', 84],
    ]);
    expect(journey).toMatchObject({ trackCount: 2, stages: ['onboarding', 'adoption', 'expansion'] });
  });

  it('are none before anybody has said so', () => {
    expect(journeyOn('2026-06-01', [])).toMatchObject({
      positions: [],
      trackCount: 0,
      stages: [],
      moves: [],
      changes: [],
      focus: null,
    });
  });

  it('end when the stage is left, and never by date', () => {
    const lines = [entered('2026-01-10'), left('2026-03-01', { handoff: 'Sofia' })];
    expect(placesOn('2029-01-01', lines.slice(0, 1))).toEqual([['main', 'onboarding', '2026-01-10']]);
    expect(placesOn('2026-02-28', lines)).toHaveLength(1);
    expect(placesOn('2026-03-01', lines)).toEqual([]);
  });

  it('are as if a move that was taken back had never been', () => {
    const out = left('2026-03-01', { handoff: 'Sofia' });
    const lines = [entered('2026-01-10'), out, aReversal(out.key, { on: '2026-03-02' })];
    expect(placesOn('2026-06-01', lines)).toEqual([['main', 'onboarding', '2026-01-10']]);
  });

  it('may skip stages and come back to one', () => {
    const entries = [
      entered('2026-01-10'),
      left('2026-01-24', { handoff: 'Sofia' }),
      entered('2026-01-24', { stage: 'expansion' }),
      entered('2026-04-01', { trigger: 'champion_left' }),
    ];
    const { positions, moves } = journeyOn('2026-06-01', entries);
    expect(positions.map(({ stage, returned, trigger }) => [stage, returned, trigger])).toEqual([
      ['onboarding', true, 'champion_left'],
      ['expansion', false, null],
    ]);
    expect(moves.map(({ direction }) => direction)).toEqual(['went_back', 'advanced', 'left', 'advanced']);
  });

  it('do not count going round from renewal to expansion as going back', () => {
    const entries = [
      entered('2026-01-10', { stage: 'renewal' }),
      entered('2026-02-10', { stage: 'expansion' }),
    ];
    expect(journeyOn('2026-06-01', entries).positions.every(({ returned }) => !returned)).toBe(true);
  });
});

describe('time in a stage', () => {
  it('is compared with what is usual for the segment', () => {
    const [position] = journeyOn('2026-03-31', [entered('2026-03-01')], 'smb').positions;
    expect(position).toMatchObject({ days: 30, usual: { fromDays: 7, toDays: 30 }, overDays: 0 });
    const [later] = journeyOn('2026-04-10', [entered('2026-03-01')], 'smb').positions;
    expect(later?.overDays).toBe(10);
    const [enterprise] = journeyOn('2026-04-10', [entered('2026-03-01')]).positions;
    expect(enterprise).toMatchObject({ usual: { fromDays: 60, toDays: 180 }, overDays: 0 });
  });

  it('is never too long where a stage has no usual length', () => {
    const [position] = journeyOn('2030-01-01', [entered('2026-03-01', { stage: 'retention' })]).positions;
    expect(position).toMatchObject({ usual: null, overDays: 0 });
  });

  it('brings the position longest over its time to the front, else the one nearest to leaving', () => {
    const denmark = entered('2026-03-01', { track: 'Denmark' });
    const norway = entered('2026-03-01', { track: 'Norway', exitFacts: ['use_case_live'] });
    expect(journeyOn('2026-04-01', [denmark, norway]).focus).toEqual({
      track: 'Norway',
      stage: 'onboarding',
    });
    expect(journeyOn('2026-04-01', [denmark]).focus).toBeNull();
    const long = entered('2025-03-01', { track: 'Sweden' });
    expect(journeyOn('2026-04-01', [denmark, norway, long]).focus?.track).toBe('Sweden');
  });
});

describe('the exit check', () => {
  it('knows each fact from the first line that states it', () => {
    const nobody = { claimedBy: null, contactId: null, note: null };
    const first = aStageMove({ on: '2026-01-10', exitFacts: ['implementation_done'], claimedBy: null });
    const second = aStageMove({
      on: '2026-02-01',
      exitFacts: ['implementation_done', 'use_case_live'],
      claimedBy: '41',
      contactId: 'contact-7',
      note: 'All three teams',
    });
    const journey = journeyOn('2026-03-01', [first, second]);
    expect(journey.positions).toMatchObject([
      { since: '2026-01-10', exit: { known: 2, of: 5, ready: false } },
    ]);
    expect(journey.positions[0]?.exit.facts.slice(0, 3)).toEqual([
      { fact: 'implementation_done', knownOn: '2026-01-10', entryKey: first.key, ...nobody },
      { fact: 'core_users_active', knownOn: null, entryKey: null, ...nobody },
      {
        fact: 'use_case_live',
        knownOn: '2026-02-01',
        entryKey: second.key,
        claimedBy: '41',
        contactId: 'contact-7',
        note: 'All three teams',
      },
    ]);
    expect(journey.moves.map(({ direction }) => direction)).toEqual(['noted', 'advanced']);
  });

  it('is ready when all are known, and begins anew when a stage is entered again', () => {
    const ready = entered('2026-01-10', { exitFacts: ALL_ONBOARDED });
    expect(journeyOn('2026-03-01', [ready]).positions[0]?.exit.ready).toBe(true);
    const again = [ready, left('2026-02-01', { handoff: 'Sofia' }), entered('2026-02-20')];
    expect(journeyOn('2026-03-01', again).positions[0]?.exit.known).toBe(0);
  });

  it('does not count facts of another stage', () => {
    const other = entered('2026-01-10', { exitFacts: ['power_users'] });
    expect(journeyOn('2026-03-01', [other]).positions[0]?.exit.known).toBe(0);
    expect(missingFacts('adoption', ['power_users'])).toEqual([
      'seats_active_70_percent',
      'features_beyond_first_3',
      'daily_or_weekly_use',
      'another_team',
    ]);
  });
});

describe('leaving a stage', () => {
  const departure = {
    stage: 'onboarding',
    to: 'adoption',
    knownFacts: ALL_ONBOARDED,
    handoff: 'Sofia',
    trigger: null,
  } as const;

  it('needs its exit facts and an explicit handoff', () => {
    expect(departureProblems(departure)).toEqual([]);
    expect(departureProblems({ ...departure, to: null })).toEqual([]);
    expect(departureProblems({ ...departure, knownFacts: ALL_ONBOARDED.slice(1) })).toEqual([
      'exit_facts_missing',
    ]);
    expect(departureProblems({ ...departure, handoff: ' ' })).toEqual(['handoff_missing']);
    expect(departureProblems({ ...departure, handoff: null, knownFacts: [] })).toEqual([
      'exit_facts_missing',
      'handoff_missing',
    ]);
  });

  it('backwards needs what set it off instead of the facts', () => {
    const back = { ...departure, stage: 'adoption', to: 'onboarding', knownFacts: [] } as const;
    expect(departureProblems(back)).toEqual(['trigger_missing']);
    expect(departureProblems({ ...back, trigger: 'merger' })).toEqual([]);
  });

  it('is recorded as it happened, with what it lacks', () => {
    const lines = [
      entered('2026-01-10', { exitFacts: ALL_ONBOARDED.slice(0, 4) }),
      left('2026-03-01', { exitFacts: ['go_live_confirmed'], handoff: 'Sofia' }),
      entered('2026-03-01', { stage: 'adoption' }),
      left('2026-05-01', { stage: 'adoption' }),
      left('2026-05-02', { stage: 'adoption', handoff: 'Per' }),
    ];
    expect(journeyOn('2026-06-01', lines).moves.map(({ on, problems }) => [on, problems])).toEqual([
      ['2026-05-02', ['was_not_in_stage']],
      ['2026-05-01', ['exit_facts_missing', 'handoff_missing']],
      ['2026-03-01', []],
      ['2026-03-01', []],
      ['2026-01-10', []],
    ]);
  });

  it('sees from the same day’s line where it leads and what set it off', () => {
    const lines = [
      entered('2026-01-10', { stage: 'adoption' }),
      left('2026-03-01', { stage: 'adoption', handoff: 'Sofia' }),
      entered('2026-03-01', { stage: 'onboarding', trigger: 'merger' }),
    ];
    expect(journeyOn('2026-06-01', lines).moves.flatMap(({ problems }) => problems)).toEqual([]);
    const untold = [...lines.slice(0, 2), entered('2026-03-01', { stage: 'onboarding' })];
    expect(journeyOn('2026-06-01', untold).moves.map(({ problems }) => problems)).toEqual([
      ['trigger_missing'],
      ['trigger_missing'],
      [],
    ]);
  });
});

describe('the journey in the summary', () => {
  it('is told with everything else, and changes on the day of a line about a day to come', () => {
    const facts = someFacts({
      entries: [entered('2026-01-10'), entered('2026-06-20', { stage: 'adoption' })],
    });
    const summary = summarise(facts, DEFAULT_SETTINGS, '2026-06-01');
    expect(summary.journey.stages).toEqual(['onboarding']);
    expect((summary.recomputeOn ?? '') <= '2026-06-20').toBe(true);
    expect(summarise(facts, DEFAULT_SETTINGS, '2026-06-20').journey.stages).toEqual([
      'onboarding',
      'adoption',
    ]);
  });
});
