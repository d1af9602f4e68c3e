/**
 * Makes `Date` of a global scope run at a distance from the real clock, still ticking. Used alike in the
 * page, in the worker of a card and in the process of a function, so that all of them live on one day.
 * Explicit dates (`new Date(2026, 0, 1)`) and all other clocks are left alone.
 */
export const shiftClock = (scope: { Date: DateConstructor }, offsetMilliseconds: number): void => {
  if (offsetMilliseconds === 0) return;
  const RealDate = scope.Date;
  replaceNow(scope, () => RealDate.now() + offsetMilliseconds);
};

/** Lets `Date` of a global scope stand still at an instant, for pictures that are the same at every time. */
export const stopClock = (scope: { Date: DateConstructor }, atMilliseconds: number): void =>
  replaceNow(scope, () => atMilliseconds);

const replaceNow = (scope: { Date: DateConstructor }, now: () => number): void => {
  const RealDate = scope.Date;
  scope.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
};

/**
 * How far the clock has to be moved so that it is noon (UTC) of `today` at the instant `realNow`.
 * Without a day the clock stays as it is. Throws when `today` is not a calendar date.
 */
export const clockOffset = (today: string | undefined, realNowMilliseconds: number): number => {
  if (today === undefined) return 0;
  const noon = Date.parse(`${today}T12:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(noon)) {
    throw new Error(`"${today}" is not a date the preview can start on. Write it as YYYY-MM-DD.`);
  }
  return noon - realNowMilliseconds;
};
