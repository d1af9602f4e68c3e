import { expansion, summarise } from '../../../domain/index.ts';
import type { ExpansionQuestion } from '../../../domain/index.ts';
import { EXPANSION_SIGNALS } from '../../../domain/growth/growth-summary.ts';
import { lineWriter } from '../../../domain/face/question-lines.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { Chapter, FormulaEntry } from '../entry.ts';
import { EXAMPLE_TODAY, RENEWAL_DATE, exampleCompany } from '../example-company.ts';
import { counted, days, dollars, listed, percent, plain, spoken } from '../figures.ts';
import { bullets } from '../markdown.ts';
import { minus, over } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';

/** Whether a customer is ready to grow, and to speak for us. */
export const growthChapter: Chapter = {
  title: 'Growth',
  introduction:
    'Two yes-or-no answers. Each condition is listed, met or not; one that cannot be told does not hold.',
  entries: (defaults) => [toGrow(defaults), toSpeak(defaults)],
};

const OWN = 'This product’s own definition.';
const inWords = (met: boolean | null) => (met === null ? 'cannot be told' : met ? 'yes' : 'no');

function toGrow({ growth: limits, milestones }: Settings): FormulaEntry {
  const question: ExpansionQuestion = {
    health: 'green',
    overAchieved: 0,
    resultsAchieved: 3,
    provedRunRate: 344_100,
    annualCost: 240_000,
    openObjections: 1,
  };
  const answer = expansion(question);
  const sheet = worksheet('A green plan with enough results, and one objection still open.');
  sheet.told('health', question.health);
  sheet.given('results achieved', question.resultsAchieved, plain);
  sheet.given('proved run rate', question.provedRunRate, dollars);
  sheet.given('annual cost', question.annualCost ?? NaN, dollars);
  sheet.given('open objections', question.openObjections, plain);
  for (const { code, met } of answer.conditions) sheet.note(spoken(code), inWords(met));
  sheet.answer('ready to grow', inWords(answer.ready));
  sheet.answer(
    'once the objection is resolved',
    inWords(expansion({ ...question, openObjections: 0 }).ready),
  );
  sheet.answer(
    'if the cost were unknown',
    inWords(expansion({ ...question, openObjections: 0, annualCost: null }).ready),
  );
  return {
    title: 'Ready to expand',
    answers: ['expansion'],
    words: [
      bullets([
        'the plan is green,',
        `and a result that the customer itself defined was over-achieved (progress of ${percent(milestones.overAchievedFrom)} or more) at two measurements at least ${days(limits.overAchievedDaysApart)} apart, or ${counted(limits.resultsNeeded, 'result')} are achieved, whoever defined them,`,
        'and the proved run rate is at least the annual cost,',
        'and no objection and no dispute is open and nothing achieved has fallen back.',
      ]),
      `Beside the conditions stand signs of growth of the last ${days(limits.signalDays)} (${listed(EXPANSION_SIGNALS.map(spoken))}). They suggest what to offer and never replace a condition.`,
    ],
    formula: [
      'ready = green and (over-achieved twice or results >= needed) and run rate >= cost and nothing open',
    ],
    units: 'Yes or no; money a year of one currency.',
    unknownWhen:
      'the answer is never unknown. The condition of the cost cannot be told without a cost above zero, and then the answer is no.',
    source: OWN,
    example: sheet.done(),
  };
}

function toSpeak(defaults: Settings): FormulaEntry {
  const company = exampleCompany();
  const write = lineWriter({});
  const more = [
    write('champion', '2026-06-01', { state: 'engaged', contactId: 'cfo' }, { key: 'champion' }),
    write(
      'consent',
      '2026-09-15',
      { contactId: 'cfo', given: true, purpose: 'reference' },
      { key: 'consent' },
    ),
    write(
      'renewal_outcome',
      '2026-01-10',
      {
        outcome: 'renewed',
        renewalDate: '2026-01-18',
        amountMinor: null,
        termMonths: 12,
        signedOn: null,
        nextRenewalDate: null,
        annualBeforeMinor: null,
      },
      { key: 'renewed' },
    ),
  ];
  const { growth, value } = summarise(
    { ...company, entries: [...company.entries, ...more] },
    defaults,
    EXAMPLE_TODAY,
  );
  const net = growth.advocacy.conditions.find(({ code }) => code === 'confirmed_roi_positive')?.value ?? null;
  const sheet = worksheet(
    'The example customer, had it renewed once, with an engaged champion who has agreed to be named.',
  );
  sheet.told('next renewal', RENEWAL_DATE);
  const confirmed = sheet.given('confirmed run rate', value.runRate.confirmed / 100, dollars);
  const cost = sheet.given('annual cost', (value.cost.annualMinor ?? NaN) / 100, dollars);
  sheet.result(
    'net ROI of the confirmed part',
    sheet.step('net ROI of the confirmed part', over(minus(confirmed, cost), cost), percent),
    net,
    percent,
  );
  for (const { code, met } of growth.advocacy.conditions) sheet.answer(spoken(code), inWords(met));
  sheet.answer('ready to speak for us', inWords(growth.advocacy.ready));
  return {
    title: 'Ready to speak for us',
    words: [
      'The plan is green, the confirmed value alone brings more than it costs, the champion is engaged, the customer has renewed at least once and not left since, one track has left adoption behind, and a consent is given.',
    ],
    formula: [
      'ready = green and confirmed net ROI > 0 and champion engaged and renewed and adoption left and consent',
    ],
    units: 'Yes or no.',
    unknownWhen:
      'the answer is never unknown. A condition cannot be told where nothing was ever recorded about it, and then the answer is no.',
    source: OWN,
    example: sheet.done(),
  };
}
