import { DEFAULT_CYCLE_SETTINGS } from '../../../src/domain/cycle/cycle-settings.ts';
import { summariseCycle } from '../../../src/domain/cycle/cycle.ts';
import type { CycleSettings } from '../../../src/domain/cycle/cycle-settings.ts';
import { readLedger } from '../../../src/domain/active-ledger.ts';
import { readinessSnapshots, snapshotFigures } from '../../../src/domain/cycle/snapshots.ts';
import type { Company } from '../../../src/domain/facts.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import { aCompany, aCore, aRenewalOutcome, aReportSent, aSnapshot } from '../../builders/index.ts';

/** The customer renews on 1 January 2027. */
function cycleOn(
  today: string,
  entries: readonly LedgerEntry[] = [],
  company: Partial<Company> = {},
  settings: Partial<CycleSettings> = {},
) {
  const facts = { company: aCompany({ startDate: '2025-06-15', ...company }), entries };
  return summariseCycle(aCore(facts, today, { cycle: { ...DEFAULT_CYCLE_SETTINGS, ...settings } }));
}
const sentOn = (on: string, reportKind = 'value_summary' as const) => aReportSent({ on, reportKind });

describe('the line that sends a value summary', () => {
  /** Which of the summaries 90, 60 and 30 days before the renewal a line of the day sends. */
  const sends = (on: string) =>
    cycleOn('2026-12-31', [sentOn(on)])
      .valueSummaries.filter(({ state }) => state === 'sent')
      .map(({ daysBefore }) => daysBefore);

  it('counts from 14 days before the date until the next one can be sent', () => {
    expect(sends('2026-09-18')).toEqual([]);
    expect(sends('2026-09-19')).toEqual([90]);
    expect(sends('2026-10-18')).toEqual([90]);
    expect(sends('2026-10-19')).toEqual([60]);
    expect(sends('2026-11-18')).toEqual([30]);
  });

  it('counts for the last one until the day of the renewal, that day included', () => {
    const last = (on: string) => cycleOn('2027-01-10', [sentOn(on)]).valueSummaries.at(-1)?.state;
    expect(last('2027-01-01')).toBe('sent');
    expect(last('2027-01-02')).toBe('late');
  });

  it('is one about a value summary', () => {
    const [first] = cycleOn('2026-10-10', [
      aReportSent({ on: '2026-10-03', reportKind: 'monthly' }),
    ]).valueSummaries;
    expect(first?.state).toBe('late');
  });

  it('counts for the earlier of two that are close together until its own date', () => {
    const close = { valueSummaryDaysBefore: [60, 70] };
    const states = (on: string) =>
      cycleOn('2026-12-31', [sentOn(on)], {}, close).valueSummaries.map(({ daysBefore, state }) => [
        daysBefore,
        state,
      ]);
    expect(states('2026-10-23')).toEqual([
      [70, 'sent'],
      [60, 'sent'],
    ]);
    expect(states('2026-10-24')).toEqual([
      [70, 'late'],
      [60, 'sent'],
    ]);
  });
});

describe('the line that sends a regular report', () => {
  const monthly = (on: string) =>
    cycleOn('2026-06-20', [aReportSent({ on, reportKind: 'monthly' })]).reports.find(
      ({ kind }) => kind === 'monthly',
    );

  it('is one of the same month', () => {
    expect(monthly('2026-05-31')?.state).toBe('late');
    expect(monthly('2026-06-01')).toMatchObject({ state: 'sent', sentOn: '2026-06-01' });
    expect(monthly('2026-06-20')?.state).toBe('sent');
  });

  it('is not about the month to come', () => {
    const reports = cycleOn('2026-07-05', [aReportSent({ on: '2026-07-01', reportKind: 'monthly' })]).reports;
    const before = cycleOn('2026-06-30', [aReportSent({ on: '2026-06-30', reportKind: 'monthly' })]).reports;
    const states = (list: typeof reports) =>
      list.filter(({ kind }) => kind === 'monthly').map(({ state }) => state);
    expect(states(reports)).toEqual(['sent', 'coming']);
    expect(states(before)).toEqual(['sent', 'coming']);
  });
});

describe('the regular reports of a customer', () => {
  it('are monthly for enterprise and mid-market customers', () => {
    expect(DEFAULT_CYCLE_SETTINGS.monthlySegments).toEqual(['enterprise', 'mid_market']);
  });

  it('are quarterly and annual for all others', () => {
    const kinds = (segment: 'smb' | 'product_led') =>
      cycleOn('2026-06-10', [], { segment }).reports.map(({ kind }) => kind);
    expect(kinds('smb')).toEqual(['quarterly', 'quarterly', 'annual']);
    expect(kinds('product_led')).toEqual(['quarterly', 'quarterly', 'annual']);
  });

  it('begin with the first period that begins after the start, not on its day', () => {
    const opening = (startDate: string) =>
      cycleOn('2026-06-10', [], { startDate }).reports.filter(({ kind }) => kind === 'monthly')[0]?.opensOn;
    expect(opening('2026-05-31')).toBe('2026-06-01');
    expect(opening('2026-06-01')).toBe('2026-07-01');
  });

  it('end with one of the year before the renewal', () => {
    const annual = cycleOn('2026-06-10').reports.find(({ kind }) => kind === 'annual');
    expect(annual?.period).toEqual({ from: '2026-01-01', to: '2026-10-03' });
  });
});

describe('what renewals kept', () => {
  const snapshotOf = (renewalDate: string, annualCostMinor: number) =>
    aSnapshot({
      on: '2025-11-02',
      figures: snapshotFigures({
        renewalDate,
        daysBefore: 90,
        score: 72,
        band: 'likely',
        critical: false,
        confidence: 0.9,
        annualCostMinor,
      }),
    });
  const past = aRenewalOutcome({ on: '2025-12-15', renewalDate: '2026-01-31', amountMinor: 8_000_000 });

  it('is compared with the snapshot towards that renewal, not towards another', () => {
    const cycle = cycleOn('2026-12-01', [
      past,
      snapshotOf('2026-01-31', 8_000_000),
      snapshotOf('2027-01-01', 5_000_000),
    ]);
    expect(cycle.pastOutcomes[0]).toMatchObject({
      annualBeforeMinor: 8_000_000,
      annualAfterMinor: 8_000_000,
    });
  });

  it('is the outcome of the present renewal only where that has one', () => {
    const cycle = cycleOn('2026-12-01', [past]);
    expect(cycle.outcome).toBeNull();
    expect(cycle.pastOutcomes).toHaveLength(1);
  });

  it('has no share where nothing was paid before', () => {
    const cycle = cycleOn('2026-12-01', [past, snapshotOf('2026-01-31', 0)]);
    expect(cycle.pastOutcomes[0]).toMatchObject({ annualBeforeMinor: 0, retainedShare: null });
  });
});

describe('a snapshot of readiness', () => {
  it('is kept as one of readiness, with a date and numbers that can be read', () => {
    const figures = snapshotFigures({
      renewalDate: '2027-01-01',
      daysBefore: 90,
      score: null,
      band: 'likely',
      critical: true,
      confidence: 0.5,
      annualCostMinor: null,
    });
    expect(figures).toMatchObject({ kind: 'readiness', critical: 1 });
    const read = (changed: Readonly<Record<string, string | null>>) => {
      const snapshot = aSnapshot({ on: '2026-10-03', figures: { ...figures, ...changed } });
      return readinessSnapshots(readLedger([snapshot], '2027-02-01'));
    };
    expect(read({ score: 'sixty', annualCostMinor: 'much' })).toMatchObject([
      { score: null, annualCostMinor: null },
    ]);
    expect(read({ renewalDate: null })).toEqual([]);
  });
});
