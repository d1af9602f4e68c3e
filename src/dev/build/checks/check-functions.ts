import { fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppFunction } from '../manifest-schema.ts';
import { functionEntry } from '../hsmeta.ts';
import type { Problem } from './problem.ts';

const caller = fileURLToPath(new URL('./call-function.js', import.meta.url));
/** HubSpot's own runner waits this long. */
const TIME_LIMIT_MS = 15_000;
/** Nothing listens there: every request fails at once, as when HubSpot cannot be reached. */
const UNREACHABLE_API = 'http://127.0.0.1:65535';
const TOKEN = 'pat-check-7f3a9c';

interface Call {
  readonly situation: string;
  readonly environment: Record<string, string>;
  readonly context: unknown;
  /** The code that the error in the answer has to carry. */
  readonly code: 'invalid_request' | 'not_allowed' | 'crm_unavailable';
}

const withToken = { PRIVATE_APP_ACCESS_TOKEN: TOKEN, HUBSPOT_API_BASE: UNREACHABLE_API };
const contextWith = (parameters: unknown) => ({ parameters, propertiesToSend: {}, event: {}, secrets: {} });

/** Calls that cannot succeed: each has to end in an answer that the card can show. */
const hopelessCalls = (sampleRequest: unknown): Call[] => [
  {
    situation: 'without a token',
    environment: {},
    context: contextWith(sampleRequest),
    code: 'not_allowed',
  },
  {
    situation: 'while HubSpot cannot be reached',
    environment: withToken,
    context: contextWith(sampleRequest),
    code: 'crm_unavailable',
  },
  {
    situation: 'without parameters',
    environment: withToken,
    context: contextWith(undefined),
    code: 'invalid_request',
  },
  {
    situation: 'with parameters of the wrong kinds',
    environment: withToken,
    context: contextWith({ companyId: { $ne: null }, timeZone: 42, user: 'me', entries: 'all' }),
    code: 'invalid_request',
  },
  { situation: 'with an empty context', environment: withToken, context: {}, code: 'invalid_request' },
];

interface Outcome {
  readonly fault?: string;
  readonly answer?: string;
}

function callInFreshProcess(file: string, call: Call): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = fork(caller, {
      env: { PATH: process.env.PATH, ...call.environment },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT_MS);
    child.once('message', (outcome) => resolve(outcome as Outcome));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve({
        fault: signal ? `gives no answer in ${TIME_LIMIT_MS / 1000} s` : `ends the process (code ${code})`,
      });
    });
    child.send({ file, context: call.context });
  });
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The code of an answer `{ body: '{"ok":false,"error":{"code","message"}}' }`; null when it has another form. */
function errorCodeOf(answer: unknown): string | null {
  const body = (answer as { body?: unknown } | null | undefined)?.body;
  if (!isText(body)) return null;
  const { ok, error } = JSON.parse(body) as { ok?: unknown; error?: { code?: unknown; message?: unknown } };
  return ok === false && isText(error?.code) && isText(error.message) ? error.code : null;
}

function faultOf({ fault, answer = 'null' }: Outcome, call: Call): string | null {
  if (fault !== undefined) return fault;
  if (answer.includes(TOKEN)) return 'puts the access token into its answer';
  if (/\bat .+:\d+:\d+/.test(answer)) return 'puts a stack trace into its answer';
  const code = errorCodeOf(JSON.parse(answer));
  if (code === call.code) return null;
  return `answers ${answer.slice(0, 200)} where an error with a message and the code ${call.code} is expected`;
}

/** Loads each built function in processes of its own and makes calls that cannot succeed. */
export async function checkFunctions(distDir: string, functions: readonly AppFunction[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const appFunction of functions) {
    const where = functionEntry(appFunction);
    const faults = await Promise.all(
      hopelessCalls(appFunction.sampleRequest).map(async (call) => {
        const fault = faultOf(await callInFreshProcess(path.join(distDir, where), call), call);
        return fault === null ? [] : [{ where, what: `called ${call.situation}, it ${fault}` }];
      }),
    );
    problems.push(...faults.flat());
  }
  return problems;
}
