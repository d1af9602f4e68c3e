import type { CalendarDate } from '../domain/calendar.ts';
import { inCanonicalOrder, summariseCore } from '../domain/core.ts';
import type { Core } from '../domain/core.ts';
import type { LoadedCompany } from './load-company.ts';
import type { MeanwhileChange } from './request-error.ts';

/** Ends the request; the field is that of the entry, the change what somebody else made of it meanwhile. */
export type Refuse = (field: string, message: string, change?: MeanwhileChange) => never;

/** What a line is judged by: the company as it is before it, and a way to say no. */
export interface Situation {
  readonly loaded: LoadedCompany;
  readonly today: CalendarDate;
  /** Computed when first asked for, because many lines can be judged without it. */
  readonly core: () => Core;
  readonly refuse: Refuse;
}

export function situationOf(loaded: LoadedCompany, today: CalendarDate, refuse: Refuse): Situation {
  let core: Core | undefined;
  return {
    loaded,
    today,
    refuse,
    core: () => (core ??= summariseCore(inCanonicalOrder(loaded.facts), loaded.settings, today)),
  };
}

/** Refuses a line that is about an earlier day than what it follows or answers. */
export function refuseBefore(
  since: CalendarDate | undefined,
  on: CalendarDate,
  what: string,
  refuse: Refuse,
): void {
  if (since !== undefined && on < since) refuse('on', `The date is before ${since}, the day ${what}.`);
}

/** Refuses a text that has to be there and says nothing. */
export function refuseBlank(field: string, text: string, message: string, refuse: Refuse): void {
  if (text.trim() === '') refuse(field, message);
}
