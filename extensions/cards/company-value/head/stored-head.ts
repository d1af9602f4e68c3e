import { MILESTONE_HEALTHS, READINESS_BANDS } from '../../../../src/domain/vocabulary.ts';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { daysBetween, isCalendarDate } from '../../../../src/domain/calendar.ts';
import type { ValueVerdict } from '../../../../src/domain/summary.ts';
import type { Words } from '../../../ui/words.ts';
import type { StoredCompany } from '../use-stored-company.ts';
import type { Head, Tile } from './tile.ts';
import { planTag, renewalTag, shortPlanReason, valueTag } from './verdict-words.ts';

const VERDICTS: readonly ValueVerdict[] = [
  'above_cost',
  'below_cost',
  'nothing_proved',
  'roi_not_known',
  'too_early',
];

/** The head from the company's own properties: the last saved figures, each with the day it is from. */
export function headOfStored(stored: StoredCompany, today: CalendarDate, words: Words): Head {
  return {
    value: valueTile(stored, words),
    plan: planTile(stored, words),
    renewal: renewalTile(stored, today, words),
  };
}

/** Day that the stored figures are from; null when it was not saved. */
export function storedOn(stored: StoredCompany | null): CalendarDate | null {
  return dateOf(stored?.['vrm_computed_on'] ?? null);
}

function asOf(stored: StoredCompany, { t, format }: Words): string {
  const on = storedOn(stored);
  return on === null ? t('head.asOfUnknown') : t('head.asOf', { date: format.date(on) });
}

function valueTile(stored: StoredCompany, words: Words): Tile {
  const { t, format } = words;
  const verdict = VERDICTS.find((word) => word === stored['vrm_value_verdict']) ?? 'roi_not_known';
  const net = numberOf(stored['vrm_net_roi']);
  const proved = numberOf(stored['vrm_value_proved']);
  const claimed = numberOf(stored['vrm_value_claimed']);
  const money = (major: number) => format.moneyCompact(format.toMinor(major));
  const provedYear = proved === null ? null : t('value.head.provedYear', { amount: money(proved) });
  const tile = { tag: valueTag(words, verdict), note: asOf(stored, words) };
  if (net !== null && (verdict === 'above_cost' || verdict === 'below_cost')) {
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

function planTile(stored: StoredCompany, words: Words): Tile {
  const { t, format } = words;
  const health = MILESTONE_HEALTHS.find((word) => word === stored['vrm_milestone_health']) ?? 'no_plan';
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

function renewalTile(stored: StoredCompany, today: CalendarDate, words: Words): Head['renewal'] {
  const { t, format } = words;
  const renewalDate = dateOf(stored['vrm_renewal_date'] ?? null);
  const score = numberOf(stored['vrm_readiness_score']);
  const on = storedOn(stored);
  return {
    tag: renewalTag(words, {
      band: READINESS_BANDS.find((word) => word === stored['vrm_readiness_band']) ?? 'unknown',
      critical: stored['vrm_readiness_critical'] === 'true',
      // Whether an outcome is recorded is in the ledger, which is not here yet.
      overdue: false,
      tooEarly: stored['vrm_milestone_health'] === 'too_early',
    }),
    heading: heading(),
    text: text(),
    note:
      score === null || on === null
        ? asOf(stored, words)
        : t('renewal.head.readinessAsOf', { score: format.number(score), date: format.date(on) }),
    score,
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

/** Property values are texts; an empty one is not known. */
function numberOf(value: string | null | undefined): number | null {
  if (value === null || value === undefined || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** HubSpot gives dates as a day, as an instant or as milliseconds, and may give the first day of 1970 for none. */
function dateOf(value: string | null): CalendarDate | null {
  if (value === null || value === '') return null;
  const day = /^\d{6,}$/.test(value)
    ? new Date(Number(value)).toISOString().slice(0, 10)
    : value.slice(0, 10);
  return isCalendarDate(day) && day !== '1970-01-01' ? day : null;
}
