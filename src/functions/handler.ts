import type * as z from 'zod/mini';
import { CrmError } from '../crm/repository.ts';
import type { CrmErrorCode, CrmRepository } from '../crm/repository.ts';
import { RecordedMeanwhileError } from '../usecases/edits/recorded-meanwhile.ts';
import { RequestError } from '../usecases/request-error.ts';
import type { Clock } from '../usecases/today.ts';
import type { Answer, AnswerError, AnswerErrorCode, PackedAnswer } from './contract.ts';
import { foldLongLists } from './fold.ts';

/** What HubSpot hands to a function. */
export interface FunctionContext {
  readonly parameters?: unknown;
}

export type Main = (context?: FunctionContext) => Promise<PackedAnswer>;

/**
 * Makes a function of HubSpot's out of a use case: check the request, run, pack the answer. A function never
 * throws: HubSpot would show the text of the error to the user.
 */
export function handler<Request, Data>(
  schema: z.ZodMiniType<Request>,
  createRepository: () => CrmRepository,
  run: (repository: CrmRepository, clock: Clock, request: Request) => Promise<Data>,
): Main {
  return async (context) => {
    try {
      const parsed = schema.safeParse(context?.parameters);
      if (!parsed.success) return pack({ ok: false, error: invalidRequest(parsed.error) });
      const data = await run(createRepository(), { now: Date.now }, parsed.data);
      return pack({ ok: true, data });
    } catch (error) {
      return pack({ ok: false, error: toAnswerError(error) });
    }
  };
}

export function pack<Data>(answer: Answer<Data>): PackedAnswer {
  return { body: JSON.stringify(answer, foldLongLists) };
}

const CODES: Readonly<Record<CrmErrorCode, AnswerErrorCode>> = {
  not_found: 'not_found',
  unauthenticated: 'not_allowed',
  missing_scopes: 'not_allowed',
  rate_limited: 'rate_limited',
  unavailable: 'crm_unavailable',
  timeout: 'crm_unavailable',
  invalid: 'unexpected',
  conflict: 'unexpected',
  not_provisioned: 'not_provisioned',
  unexpected: 'unexpected',
};

const MILLISECONDS = 1000;

/** Errors we know keep their words; anything else is logged and answered without detail. */
function toAnswerError(error: unknown): AnswerError {
  if (error instanceof RequestError) {
    return {
      code: error.code,
      message: error.message,
      field: error.field,
      retryable: false,
      correlationId: null,
      ...(error.change === null ? {} : { change: error.change }),
      ...(error.changes.length > 1 ? { changes: error.changes } : {}),
      ...(error instanceof RecordedMeanwhileError ? { recorded: error.recorded } : {}),
    };
  }
  if (error instanceof CrmError) {
    console.error(`${error.code}: ${error.message} (${error.correlationId ?? 'no correlation id'})`);
    const { message, retryable, correlationId, unread, retryAfterMilliseconds: wait } = error;
    return {
      code: CODES[error.code],
      message,
      field: null,
      retryable,
      correlationId,
      ...(unread.length === 0 ? {} : { unread }),
      ...(wait === null ? {} : { retryAfterSeconds: Math.ceil(wait / MILLISECONDS) }),
    };
  }
  console.error(error);
  return {
    code: 'unexpected',
    message: 'Something failed inside Value Milestones.',
    field: null,
    retryable: false,
    correlationId: null,
  };
}

function invalidRequest(error: z.core.$ZodError): AnswerError {
  const issue = error.issues[0];
  const field = placeOf(issue?.path ?? []) || 'parameters';
  return {
    code: 'invalid_request',
    message: `${field}: ${issue?.message ?? 'not a request'}`,
    field,
    retryable: false,
    correlationId: null,
  };
}

/** "entries[0].value", as use cases name a field too. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, part) =>
      typeof part === 'number' ? `${place}[${part}]` : `${place}${place === '' ? '' : '.'}${String(part)}`,
    '',
  );
}
