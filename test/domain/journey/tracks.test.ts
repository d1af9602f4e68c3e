import { EXIT_FACTS } from '../../../src/domain/journey/journey-summary.ts';
import { DEFAULT_JOURNEY_SETTINGS } from '../../../src/domain/journey/journey-settings.ts';
import { summariseJourney } from '../../../src/domain/journey/journey.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import { JOURNEY_STAGES, SEGMENTS } from '../../../src/domain/vocabulary.ts';
import { aCore, aStageMove } from '../../builders/index.ts';

const journeyOn = (today: string, entries: readonly LedgerEntry[]) =>
  summariseJourney(aCore({ entries }, today));

describe('tracks beside each other', () => {
  it('stand in the order of their names, whichever began first', () => {
    const tracks = ['Norway', 'Denmark', 'Sweden'].map((track, index) =>
      aStageMove({ on: `2026-0${index + 1}-01`, track }),
    );
    const { positions } = journeyOn('2026-06-01', tracks);
    expect(positions.map(({ track }) => track)).toEqual(['Denmark', 'Norway', 'Sweden']);
  });

  it('go back each on its own: what another track has reached does not matter', () => {
    const { moves } = journeyOn('2026-06-01', [
      aStageMove({ on: '2026-01-10', track: 'Denmark', stage: 'expansion' }),
      aStageMove({ on: '2026-02-10', track: 'Norway', stage: 'adoption' }),
    ]);
    expect(moves.map(({ direction }) => direction)).toEqual(['advanced', 'advanced']);
  });

  it('are the same track with spaces around the name, in moves as in positions', () => {
    const { moves, positions } = journeyOn('2026-06-01', [
      aStageMove({ on: '2026-01-10', track: 'Denmark ' }),
      aStageMove({ on: '2026-02-10', track: ' Denmark', exitFacts: ['use_case_live'] }),
    ]);
    expect(moves.map(({ track, direction, problems }) => [track, direction, problems])).toEqual([
      ['Denmark', 'noted', []],
      ['Denmark', 'advanced', []],
    ]);
    expect(positions).toHaveLength(1);
  });

  it('leave a stage in which they do not stand without moving', () => {
    const { moves, positions } = journeyOn('2026-06-01', [
      aStageMove({ on: '2026-01-10' }),
      aStageMove({ on: '2026-02-10', stage: 'adoption', movement: 'left', handoff: 'Sofia' }),
    ]);
    expect(moves[0]).toMatchObject({ movement: 'left', direction: 'left', problems: ['was_not_in_stage'] });
    expect(positions.map(({ stage }) => stage)).toEqual(['onboarding']);
  });
});

describe('where a departure leads', () => {
  const begun = aStageMove({ on: '2026-01-10', stage: 'adoption', exitFacts: [...EXIT_FACTS.adoption] });
  const left = aStageMove({ on: '2026-03-01', stage: 'adoption', movement: 'left', handoff: 'Sofia' });
  const back = { on: '2026-03-01', stage: 'onboarding', trigger: null } as const;
  /** What the departure from adoption lacks when these lines are in the ledger as well. */
  const problemsWith = (...others: readonly LedgerEntry[]) =>
    journeyOn('2026-06-01', [begun, left, ...others]).moves.find(
      ({ stage, movement }) => stage === 'adoption' && movement === 'left',
    )?.problems;

  it('is told by the stage entered on the same day on the same track', () => {
    expect(problemsWith(aStageMove(back))).toEqual(['trigger_missing']);
    expect(problemsWith(aStageMove({ ...back, track: ' main ' }))).toEqual(['trigger_missing']);
  });

  it('is not told by another track, another day or a stage that is left', () => {
    expect(problemsWith(aStageMove({ ...back, track: 'Norway' }))).toEqual([]);
    expect(problemsWith(aStageMove({ ...back, on: '2026-03-02' }))).toEqual([]);
    expect(problemsWith(aStageMove({ ...back, movement: 'left' }))).toEqual([]);
  });

  it('is not the stage itself, entered again on the day', () => {
    const again = aStageMove({ on: '2026-03-01', stage: 'adoption' });
    expect(problemsWith(again, aStageMove(back))).toEqual(['trigger_missing']);
  });

  it('is found for a track with spaces in its departure', () => {
    const spaced = aStageMove({ ...left, key: 'spaced', track: ' main' });
    const { moves } = journeyOn('2026-06-01', [begun, spaced, aStageMove(back)]);
    expect(moves.find(({ entryKey }) => entryKey === 'spaced')).toMatchObject({
      track: 'main',
      problems: ['trigger_missing'],
    });
  });
});

describe('the position to look at first', () => {
  it('is the one with the larger share of its exit facts, not the larger number', () => {
    const expansion = (track: string) =>
      aStageMove({ track, stage: 'expansion', exitFacts: ['opportunity_qualified'] });
    const retention = (track: string) => aStageMove({ track, stage: 'retention', exitFacts: ['usage_held'] });
    expect(journeyOn('2026-04-01', [expansion('A'), retention('B')]).focus?.stage).toBe('expansion');
    expect(journeyOn('2026-04-01', [retention('A'), expansion('B')]).focus?.stage).toBe('expansion');
  });
});

describe('the usual length of a stage', () => {
  it('is what the settings of the segment say, and none for what goes on', () => {
    const usual = SEGMENTS.map((segment) =>
      JOURNEY_STAGES.map((stage) => {
        const { fromDays, toDays } = DEFAULT_JOURNEY_SETTINGS.usualDays[segment][stage];
        return `${fromDays}-${toDays}`;
      }),
    );
    expect(JOURNEY_STAGES).toEqual([
      'onboarding',
      'adoption',
      'retention',
      'expansion',
      'renewal',
      'advocacy',
    ]);
    expect(usual).toEqual([
      ['60-180', '365-730', '0-0', '183-365', '120-180', '0-0'],
      ['28-60', '183-365', '0-0', '61-122', '60-90', '0-0'],
      ['7-30', '91-183', '0-0', '7-14', '30-60', '0-0'],
      ['1-7', '30-91', '0-0', '0-0', '14-30', '0-0'],
    ]);
  });
});
