import { summariseCycle } from '../../../src/domain/cycle/cycle.ts';
import type { ReportKind } from '../../../src/domain/cycle/cycle-summary.ts';
import type { Company } from '../../../src/domain/facts.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import { aCompany, aCore, aReportSent } from '../../builders/index.ts';

const cycleOn = (today: string, entries: readonly LedgerEntry[] = [], company: Partial<Company> = {}) =>
  summariseCycle(aCore({ company: aCompany({ startDate: '2025-06-15', ...company }), entries }, today));

const reportsOn = (
  kind: ReportKind,
  today: string,
  entries: readonly LedgerEntry[] = [],
  company: Partial<Company> = {},
) =>
  cycleOn(today, entries, company)
    .reports.filter((report) => report.kind === kind)
    .map(({ opensOn, dueOn, state, lateDays }) => [opensOn, dueOn, state, lateDays]);

describe('value summaries before the renewal', () => {
  const states = (today: string, entries: readonly LedgerEntry[] = []) =>
    cycleOn(today, entries).valueSummaries.map(({ daysBefore, dueOn, state, lateDays }) => [
      daysBefore,
      dueOn,
      state,
      lateDays,
    ]);

  it('are due 90, 60 and 30 days before', () => {
    expect(states('2026-10-02')).toEqual([
      [90, '2026-10-03', 'coming', 0],
      [60, '2026-11-02', 'coming', 0],
      [30, '2026-12-02', 'coming', 0],
    ]);
    expect(states('2026-10-03')[0]).toEqual([90, '2026-10-03', 'open', 0]);
    expect(states('2026-10-08')[0]).toEqual([90, '2026-10-03', 'late', 5]);
  });

  it('are each sent by their own line, also some days ahead', () => {
    const first = aReportSent({ on: '2026-09-25', reportKind: 'value_summary' });
    const second = aReportSent({ on: '2026-11-03', reportKind: 'value_summary' });
    expect(states('2026-12-01', [first]).map(([, , state]) => state)).toEqual(['sent', 'late', 'coming']);
    expect(states('2026-12-01', [first, second]).map(([, , state]) => state)).toEqual([
      'sent',
      'sent',
      'coming',
    ]);
    const far = aReportSent({ on: '2026-08-01', reportKind: 'value_summary' });
    expect(states('2026-10-03', [far])[0]?.[2]).toBe('open');
  });

  it('are none without a renewal date', () => {
    expect(cycleOn('2026-10-02', [], { renewalDate: null }).valueSummaries).toEqual([]);
  });
});

describe('regular reports', () => {
  it('come each month within its first week, for customers in high touch', () => {
    expect(reportsOn('monthly', '2026-06-07')).toEqual([
      ['2026-06-01', '2026-06-07', 'open', 0],
      ['2026-07-01', '2026-07-07', 'coming', 0],
    ]);
    expect(reportsOn('monthly', '2026-06-10')[0]).toEqual(['2026-06-01', '2026-06-07', 'late', 3]);
    expect(reportsOn('monthly', '2026-06-10', [], { segment: 'smb' })).toEqual([]);
  });

  it('come each quarter within two weeks of its end', () => {
    expect(reportsOn('quarterly', '2026-05-20')).toEqual([
      ['2026-04-01', '2026-04-14', 'late', 36],
      ['2026-07-01', '2026-07-14', 'coming', 0],
    ]);
    const [current] = cycleOn('2026-05-20').reports.filter(({ kind }) => kind === 'quarterly');
    expect(current?.period).toEqual({ from: '2026-01-01', to: '2026-04-01' });
    const sent = aReportSent({ on: '2026-04-20', reportKind: 'quarterly' });
    const [done] = cycleOn('2026-05-20', [sent]).reports.filter(({ kind }) => kind === 'quarterly');
    expect(done).toMatchObject({ state: 'sent', sentOn: '2026-04-20', entryKey: sent.key, lateDays: 0 });
    expect(reportsOn('quarterly', '2026-01-10')[0]?.[0]).toBe('2026-01-01');
  });

  it('come each year 90 days before the renewal', () => {
    expect(reportsOn('annual', '2026-10-03')).toEqual([['2026-10-03', '2026-10-03', 'open', 0]]);
    const early = aReportSent({ on: '2026-09-25', reportKind: 'annual' });
    expect(reportsOn('annual', '2026-10-10', [early])[0]?.[2]).toBe('sent');
  });

  it('come in January where no renewal is known', () => {
    const noRenewal = { renewalDate: null };
    expect(reportsOn('annual', '2026-01-31', [], noRenewal)).toEqual([
      ['2026-01-01', '2026-01-31', 'open', 0],
      ['2027-01-01', '2027-01-31', 'coming', 0],
    ]);
    expect(reportsOn('annual', '2026-02-01', [], noRenewal)[0]).toEqual([
      '2026-01-01',
      '2026-01-31',
      'late',
      1,
    ]);
  });

  it('are not due for a time before the customer began, or while nobody knows when that was', () => {
    expect(reportsOn('monthly', '2026-06-10', [], { startDate: '2026-06-05' })).toEqual([
      ['2026-07-01', '2026-07-07', 'coming', 0],
    ]);
    expect(reportsOn('quarterly', '2026-06-10', [], { startDate: null })).toEqual([]);
  });
});
