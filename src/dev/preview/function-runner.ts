import { fork, type ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { dropNullProperties } from './drop-nulls.ts';
import { functionFailure, type FunctionFailure } from './function-errors.ts';

/** What `main` is called with. `event` and `secrets` are what HubSpot fills in, no more. */
export type FunctionContext = {
  readonly parameters: unknown;
  readonly event: { readonly payload: unknown };
  readonly propertiesToSend: Readonly<Record<string, string | null>>;
  readonly secrets: Readonly<Record<string, string>>;
};

export type FunctionOutcome =
  | { readonly kind: 'returned'; readonly json: string }
  | { readonly kind: 'threw'; readonly message: string }
  | { readonly kind: 'no-main' }
  | { readonly kind: 'not-json' };

export type FunctionAnswer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: FunctionFailure };

export type FunctionCall = {
  readonly uid: string;
  readonly file: string;
  readonly context: Omit<FunctionContext, 'secrets'>;
};

/** Calls `expire` after so many milliseconds unless the returned function is called first. */
export type StartTimer = (milliseconds: number, expire: () => void) => () => void;

export type FunctionRunnerOptions = {
  readonly processFile: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly clockOffsetMilliseconds?: number;
  readonly limitMilliseconds?: number;
  readonly startTimer?: StartTimer;
  /** Drops what functions write to their log, where failures are wanted. */
  readonly isQuiet?: boolean;
};

/** HubSpot was seen to kill a function after this time; it documents no limit. */
export const FUNCTION_LIMIT_MILLISECONDS = 20_000;

const realTimer: StartTimer = (milliseconds, expire) => {
  const timer = setTimeout(expire, milliseconds);
  return () => clearTimeout(timer);
};

type Container = {
  readonly child: ChildProcess;
  readonly file: string;
  readonly builtAt: number;
  /** The offset of the clock that it was started with. */
  readonly startedAt: number;
};

const toAnswer = (name: string, outcome: FunctionOutcome): FunctionAnswer => {
  switch (outcome.kind) {
    case 'returned':
      return { ok: true, value: dropNullProperties(JSON.parse(outcome.json)) };
    case 'threw':
      return { ok: false, failure: functionFailure(name, outcome.message) };
    case 'no-main':
      return { ok: false, failure: functionFailure(name, 'customerPayload.main is not a function') };
    case 'not-json':
      return { ok: false, failure: functionFailure(name, 'Wrong arguments') };
  }
};

const modifiedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const secretsOf = (environment: Readonly<Record<string, string>>): Record<string, string> => {
  const token = environment['PRIVATE_APP_ACCESS_TOKEN'];
  return token === undefined ? {} : { PRIVATE_APP_ACCESS_TOKEN: token };
};

/**
 * Runs functions as HubSpot's containers do: one process serves one call at a time and is used again for
 * the next one; calls at the same time get processes of their own; a call that exceeds the limit is killed
 * with its process. Processes see only `environment`, and the time zone UTC.
 */
export const createFunctionRunner = (options: FunctionRunnerOptions) => {
  const limit = options.limitMilliseconds ?? FUNCTION_LIMIT_MILLISECONDS;
  const startTimer = options.startTimer ?? realTimer;
  const log = options.isQuiet === true ? 'ignore' : 'inherit';
  const idle: Container[] = [];
  const children = new Set<ChildProcess>();
  let clockOffsetMilliseconds = options.clockOffsetMilliseconds ?? 0;

  const start = (file: string): Container => {
    const child = fork(options.processFile, [file, String(clockOffsetMilliseconds)], {
      env: { ...options.environment, TZ: 'UTC' },
      execArgv: [],
      // What a function writes to its log belongs beside the log of the preview.
      stdio: ['ignore', log, log, 'ipc'],
    });
    children.add(child);
    child.once('exit', () => children.delete(child));
    return { child, file, builtAt: modifiedAt(file), startedAt: clockOffsetMilliseconds };
  };

  const take = (file: string): Container => {
    const found = idle.findIndex((container) => container.file === file);
    const [container] = found === -1 ? [] : idle.splice(found, 1);
    if (container === undefined) return start(file);
    if (container.child.connected && container.builtAt === modifiedAt(file)) return container;
    container.child.kill('SIGKILL');
    return take(file);
  };

  const call = (container: Container, { uid, context }: FunctionCall) =>
    new Promise<FunctionAnswer>((resolve) => {
      const { child } = container;
      const finish = (answer: FunctionAnswer) => {
        cancelTimer();
        child.removeAllListeners('message');
        child.removeListener('exit', onExit);
        resolve(answer);
      };
      const onExit = () => finish({ ok: false, failure: functionFailure(uid, 'the process ended early') });
      const cancelTimer = startTimer(limit, () => {
        const seconds = (limit / 1000).toFixed(2);
        finish({ ok: false, failure: functionFailure(uid, `Task timed out after ${seconds} seconds`) });
        child.kill('SIGKILL');
      });
      child.once('exit', onExit);
      child.on('message', (outcome) => {
        finish(toAnswer(uid, outcome as FunctionOutcome));
        if (container.startedAt === clockOffsetMilliseconds) idle.push(container);
        else child.kill('SIGKILL');
      });
      child.send({ ...context, secrets: secretsOf(options.environment) } satisfies FunctionContext);
    });

  return {
    /** Never rejects: a failure of the function is part of the answer. */
    run: (request: FunctionCall): Promise<FunctionAnswer> => call(take(request.file), request),
    /** How far the clock of the functions is from the real one. */
    clockOffset: (): number => clockOffsetMilliseconds,
    /** Lets the functions live so much later from now on; calls that are under way end on the clock they began with. */
    moveClock: (byMilliseconds: number): void => {
      clockOffsetMilliseconds += byMilliseconds;
      for (const { child } of idle.splice(0)) child.kill('SIGKILL');
    },
    close: (): void => {
      for (const child of children) child.kill('SIGKILL');
      idle.length = 0;
    },
  };
};

export type FunctionRunner = ReturnType<typeof createFunctionRunner>;
