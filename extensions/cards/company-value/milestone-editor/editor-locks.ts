import { isOpen } from '../../../../src/domain/milestone-status.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';

/** What of a milestone that exists may change. */
export interface EditorLocks {
  /** It is closed: its goal stays as it was judged. */
  readonly goal: boolean;
  /** Its baseline is an input of a benefit as well, and is corrected by itself. */
  readonly baseline: boolean;
  /** It was measured: other kinds of values would be read as something else. */
  readonly kind: boolean;
  /** It takes the place of a required one, and is required as that was. */
  readonly required: boolean;
}

export const NO_LOCKS: EditorLocks = { goal: false, baseline: false, kind: false, required: false };

/** What may not change about a milestone as it stands. */
export function locksOf({ milestone, status, history }: MilestoneSummary): EditorLocks {
  const isShared = milestone.metricKey !== null;
  return {
    goal: !isOpen(status) || milestone.source.kind === 'engine',
    baseline: isShared || milestone.source.kind === 'engine',
    kind: isShared || history.length > 0,
    required: false,
  };
}
