import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ADMIN_ROOT, answerAdmin } from './admin.ts';
import type { Controls } from './admin.ts';
import { ApiError } from './errors.ts';
import type { Fault } from './faults.ts';
import { errorAnswer, faultAnswer, send } from './http/answer.ts';
import type { Answer } from './http/answer.ts';
import { dispatch } from './http/dispatch.ts';
import type { Dispatch } from './http/dispatch.ts';
import { readText } from './http/receive.ts';

/** What the server needs to answer any request. */
export interface RequestContext {
  controls: Controls;
  dispatch: Dispatch;
  /** Called after every request that may have changed data. */
  onChange(): void;
  /** Aborted when the server stops, which ends delays. */
  stopping: AbortSignal;
}

/** Waits; false when the server stopped meanwhile. A caller that gives up does not end it, as with a real server. */
async function delay(forMs: number, stopping: AbortSignal): Promise<boolean> {
  try {
    await wait(forMs, undefined, { signal: stopping });
    return true;
  } catch (error) {
    if (stopping.aborted) return false;
    throw error;
  }
}

/**
 * Sent by the preview for what HubSpot's own page reads: that page does not fail with the API, and faults that
 * are meant for the app must not be used up by it.
 */
const BYPASS_HEADER = 'x-emulator-bypass-faults';

/** A read in the form of a POST. */
const READING_POST = /\/(search|batch\/read)\/?$/;

function mayChange(method: string, path: string): boolean {
  return method !== 'GET' && !READING_POST.test(path);
}

/** The answer, or null when a fault cuts the connection. */
async function answerApi(
  context: RequestContext,
  message: IncomingMessage,
  url: URL,
  fault: Fault | null,
): Promise<Answer | null> {
  const text = await readText(message);
  if (fault?.latencyMs && !(await delay(fault.latencyMs, context.stopping))) return null;
  const spoiled = fault ? faultAnswer(fault) : null;
  if (fault?.when !== 'after') {
    if (fault?.dropConnection) return null;
    if (spoiled) return spoiled;
  }
  const answer = dispatch(context.dispatch, { message, url, text, failInputs: fault?.failInputs ?? [] });
  if (mayChange(message.method ?? 'GET', url.pathname)) context.onChange();
  if (fault?.dropConnection) return null;
  return spoiled ?? answer;
}

async function handleApi(
  context: RequestContext,
  message: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
  const method = message.method ?? 'GET';
  const { faults, requests } = context.controls;
  const finish = requests.start({ method, path: url.pathname, query: url.search });
  let status = 0;
  try {
    const fault = message.headers[BYPASS_HEADER] === '1' ? null : faults.take(method, url.pathname);
    const answer = await answerApi(context, message, url, fault);
    status = answer?.status ?? 0;
    finish(status);
    if (answer) send(response, answer, fault?.truncateBody);
    // Not `message`: once it is read, destroying it leaves the connection open.
    else response.destroy();
  } catch (error) {
    finish(status);
    throw error;
  }
}

function internalError(error: unknown): Answer {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    status: 500,
    body: { status: 'error', message: `The emulator failed: ${reason}`, category: 'EMULATOR' },
  };
}

/** A whole account is imported in one body. */
const MAX_ADMIN_BODY_BYTES = 400 * 1024 * 1024;

/** Answers one request and never throws: a mistake in the emulator itself shows as a 500 that says so. */
export async function handleRequest(
  context: RequestContext,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(message.url ?? '/', context.dispatch.baseUrl);
    if (url.pathname.startsWith(ADMIN_ROOT)) {
      const text = await readText(message, MAX_ADMIN_BODY_BYTES);
      send(response, await answerAdmin(context.controls, message, url.pathname, text));
      context.onChange();
    } else await handleApi(context, message, response, url);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else send(response, error instanceof ApiError ? errorAnswer(error) : internalError(error));
  }
}
