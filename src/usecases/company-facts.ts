import { toMajor } from '../crm/mapping/money.ts';
import { writeValue } from '../crm/mapping/values.ts';
import type { PropertyValues } from '../crm/repository.ts';
import { isCalendarDate } from '../domain/calendar.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import type { Company } from '../domain/facts.ts';
import { currencyOf } from '../domain/money.ts';
import { changedMeanwhile, lastEdit } from './edits/meanwhile.ts';
import { isSame } from './edits/edit-lines.ts';
import type { LoadedCompany } from './load-company.ts';
import type { NewEntryBase } from './new-entry-base.ts';
import type { Situation } from './situation.ts';

/** What value and the renewal are counted from. */
interface Facts {
  readonly startDate: CalendarDate | null;
  readonly renewalDate: CalendarDate | null;
  /** Whole minor units of the company's currency. */
  readonly annualCostMinor: number | null;
}

/**
 * What the company record itself says of its contract, filled in or put right. It becomes an edit of the company; null
 * leaves what is there.
 */
export interface NewCompanyFacts extends NewEntryBase, Facts {
  readonly kind: 'company_facts';
  /**
   * What the form showed, so that nobody undoes what another has changed meanwhile; null when the caller does not say,
   * and what is said then replaces whatever is there.
   */
  readonly seen: Facts | null;
}

/** Properties of the company that say them. */
const PROPERTIES = {
  startDate: 'vrm_start_date',
  renewalDate: 'vrm_renewal_date',
  annualCostMinor: 'vrm_annual_cost',
} as const satisfies Readonly<Record<keyof Facts, string>>;
const NAMES = ['startDate', 'renewalDate', 'annualCostMinor'] as const satisfies readonly (keyof Facts)[];

/** Refuses facts that no contract can have. */
export function checkCompanyFacts(entry: NewCompanyFacts, { loaded, refuse }: Situation): void {
  if (NAMES.every((name) => entry[name] === null)) {
    refuse('renewalDate', 'Say at least one of start date, renewal date and annual cost.');
  }
  for (const name of ['startDate', 'renewalDate'] as const) {
    const day = entry[name];
    if (day !== null && !isCalendarDate(day))
      refuse(name, 'Write the date as YYYY-MM-DD, for example 2026-10-12.');
  }
  const { company } = loaded.facts;
  const start = entry.startDate ?? company.startDate;
  const renewal = entry.renewalDate ?? company.renewalDate;
  if (start !== null && renewal !== null && renewal <= start) {
    refuse('renewalDate', `The renewal comes after the start: ${renewal} is not after ${start}.`);
  }
  const { annualCostMinor } = entry;
  if (annualCostMinor !== null && !(Number.isSafeInteger(annualCostMinor) && annualCostMinor > 0)) {
    refuse('annualCostMinor', 'The annual cost is a whole number of minor units (cents) above 0.');
  }
}

/** The values that the company takes on. */
export function factsWanted(facts: Facts, loaded: LoadedCompany): PropertyValues {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const text = textOf(name, facts, loaded);
      return text === null ? [] : [[PROPERTIES[name], text]];
    }),
  );
}

function textOf(name: keyof Facts, facts: Facts, { facts: { company }, settings }: LoadedCompany) {
  if (name !== 'annualCostMinor') return facts[name];
  const { annualCostMinor } = facts;
  return annualCostMinor === null
    ? null
    : (writeValue(toMajor(annualCostMinor, currencyOf(company, settings))) ?? null);
}

/**
 * Refuses facts that somebody changed since the form showed them, unless to what is asked for.
 * @param index of the entry in its request
 * @param planKey under which the ledger keeps edits of the company
 * @throws RequestError `changed_meanwhile`
 */
export function refuseOvertakenFacts(
  entry: NewCompanyFacts,
  index: number,
  loaded: LoadedCompany,
  planKey: string,
): void {
  const { seen } = entry;
  const now: Pick<Company, keyof Facts> = loaded.facts.company;
  if (seen === null) return;
  const overtaken = NAMES.find(
    (name) => entry[name] !== null && entry[name] !== now[name] && seen[name] !== now[name],
  );
  if (overtaken === undefined) return;
  const property = PROPERTIES[overtaken];
  const after = textOf(overtaken, now, loaded);
  const edit = lastEdit(loaded.facts.entries, planKey);
  const isOfEdit = edit !== undefined && isSame(property, edit.changes[property]?.after ?? null, after);
  throw changedMeanwhile(index, loaded.facts.company.name, {
    property,
    before: textOf(overtaken, seen, loaded),
    after,
    changedBy: isOfEdit ? edit.claimedBy : null,
    changedAt: isOfEdit ? edit.recordedAt : null,
  });
}
