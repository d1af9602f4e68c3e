import { randomUUID } from 'node:crypto';
import { ApiError } from '../errors.ts';

/** Which budget is used up, in the words of HubSpot's `policyName`. */
export type Policy = 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY';

const MESSAGES: Record<Policy, string> = {
  TEN_SECONDLY_ROLLING: 'You have reached your ten_secondly_rolling limit.',
  SECONDLY: 'You have reached your secondly limit.',
  DAILY: 'You have reached your daily limit.',
};

/** A 429 as HubSpot words it. A group name comes with the ten-second budgets, a request id with the others. */
export function limitReached(policyName: Policy, groupName?: string): ApiError {
  const more = groupName === undefined ? { requestId: randomUUID().replaceAll('-', '') } : { groupName };
  return new ApiError(429, { message: MESSAGES[policyName], errorType: 'RATE_LIMIT', policyName, ...more });
}
