import { milestoneStatus, overAchieved, summarise } from '../../../domain/index.ts';
import { BLOCKER_DESTINATIONS } from '../../../domain/blockers.ts';
import { lineWriter } from '../../../domain/face/question-lines.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { MilestoneSummary } from '../../../domain/summary.ts';
import { MILESTONE_STATUSES } from '../../../domain/vocabulary.ts';
import type { FormulaEntry } from '../entry.ts';
import { EXAMPLE_TODAY, INVOICES, exampleCompany } from '../example-company.ts';
import { counted, days, hours, listed, orUnknown, percent, plain, spoken } from '../figures.ts';
import { bullets } from '../markdown.ts';
import { worksheet } from '../worksheet.ts';

const OWN = 'This product’s own definition.';

/** What a milestone is called, what is said about it beside, and what happens when its date moves. */
export function statusEntries(defaults: Settings): readonly FormulaEntry[] {
  return [status(), flags(defaults), movedAndBlocked(defaults)];
}

function status(): FormulaEntry {
  const question = {
    baseline: 320,
    target: 140,
    evidencePolicy: 'customer_confirmed',
    measurements: [
      { on: '2026-08-31', value: 144 },
      { on: '2026-09-20', value: 138 },
    ],
    targetDate: '2026-12-31',
    today: '2026-10-12',
  } as const;
  const confirmed = { ...question, confirmations: ['2026-09-30'] };
  const says = (answer: ReturnType<typeof milestoneStatus>) =>
    `${spoken(answer.status)}${answer.achievedOn === null ? '' : ` on ${answer.achievedOn}`}`;
  const sheet = worksheet(
    `The month-end close shall take at most ${hours(question.target)}, and the customer has to confirm it.`,
  );
  for (const { on, value } of question.measurements) sheet.given(`measured on ${on}`, value, hours);
  sheet.told('confirmed by the customer', listed(confirmed.confirmations));
  sheet.note('first day on which the target was met', milestoneStatus(question).targetMetOn ?? 'none');
  sheet.answer('without the confirmation', says(milestoneStatus(question)));
  sheet.answer('with it', says(milestoneStatus(confirmed)));
  sheet.answer(
    'while the customer disputes it',
    says(milestoneStatus({ ...confirmed, disputes: [{ on: '2026-10-02' }] })),
  );
  sheet.answer(
    'when it is worse again later',
    says(
      milestoneStatus({
        ...confirmed,
        measurements: [...question.measurements, { on: '2026-10-05', value: 150 }],
      }),
    ),
  );
  return {
    title: 'Status and day of achievement',
    answers: ['milestoneStatus'],
    words: [
      `The status is the first of these that applies: ${listed(MILESTONE_STATUSES.map(spoken))}. Nobody sets “achieved” by hand and nothing is achieved by the calendar.`,
      bullets([
        '**Achieved:** the comparator holds and the agreed proof exists, from the first day on which both did. The proof is none (figures of a system), a piece of evidence, or the customer’s confirmation of the whole. Proof older than the first day on which the target was met proves nothing. Where a goal has to hold for a number of days, a later measurement has to show it.',
        '**Missed:** a person has closed it as missed, with a reason. Reached later it is achieved, late.',
        '**Delayed:** the target date is before today. **In progress:** it has begun. **Not started:** neither.',
        'An open dispute suspends the achievement, a reversal of its proof removes it. A later fall does not: it raises the flag “regressed”.',
      ]),
    ],
    formula: [
      'day of achievement = first day on which (comparator holds and held long enough) and proof is there',
    ],
    units: 'A word, and a calendar date.',
    unknownWhen:
      'the day of achievement is unknown until it is achieved and while a dispute is open. The status is never unknown.',
    source: OWN,
    example: sheet.done(),
  };
}

function flags({ milestones: limits }: Settings): FormulaEntry {
  const question = {
    baseline: 320,
    target: 140,
    evidencePolicy: 'evidence',
    measurements: [{ on: '2026-06-30', value: 200 }],
    start: '2026-03-01',
    targetDate: '2026-09-30',
    today: '2026-10-12',
  } as const;
  const over = { baseline: 320, target: 140, current: 120 };
  const sheet = worksheet('Measured once in June, due at the end of September, not reached.');
  sheet.given('baseline', question.baseline, hours);
  sheet.given('target', question.target, hours);
  for (const { on, value } of question.measurements) sheet.given(`measured on ${on}`, value, hours);
  sheet.told('target date', question.targetDate);
  sheet.told('today', question.today);
  sheet.answer('flags', listed(milestoneStatus(question).flags.map(spoken)));
  sheet.answer(
    `flags with ${hours(over.current)} measured yesterday`,
    listed(
      milestoneStatus({ ...question, measurements: [{ on: '2026-10-11', value: over.current }] }).flags.map(
        spoken,
      ),
    ),
  );
  sheet.answer(`over-achieved at ${hours(over.current)}`, overAchieved(over) ? 'yes' : 'no');
  return {
    title: 'Flags',
    answers: ['overAchieved'],
    words: [
      `Flags stand beside the status. A milestone may have several; a cancelled one has none. For ${days(limits.celebrateWithinDays)} an achievement is news to celebrate with the customer.`,
      bullets([
        `**At risk** (open and not met): due within the smaller of ${days(limits.atRiskDueWithinDays)} and ${percent(limits.atRiskLengthShare)} of its length with progress unknown or below ${percent(limits.atRiskProgressBelow)}; or the forecast as of the latest measurement, from ${counted(limits.atRiskForecastPoints, 'measurement')} or more, is more than ${days(limits.atRiskForecastLateDays)} late.`,
        `**Stalled** (open and started): no measurement for ${days(limits.stalledAfterDays)} or ${plain(limits.stalledIntervals)} times its measuring interval, whichever is longer.`,
        '**Blocked:** a blocker is open. **Disputed:** the customer disputes it. **Regressed:** it was achieved and is no longer met.',
        `**Overdue:** the target date is before today and it is neither achieved nor cancelled; a missed one until another one replaces it, any until the one in its place is achieved. **Partially achieved:** overdue with progress of ${percent(limits.partiallyAchievedFrom)} or more.`,
        `**Over-achieved:** met, with progress of ${percent(limits.overAchievedFrom)} or more. A target that has to be hit exactly is never over-achieved.`,
        '**Awaiting confirmation:** met, but the agreed proof is missing. **Baseline missing:** nobody has recorded where it started. **Moved twice:** its date was moved twice or more.',
      ]),
    ],
    formula: [
      `at risk    = open and not met and (0 <= days left <= min(${plain(limits.atRiskDueWithinDays)}, ${plain(limits.atRiskLengthShare)} × length) and progress < ${plain(limits.atRiskProgressBelow)}`,
      `             or forecast − target date > ${plain(limits.atRiskForecastLateDays)})`,
      `stalled    = open and days since the latest measurement >= max(${plain(limits.stalledAfterDays)}, ${plain(limits.stalledIntervals)} × interval)`,
      'overdue    = target date < today and not achieved and not cancelled',
    ],
    units: 'Days, and progress as a fraction.',
    unknownWhen:
      'never: a flag that cannot be told is not raised, except that unknown progress counts as far from done.',
    source: OWN,
    example: sheet.done(),
  };
}

function movedAndBlocked(defaults: Settings): FormulaEntry {
  const company = exampleCompany();
  const reset = lineWriter({ milestoneKey: INVOICES })(
    'reset',
    '2026-10-05',
    {
      previousTargetDate: '2026-11-30',
      newTargetDate: '2026-12-31',
      reason: null,
      blockerResolved: false,
      confidence: 'medium',
    },
    { key: 'reset' },
  );
  const { plan } = summarise({ ...company, entries: [...company.entries, reset] }, defaults, EXAMPLE_TODAY);
  const invoices = plan.milestones.find(({ milestone }) => milestone.key === INVOICES) as MilestoneSummary;
  const sheet = worksheet(
    'The invoice milestone of the example customer is blocked by a data feed, and its date was moved.',
  );
  sheet.told('original target date', orUnknown(invoices.originalTargetDate, String));
  sheet.told('moved to', reset.newTargetDate);
  sheet.told('technical blocker since', orUnknown(invoices.blocker?.raisedOn ?? null, String));
  sheet.answer('moved by', days(invoices.movedDays));
  sheet.answer('original target date', orUnknown(invoices.originalTargetDate, String));
  sheet.answer('the blocker goes to', spoken(invoices.blocker?.goesTo ?? 'nobody'));
  sheet.answer('it escalates on', orUnknown(invoices.blocker?.escalatesOn ?? null, String));
  sheet.answer('what still speaks against it', listed(invoices.reasons.map(({ code }) => spoken(code))));
  const destinations = Object.entries(BLOCKER_DESTINATIONS).map(([type, to]) => `${type} to ${spoken(to)}`);
  const { customerSilentDays, customerWordDays } = defaults.guidance;
  return {
    title: 'Moved, blocked, escalated',
    words: [
      'A moved date always keeps the original one beside it. Where a date follows another milestone, the original one is what it would be if nobody had moved that milestone. Moving a date puts no fault right: see milestone health.',
      `A blocker goes to whoever can clear it: ${listed(destinations)}. A technical one escalates to the technical team after ${days(defaults.milestones.technicalBlockerEscalatesAfterDays)}, resistance in the organisation at once to customer success leadership. So do a passive sponsor and a vacant chair. Silence of the customer for ${days(customerSilentDays)} escalates to the account executive.`,
      `Going faster is proposed only for milestones on pace whose forecast is early, and only when the customer has said within the last ${days(customerWordDays)} that it has capacity and appetite.`,
    ],
    formula: [
      'moved by     = present target date − original target date',
      `escalates on = day the blocker was raised + ${days(defaults.milestones.technicalBlockerEscalatesAfterDays)} (technical)`,
    ],
    units: 'Days; negative when a date was moved forward.',
    unknownWhen: 'a milestone has no target date; other blockers have no day on which they escalate.',
    source: OWN,
    example: sheet.done(),
  };
}
