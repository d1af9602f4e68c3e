import { customerWord, earlyMilestones } from '../../../src/domain/guidance/accelerations.ts';
import { correctionsOf } from '../../../src/domain/guidance/corrections.ts';
import { summariseGuidance } from '../../../src/domain/guidance/guidance.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import type { MilestoneSummary } from '../../../src/domain/summary.ts';
import {
  aBlocker,
  aCore,
  aGoalReview,
  aMeasurement,
  aMilestone,
  aMissedLine,
  aReview,
} from '../../builders/index.ts';

/** An open milestone that goes to plan: due on 1 July, no forecast yet. Overridden with what a case is about. */
function aSummary(overrides: Partial<MilestoneSummary> = {}): MilestoneSummary {
  const entries = [aMeasurement({ milestoneKey: 'milestone-a', on: '2026-03-01', value: 28 })];
  const [summary] = aCore({ milestones: [aMilestone()], entries }, '2026-03-05').plan.milestones;
  return { ...(summary as MilestoneSummary), ...overrides };
}
function forecastOn(on: string | null, reason: MilestoneSummary['forecast']['reason'] = null) {
  const lateDays = on === null ? null : Number(on.slice(8)) - 1;
  return { on, lateDays, points: 3, valueAtTargetDate: null, reason };
}

describe('what calls for a correction', () => {
  const isCorrected = (overrides: Partial<MilestoneSummary>) =>
    correctionsOf([aSummary(overrides)], '2026-03-05').length === 1;

  it('is each flag of trouble by itself, and being off pace', () => {
    for (const flag of ['overdue', 'at_risk', 'blocked', 'stalled'] as const) {
      expect([flag, isCorrected({ flags: [flag] })]).toEqual([flag, true]);
    }
    expect(isCorrected({ paceBand: 'off_pace' })).toBe(true);
  });

  it('is nothing else: no other flag, no lesser delay, and nothing that is over or waits for a yes', () => {
    expect(isCorrected({ flags: ['over_achieved', 'moved_twice'], paceBand: 'behind' })).toBe(false);
    expect(isCorrected({ status: 'cancelled', flags: ['overdue'] })).toBe(false);
    expect(isCorrected({ flags: ['overdue', 'awaiting_confirmation'] })).toBe(false);
  });
});

describe('what speaks for an option', () => {
  const because = (wanted: string, overrides: Partial<MilestoneSummary>) => {
    const [correction] = correctionsOf([aSummary({ paceBand: 'off_pace', ...overrides })], '2026-03-05');
    return correction?.options.find(({ option }) => option === wanted)?.because;
  };

  it('for moving the date: it has passed, or the forecast lies behind it', () => {
    expect(because('move_date', { flags: ['overdue'] })).toEqual(['overdue']);
    expect(because('move_date', { forecast: forecastOn('2026-07-02') })).toEqual(['forecast_late']);
    expect(because('move_date', { forecast: forecastOn('2026-07-01') })).toEqual([]);
    expect(because('move_date', { forecast: forecastOn(null, 'too_few') })).toEqual([]);
  });

  it('for more resources: the pace, a risk or a standstill', () => {
    expect(because('add_resources', {})).toEqual(['off_pace']);
    expect(because('add_resources', { paceBand: 'behind', flags: ['at_risk', 'stalled'] })).toEqual([
      'at_risk',
      'stalled',
    ]);
  });

  it('for another milestone: it moves away, stands still or would take years', () => {
    for (const reason of ['away_from_target', 'flat', 'too_far'] as const) {
      expect(because('change_milestone', { forecast: forecastOn(null, reason) })).toEqual([
        'away_from_target',
      ]);
    }
    expect(because('change_milestone', { forecast: forecastOn(null, 'too_few') })).toEqual([]);
    expect(because('change_milestone', { forecast: forecastOn('2026-07-02') })).toEqual([]);
  });

  it('for escalating: a blocker that does, and more so from its day on', () => {
    const { blocker } = aSummaryBlocked();
    expect(because('escalate', { blocker: null })).toEqual([]);
    expect(because('escalate', { blocker: { ...blocker, escalatesOn: '2026-03-05' } })).toEqual([
      'blocked',
      'blocker_escalates',
    ]);
    expect(because('escalate', { blocker: { ...blocker, escalatesOn: '2026-03-06' } })).toEqual(['blocked']);
    expect(because('escalate', { blocker: { ...blocker, escalatesOn: null } })).toEqual([]);
    expect(because('add_resources', { blocker: { ...blocker, escalatesOn: '2026-03-06' } })).toEqual([
      'off_pace',
    ]);
    expect(because('add_resources', { blocker: { ...blocker, escalatesOn: null } })).toEqual([
      'off_pace',
      'blocked',
    ]);
  });

  function aSummaryBlocked() {
    const entries = [aBlocker({ milestoneKey: 'milestone-a', on: '2026-03-01' })];
    const [summary] = aCore({ milestones: [aMilestone()], entries }, '2026-03-05').plan.milestones;
    return { blocker: summary?.blocker as NonNullable<MilestoneSummary['blocker']> };
  }

  it('names the earliest new date only where the forecast is late', () => {
    const dateOf = (on: string | null) =>
      correctionsOf([aSummary({ paceBand: 'off_pace', forecast: forecastOn(on) })], '2026-03-05')[0]
        ?.earliestNewDate;
    expect([dateOf('2026-07-09'), dateOf('2026-07-01'), dateOf(null)]).toEqual(['2026-07-09', null, null]);
  });
});

describe('a milestone that can go faster', () => {
  const onPace = { paceBand: 'on_pace', forecast: { ...forecastOn('2026-06-20'), lateDays: -11 } } as const;
  const isOffered = (overrides: Partial<MilestoneSummary>) =>
    earlyMilestones([aSummary({ ...onPace, ...overrides })]).length === 1;

  it('is open, on pace and forecast before its date', () => {
    expect(earlyMilestones([aSummary(onPace)])).toEqual([
      { milestoneKey: 'milestone-a', forecastOn: '2026-06-20', targetDate: '2026-07-01', earlyDays: 11 },
    ]);
  });

  it('is none that is over, behind, without a date or forecast for the day itself or later', () => {
    expect(isOffered({ status: 'achieved' })).toBe(false);
    expect(isOffered({ paceBand: 'behind' })).toBe(false);
    expect(isOffered({ targetDate: null })).toBe(false);
    expect(isOffered({ forecast: forecastOn('2026-07-01') })).toBe(false);
    expect(isOffered({ forecast: forecastOn('2026-07-09') })).toBe(false);
    expect(isOffered({ forecast: forecastOn(null, 'too_few') })).toBe(false);
  });
});

describe('the answers of a goal review', () => {
  it('are none where the question was not asked', () => {
    const { ledger } = aCore({ entries: [aGoalReview({ answers: { capacity: 'no' } })] }, '2026-03-05');
    expect(customerWord(ledger, 'capacity', DEFAULT_SETTINGS.guidance).answer).toBe('no');
    expect(customerWord(ledger, 'appetite', DEFAULT_SETTINGS.guidance)).toEqual({
      answer: 'unknown',
      on: null,
      entryKey: null,
    });
  });
});

describe('whom to call in', () => {
  it('is everybody whom any blocker goes to, once', () => {
    const milestones = ['milestone-a', 'milestone-b'].map((key) => aMilestone({ key }));
    const entries = [
      aBlocker({ milestoneKey: 'milestone-a', on: '2026-03-01' }),
      aBlocker({ milestoneKey: 'milestone-b', on: '2026-03-01', blockerType: 'organisational' }),
    ];
    const guidance = summariseGuidance(aCore({ milestones, entries }, '2026-06-20'));
    const destinations = guidance.escalations.map(({ to }) => to);
    expect(new Set(guidance.escalateTo)).toEqual(new Set(destinations));
    expect(guidance.escalateTo.length).toBeGreaterThan(1);
  });
});

describe('the look back', () => {
  const look = (milestoneKey: string, on: string) => aMissedLine({ milestoneKey, on });

  it('takes the missed line of its own milestone', () => {
    const milestones = ['milestone-a', 'milestone-b'].map((key) => aMilestone({ key }));
    const entries = [look('milestone-a', '2026-07-10'), look('milestone-b', '2026-07-20')];
    const { reviews } = summariseGuidance(aCore({ milestones, entries }, '2026-08-01'));
    expect(reviews.map(({ milestoneKey, since }) => [milestoneKey, since])).toEqual([
      ['milestone-a', '2026-07-10'],
      ['milestone-b', '2026-07-20'],
    ]);
  });

  it('does not take spaces for an answer', () => {
    const answers = { wentWrong: '   ' };
    const entries = [
      look('milestone-a', '2026-07-10'),
      aReview({ milestoneKey: 'milestone-a', on: '2026-07-12', answers }),
    ];
    const [review] = summariseGuidance(aCore({ milestones: [aMilestone()], entries }, '2026-08-01')).reviews;
    expect(review?.answered).toEqual([]);
  });
});
