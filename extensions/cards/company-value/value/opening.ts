import type { MetricSummary } from '../../../../src/domain/summary.ts';
import type { Tier } from '../../../../src/domain/vocabulary.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { costText, grossText, netRoiText, paybackText, toDateText } from '../head/value-texts.ts';
import { formulaWords } from './formula-words.ts';
import { tierDetail } from './metric-details.ts';

/** What a figure is made of: how it comes about, its parts with their sum, and the ledger lines behind them. */
export interface Opening {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly OpeningRow[];
  readonly total: readonly string[] | null;
  readonly entryKeys: readonly string[];
}

export interface OpeningRow {
  readonly key: string;
  readonly cells: readonly string[];
  readonly note: string | null;
}

export type OpeningName = 'proved' | Tier | 'return' | 'gross' | 'toDate' | 'payback' | 'hours';

export function openingOf(name: OpeningName, words: Words, company: CompanyScope): Opening {
  const title = words.t(`opening.title.${name}`);
  switch (name) {
    case 'proved':
    case 'return':
    case 'gross':
      return { title, ...provedParts(words, company), sentences: returnSentences(name, words, company) };
    case 'confirmed':
    case 'evidenced':
    case 'claimed':
      return { title, ...tierParts(name, words, company) };
    case 'toDate':
      return { title, ...toDateParts(words, company) };
    case 'payback':
      return { title, ...paybackParts(words, company) };
    case 'hours':
      return { title, ...hoursParts(words, company) };
  }
}

type Parts = Omit<Opening, 'title'>;

function returnSentences(
  name: 'proved' | 'return' | 'gross',
  words: Words,
  { view }: CompanyScope,
): readonly string[] {
  const { value } = view.summary;
  switch (name) {
    case 'proved':
      return [words.t('details.proved.text')];
    case 'return':
      return [netRoiText(value, words), costText(value.cost, words)];
    case 'gross':
      return [grossText(value, words), costText(value.cost, words)];
  }
}

const provedParts = (words: Words, company: CompanyScope): Parts => {
  const { value } = company.view.summary;
  const amountOf = ({ counted }: MetricSummary) => counted.confirmed + counted.evidenced;
  return {
    ...partsByBenefit(value.metrics, amountOf, (metric) => formula(metric, words), 'opening.aYear', words),
    total: [words.t('opening.total'), words.format.money(value.provedRunRate)],
    entryKeys: proofKeys(value.metrics.filter((metric) => amountOf(metric) !== 0)),
  };
};

const tierParts = (tier: Tier, words: Words, company: CompanyScope): Parts => {
  const { value } = company.view.summary;
  const amountOf = ({ counted }: MetricSummary) => counted[tier];
  const noteOf = (metric: MetricSummary) => tierDetail(tier, metric, words, company)?.text ?? null;
  return {
    ...partsByBenefit(value.metrics, amountOf, noteOf, 'opening.aYear', words),
    sentences: [words.t(`opening.text.${tier}`)],
    total: [words.t('opening.total'), words.format.money(value.runRate[tier])],
    entryKeys: proofKeys(value.metrics.filter((metric) => amountOf(metric) !== 0)),
  };
};

const toDateParts = (words: Words, company: CompanyScope): Parts => {
  const { t, format } = words;
  const { value } = company.view.summary;
  const { confirmed, evidenced } = value.toDate;
  const noteOf = ({ since }: MetricSummary) =>
    since === null ? null : t('opening.since', { date: format.date(since) });
  return {
    ...partsByBenefit(
      value.metrics,
      ({ toDate }) => toDate.confirmed + toDate.evidenced,
      noteOf,
      'opening.soFar',
      words,
    ),
    sentences: [
      toDateText(value, words),
      t('opening.text.toDateFrom', {
        confirmed: format.money(confirmed),
        evidenced: format.money(evidenced),
      }),
    ],
    total: [t('opening.total'), format.money(value.provedToDate)],
    entryKeys: [],
  };
};

const hoursParts = (words: Words, company: CompanyScope): Parts => {
  const { t, format } = words;
  const { value } = company.view.summary;
  const hours = (amount: number) => format.number(amount, { most: 0 });
  return {
    sentences: [t('opening.text.hours')],
    columns: [t('opening.benefit'), t('opening.hours')],
    rows: value.metrics
      .filter(({ hoursPerYear }) => (hoursPerYear ?? 0) !== 0)
      .map((metric) => ({
        key: metric.metric.key,
        cells: [metric.metric.name, hours(metric.hoursPerYear ?? 0)],
        note: formula(metric, words),
      })),
    total: [t('opening.total'), hours(value.hoursPerYear ?? 0)],
    entryKeys: [],
  };
};

const paybackParts = (words: Words, company: CompanyScope): Parts => {
  const { t, format } = words;
  const { value } = company.view.summary;
  const { payback, overTime } = value;
  const paid = payback.on === null ? undefined : overTime.find(({ on }) => on === payback.on);
  const covers = payback.state === 'reached' ? 'opening.text.covered' : 'opening.text.covers';
  const sentences = [
    paybackText(payback, words),
    payback.state === 'reached'
      ? null
      : t('opening.text.rate', {
          proved: format.money(value.provedToDate),
          perDay: format.moneyMajor(format.toMajor(value.provedPerDay)),
          year: format.money(value.provedRunRate),
        }),
    paid === undefined || paid.costCommitted === null
      ? null
      : t(covers, { date: format.date(paid.on), committed: format.money(paid.costCommitted) }),
    t('opening.text.contractYear'),
  ];
  const money = (amount: number | null) => (amount === null ? t('common.none') : format.money(amount));
  return {
    sentences: sentences.filter((sentence) => sentence !== null),
    columns: [t('opening.day'), t('opening.proved'), t('opening.cost')],
    rows: overTime.map(({ on, proved, atTodaysRate, costCommitted }, index) => ({
      key: `${on} ${String(index)}`,
      cells: [format.date(on), money(proved ?? atTodaysRate), money(costCommitted)],
      note: proved === null ? t('value.over.rate') : null,
    })),
    total: null,
    entryKeys: [],
  };
};

function partsByBenefit(
  metrics: readonly MetricSummary[],
  amountOf: (metric: MetricSummary) => number,
  noteOf: (metric: MetricSummary) => string | null,
  column: 'opening.aYear' | 'opening.soFar',
  { t, format }: Words,
): Pick<Parts, 'sentences' | 'columns' | 'rows'> {
  return {
    sentences: [],
    columns: [t('opening.benefit'), t(column)],
    rows: metrics
      .filter((metric) => amountOf(metric) !== 0)
      .map((metric) => ({
        key: metric.metric.key,
        cells: [metric.metric.name, format.money(amountOf(metric))],
        note: noteOf(metric),
      })),
  };
}

function formula({ calculation, metric }: MetricSummary, words: Words): string | null {
  return calculation === null ? null : formulaWords(calculation, metric, words).terms;
}

const proofKeys = (metrics: readonly MetricSummary[]): readonly string[] => [
  ...new Set(
    metrics.flatMap(({ proof }) => [
      ...(proof.confirmation === null ? [] : [proof.confirmation.entryKey]),
      ...proof.evidenceKeys,
    ]),
  ),
];
