import { Button, LoadingButton } from '@hubspot/ui-extensions';
import type { AnswerError } from '../../src/functions/contract.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

interface RepeatButtonProps {
  /** Why the last try failed; it says how long to wait. Null for no wait. */
  readonly error: AnswerError | null;
  /** Left out where something else shows that it is under way. */
  readonly isRepeating?: boolean;
  readonly label: string;
  /** The same while there is still to wait. */
  readonly labelIn: (seconds: number) => string;
  readonly onRepeat: () => void;
}

/** Offers to ask again, but not before HubSpot is ready for it: asking a busy HubSpot keeps it busy. */
export function RepeatButton({ error, isRepeating, label, labelIn, onRepeat }: RepeatButtonProps) {
  const seconds = useSecondsLeft(waitOf(error), error);
  const look = { variant: 'secondary', size: 'xs', disabled: seconds > 0, onClick: onRepeat } as const;
  const words = seconds > 0 ? labelIn(seconds) : label;
  if (isRepeating === undefined) return <Button {...look}>{words}</Button>;
  return (
    <LoadingButton {...look} loading={isRepeating} resultIconName="warning">
      {words}
    </LoadingButton>
  );
}

/** The window in which HubSpot counts requests, where it does not say how long to wait. */
const WINDOW_SECONDS = 10;
/** Nobody watches a countdown of hours: from here on a try costs nothing that matters. */
const LONGEST_SECONDS = 120;

function waitOf(error: AnswerError | null): number {
  if (error === null) return 0;
  const asked =
    error.retryAfterSeconds ?? (error.code === 'rate_limited' && error.retryable ? WINDOW_SECONDS : 0);
  return Math.min(asked, LONGEST_SECONDS);
}
