import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { Clock } from './clock.ts';
import { ApiError } from './errors.ts';
import { FAULT_KIND_NAMES, FAULT_KINDS, faultOfKind } from './fault-kinds.ts';
import type { Faults } from './faults.ts';
import type { Answer } from './http/answer.ts';
import { errorAnswer } from './http/answer.ts';
import { parseBody } from './http/message.ts';
import { parseJson } from './http/receive.ts';
import type { RequestLog } from './request-log.ts';
import type { SavedState } from './saved-state.ts';
import type { SeedClient } from './seed.ts';

/** Everything below this path is the emulator's own and does not exist at HubSpot. */
export const ADMIN_ROOT = '/emulator/';

/** What the admin paths steer. */
export interface Controls {
  faults: Faults;
  requests: RequestLog;
  clock: Clock;
  store: SeedClient;
  reset(): Promise<void>;
  exportState(): SavedState;
  importState(state: unknown): void;
  searchLag(): number;
  setSearchLag(lagMs: number): void;
}

const faultBody = z.object({
  method: z.string().optional(),
  path: z.string().optional(),
  /** A regular expression, for what `path` cannot say. */
  pathPattern: z.string().optional(),
  /** One of the failures in `fault-kinds.ts`, whose fields the others override. */
  kind: z.enum(FAULT_KIND_NAMES).optional(),
  times: z.number().int().min(0).optional(),
  rate: z.number().gt(0).max(1).optional(),
  skip: z.number().int().min(0).optional(),
  status: z.number().int().min(100).max(599).optional(),
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  latencyMs: z.number().min(0).optional(),
  dropConnection: z.boolean().optional(),
  truncateBody: z.boolean().optional(),
  when: z.enum(['before', 'after']).optional(),
  failInputs: z.array(z.number().int().min(0)).optional(),
});

const clockBody = z.union([
  z.object({ advanceMs: z.number() }),
  z.object({ at: z.iso.datetime() }),
  z.object({ follow: z.literal(true) }),
]);

const editBody = z.object({
  objectType: z.string(),
  id: z.string(),
  properties: z.record(z.string(), z.string()),
  userId: z.number().int(),
});

const ok = (body: unknown): Answer => ({ status: 200, body });
const done: Answer = { status: 204 };

function addFault({ faults }: Controls, body: unknown): Answer {
  const { pathPattern, kind, ...given } = parseBody(body, faultBody);
  const path = pathPattern === undefined ? given.path : new RegExp(pathPattern);
  const fault = Object.fromEntries(
    Object.entries({ ...given, path }).filter(([, value]) => value !== undefined),
  );
  return { status: 201, body: { id: faults.add(kind === undefined ? fault : faultOfKind(kind, fault)) } };
}

function moveClock({ clock }: Controls, body: unknown): Answer {
  const move = parseBody(body, clockBody);
  if ('advanceMs' in move) clock.advance(move.advanceMs);
  else clock.set('at' in move ? Date.parse(move.at) : null);
  return ok({ now: clock.now() });
}

function editByHand({ store }: Controls, body: unknown): Answer {
  const { objectType, id, properties, userId } = parseBody(body, editBody);
  store.update(objectType, id, properties, { userId });
  return done;
}

function setSearchLag(controls: Controls, body: unknown): Answer {
  const { searchLagMs } = parseBody(body, z.object({ searchLagMs: z.number().min(0) }));
  controls.setSearchLag(searchLagMs);
  return ok({ searchLagMs });
}

type AdminHandler = (controls: Controls, body: unknown) => Answer | Promise<Answer>;

const HANDLERS: Record<string, AdminHandler> = {
  'GET faults': ({ faults }) =>
    ok(faults.list().map((fault) => ({ ...fault, path: fault.path?.toString() }))),
  'POST faults': addFault,
  'GET fault-kinds': () => ok(FAULT_KIND_NAMES.map((name) => ({ name, label: FAULT_KINDS[name].label }))),
  'DELETE faults': ({ faults }) => {
    faults.clear();
    return done;
  },
  'POST reset': async ({ reset }) => {
    await reset();
    return done;
  },
  'GET state': ({ exportState }) => ok(exportState()),
  'POST state': ({ importState }, body) => {
    importState(body);
    return done;
  },
  'GET requests': ({ requests }) => ok(requests.list()),
  'DELETE requests': ({ requests }) => {
    requests.clear();
    return done;
  },
  'GET stats': ({ requests }) => ok(requests.stats()),
  'GET clock': ({ clock }) => ok({ now: clock.now() }),
  'POST clock': moveClock,
  'GET search-lag': ({ searchLag }) => ok({ searchLagMs: searchLag() }),
  'POST search-lag': setSearchLag,
  'POST edits-by-hand': editByHand,
};

/** A page of another site must not steer the emulator of whoever has that page open. */
function checkOrigin(message: IncomingMessage): void {
  const { origin } = message.headers;
  if (origin === undefined || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin)) return;
  throw new ApiError(403, { message: `Requests from ${origin} are not accepted here.` });
}

/** Answers a request below /emulator/. */
export async function answerAdmin(controls: Controls, message: IncomingMessage, path: string, text: string) {
  try {
    checkOrigin(message);
    const name = `${message.method} ${path.slice(ADMIN_ROOT.length)}`;
    const handler = HANDLERS[name];
    if (!handler)
      throw new ApiError(404, { message: `Unknown: ${name}. Known: ${Object.keys(HANDLERS).join(', ')}.` });
    return await handler(controls, parseJson(text, message.headers['content-type']));
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error);
    throw error;
  }
}
