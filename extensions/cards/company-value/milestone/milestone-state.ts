import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { MilestoneFlag } from '../../../../src/domain/vocabulary.ts';
import { duration } from '../../../ui/durations.ts';
import type { StateWords } from '../../../ui/State.tsx';
import type { Words } from '../../../ui/words.ts';

type State =
  | MilestoneFlag
  | 'cancelled'
  | 'achieved'
  | 'missed'
  | 'off_pace'
  | 'behind'
  | 'on_pace'
  | 'in_progress'
  | 'not_started';
type ShownState = Exclude<
  State,
  'blocked' | 'partially_achieved' | 'over_achieved' | 'baseline_missing' | 'moved_twice'
>;
type Look = Pick<StateWords, 'variant' | 'hollow'>;

const LOOKS: Readonly<Record<ShownState, Look>> = {
  cancelled: { variant: 'default' },
  achieved: { variant: 'success' },
  missed: { variant: 'danger' },
  disputed: { variant: 'danger' },
  regressed: { variant: 'danger' },
  awaiting_confirmation: { variant: 'info' },
  overdue: { variant: 'danger' },
  off_pace: { variant: 'warning' },
  at_risk: { variant: 'warning' },
  stalled: { variant: 'warning' },
  behind: { variant: 'default', hollow: true },
  on_pace: { variant: 'success', hollow: true },
  in_progress: { variant: 'default', hollow: true },
  not_started: { variant: 'default', hollow: true },
};

/** The one state that a milestone is shown in: what was lost first, then what failed, waits, or will fail. */
export function stateOf(summary: MilestoneSummary): ShownState {
  const { status, flags, paceBand } = summary;
  const has = (flag: MilestoneFlag) => flags.includes(flag);
  if (status === 'cancelled') return 'cancelled';
  if (has('disputed')) return 'disputed';
  if (has('regressed')) return 'regressed';
  if (status === 'achieved') return 'achieved';
  if (status === 'missed') return 'missed';
  if (has('awaiting_confirmation')) return 'awaiting_confirmation';
  if (has('overdue') || status === 'delayed') return 'overdue';
  if (paceBand === 'off_pace') return 'off_pace';
  if (has('at_risk')) return 'at_risk';
  if (has('stalled')) return 'stalled';
  if (status === 'not_started') return 'not_started';
  return paceBand ?? 'in_progress';
}

export function milestoneState(summary: MilestoneSummary, { t, format }: Words): StateWords {
  const state = stateOf(summary);
  const starts = state === 'not_started' ? summary.plannedStart : null;
  return {
    words:
      starts === null
        ? t(`milestone.status.${state}`)
        : t('milestone.status.starts', { date: format.date(starts) }),
    ...LOOKS[state],
  };
}

/**
 * Beyond what was aimed at. A figure that the app calculates goes on growing once it has reached the cost, which
 * is no feat of its own.
 */
export const isAboveTarget = ({ flags, milestone }: MilestoneSummary): boolean =>
  flags.includes('over_achieved') && milestone.source.kind !== 'engine';

export interface FlagWords {
  readonly flag: MilestoneFlag;
  readonly words: string;
  readonly variant: 'default' | 'warning' | 'success' | 'error';
}

const FLAG_LOOKS = {
  blocked: 'warning',
  overdue: 'error',
  disputed: 'error',
  stalled: 'warning',
  moved_twice: 'warning',
  baseline_missing: 'warning',
  partially_achieved: 'default',
  over_achieved: 'success',
} as const satisfies Partial<Record<MilestoneFlag, FlagWords['variant']>>;

/** What else is worth a tag, most pressing first: flags that are the state already are left out. */
export function flagTags(summary: MilestoneSummary, { t }: Words): readonly FlagWords[] {
  const state = stateOf(summary);
  return (Object.keys(FLAG_LOOKS) as (keyof typeof FLAG_LOOKS)[])
    .filter((flag) => summary.flags.includes(flag) && flag !== state)
    .filter((flag) => flag !== 'over_achieved' || isAboveTarget(summary))
    .map((flag) => ({
      flag,
      words:
        flag === 'blocked'
          ? t('milestone.flag.blocked', { days: duration(t, summary.blocker?.days ?? 0) })
          : t(`milestone.flag.${flag}`),
      variant: FLAG_LOOKS[flag],
    }));
}
