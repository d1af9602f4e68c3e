import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { ApiError } from '../errors.ts';
import type { Fault } from '../faults.ts';
import { limitReached } from '../limits/refusals.ts';

/** An answer as it goes out. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Carried by every answer; that of an error repeats what its body says. */
export const CORRELATION_HEADER = 'X-HubSpot-Correlation-Id';

/** An error as HubSpot words it, with a correlation id of its own. */
export function errorAnswer(error: ApiError): Answer {
  const body = errorBody(error);
  return { status: error.status, body, headers: { [CORRELATION_HEADER]: body.correlationId } };
}

function errorBody({ content }: ApiError) {
  const { message, ...rest } = content;
  return { status: 'error', message, correlationId: randomUUID(), ...rest };
}

const GATEWAY_STATUSES = new Set([502, 503, 504, 520, 521, 522, 523, 524, 525, 526]);

/** HubSpot documents these statuses and not their bodies. */
const FAULT_MESSAGES: Record<number, string> = {
  423: 'The record is locked by another request.',
  477: 'This account is being moved to another data centre.',
};

function defaultFaultBody(status: number): unknown {
  // Gateway errors come from the edge in front of the API and are no JSON.
  if (GATEWAY_STATUSES.has(status)) return `<html><body><h1>${status}</h1></body></html>`;
  const correlationId = randomUUID();
  if (status === 429) return { ...errorBody(limitReached('TEN_SECONDLY_ROLLING')), correlationId };
  const message = FAULT_MESSAGES[status] ?? 'internal error';
  return { status: 'error', message, correlationId };
}

/** The answer of a fault that carries a status; null for one that only delays or fails inputs. */
export function faultAnswer(fault: Fault): Answer | null {
  if (fault.status === undefined) return null;
  const body = fault.body === undefined ? defaultFaultBody(fault.status) : fault.body;
  return { status: fault.status, body, headers: fault.headers ?? {} };
}

/** Writes an answer: objects as JSON, text as HTML, nothing for an empty one; half of it when it is to be cut. */
export function send(response: ServerResponse, { status, body, headers }: Answer, isCut = false): void {
  const isText = typeof body === 'string';
  const payload = body === undefined ? '' : isText ? body : JSON.stringify(body);
  const type = isText ? 'text/html;charset=utf-8' : 'application/json;charset=utf-8';
  response.writeHead(status, {
    ...(payload === '' ? {} : { 'Content-Type': type, 'Content-Length': Buffer.byteLength(payload) }),
    ...headers,
  });
  if (!isCut) return void response.end(payload);
  const half = Buffer.from(payload).subarray(0, Math.ceil(Buffer.byteLength(payload) / 2));
  response.write(half, () => response.destroy());
}
