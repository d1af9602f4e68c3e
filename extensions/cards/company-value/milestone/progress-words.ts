import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { GlanceWords } from '../../../ui/words.ts';
import { isAboveTarget, stateOf } from './milestone-state.ts';

export interface ProgressWords {
  /** 0-100 for the bar; null where a bar would say nothing. */
  readonly bar: number | null;
  readonly variant: 'success' | 'warning' | 'danger' | null;
  readonly words: string;
}

/** Progress of a milestone as a bar with its words: how far, and where the plan was. */
export function progressWords(
  summary: MilestoneSummary,
  today: CalendarDate,
  words: GlanceWords,
): ProgressWords {
  const { milestone, progress, status } = summary;
  if (milestone.criterion === 'yes_no') return yesNoWords(summary, today, words);
  if (status === 'not_started' && (progress ?? 0) <= 0) {
    return { bar: null, variant: null, words: words.t('milestone.progress.notStarted') };
  }
  if (progress === null) {
    return { bar: null, variant: null, words: words.t('milestone.progress.notMeasured') };
  }
  return {
    bar: Math.round(Math.min(1, Math.max(0, progress)) * 100),
    variant: variantOf(summary),
    words: numberWords(summary, progress, today, words),
  };
}

function yesNoWords(
  summary: MilestoneSummary,
  today: CalendarDate,
  { t, format }: GlanceWords,
): ProgressWords {
  const { current, targetMetOn, achievedOn, status } = summary;
  const since = achievedOn ?? targetMetOn ?? current?.on ?? null;
  const say = (): string => {
    if (current?.value === true && since !== null) {
      return t('milestone.progress.yesSince', { date: format.dateNear(since, today) });
    }
    if (current !== null) return t('milestone.progress.notYet');
    return t(status === 'not_started' ? 'milestone.progress.notStarted' : 'milestone.progress.notMeasured');
  };
  return { bar: null, variant: null, words: say() };
}

function variantOf(summary: MilestoneSummary): ProgressWords['variant'] {
  if (summary.status === 'achieved' || summary.flags.includes('awaiting_confirmation')) {
    return summary.flags.includes('regressed') || summary.flags.includes('disputed') ? 'danger' : 'success';
  }
  switch (stateOf(summary)) {
    case 'overdue':
    case 'missed':
    case 'regressed':
    case 'disputed':
      return 'danger';
    case 'off_pace':
    case 'at_risk':
    case 'stalled':
      return 'warning';
    default:
      return null;
  }
}

function numberWords(
  summary: MilestoneSummary,
  progress: number,
  today: CalendarDate,
  { t, format }: GlanceWords,
): string {
  const percent = format.percent(progress);
  const { status, achievedOn, targetMetOn, expected, flags } = summary;
  if (isAboveTarget(summary)) return t('milestone.progress.above', { progress: percent });
  if (status === 'achieved' && achievedOn !== null) {
    return t('milestone.progress.achieved', { date: format.dateNear(achievedOn, today) });
  }
  if (progress < 0) return t('milestone.progress.below', { progress: percent });
  if (flags.includes('awaiting_confirmation') && targetMetOn !== null) {
    return t('milestone.progress.met', {
      progress: percent,
      date: format.dateNear(targetMetOn, today),
    });
  }
  return expected === null
    ? t('milestone.progress.value', { progress: percent })
    : t('milestone.progress.plan', { progress: percent, plan: format.percent(expected) });
}
