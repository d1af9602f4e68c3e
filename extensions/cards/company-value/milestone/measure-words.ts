import type { Milestone } from '../../../../src/domain/facts.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { comparatorOf } from '../../../../src/domain/progress.ts';
import type { Comparator } from '../../../../src/domain/vocabulary.ts';
import { UNIT_MONEY, UNIT_PERCENT } from '../../../../src/domain/vocabulary.ts';
import type { Words } from '../../../ui/words.ts';

type MeasuredValue = number | boolean;

const SIGNS: Readonly<Record<Comparator, string>> = { '<=': '≤', '<': '<', '>=': '≥', '>': '>', '=': '=' };

const COMPARATOR_NAMES = {
  '<=': 'atMost',
  '<': 'below',
  '>=': 'atLeast',
  '>': 'above',
  '=': 'exactly',
} as const satisfies Readonly<Record<Comparator, string>>;

/** "at least 80": a comparison in words, for the start of a text with a capital. Without one, the value alone. */
export function comparison(
  comparator: Comparator | null,
  value: string,
  { t }: Words,
  place: 'start' | 'inside' = 'inside',
): string {
  return comparator === null ? value : t(`comparison.${place}.${COMPARATOR_NAMES[comparator]}`, { value });
}

/** The figure alone: "56%", "$344K", "132", "Yes". `decimals` makes several figures agree. */
export function figure(
  unit: string | null,
  value: MeasuredValue,
  { t, format }: Words,
  decimals?: number,
): string {
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (unit === UNIT_PERCENT) {
    return format.percentExact(value, decimals === undefined ? {} : { least: decimals, most: decimals });
  }
  return unit === UNIT_MONEY ? format.moneyCompact(value) : format.number(value);
}

/** What stands behind a figure: " h a month", " a year" for money, nothing for percent. */
export function withUnit(unit: string | null, text: string, { t }: Words): string {
  if (unit === null || unit === UNIT_PERCENT) return text;
  return unit === UNIT_MONEY ? t('milestone.unitAYear', { amount: text }) : `${text} ${unit}`;
}

/** A figure with its unit: "132 h a month". */
export const measure = (unit: string | null, value: MeasuredValue, words: Words): string =>
  withUnit(unit, figure(unit, value, words), words);

/** A difference as it is said: "21 pp" for percentages, else the amount with its unit. */
export function difference(unit: string | null, value: number, words: Words): string {
  if (unit === UNIT_PERCENT) return words.t('common.points', { points: words.format.points(value) });
  return measure(unit, value, words);
}

/** The same without a sign. */
export function distance(unit: string | null, value: number, words: Words): string {
  if (unit === UNIT_PERCENT) {
    return words.t('common.points', { points: words.format.number(Math.abs(value) * 100, { most: 1 }) });
  }
  return measure(unit, Math.abs(value), words);
}

/** "≥ 80%": the target with the comparison that decides. Null without a target. */
export function targetFigure(milestone: Milestone, words: Words): string | null {
  if (milestone.target === null) return null;
  const text = figure(milestone.unit, milestone.target, words);
  const comparator = comparatorOf(milestone);
  return comparator === null ? text : `${SIGNS[comparator]} ${text}`;
}

/** "35% → 56%, target ≥ 80%": from where, to where, and where to. */
export function milestoneLine({ milestone, current }: MilestoneSummary, words: Words): string {
  const { t } = words;
  if (milestone.criterion === 'yes_no') return t('milestone.yesNo');
  const target = targetFigure(milestone, words);
  if (target === null) return t('milestone.noTarget');
  const { unit, baseline } = milestone;
  const now = typeof current?.value === 'number' ? current.value : null;
  const decimals = decimalsOf(unit, [baseline, now]);
  const say = (value: number) => figure(unit, value, words, decimals);
  if (baseline !== null && now !== null) {
    return t('milestone.fromTo', {
      baseline: say(baseline),
      current: withUnit(unit, say(now), words),
      target,
    });
  }
  if (baseline !== null) {
    return t('milestone.onlyBaseline', { baseline: withUnit(unit, say(baseline), words), target });
  }
  if (milestone.criterion === 'maintain') {
    return now === null
      ? t('milestone.onlyTarget', { target: withUnit(unit, target, words) })
      : t('milestone.onlyCurrent', { current: withUnit(unit, say(now), words), target });
  }
  return `${t('milestone.noBaseline')}${targetAfterBaseline(milestone, words)}`;
}

/** ", target 12 h": what follows on the baseline, or on the words that it is missing. */
export function targetAfterBaseline(milestone: Milestone, words: Words): string {
  const target = targetFigure(milestone, words);
  return target === null
    ? ''
    : words.t('milestone.noBaselineTarget', { target: withUnit(milestone.unit, target, words) });
}

/** Percentages side by side carry the same number of decimals: "4.2% → 2.0%". */
function decimalsOf(unit: string | null, values: readonly (number | null)[]): number | undefined {
  if (unit !== UNIT_PERCENT) return undefined;
  const needsOne = values.some((value) => value !== null && !isWhole(value * 100));
  return needsOne ? 1 : 0;
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 0.05;
