import { addDays, addMonths, daysBetween, laterOf, type CalendarDate } from '../calendar.ts';
import { entriesOfKind, type ActiveLedger } from '../active-ledger.ts';
import type { Segment } from '../vocabulary.ts';
import type { CycleSettings } from './cycle-settings.ts';
import type { DueReport, ReportKind } from './cycle-summary.ts';

export interface ReportQuestion {
  readonly today: CalendarDate;
  readonly startDate: CalendarDate | null;
  readonly renewalDate: CalendarDate | null;
  readonly segment: Segment;
  readonly ledger: ActiveLedger;
  readonly settings: CycleSettings;
}

/** A report before anybody looks whether it was sent. */
interface PlannedReport extends Pick<DueReport, 'kind' | 'period' | 'daysBefore' | 'opensOn' | 'dueOn'> {
  /** Lines from here (included) to there (excluded) are about this one. */
  readonly sentFrom: CalendarDate;
  readonly sentBefore: CalendarDate;
}

/**
 * The value summaries on the way to the renewal, each due on its own day; none without a renewal date.
 * Source: this product's own rule; docs/formulas.md, "Report dates".
 */
export function valueSummaries(question: ReportQuestion): readonly DueReport[] {
  const { renewalDate, settings } = question;
  if (renewalDate === null) return [];
  const days = [...settings.valueSummaryDaysBefore].sort((first, second) => second - first);
  const windowFrom = (daysBefore: number) => addDays(renewalDate, -daysBefore - settings.sentEarlyDays);
  return days.map((daysBefore, index) => {
    const next = days[index + 1];
    const dueOn = addDays(renewalDate, -daysBefore);
    const planned: PlannedReport = {
      kind: 'value_summary',
      period: null,
      daysBefore,
      opensOn: dueOn,
      dueOn,
      sentFrom: windowFrom(daysBefore),
      sentBefore: next === undefined ? addDays(renewalDate, 1) : laterOf(windowFrom(next), addDays(dueOn, 1)),
    };
    return asOfToday(planned, question);
  });
}

/**
 * The regular reports: a monthly one in the first week of the new month (for the segments that get one), a
 * quarterly one within two weeks of the quarter's end, an annual one 90 days before the renewal or, without a
 * renewal date, in January. Of each kind the one due or last due, and the next. Periods before the customer's
 * start have no report, and without a start there are no monthly and quarterly ones.
 * Source: this product's own rule; docs/formulas.md, "Report dates".
 */
export function regularReports(question: ReportQuestion): readonly DueReport[] {
  const { settings, segment } = question;
  const { monthlyWithinDays, quarterlyWithinDays } = settings;
  return [
    ...(settings.monthlySegments.includes(segment)
      ? periodic('monthly', 1, monthlyWithinDays, question)
      : []),
    ...periodic('quarterly', 3, quarterlyWithinDays, question),
    ...(question.renewalDate === null
      ? periodic('annual', 12, settings.annualWithinDays, question)
      : beforeRenewal(question.renewalDate, question)),
  ];
}

function periodic(
  kind: ReportKind,
  months: 1 | 3 | 12,
  withinDays: number,
  question: ReportQuestion,
): readonly DueReport[] {
  const current = periodStart(question.today, months);
  return [current, addMonths(current, months)]
    .map((opensOn): PlannedReport => {
      const sentBefore = addMonths(opensOn, months);
      return {
        kind,
        period: { from: addMonths(opensOn, -months), to: opensOn },
        daysBefore: null,
        opensOn,
        dueOn: addDays(opensOn, withinDays - 1),
        sentFrom: opensOn,
        sentBefore,
      };
    })
    .filter(({ opensOn }) => question.startDate !== null && question.startDate < opensOn)
    .map((planned) => asOfToday(planned, question));
}

/** The annual report of the year that ends with the renewal. */
function beforeRenewal(renewalDate: CalendarDate, question: ReportQuestion): readonly DueReport[] {
  const { annualReportDaysBefore: daysBefore, sentEarlyDays } = question.settings;
  const dueOn = addDays(renewalDate, -daysBefore);
  const planned: PlannedReport = {
    kind: 'annual',
    period: { from: addMonths(renewalDate, -12), to: dueOn },
    daysBefore,
    opensOn: dueOn,
    dueOn,
    sentFrom: addDays(dueOn, -sentEarlyDays),
    sentBefore: addDays(renewalDate, 1),
  };
  return [asOfToday(planned, question)];
}

/** First day of the month, quarter or year that a day lies in. */
function periodStart(day: CalendarDate, months: 1 | 3 | 12): CalendarDate {
  const month = Number(day.slice(5, 7)) - 1;
  const first = month - (month % months) + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

function asOfToday(planned: PlannedReport, { today, ledger }: ReportQuestion): DueReport {
  const { kind, period, daysBefore, opensOn, dueOn, sentFrom, sentBefore } = planned;
  const sent = entriesOfKind(ledger, 'report_sent').find(
    (line) => line.reportKind === kind && line.on >= sentFrom && line.on < sentBefore,
  );
  const state = sent ? 'sent' : today < opensOn ? 'coming' : today <= dueOn ? 'open' : 'late';
  return {
    kind,
    period,
    daysBefore,
    opensOn,
    dueOn,
    state,
    lateDays: state === 'late' ? daysBetween(dueOn, today) : 0,
    sentOn: sent?.on ?? null,
    entryKey: sent?.key ?? null,
  };
}
