import type { CalendarDate } from '../../../src/domain/calendar.ts';
import { daysBetween } from '../../../src/domain/calendar.ts';
import type { MilestoneSummary, ValueVerdict } from '../../../src/domain/summary.ts';
import type { MilestoneHealth } from '../../../src/domain/vocabulary.ts';
import type { GlancedCompany } from '../../../src/functions/contract.ts';
import type { Format } from '../../ui/format.ts';
import { healthOf, renewalVerdictOf, verdictOf } from '../company-value/head/stored-head.ts';
import { dateOf, numberOf } from '../company-value/head/stored-values.ts';
import type { RenewalVerdict } from '../company-value/head/verdict-words.ts';
import type { StoredCompany } from '../company-value/use-stored-company.ts';

/** Where a customer stands, from its own properties at first and from the function once it has answered. */
export interface StatusFacts {
  readonly renewal: RenewalVerdict & {
    readonly score: number | null;
    /** Share of the readiness that is known, 0-1; null when it was never saved. */
    readonly confidence: number | null;
    readonly date: CalendarDate | null;
    /** Negative once the date has passed. */
    readonly days: number | null;
  };
  readonly value: {
    readonly verdict: ValueVerdict;
    /** A year, minor units; null when it was never saved. */
    readonly proved: number | null;
    readonly netRoi: number | null;
  };
  readonly plan: { readonly health: MilestoneHealth; readonly total: number; readonly achieved: number };
  /** The open milestone with the nearest target date. */
  readonly next: {
    readonly name: string;
    readonly on: CalendarDate | null;
    /** Null until the function has answered. */
    readonly summary: MilestoneSummary | null;
  } | null;
}

export function factsOfStored(stored: StoredCompany, today: CalendarDate, format: Format): StatusFacts {
  const date = dateOf(stored['vrm_renewal_date'] ?? null);
  const proved = numberOf(stored['vrm_value_proved']);
  const name = stored['vrm_next_milestone'] ?? '';
  return {
    renewal: {
      ...renewalVerdictOf(stored, today),
      score: numberOf(stored['vrm_readiness_score']),
      confidence: numberOf(stored['vrm_readiness_confidence']),
      date,
      days: date === null ? null : daysBetween(today, date),
    },
    value: {
      verdict: verdictOf(stored),
      proved: proved === null ? null : format.toMinor(proved),
      netRoi: numberOf(stored['vrm_net_roi']),
    },
    plan: {
      health: healthOf(stored),
      total: numberOf(stored['vrm_milestones_total']) ?? 0,
      achieved: numberOf(stored['vrm_milestones_achieved']) ?? 0,
    },
    next: name === '' ? null : { name, on: dateOf(stored['vrm_next_milestone_date'] ?? null), summary: null },
  };
}

export function factsOfGlance({ renewal, value, plan }: GlancedCompany): StatusFacts {
  const { band, critical, overdue, outcome, score, confidence, renewalDate, daysUntilRenewal } = renewal;
  const { next, health, counts } = plan;
  return {
    renewal: {
      band,
      critical,
      overdue,
      outcome,
      tooEarly: health === 'too_early',
      score,
      confidence,
      date: renewalDate,
      days: daysUntilRenewal,
    },
    value: { verdict: value.verdict, proved: value.provedRunRate, netRoi: value.netRoi },
    plan: { health, ...counts },
    next: next === null ? null : { name: next.milestone.name, on: next.targetDate, summary: next },
  };
}
