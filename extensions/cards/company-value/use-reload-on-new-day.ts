import { useEffect, useRef } from 'react';
import type { CompanyValueView } from '../../../src/functions/contract.ts';
import { todayIn } from './today.ts';

/** Often enough for somebody who looks at midnight. It only looks at the clock: nothing is asked of HubSpot. */
const LOOK_EVERY_MILLISECONDS = 30_000;

/**
 * Reads the company again when the account's day has changed under an open card: what was due today is late then. The
 * clock that counts is that of the function, which the reader's may differ from. One timer to midnight would come late
 * after the computer has slept.
 */
export function useReloadOnNewDay(
  view: CompanyValueView | null,
  timeZone: string,
  reload: () => Promise<void>,
): void {
  const asked = useRef<string | null>(null);
  const computedAt = view?.computedAt ?? null;
  const asOf = view?.summary.asOf ?? null;
  useEffect(() => {
    if (computedAt === null || asOf === null) return undefined;
    const ahead = Date.parse(computedAt) - Date.now();
    const timer = setInterval(() => {
      const day = todayIn(timeZone, new Date(Date.now() + ahead));
      // Once a day, also when it fails: the notice about it offers to try again.
      if (day <= asOf || day === asked.current) return;
      asked.current = day;
      void reload();
    }, LOOK_EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [computedAt, asOf, timeZone, reload]);
}
