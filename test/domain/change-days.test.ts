import { fromDayNumber, toDayNumber } from '../../src/domain/calendar.ts';
import { certainChangeDays, readinessDays } from '../../src/domain/change-days.ts';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import type { ReadinessInputs } from '../../src/domain/readiness-inputs.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import {
  aCompany,
  aCore,
  aCustomerContact,
  aDeal,
  aMeasurement,
  aMetric,
  aMilestone,
  anEvidence,
  aProofUnit,
  someReadinessInputs,
} from '../builders/index.ts';

/** Days on which something changes for certain, in order; without a start there are none but those of a case. */
function daysOf(facts: Partial<CompanyFacts>, today = '2026-02-01', settings: Partial<Settings> = {}) {
  const company = aCompany({ startDate: null, renewalDate: null });
  const assumptions = DEFAULT_SETTINGS.assumptions.map((one) => ({ ...one, from: null }));
  const core = aCore({ company, ...facts }, today, { assumptions, ...settings });
  return certainChangeDays(core)
    .filter((day) => typeof day === 'string')
    .sort();
}

describe('days on which something changes for certain', () => {
  const start = '2026-01-01';
  const company = (overrides: Parameters<typeof aCompany>[0] = {}) =>
    aCompany({ startDate: start, renewalDate: null, ...overrides });

  it('are the start, and the days from which nothing achieved and nothing proved is held against a plan', () => {
    expect(daysOf({ company: company() })).toEqual([start, '2026-04-01', '2026-04-02']);
    expect(daysOf({ company: company({ segment: 'smb' }) }, '2026-01-10')).toEqual([
      start,
      '2026-01-31',
      '2026-02-01',
    ]);
    expect(daysOf({ company: company() }, '2026-05-01')).toEqual([start, '2026-04-02']);
  });

  it('are no longer those of nothing achieved once something is', () => {
    const milestones = [aMilestone({ criterion: 'yes_no', targetDate: null, originalTargetDate: null })];
    const entries = [aMeasurement({ milestoneKey: 'milestone-a', on: '2026-01-20', value: true })];
    expect(daysOf({ company: company(), milestones, entries }, '2026-05-01')).toEqual([start]);
    const optional = milestones.map((one) => ({ ...one, required: false }));
    expect(daysOf({ company: company(), milestones: optional, entries }, '2026-05-01')).toEqual([
      start,
      '2026-04-02',
    ]);
  });

  it('are those of lines, of activity, of milestones and of what is assumed', () => {
    expect(daysOf({ entries: [aCustomerContact({ on: '2026-03-04' })] })).toEqual(['2026-03-04']);
    const activity = { on: '2026-03-05', activity: 'notes_last_contacted' } as const;
    expect(daysOf({ company: company({ startDate: null, activityContacts: [activity] }) })).toEqual([
      '2026-03-05',
    ]);
    expect(daysOf({ milestones: [aMilestone()] })).toEqual(['2026-07-01', '2026-07-16']);
    const assumptions = [{ input: 'hourlyRate', value: 80, from: '2026-03-06' }];
    expect(daysOf({}, undefined, { assumptions })).toEqual(['2026-03-06']);
  });

  it('are those of a benefit: its effect, and the last day that each measurement carries', () => {
    const about = { metricKey: 'metric-a' };
    const metric = aMetric({
      calculator: 'reliability',
      measuredInputs: ['downtimeHoursAfter', 'churnAfter'],
      effectiveDate: '2026-01-05',
    });
    const measured = (on: string, input: string) => aMeasurement({ ...about, on, input, value: 0.1 });
    const entries = [
      measured('2026-01-10', 'downtimeHoursAfter'),
      measured('2026-01-12', 'churnAfter'),
      measured('2026-01-15', 'downtimeHoursAfter'),
      anEvidence({ ...about, on: '2026-01-20' }),
    ];
    expect(daysOf({ metrics: [metric], entries })).toEqual(['2026-01-05', '2026-07-11', '2026-07-14']);
  });

  it('are those of what comes once, and of tools that retire', () => {
    const once = aMetric({
      calculator: 'one_off',
      inputs: { amount: 5 },
      measuredInputs: [],
      effectiveDate: '2026-03-10',
    });
    expect(daysOf({ metrics: [once] })).toEqual(['2026-03-10', '2026-03-11']);
    const toolCosts = [{ name: 'Old', annualCost: 100, retiredOn: '2026-04-10' }];
    const tools = aMetric({
      calculator: 'tool_consolidation',
      inputs: { toolCosts },
      measuredInputs: [],
      effectiveDate: null,
    });
    expect(daysOf({ metrics: [tools] })).toEqual(['2026-04-10']);
  });

  it('are those on which the term of a deal begins and ends', () => {
    const deal = (overrides: Parameters<typeof aDeal>[0]) => daysOf({ deals: [aDeal(overrides)] });
    expect(deal({ startDate: '2026-02-10', termMonths: 3 })).toEqual(['2026-02-10', '2026-05-10']);
    expect(deal({ startDate: '2026-02-10', termMonths: null })).toEqual(['2026-02-10', '2027-02-10']);
    expect(deal({ startDate: null, closeDate: '2026-02-11' })).toEqual(['2026-02-11', '2027-02-11']);
    expect(deal({ startDate: null, closeDate: null })).toEqual([]);
  });
});

describe('days on which readiness grows old', () => {
  const NOTHING: Partial<ReadinessInputs> = {
    provedDueFrom: null,
    proof: [],
    sponsor: null,
    sponsorContactOn: null,
    contact: null,
    objectionsAskedOn: null,
    renewalDate: null,
    runway: [],
  };
  function daysWith(overrides: Partial<ReadinessInputs>, last = '2028-01-01') {
    const inputs = someReadinessInputs({ ...NOTHING, ...overrides });
    const core = { ...aCore({}, '2026-10-12'), inputs };
    return [...readinessDays(core, toDayNumber(last))].map(fromDayNumber);
  }
  const contact = (on: string) => ({ on, contactId: null, entryKey: null });

  it('are none where nothing is known', () => {
    expect(daysWith({})).toEqual([]);
  });

  it('are those on which proof loses weight', () => {
    const dates = ['2027-01-11', '2027-04-11', '2027-07-10', '2027-10-13'];
    const confirmed = aProofUnit({ confirmedOn: '2026-10-12' });
    expect(daysWith({ proof: [confirmed] })).toEqual(dates);
    const evidenced = aProofUnit({ confirmedOn: null, evidencedOn: '2026-10-12' });
    expect(daysWith({ proof: [evidenced] })).toEqual(dates);
  });

  it('are those of the runway, the sponsor, objections, the renewal and the proof that is due', () => {
    const later = '2026-12-01';
    expect(daysWith({ runway: [{ step: 'prepare', dueOn: later, doneOn: null }] })).toEqual([later]);
    expect(daysWith({ sponsorContactOn: '2026-10-01' })).toEqual(['2026-12-30']);
    expect(daysWith({ objectionsAskedOn: '2026-10-01' })).toEqual(['2026-12-31']);
    expect(daysWith({ renewalDate: later })).toEqual(['2026-12-02']);
    expect(daysWith({ provedDueFrom: later })).toEqual([later]);
  });

  it('are every day while engagement fades', () => {
    const days = daysWith({ contact: contact('2026-09-20') });
    expect(days).toHaveLength(60);
    expect([days[0], days[1], days.at(-1)]).toEqual(['2026-10-21', '2026-10-22', '2026-12-19']);
    const fading = daysWith({ contact: contact('2026-08-01') });
    expect([fading[0], fading.at(-1), fading.length]).toEqual(['2026-10-13', '2026-10-30', 18]);
  });

  it('are a limit before, among and after the days on which engagement fades, each once', () => {
    const renewalDate = '2026-10-14';
    const proof = [
      aProofUnit({ confirmedOn: '2026-08-01' }),
      aProofUnit({ confirmedOn: null, evidencedOn: '2026-09-25' }),
    ];
    const days = daysWith({ contact: contact('2026-08-10'), renewalDate, proof }, '2027-02-01');
    expect(days.slice(0, 3)).toEqual(['2026-10-13', '2026-10-14', '2026-10-15']);
    expect(days.slice(26)).toEqual(['2026-11-08', '2026-12-25', '2027-01-29']);
    expect(daysWith({ contact: contact('2026-09-20'), renewalDate }).slice(0, 3)).toEqual([
      '2026-10-15',
      '2026-10-21',
      '2026-10-22',
    ]);
  });

  it('end with the last day that is asked about', () => {
    const renewalDate = '2026-11-30';
    expect(daysWith({ renewalDate }, '2026-12-01')).toEqual(['2026-12-01']);
    expect(daysWith({ renewalDate }, '2026-11-30')).toEqual([]);
    expect(daysWith({ contact: contact('2026-09-20') }, '2026-10-22')).toEqual(['2026-10-21', '2026-10-22']);
    expect(daysWith({ renewalDate: '2026-10-11' })).toEqual([]);
  });
});
