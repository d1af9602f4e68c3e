import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { ApiError } from '../errors.ts';
import type { Fault } from '../faults.ts';

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
  const { message, ...content } = error.content;
  const correlationId = randomUUID();
  return {
    status: error.status,
    body: { status: 'error', message, correlationId, ...content },
    headers: { [CORRELATION_HEADER]: correlationId },
  };
}

const GATEWAY_STATUSES = new Set([502, 503, 504, 520, 521, 522, 523, 524, 525, 526]);

function defaultFaultBody(status: number): unknown {
  // Gateway errors come from the edge in front of the API and are no JSON.
  if (GATEWAY_STATUSES.has(status)) return `<html><body><h1>${status}</h1></body></html>`;
  const body = { status: 'error', message: 'internal error', correlationId: randomUUID() };
  if (status !== 429) return body;
  return {
    ...body,
    message: 'You have reached your ten_secondly_rolling limit.',
    errorType: 'RATE_LIMIT',
    policyName: 'TEN_SECONDLY_ROLLING',
  };
}

/** The answer of a fault that carries a status; null for one that only delays or fails inputs. */
export function faultAnswer(fault: Fault): Answer | null {
  if (fault.status === undefined) return null;
  const body = fault.body === undefined ? defaultFaultBody(fault.status) : fault.body;
  return { status: fault.status, body, headers: fault.headers ?? {} };
}

/** Writes an answer: objects as JSON, text as HTML, nothing for an empty one. */
export function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const isText = typeof body === 'string';
  const payload = body === undefined ? '' : isText ? body : JSON.stringify(body);
  const type = isText ? 'text/html;charset=utf-8' : 'application/json;charset=utf-8';
  response.writeHead(status, {
    ...(payload === '' ? {} : { 'Content-Type': type, 'Content-Length': Buffer.byteLength(payload) }),
    ...headers,
  });
  response.end(payload);
}
