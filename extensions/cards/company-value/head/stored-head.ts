import { MILESTONE_HEALTHS, READINESS_BANDS, RENEWAL_OUTCOMES } from '../../../../src/domain/vocabulary.ts';
import type { MilestoneHealth, RenewalOutcome } from '../../../../src/domain/vocabulary.ts';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { daysBetween } from '../../../../src/domain/calendar.ts';
import type { ValueVerdict } from '../../../../src/domain/summary.ts';
import type { FirstTabWords } from '../../../ui/words.ts';
import type { StoredCompany } from '../use-stored-company.ts';
import { dateOf, numberOf } from './stored-values.ts';
import type { Head, Tile } from './tile.ts';
import { decidedTexts } from './decided-texts.ts';
import { planTag, renewalTag, shortPlanReason, valueTag } from './verdict-words.ts';
import type { RenewalVerdict } from './verdict-words.ts';

const VERDICTS: readonly ValueVerdict[] = [
  'above_cost',
  'below_cost',
  'nothing_proved',
  'roi_not_known',
  'too_early',
];

/**
 * The head from the company's own properties. Where the figures are from another day, or nobody can tell whether
 * they still hold, every tile says as of when.
 * @param isCurrent whether they are of today and only wait to be read again
 */
export function headOfStored(
  stored: StoredCompany,
  today: CalendarDate,
  words: FirstTabWords,
  isCurrent = false,
): Head {
  return {
    value: { ...valueTile(stored, words), ...(isCurrent ? currentValueTexts(stored, words) : {}) },
    plan: { ...planTile(stored, words), ...(isCurrent ? { note: waitingNote(stored, words) } : {}) },
    renewal: {
      ...renewalTile(stored, today, words),
      ...(isCurrent ? { note: readinessNote(stored, words) } : {}),
    },
  };
}

/** Proved value to date is not kept on the company, so its line stays free until it is read. */
function currentValueTexts(stored: StoredCompany, { t, format }: FirstTabWords): Partial<Tile> {
  const proved = numberOf(stored['vrm_value_proved']);
  const gross = numberOf(stored['vrm_gross_return']);
  if (proved === null || gross === null || !hasReturn(stored)) return { note: null };
  const amount = format.moneyCompact(format.toMinor(proved));
  return { text: t('value.head.yearAndGross', { amount, gross: format.percent(gross) }), note: null };
}

/** Whether the value is told as a return: its cost is known and something is proved. */
const hasReturn = (stored: StoredCompany): boolean =>
  numberOf(stored['vrm_net_roi']) !== null &&
  (stored['vrm_value_verdict'] === 'above_cost' || stored['vrm_value_verdict'] === 'below_cost');

function waitingNote(stored: StoredCompany, { t }: FirstTabWords): string | null {
  const count = numberOf(stored['vrm_milestones_awaiting_confirmation']) ?? 0;
  return count > 0 ? t('plan.head.waiting', { count }) : null;
}

function readinessNote(stored: StoredCompany, { t, format }: FirstTabWords): string | null {
  const score = numberOf(stored['vrm_readiness_score']);
  const known = numberOf(stored['vrm_readiness_confidence']);
  if (score === null || known === null) return null;
  const said = { score: format.number(score), known: format.percent(known) };
  const note = known >= 1 ? t('renewal.head.readinessAll', said) : t('renewal.head.readiness', said);
  return `${t('renewal.head.readinessLink')} ${note}`;
}

/** Day that the stored figures are from; null when it was not saved. */
export function storedOn(stored: StoredCompany | null): CalendarDate | null {
  return dateOf(stored?.['vrm_computed_on'] ?? null);
}

export const verdictOf = (stored: StoredCompany): ValueVerdict =>
  VERDICTS.find((word) => word === stored['vrm_value_verdict']) ?? 'roi_not_known';

export const healthOf = (stored: StoredCompany): MilestoneHealth =>
  MILESTONE_HEALTHS.find((word) => word === stored['vrm_milestone_health']) ?? 'no_plan';

export const outcomeOf = (stored: StoredCompany): RenewalOutcome | null =>
  RENEWAL_OUTCOMES.find((word) => word === stored['vrm_renewal_outcome']) ?? null;

export const renewalVerdictOf = (stored: StoredCompany, today: CalendarDate): RenewalVerdict => ({
  band: READINESS_BANDS.find((word) => word === stored['vrm_readiness_band']) ?? 'unknown',
  critical: stored['vrm_readiness_critical'] === 'true',
  overdue: (dateOf(stored['vrm_renewal_date'] ?? null) ?? today) < today && outcomeOf(stored) === null,
  outcome: outcomeOf(stored),
  tooEarly: stored['vrm_milestone_health'] === 'too_early',
});

function asOf(stored: StoredCompany, { t, format }: FirstTabWords): string {
  const on = storedOn(stored);
  return on === null ? t('head.asOfUnknown') : t('head.asOf', { date: format.date(on) });
}

function valueTile(stored: StoredCompany, words: FirstTabWords): Tile {
  const { t, format } = words;
  const verdict = verdictOf(stored);
  const net = numberOf(stored['vrm_net_roi']);
  const proved = numberOf(stored['vrm_value_proved']);
  const claimed = numberOf(stored['vrm_value_claimed']);
  const money = (major: number) => format.moneyCompact(format.toMinor(major));
  const provedYear = proved === null ? null : t('value.head.provedYear', { amount: money(proved) });
  const tile = { tag: valueTag(words, verdict), note: asOf(stored, words) };
  if (net !== null && hasReturn(stored)) {
    return {
      ...tile,
      heading: t('value.head.netRoi', { roi: format.percentSigned(net) }),
      text: provedYear,
    };
  }
  if (verdict === 'nothing_proved') {
    const text = claimed ? t('value.head.claimedYear', { amount: money(claimed) }) : t('value.head.noProof');
    return { ...tile, heading: t('value.head.nothingProved'), text };
  }
  if (!proved) return { ...tile, heading: t('value.head.nothingProved'), text: null };
  const isCostKnown = numberOf(stored['vrm_cost_in_force']) !== null;
  return {
    ...tile,
    heading: provedYear ?? t('value.head.nothingProved'),
    text: isCostKnown ? null : t('value.head.costUnknown'),
  };
}

function planTile(stored: StoredCompany, words: FirstTabWords): Tile {
  const { t, format } = words;
  const health = healthOf(stored);
  const total = numberOf(stored['vrm_milestones_total']) ?? 0;
  const achieved = format.number(numberOf(stored['vrm_milestones_achieved']) ?? 0);
  return {
    tag: planTag(words, health),
    heading: total > 0 ? t('plan.head.count', { achieved, total }) : t('plan.head.none'),
    text: shortPlanReason(
      words,
      stored['vrm_first_reason'] ?? '',
      stored['vrm_first_reason_subject'] ?? null,
    ),
    note: asOf(stored, words),
  };
}

function renewalTile(stored: StoredCompany, today: CalendarDate, words: FirstTabWords): Head['renewal'] {
  const { t, format } = words;
  const renewalDate = dateOf(stored['vrm_renewal_date'] ?? null);
  const score = numberOf(stored['vrm_readiness_score']);
  const on = storedOn(stored);
  const tag = renewalTag(words, renewalVerdictOf(stored, today));
  const outcome = outcomeOf(stored);
  if (outcome !== null && renewalDate !== null) {
    const decided = decidedTexts({ outcome, renewalDate, today }, words);
    return { tag, ...decided, note: asOf(stored, words), score: null };
  }
  return {
    tag,
    heading: heading(),
    text: text(),
    note:
      score === null || on === null
        ? asOf(stored, words)
        : t('renewal.head.readinessAsOf', { score: format.number(score), date: format.date(on) }),
    // As in the head of the answer: no circle beside the words that ask for the date.
    score: renewalDate === null ? null : score,
  };

  function heading(): string {
    if (renewalDate === null) return t('renewal.head.noDate');
    const days = daysBetween(today, renewalDate);
    return days < 0 ? t('renewal.head.daysOver', { days: -days }) : t('renewal.head.daysLeft', { days });
  }

  function text(): string | null {
    if (renewalDate === null) return null;
    const date = format.date(renewalDate);
    if (renewalDate < today) return t('renewal.head.wasDue', { date });
    return score === null ? t('renewal.head.renews', { date }) : t('renewal.head.to', { date });
  }
}
