import type { ReadinessBand, MilestoneHealth, RenewalOutcome } from '../../../../src/domain/vocabulary.ts';
import type { ReasonCode, ValueVerdict } from '../../../../src/domain/summary.ts';
import type { FirstTabWords, FirstWords, Words } from '../../../ui/words.ts';
import type { StateWords } from '../../../ui/State.tsx';

type Look = Pick<StateWords, 'variant' | 'hollow'>;

const UNKNOWN: Look = { variant: 'default', hollow: true };

const VALUE_LOOKS: Readonly<Record<ValueVerdict, Look>> = {
  above_cost: { variant: 'success' },
  below_cost: { variant: 'warning' },
  nothing_proved: { variant: 'danger' },
  roi_not_known: UNKNOWN,
  too_early: UNKNOWN,
};

const HEALTH_LOOKS: Readonly<Record<MilestoneHealth, Look>> = {
  green: { variant: 'success' },
  yellow: { variant: 'warning' },
  red: { variant: 'danger' },
  too_early: UNKNOWN,
  no_plan: UNKNOWN,
};

const BAND_LOOKS: Readonly<Record<ReadinessBand, Look>> = {
  commit: { variant: 'success' },
  likely: { variant: 'warning' },
  at_risk: { variant: 'danger' },
  unknown: UNKNOWN,
};

const OUTCOME_LOOKS: Readonly<Record<RenewalOutcome, Look>> = {
  renewed: { variant: 'success' },
  expanded: { variant: 'success' },
  contracted: { variant: 'warning' },
  churned: { variant: 'danger' },
};

export const valueTag = ({ t }: FirstWords, verdict: ValueVerdict): StateWords => ({
  words: t(`value.tag.${verdict}`),
  ...VALUE_LOOKS[verdict],
});

export const planTag = ({ t }: FirstWords, health: MilestoneHealth): StateWords => ({
  words: t(`plan.tag.${health}`),
  ...HEALTH_LOOKS[health],
});

/** A band by its name alone, where the subject stands beside it. */
export const bandState = ({ t }: Words, band: ReadinessBand): StateWords => ({
  words: t(`readiness.band.${band}`),
  ...BAND_LOOKS[band],
});

export interface RenewalVerdict {
  readonly band: ReadinessBand;
  readonly critical: boolean;
  readonly overdue: boolean;
  readonly tooEarly: boolean;
  /** How the renewal on this date ended; null while it is open. */
  readonly outcome: RenewalOutcome | null;
}

export function renewalTag({ t }: FirstWords, verdict: RenewalVerdict): StateWords {
  if (verdict.outcome !== null) {
    return { words: t(`renewal.tag.outcome.${verdict.outcome}`), ...OUTCOME_LOOKS[verdict.outcome] };
  }
  if (verdict.overdue) return { words: t('renewal.tag.outcomeMissing'), variant: 'danger' };
  const look = BAND_LOOKS[verdict.band];
  if (verdict.critical && verdict.band === 'at_risk') return { words: t('renewal.tag.critical'), ...look };
  if (verdict.band === 'unknown' && verdict.tooEarly) return { words: t('renewal.tag.noScore'), ...look };
  return { words: t(`renewal.tag.${verdict.band}`), ...look };
}

const PLAN_REASONS = [
  'no_plan',
  'nothing_achieved_since_start',
  'nothing_achieved_and_one_late',
  'far_past_target',
  'overdue',
  'off_pace',
  'at_risk',
  'blocked',
  'regressed',
  'moved_at_fault',
  'moved_twice',
  'moved_far',
  'many_cancelled',
  'confirmation_missing',
  'missed_not_replaced',
  'missed_replacement_open',
  'cancelled_at_fault',
  'cancelled_replacement_open',
  'nothing_due_yet',
  'all_on_plan',
] as const satisfies readonly ReasonCode[];

/** The first reason for the health of the plan in four or five words; null for a code that is no such reason. */
export function shortPlanReason({ t }: FirstTabWords, code: string, milestone: string | null): string | null {
  const known = PLAN_REASONS.find((reason) => reason === code);
  return known === undefined ? null : t(`plan.reason.${known}`, { milestone: milestone ?? '' }).trim();
}
