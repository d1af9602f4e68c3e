import { lineWriter } from '../../../domain/face/question-lines.ts';
import { recomputeOn, summarise } from '../../../domain/index.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { FormulaEntry } from '../entry.ts';
import { EXAMPLE_TODAY, MONTH_END, exampleCompany } from '../example-company.ts';
import { days, dollarsFromMinor, listed, orUnknown, percent, plain } from '../figures.ts';
import { worksheet } from '../worksheet.ts';

/** What the engine makes of all that is known of a company on one day, and until when that stays so. */
export const wholeCompanyEntries = (defaults: Settings): readonly FormulaEntry[] => [
  ledgerLines(defaults),
  everything(defaults),
  nextChange(defaults),
];

const OWN = 'This product’s own rule.';

function ledgerLines(defaults: Settings): FormulaEntry {
  const company = exampleCompany();
  const write = lineWriter({ metricKey: MONTH_END });
  const measured = { value: 120, input: null, method: null, contactId: null };
  const tomorrow = '2026-10-13';
  const line = write('measurement', '2026-09-30', measured, { key: 'late' });
  const { ledger } = summarise(
    {
      ...company,
      entries: [
        ...company.entries,
        write('measurement', tomorrow, measured, { key: 'future' }),
        { ...line, recordedAt: '2026-10-09T09:00:00.000Z' },
        write('reversal', EXAMPLE_TODAY, { reverses: 'late', reason: 'wrong month' }, { key: 'reversal' }),
      ],
    },
    defaults,
    EXAMPLE_TODAY,
  );
  const sheet = worksheet('Three lines that deserve a second look.');
  sheet.told('today', EXAMPLE_TODAY);
  sheet.told('line “future”', `a measurement about ${tomorrow}`);
  sheet.told('line “late”', `a measurement about ${line.on}, recorded on 2026-10-09`);
  sheet.told('line “reversal”', 'takes the line “late” back');
  sheet.answer('ignored until their day comes', listed(ledger.futureKeys));
  sheet.answer('marked as back-dated', listed(ledger.backdatedKeys));
  sheet.answer('count for nothing, on earlier days too', listed(ledger.reversedKeys));
  return {
    title: 'Which ledger lines count',
    words: [
      'Lines are only ever added. Each has the day it is about and the instant it was recorded. Of several lines about the same thing the latest counts: by day, then by the instant of recording, then by key.',
      'A correction is a reversal that names the line; a reversed line counts as if it had never been there, for earlier days too. A line about a day to come is ignored until then. A line whose content was changed by hand no longer matches its digest and counts for nothing; it is listed.',
      `A line recorded more than ${days(defaults.value.backdatedAfterDays)} after the day it is about is marked as back-dated. It counts.`,
    ],
    formula: [
      'counts      = intact and not reversed and day <= today',
      `back-dated  = day of recording − day it is about > ${days(defaults.value.backdatedAfterDays)}`,
    ],
    units: 'Calendar dates; instants in UTC.',
    unknownWhen: 'never.',
    source: 'Append-only bookkeeping: nothing is erased, corrections are entries of their own.',
    example: sheet.done(),
  };
}

function everything(defaults: Settings): FormulaEntry {
  const { value, plan, renewal } = summarise(exampleCompany(), defaults, EXAMPLE_TODAY);
  const proof = value.metrics.map(
    ({ metric, counted: { confirmed, evidenced, claimed } }): readonly [string, string] => [
      metric.name,
      `${dollarsFromMinor(confirmed)} confirmed + ${dollarsFromMinor(evidenced)} evidenced + ${dollarsFromMinor(claimed)} claimed`,
    ],
  );
  const sheet = worksheet(`The example customer of the longer cases, on ${EXAMPLE_TODAY}.`);
  sheet.told('pays a year', orUnknown(value.cost.annualMinor, dollarsFromMinor));
  for (const [name, text] of proof) sheet.note(name, text);
  sheet.answer('proved run rate', dollarsFromMinor(value.provedRunRate));
  sheet.answer(
    'net ROI and gross return',
    `${orUnknown(value.roi.net, percent)} and ${orUnknown(value.roi.gross, percent)}`,
  );
  sheet.answer('health of the plan', plan.health);
  sheet.answer(
    'readiness to renew',
    `${orUnknown(renewal.readiness.score, plain)}, ${renewal.readiness.band}`,
  );
  return {
    title: 'Everything at once',
    answers: ['summarise'],
    words: [
      'One function turns the facts of a company, the settings and a day into everything that any screen or report shows. It reads no clock and keeps no memory: the same facts, in whatever order, always give the same numbers.',
      'Every amount can be followed down: benefit, formula, inputs, the measurement that set the input, the evidence for it, and the customer’s confirmation.',
    ],
    formula: ['summary = summarise(facts, settings, day)'],
    units: 'As each formula below says; money in whole cents of the company’s currency.',
    unknownWhen: 'as each formula below says. An unknown figure comes with its reason.',
    source: OWN,
    example: sheet.done(),
  };
}

function nextChange(defaults: Settings): FormulaEntry {
  const company = exampleCompany();
  const next = recomputeOn(company, defaults, EXAMPLE_TODAY);
  const readinessOn = (day: string) => summarise(company, defaults, day).renewal.readiness.score;
  const sheet = worksheet('The example customer, if nothing new is recorded.');
  sheet.told('today', EXAMPLE_TODAY);
  sheet.answer('first day on which a result changes', next ?? 'never');
  if (next !== null) {
    sheet.answer('readiness today', orUnknown(readinessOn(EXAMPLE_TODAY), plain));
    sheet.answer(`readiness on ${next}`, orUnknown(readinessOn(next), plain));
  }
  return {
    title: 'The day of the next change',
    answers: ['recomputeOn'],
    words: [
      'Results are stored on the company so that HubSpot’s own views and workflows can use them. Some change although nobody records anything: a date passes, a proof ages, a limit runs out. This is the first such day (`vrm_recompute_on`); until then no stored result changes. It is never too late; where amounts change by the calendar it may name a day on which they happen to stay the same.',
    ],
    formula: ['next change = first day > today on which any stored result differs from today’s'],
    units: 'A calendar date.',
    unknownWhen: 'nothing will change by itself any more.',
    source: OWN,
    example: sheet.done(),
  };
}
