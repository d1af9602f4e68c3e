import { useEffect, useState } from 'react';

const SECOND = 1000;

/**
 * Whole seconds until something may be asked again; 0 when it may.
 * @param waitSeconds how long to wait from now on; 0 for not at all
 * @param since what the wait belongs to: another value starts it anew
 */
export function useSecondsLeft(waitSeconds: number, since: unknown): number {
  const [wait, setWait] = useState({ since, left: waitSeconds });
  // The wait of another failure counts from the drawing in which it is first seen.
  const current = wait.since === since ? wait : { since, left: waitSeconds };
  if (current !== wait) setWait(current);
  const isWaiting = current.left > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => {
      setWait((before) => ({ ...before, left: Math.max(0, before.left - 1) }));
    }, SECOND);
    return () => clearInterval(timer);
  }, [isWaiting, since]);
  return current.left;
}
