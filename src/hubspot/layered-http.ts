import { systemClock, type Clock } from './clock.ts';
import { COMMAND_BUDGET_MILLISECONDS, FUNCTION_BUDGET_MILLISECONDS } from './limits.ts';
import type { HttpPort } from './port.ts';
import { withConcurrencyBound, withRateLimit } from './rate-limit.ts';
import { withRetry, type RetryNotice } from './retry.ts';

/**
 * The stack for one call of a function, made anew for each: its budget runs from now, so that whatever
 * happens the function can still answer before HubSpot ends it.
 */
export const createFunctionHttp = (
  transport: HttpPort,
  { clock = systemClock, budgetMilliseconds = FUNCTION_BUDGET_MILLISECONDS } = {},
): HttpPort =>
  withRetry(withConcurrencyBound(transport), {
    clock,
    budgetMilliseconds,
    deadline: clock.now() + budgetMilliseconds,
  });

export type CommandHttpOptions = {
  readonly clock?: Clock;
  /** Patience for one request, waits included. */
  readonly budgetMilliseconds?: number;
  /** The part of the account's allowance to use, above 0 and at most 1. */
  readonly share?: number;
  readonly onRetry?: (notice: RetryNotice) => void;
};

/**
 * The stack for a command, which has time, sends much, and leaves room for others. A request is patient from when it
 * is its turn: what waits behind thousands of others still gets its repetitions.
 */
export const createCommandHttp = (
  transport: HttpPort,
  {
    clock = systemClock,
    budgetMilliseconds = COMMAND_BUDGET_MILLISECONDS,
    share = 0.8,
    onRetry,
  }: CommandHttpOptions = {},
): HttpPort =>
  withConcurrencyBound(
    withRetry(withRateLimit(transport, { clock, share }), {
      clock,
      budgetMilliseconds,
      ...(onRetry === undefined ? {} : { onRetry }),
    }),
  );
