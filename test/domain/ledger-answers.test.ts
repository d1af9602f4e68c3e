import { readLedger } from '../../src/domain/active-ledger.ts';
import { assumptionsFor, generalAssumptions } from '../../src/domain/assumptions.ts';
import { toDayNumber } from '../../src/domain/calendar.ts';
import { lastContactWith, lastCustomerContact } from '../../src/domain/customer-contact.ts';
import type { Company } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { summariseLedger } from '../../src/domain/ledger-summary.ts';
import { objectionsAskedOn } from '../../src/domain/objections.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import {
  aChangedAssumption,
  aCompany,
  aConfirmation,
  aCustomerContact,
  aDispute,
  aMeasurement,
  anObjection,
  anObjectionsCheck,
  aReportSent,
  aResolvedObjection,
  aReversal,
  aRunwayStep,
  aSponsorState,
  someFacts,
} from '../builders/index.ts';

const TODAY = '2026-06-01';
const ledgerOf = (...entries: readonly LedgerEntry[]) => readLedger(entries, TODAY);

describe('the last day on which somebody asked for objections', () => {
  it('is that of a check, a conversation, an objection or its answer', () => {
    expect(objectionsAskedOn(ledgerOf())).toBeNull();
    expect(objectionsAskedOn(ledgerOf(anObjectionsCheck({ on: '2026-05-01' })))).toBe('2026-05-01');
    expect(objectionsAskedOn(ledgerOf(anObjection({ on: '2026-05-01' })))).toBe('2026-05-01');
    expect(objectionsAskedOn(ledgerOf(aResolvedObjection('gone', { on: '2026-05-01' })))).toBe('2026-05-01');
    expect(objectionsAskedOn(ledgerOf(aRunwayStep({ on: '2026-05-01', step: 'conversation' })))).toBe(
      '2026-05-01',
    );
  });

  it('is not that of another step or of any other line', () => {
    expect(objectionsAskedOn(ledgerOf(aRunwayStep({ on: '2026-05-01', step: 'prepare' })))).toBeNull();
    expect(objectionsAskedOn(ledgerOf(aMeasurement({ on: '2026-05-01' })))).toBeNull();
  });
});

const REPLIED = 'hs_sales_email_last_replied';

describe('the last word of the customer', () => {
  const on = (replied: string | null, ...entries: readonly LedgerEntry[]) =>
    lastCustomerContact(
      ledgerOf(...entries),
      aCompany({ activityContacts: replied === null ? [] : [{ activity: REPLIED, on: replied }] }),
    );
  const reply = aCustomerContact({ on: '2026-05-01' });

  it('is a line or the activity of HubSpot, whichever is later', () => {
    expect(on('2026-04-30', reply)).toEqual({
      on: '2026-05-01',
      contactId: 'contact-1',
      entryKey: reply.key,
    });
    expect(on('2026-05-01', reply)?.entryKey).toBe(reply.key);
    expect(on('2026-05-02', reply)).toEqual({
      on: '2026-05-02',
      contactId: null,
      entryKey: null,
      activity: REPLIED,
    });
    expect(on(TODAY)).toMatchObject({ on: TODAY });
    expect(on('2026-06-02')).toBeNull();
  });

  it('is the latest of several activities, and of those on one day the first that settings name', () => {
    const of = (...activityContacts: Company['activityContacts']) =>
      lastCustomerContact(ledgerOf(), aCompany({ activityContacts }));
    const booked = { activity: 'engagements_last_meeting_booked', on: '2026-04-30' } as const;
    expect(of({ activity: REPLIED, on: '2026-04-20' }, booked)?.activity).toBe(booked.activity);
    expect(of({ activity: REPLIED, on: '2026-04-30' }, booked)?.activity).toBe(REPLIED);
    // A meeting that is still to come says nothing yet, and hides nothing.
    expect(of({ activity: REPLIED, on: '2026-04-20' }, { ...booked, on: '2026-12-01' })?.on).toBe(
      '2026-04-20',
    );
  });

  it('is a confirmation or a dispute by somebody with a name', () => {
    expect(on(null, aDispute({ on: '2026-05-01' }))).toMatchObject({ on: '2026-05-01' });
    expect(on(null, aConfirmation({ on: '2026-05-01' }))).toMatchObject({ on: '2026-05-01' });
    expect(on(null, aDispute({ on: '2026-05-01', contactId: null }))).toBeNull();
    expect(on(null, aMeasurement({ on: '2026-05-01', contactId: 'contact-1' }))).toBeNull();
    expect(on(null, aSponsorState({ on: '2026-05-01' }))).toBeNull();
  });
});

describe('the last day with a person', () => {
  const sponsor = { contactId: 'contact-dahl', on: '2026-03-01' };
  const last = (...entries: readonly LedgerEntry[]) => lastContactWith(ledgerOf(...entries), sponsor);

  it('is that of any line about them, and the one known where there is none', () => {
    expect(last()).toBe('2026-03-01');
    expect(last(aCustomerContact({ on: '2026-05-01', contactId: 'contact-dahl' }))).toBe('2026-05-01');
    expect(last(aCustomerContact({ on: '2026-02-01', contactId: 'contact-dahl' }))).toBe('2026-03-01');
    expect(last(aCustomerContact({ on: '2026-05-01', contactId: 'contact-1' }))).toBe('2026-03-01');
  });

  it('is not that of a report that we sent', () => {
    expect(last(aReportSent({ on: '2026-05-01', contactId: 'contact-dahl' }))).toBe('2026-03-01');
  });

  it('is the day of the line where it names nobody', () => {
    const nobody = ledgerOf(aCustomerContact({ on: '2026-05-01', contactId: null }));
    expect(lastContactWith(nobody, { contactId: null, on: '2026-03-01' })).toBe('2026-03-01');
  });
});

describe('the summary of the ledger', () => {
  const summaryOf = (...entries: readonly LedgerEntry[]) =>
    summariseLedger(someFacts({ entries }), DEFAULT_SETTINGS, ledgerOf(...entries));

  it('names in order of their keys what was taken back, altered or is to come', () => {
    const lines = ['b', 'a', 'c'].map((key) => aMeasurement({ key, on: '2026-05-01' }));
    const back = lines.map(({ key }) => aReversal(key, { on: '2026-05-02' }));
    expect(summaryOf(...lines, ...back).reversedKeys).toEqual(['a', 'b', 'c']);
    const fromDay = (month: string, intact: boolean) =>
      ['b', 'a', 'c'].map((key, day) => aMeasurement({ key, on: `${month}-0${day + 1}`, intact }));
    const altered = fromDay('2026-05', false);
    expect(summaryOf(...altered).tamperedKeys).toEqual(['a', 'b', 'c']);
    const toCome = fromDay('2026-07', true);
    expect(summaryOf(...toCome).futureKeys).toEqual(['a', 'b', 'c']);
  });

  it('knows when the last line was recorded, whatever day it is about', () => {
    const first = aMeasurement({ on: '2026-05-20', recordedAt: '2026-05-20T08:00:00.000Z' });
    const last = aMeasurement({ on: '2026-05-01', recordedAt: '2026-05-21T08:00:00.000Z' });
    expect(summaryOf(first, last).latestRecordedAt).toBe('2026-05-21T08:00:00.000Z');
    expect(summaryOf(last, first).latestRecordedAt).toBe('2026-05-21T08:00:00.000Z');
    expect(summaryOf().latestRecordedAt).toBeNull();
  });
});

describe('what is assumed', () => {
  const change = (input: string, value: number, on: string, metricKey: string | null = null) =>
    aChangedAssumption({ input, value, on, metricKey });
  const assumptions = (...changes: readonly ReturnType<typeof change>[]) =>
    assumptionsFor(
      { ...DEFAULT_SETTINGS, assumptions: [{ input: 'hourlyRate', value: 75, from: null }] },
      changes,
    );
  const day = toDayNumber(TODAY);

  it('is what settings say, until something was agreed with the customer', () => {
    const general = assumptions(change('hourlyRate', 60, '2026-03-01'))('metric-a');
    expect(general.inGeneral('hourlyRate', toDayNumber('2026-02-28'))?.value).toBe(75);
    expect(general.inGeneral('hourlyRate', day)?.value).toBe(60);
    expect(general.inGeneral('weeksPerYear', day)).toBeNull();
    expect(general.ofMetric('hourlyRate', day)).toBeNull();
    expect(general.changeDays).toEqual([toDayNumber('2026-03-01')]);
  });

  it('is shown for the benefits that say nothing else, each input with its value of the day', () => {
    const general = assumptions(
      change('hourlyRate', 60, '2026-03-01'),
      change('margin', -0, '2026-04-01'),
      change('hourlyRate', 50, '2026-02-01', 'metric-a'),
    )('metric-a');
    const shownOn = (date: string) => generalAssumptions(general, toDayNumber(date));
    expect(shownOn('2026-02-28')).toEqual([{ input: 'hourlyRate', value: 75, on: null }]);
    expect(shownOn('2026-04-01')).toEqual([
      { input: 'hourlyRate', value: 60, on: '2026-03-01' },
      { input: 'margin', value: 0, on: '2026-04-01' },
    ]);
  });

  it('is agreed for one benefit without touching the others', () => {
    const of = assumptions(
      change('hourlyRate', 60, '2026-03-01', 'metric-a'),
      change('hourlyRate', 50, '2026-04-01', 'metric-a'),
    );
    expect(of('metric-a').ofMetric('hourlyRate', day)?.value).toBe(50);
    expect(of('metric-a').ofMetric('weeksPerYear', day)).toBeNull();
    expect(of('metric-a').inGeneral('hourlyRate', day)?.value).toBe(75);
    expect(of('metric-b').inGeneral('hourlyRate', day)?.value).toBe(75);
    expect(of('metric-b').changeDays).toEqual([]);
    expect(of('metric-a').changeDays).toEqual([toDayNumber('2026-03-01'), toDayNumber('2026-04-01')]);
  });
});
