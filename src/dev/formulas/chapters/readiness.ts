import { proofFreshness, readiness, readinessBand, weightedScore } from '../../../domain/index.ts';
import type { ReadinessQuestion } from '../../../domain/index.ts';
import type { Settings } from '../../../domain/settings.ts';
import { READINESS_ITEMS, type ReadinessItemKey } from '../../../domain/vocabulary.ts';
import type { FormulaEntry } from '../entry.ts';
import { days, dollars, listed, orUnknown, percent, plain, spoken } from '../figures.ts';
import { bullets, table } from '../markdown.ts';
import { type Quantity, larger, minus, number, over, plus, smaller, times } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';
import { limitsBySegment } from './by-segment.ts';

const OWN = 'This product’s own definition.';

/** How ready a customer is to renew. */
export function readinessEntries(defaults: Settings): readonly FormulaEntry[] {
  return [score(defaults), items(defaults), freshness(defaults), band(defaults)];
}

const QUESTION: ReadinessQuestion = {
  health: 'yellow',
  provedRunRate: 344_100,
  annualCost: 240_000,
  proof: [
    { annual: 158_400, tier: 'confirmed', ageDays: 39 },
    { annual: 118_800, tier: 'evidenced', ageDays: 59 },
    { annual: 56_100, tier: 'confirmed', ageDays: 132 },
  ],
  sponsor: 'unknown',
  lastCustomerContactDaysAgo: 42,
  openObjections: 1,
  runway: { due: 2, done: 1 },
};

function shareOf(question: ReadinessQuestion, key: ReadinessItemKey): number {
  return readiness(question).items.find((item) => item.key === key)?.share ?? NaN;
}

function score({ readiness: settings }: Settings): FormulaEntry {
  const answer = readiness(QUESTION);
  const sheet = worksheet(
    'A customer whose sponsor nobody has heard of: that item is missing, and everything else is known.',
  );
  const known = answer.items.filter(({ state }) => state === 'known');
  const weights = known.map(({ key, weight }) => [key, number(weight)] as const);
  const earned = weights.map(([key, weight]) => {
    const share = number(shareOf(QUESTION, key), percent);
    return sheet.step(spoken(key), times(share, weight), plain);
  });
  const missing = answer.items.filter(({ state }) => state === 'missing').map(({ key }) => spoken(key));
  sheet.told('missing', listed(missing));
  const knownWeight = sheet.step('known weight', plus(...weights.map(([, weight]) => weight)), plain);
  const allWeight = sheet.step(
    'applicable weight',
    plus(...answer.items.map(({ weight }) => number(weight))),
    plain,
  );
  const sum = sheet.step('points', plus(...earned), plain);
  const exact = sheet.step('score', times(over(sum, knownWeight), number(100)), plain);
  const confidence = sheet.step('confidence', over(knownWeight, allWeight), percent);
  sheet.result('score, exact', exact, answer.score, plain);
  sheet.answer('score, shown', orUnknown(answer.shown, plain));
  sheet.result('confidence', confidence, answer.confidence, percent);
  const [first, second] = [
    { weight: 60, score: 80 },
    { weight: 40, score: null },
  ];
  const averaged = weightedScore([first, second]);
  sheet.answer(
    `of two scores by weight, ${plain(first.score)} (weight ${plain(first.weight)}) and unknown (weight ${plain(second.weight)})`,
    `score ${orUnknown(averaged.score, plain)}, confidence ${percent(averaged.confidence)}`,
  );
  return {
    title: 'Readiness score and confidence',
    answers: ['readiness', 'weightedScore'],
    words: [
      'The share of known points earned, as a number up to 100. What nobody has looked at is missing: it lowers the confidence and not the score. What was looked for and not found counts as zero points. What does not apply yet lowers neither.',
      `Below a confidence of ${percent(settings.confidenceForScore)} no score is shown. Points in a list are rounded to one decimal, so that the column adds up; the score comes from the exact ones.`,
    ],
    formula: [
      'points     = share of the item (0 to 1) × its weight',
      'score      = sum of points / known weight × 100, shown whole, half up',
      'confidence = known weight / applicable weight',
    ],
    units: 'Score 0 to 100; confidence 0 to 1; weights in points.',
    unknownWhen: `nothing is known, or the confidence is below ${percent(settings.confidenceForScore)}: a number from so little would mislead.`,
    source: `Weighted average over the known items. ${OWN}`,
    example: sheet.done(),
  };
}

function items({ readiness: settings, value: { nothingProvedAfterDays } }: Settings): FormulaEntry {
  const half = (question: Partial<ReadinessQuestion>, key: ReadinessItemKey) =>
    percent(shareOf({ ...QUESTION, ...question }, key));
  const fullMarks: Readonly<Record<ReadinessItemKey, string>> = {
    milestone_health: `green; yellow ${half({ health: 'yellow' }, 'milestone_health')}; red ${half({ health: 'red' }, 'milestone_health')}; too early or without a plan: missing`,
    proved_value: `proved run rate ${plain(settings.fullValueMultiple)} times the annual cost, in proportion from 0. Where the template measures outcomes: share of the required results due that are achieved. Cost unknown or zero: missing`,
    proof: 'the average freshness of proof by annual amount (next formula)',
    sponsor: `engaged; passive ${half({ sponsor: 'passive' }, 'sponsor')}; vacant ${half({ sponsor: 'vacant' }, 'sponsor')}; unknown, or engaged and not in touch for ${days(settings.sponsorForgottenDays)}: missing`,
    engagement: `the customer spoke up within ${days(settings.engagementFullDays)}; in a line down to nothing at ${days(settings.engagementZeroDays)}; never: missing`,
    objections: `none open; each open one takes ${percent(settings.objectionCost)}; nobody asked for more than ${days(settings.objectionsAskedWithinDays)}: missing`,
    runway:
      'share of the renewal steps due that are done; none due yet: not applicable; no renewal date: missing',
  };
  const sheet = worksheet('The items of the customer above that are in proportion.');
  const share = (name: string, expression: Quantity, key: ReadinessItemKey) =>
    sheet.result(name, sheet.step(name, expression, percent), shareOf(QUESTION, key), percent);
  const value = sheet.given('proved run rate', QUESTION.provedRunRate, dollars);
  const cost = sheet.given('annual cost', QUESTION.annualCost ?? NaN, dollars);
  const silent = sheet.given(
    'days since the customer spoke up',
    QUESTION.lastCustomerContactDaysAgo ?? NaN,
    days,
  );
  const open = sheet.given('open objections', QUESTION.openObjections, plain);
  const done = sheet.given('renewal steps done', QUESTION.runway.done, plain);
  const due = sheet.given('renewal steps due', QUESTION.runway.due, plain);
  const [zero, full] = [number(settings.engagementZeroDays, days), number(settings.engagementFullDays, days)];
  const multiple = sheet.step('multiple of the cost', over(value, cost), plain);
  share(
    'proved value',
    smaller(number(1), over(multiple, number(settings.fullValueMultiple))),
    'proved_value',
  );
  const fading = over(minus(zero, silent), minus(zero, full));
  share('engagement', smaller(number(1), larger(number(0), fading)), 'engagement');
  const taken = times(number(settings.objectionCost, percent), open);
  share('objections', larger(number(0), minus(number(1), taken)), 'objections');
  share('runway', over(done, due), 'runway');
  return {
    title: 'Items of readiness',
    words: [
      table(
        ['Item', 'Weight', 'Full marks'],
        READINESS_ITEMS.map((key) => [spoken(key), plain(settings.weights[key]), fullMarks[key]]),
      ),
      `From so many days after the start on (${limitsBySegment(nothingProvedAfterDays)}), nothing proved is a finding: both value items then score zero, whatever the cost. Before that it is missing, unless something was measured that is too old to count as proved.`,
    ],
    formula: [
      `proved value = min(1, proved run rate / annual cost / ${plain(settings.fullValueMultiple)})`,
      `engagement   = (${plain(settings.engagementZeroDays)} − days) / (${plain(settings.engagementZeroDays)} − ${plain(settings.engagementFullDays)}), within 0 and 1`,
      `objections   = max(0, 1 − ${plain(settings.objectionCost)} × open objections)`,
      'runway       = steps done / steps due',
    ],
    units: 'Shares from 0 to 1.',
    unknownWhen:
      'as the table says (“missing”): nobody has looked, or what it is measured against is not known.',
    source: OWN,
    example: sheet.done(),
  };
}

function freshness({ readiness: settings }: Settings): FormulaEntry {
  const proof = QUESTION.proof ?? [];
  const sheet = worksheet('Three benefits of the customer above.');
  const weighed = proof.map(({ annual, tier, ageDays }) => {
    const name = `${dollars(annual)} ${tier}, ${days(ageDays)} old`;
    const amount = number(annual, dollars);
    sheet.told(name, 'proof of its annual amount');
    const kept = number(proofFreshness({ tier, ageDays }), percent);
    return { amount, kept: sheet.step(name, times(amount, kept), dollars) };
  });
  const kept = sheet.step('together', plus(...weighed.map((one) => one.kept)), dollars);
  const all = sheet.step('of', plus(...weighed.map(({ amount }) => amount)), dollars);
  sheet.result(
    'share of the proof item',
    sheet.step('share', over(kept, all), percent),
    shareOf(QUESTION, 'proof'),
    percent,
  );
  const steps = settings.proofFreshness.map(
    ({ upToDays, share }) => `up to ${days(upToDays)} ${percent(share)}`,
  );
  return {
    title: 'Freshness of proof',
    answers: ['proofFreshness'],
    words: [
      `A proof loses weight with age: confirmed ${listed(steps)}, older ${percent(proofFreshness({ tier: 'confirmed', ageDays: 10_000 }))}. Evidence counts ${percent(settings.evidencedShare)} of that, by the age of the newest evidence; claims and losses count nothing, but their amounts stay in the divisor.`,
    ],
    formula: ['proof = sum(annual amount × freshness) / sum of annual amounts, losses without their sign'],
    units: 'Age in days; freshness and result from 0 to 1.',
    unknownWhen: 'there is nothing to weigh: no benefit has an annual amount and no result is due.',
    source: `Weighted average. ${OWN}`,
    example: sheet.done(),
  };
}

function band({ readiness: settings, calibration }: Settings): FormulaEntry {
  const answers: readonly (readonly [string, Partial<ReadinessQuestion>])[] = [
    ['the customer above', {}],
    ['with a green plan', { health: 'green' }],
    [
      'with a green plan and silence since the limit',
      { health: 'green', lastCustomerContactDaysAgo: settings.silentCapDays },
    ],
    ['with a red plan', { health: 'red' }],
  ];
  const sheet = worksheet('The customer above, and what would hold its band down.');
  for (const [name, change] of answers) {
    const { shown, band: word, caps, critical } = readiness({ ...QUESTION, ...change });
    const held =
      caps.length === 0
        ? ''
        : `, held down by: ${listed(caps.map(({ reason }) => spoken(reason.code.replace('cap_', ''))))}`;
    sheet.answer(name, `${orUnknown(shown, plain)}, ${spoken(word)}${critical ? ', critical' : ''}${held}`);
  }
  const close = settings.commitFrom - 0.5;
  sheet.answer(
    `a score of ${plain(close)} without any limit`,
    `${plain(readinessBand({ score: close }).shown)}, ${spoken(readinessBand({ score: close }).band)}`,
  );
  return {
    title: 'Band and its limits',
    answers: ['readinessBand'],
    words: [
      `The band follows from the score as shown: commit from ${plain(settings.commitFrom)}, likely from ${plain(settings.likelyFrom)}, at risk below, and critical below ${plain(settings.criticalBelow)}. Then the lowest of these limits holds it down, and each is a reason:`,
      bullets([
        '**at risk:** the plan is red, an objection is blocking, or the renewal date has passed without an outcome;',
        `**likely:** the sponsor’s or the champion’s chair is vacant, an objection is major, nothing is proved although it is time, the customer has not spoken up for ${days(settings.silentCapDays)}, or the confidence is below ${percent(settings.confidenceForCommit)};`,
        `**unknown:** the confidence is below ${percent(settings.confidenceForScore)}; no score is shown.`,
      ]),
      `A person’s own call stands beside the band, never in its place. Until ${plain(calibration.renewalsNeeded)} renewals with an outcome exist the score is marked as not calibrated.`,
    ],
    formula: ['band = lowest of (band of the shown score, every limit that applies)'],
    units: 'Score 0 to 100, whole.',
    unknownWhen: `the confidence is below ${percent(settings.confidenceForScore)}.`,
    source: OWN,
    example: sheet.done(),
  };
}
