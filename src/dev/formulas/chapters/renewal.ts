import { runway, summarise } from '../../../domain/index.ts';
import { addDays } from '../../../domain/calendar.ts';
import { lineWriter } from '../../../domain/face/question-lines.ts';
import type { OutcomeSummary } from '../../../domain/cycle/cycle-summary.ts';
import { SNAPSHOT_DAYS_BEFORE } from '../../../domain/cycle/snapshots.ts';
import type { Settings } from '../../../domain/settings.ts';
import { RUNWAY_STEPS } from '../../../domain/vocabulary.ts';
import type { Chapter, FormulaEntry } from '../entry.ts';
import { EXAMPLE_TODAY, RENEWAL_DATE, exampleCompany } from '../example-company.ts';
import { counted, days, dollars, listed, orUnknown, percent, plain, spoken } from '../figures.ts';
import { number, over } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';
import { bySegment } from './by-segment.ts';

/** The calendar of a renewal. */
export const renewalChapter: Chapter = {
  title: 'Renewal cycle',
  introduction: 'Steps, calls and the outcome belong to one renewal date; a new date starts a new cycle.',
  entries: (defaults) => [steps(defaults), reports(defaults), outcome(defaults)],
};

const OWN = 'This product’s own definition.';

function steps(defaults: Settings): FormulaEntry {
  const question = {
    segment: 'enterprise',
    renewal: RENEWAL_DATE,
    today: EXAMPLE_TODAY,
    done: ['prepare'],
  } as const;
  const answer = runway(question);
  const sheet = worksheet('An enterprise customer that renews in January; the first step is done.');
  sheet.told('renewal date', question.renewal);
  sheet.told('today', question.today);
  sheet.told('done', listed(question.done));
  for (const { step, daysBeforeRenewal } of defaults.runway.enterprise) {
    sheet.note(
      spoken(step),
      `${question.renewal} − ${days(daysBeforeRenewal)} = ${answer.stepDates[step] ?? 'unknown'}`,
    );
  }
  const share = over(number(question.done.length), number(answer.due.length));
  sheet.result('share of due steps done', sheet.step('share done', share, percent), answer.share, percent);
  sheet.answer('days to the renewal', plain(answer.daysToRenewal));
  sheet.answer(
    'next step',
    answer.next === null
      ? 'none'
      : `${spoken(answer.next.step)}, due ${answer.next.on}, ${days(answer.next.late)} late`,
  );
  const daysOf = (segment: keyof Settings['runway'], step: string) =>
    defaults.runway[segment].find((one) => one.step === step)?.daysBeforeRenewal;
  return {
    title: 'Renewal runway',
    answers: ['runway'],
    words: [
      'Steps towards a renewal, each due a number of days before it and on its own day. Without a segment a company has those of enterprise, which warn the earliest.',
      bySegment(
        'Days before the renewal',
        RUNWAY_STEPS.map((step) => [
          spoken(step),
          (segment) => orUnknown(daysOf(segment, step) ?? null, plain).replace('unknown', '–'),
        ]),
      ),
      `Readiness is kept in a snapshot ${listed(SNAPSHOT_DAYS_BEFORE.map(plain))} days before the renewal, so that it can be compared with what came.`,
    ],
    formula: ['step date  = renewal date − days of the step', 'share done = due steps done / steps due'],
    units: 'Calendar dates; a share from 0 to 1; days to the renewal are negative once it has passed.',
    unknownWhen:
      'no step is due yet: there is nothing to have a share of. Without a renewal date there are no steps.',
    source: OWN,
    example: sheet.done(),
  };
}

function reports(defaults: Settings): FormulaEntry {
  const { cycle } = summarise(exampleCompany(), defaults, EXAMPLE_TODAY);
  const limits = defaults.cycle;
  const sheet = worksheet('The example customer in October.');
  sheet.told('renewal date', RENEWAL_DATE);
  sheet.told('today', EXAMPLE_TODAY);
  for (const { kind, period, dueOn, state } of cycle.reports) {
    const about = period === null ? '' : ` about ${period.from} to ${addDays(period.to, -1)}`;
    sheet.answer(`${spoken(kind)} report${about}`, `due by ${dueOn}, ${state}`);
  }
  for (const { daysBefore, dueOn, state } of cycle.valueSummaries) {
    sheet.answer(`value summary, ${days(daysBefore ?? 0)} before the renewal`, `due ${dueOn}, ${state}`);
  }
  return {
    title: 'Report dates',
    words: [
      `A monthly report (${listed(limits.monthlySegments.map(spoken))} only) is due within the first ${days(limits.monthlyWithinDays)} of the new month, a quarterly one within ${days(limits.quarterlyWithinDays)} of the quarter’s end, an annual one ${days(limits.annualReportDaysBefore)} before the renewal or, without a renewal date, within the first ${days(limits.annualWithinDays)} of the year. Value summaries are due ${listed(limits.valueSummaryDaysBefore.map(plain))} days before the renewal.`,
      `One sent up to ${days(limits.sentEarlyDays)} before a date that hangs on the renewal still is that one. Periods before the customer’s start have no report.`,
    ],
    formula: [
      'due by = first day of the new period + days allowed − 1',
      'due by = renewal date − days before it   (value summaries, annual report)',
    ],
    units: 'Calendar dates.',
    unknownWhen:
      'the company’s start is unknown (no regular reports but the annual one before a renewal) or the renewal date is (no value summaries).',
    source: OWN,
    example: sheet.done(),
  };
}

function outcome(defaults: Settings): FormulaEntry {
  const amounts = [231_000, 216_000];
  const signedOn = '2026-12-15';
  const annualBefore = 240_000;
  const judged = amounts.map((amount) => judge(defaults, amount, signedOn));
  const sheet = worksheet(
    'The customer signs a smaller contract in time, once a little smaller and once more so.',
  );
  sheet.told('renewal date', RENEWAL_DATE);
  sheet.told('signed on', signedOn);
  const before = sheet.given('annual cost before', annualBefore, dollars);
  for (const [index, amount] of amounts.entries()) {
    const after = sheet.given(`annual cost after, case ${index + 1}`, amount, dollars);
    const kept = sheet.step(`retained, case ${index + 1}`, over(after, before), percent);
    sheet.result(`retained, case ${index + 1}`, kept, judged[index]?.retainedShare ?? null, percent);
    const good = judged[index]?.good ?? null;
    sheet.answer(
      `good outcome, case ${index + 1}`,
      `${orUnknown(good, (one) => (one ? 'yes' : 'no'))}: ${listed((judged[index]?.reasons ?? []).map(spoken))}`,
    );
  }
  sheet.answer('signed before the renewal', days(judged[0]?.confirmedDaysBefore ?? NaN));
  const { confirmedDaysBefore, retainedShare } = defaults.cycle;
  return {
    title: 'Outcome of a renewal',
    words: [
      `A good outcome is signed at least ${days(confirmedDaysBefore)} before the contract ends and keeps at least ${percent(retainedShare)} of the annual cost. Of several outcome lines about one date the last counts. Where no amount is known the word decides as far as it can: “renewed” and “expanded” keep all, “churned” nothing.`,
    ],
    formula: [
      'retained share = annual cost after / annual cost before',
      `good           = signed >= ${counted(confirmedDaysBefore, 'day')} before the end and retained share >= ${percent(retainedShare)}`,
    ],
    units: 'A fraction, above 1 when the contract grew; yes or no.',
    unknownWhen:
      'an amount is missing that the word does not tell (“contracted” without one), unless it was signed late: then it is not good whatever was kept.',
    source: `Dollar retention of one contract. ${OWN}`,
    example: sheet.done(),
  };
}

function judge(defaults: Settings, amount: number, signedOn: string): OutcomeSummary | null {
  const company = exampleCompany();
  const line = lineWriter({ key: 'outcome' })('renewal_outcome', signedOn, {
    outcome: 'contracted',
    renewalDate: RENEWAL_DATE,
    amountMinor: amount * 100,
    termMonths: 12,
    signedOn,
    nextRenewalDate: null,
    annualBeforeMinor: null,
  });
  return summarise({ ...company, entries: [...company.entries, line] }, defaults, signedOn).cycle.outcome;
}
