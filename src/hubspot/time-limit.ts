import { errorWithoutReply } from './errors.ts';
import type { HttpRequest } from './port.ts';

type Attempt<Result> = (signal: AbortSignal) => Promise<Result>;

/**
 * Runs one attempt and settles at the latest when the time is up or the caller cancels, also when the attempt
 * ignores its signal. Any other failure of the attempt counts as a network error; its text is
 * dropped, because what a platform writes there is not under our control.
 */
export const withTimeLimit = async <Result>(
  request: HttpRequest,
  timeoutMilliseconds: number,
  attempt: Attempt<Result>,
): Promise<Result> => {
  if (request.signal?.aborted) throw errorWithoutReply('cancelled', request);
  const controller = new AbortController();
  let stop = (): void => {};
  const stopped = new Promise<never>((_resolve, reject) => {
    const end = (kind: 'timeout' | 'cancelled') => {
      reject(errorWithoutReply(kind, request));
      controller.abort();
    };
    const cancel = () => end('cancelled');
    const limit = Math.min(timeoutMilliseconds, request.timeoutMilliseconds ?? timeoutMilliseconds);
    const timer = setTimeout(() => end('timeout'), limit);
    request.signal?.addEventListener('abort', cancel, { once: true });
    stop = () => {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', cancel);
    };
  });
  const attempted = attempt(controller.signal).catch(() => {
    throw errorWithoutReply('network', request);
  });
  try {
    return await Promise.race([stopped, attempted]);
  } finally {
    stop();
  }
};
