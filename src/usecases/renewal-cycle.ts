import type { UnstoredEntry } from '../crm/mapping/entry.ts';
import { changedProperties } from '../crm/mapping/changes.ts';
import { toMajor } from '../crm/mapping/money.ts';
import { writeValue } from '../crm/mapping/values.ts';
import type { CrmRepository, PropertyValues } from '../crm/repository.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import { currencyOf } from '../domain/money.ts';
import { factsWanted, refuseOvertakenFacts } from './company-facts.ts';
import { changesOf, editKey, isSame, leadsTo, nextRevision } from './edits/edit-lines.ts';
import type { Edit } from './edits/edit-lines.ts';
import type { EntryOrigin } from './ledger-lines.ts';
import type { LoadedCompany } from './load-company.ts';
import type { NewEntry } from './new-entry.ts';
import type { NewRenewalOutcome } from './new-renewal-lines.ts';
import { planKeyOf } from './plan-edits/ad-hoc-key.ts';
import { entryDiffers } from './store-lines.ts';

/** What outcomes of renewals, outcomes that are taken back, and facts that are put right make of the company. */
export interface CycleWrites {
  /** Edits of the company, which name the entries that they come from. */
  readonly lines: readonly UnstoredEntry[];
  /** What is to be written to the company, after the lines. */
  readonly properties: PropertyValues;
}

const CHANGES_COMPANY: ReadonlySet<NewEntry['kind']> = new Set([
  'renewal_outcome',
  'reversal',
  'company_facts',
]);

const NOTHING: CycleWrites = { lines: [], properties: {} };

/**
 * The outcome of a renewal starts the next cycle: the company takes on the date of the next renewal and, where the new
 * contract has begun and the company states its own cost, the new annual cost. An outcome that is taken back gives
 * both back, unless somebody has changed them since. Facts of the contract are written as they are said. It is an edit of the company like any other: its line is written
 * first, of two people only one succeeds, and asking again finds the line of the first time.
 * @throws RequestError when somebody changed meanwhile what a form showed
 * @throws CrmError
 */
export async function cycleWrites(
  repository: CrmRepository,
  entries: readonly NewEntry[],
  loaded: LoadedCompany,
  origin: EntryOrigin,
  today: CalendarDate,
): Promise<CycleWrites> {
  const index = entries.findIndex(({ kind }) => CHANGES_COMPANY.has(kind));
  const entry = entries[index];
  if (entry === undefined) return NOTHING;
  const wanted = wantedAfter(entry, loaded, today);
  const planKey = await planKeyOf(repository, loaded);
  const { properties } = loaded.records.company;
  const plan = changedProperties({ vrm_plan_key: planKey }, properties);
  const edits = editsOf(loaded, planKey);
  const done = edits.find(({ requestKey }) => requestKey === entry.entryKey);
  if (done !== undefined) {
    if (entry.kind === 'company_facts' && !leadsTo(done.changes, wanted)) throw entryDiffers(index);
    const isLast = edits.every(({ revision }) => revision <= done.revision);
    return { lines: [done], properties: isLast ? { ...valuesAfter(done, properties), ...plan } : {} };
  }
  if (entry.kind === 'company_facts') refuseOvertakenFacts(entry, index, loaded, planKey);
  const changes = changesOf(properties, wanted);
  if (Object.keys(changes).length === 0) return NOTHING;
  const revision = nextRevision(loaded.facts.entries, planKey);
  const line: UnstoredEntry = {
    kind: 'edit',
    key: editKey(planKey, revision),
    ...origin,
    on: today,
    milestoneKey: null,
    metricKey: null,
    note: null,
    record: planKey,
    revision,
    requestKey: entry.entryKey,
    changes,
  };
  return { lines: [line], properties: { ...wanted, ...plan } };
}

function wantedAfter(entry: NewEntry, loaded: LoadedCompany, today: CalendarDate): PropertyValues {
  if (entry.kind === 'company_facts') return factsWanted(entry, loaded);
  if (entry.kind === 'renewal_outcome') return afterOutcome(entry, loaded, today);
  return entry.kind === 'reversal' ? beforeOutcome(entry.reverses, loaded) : {};
}

function afterOutcome(entry: NewRenewalOutcome, loaded: LoadedCompany, today: CalendarDate): PropertyValues {
  const { outcome, renewalDate, nextRenewalDate, amountMinor } = entry;
  const { company } = loaded.facts;
  if (outcome === 'churned' || nextRenewalDate === null) return {};
  const hasBegun = renewalDate <= today;
  const isOwnFigure = company.annualCostMinor !== null;
  return {
    vrm_renewal_date: nextRenewalDate,
    ...(hasBegun && isOwnFigure && amountMinor !== null
      ? { vrm_annual_cost: writeValue(toMajor(amountMinor, currencyOf(company, loaded.settings))) }
      : {}),
  };
}

/** What the outcome changed on the company, as it was before, where the company still has what came with it. */
function beforeOutcome(outcomeKey: string, { facts, records }: LoadedCompany): PropertyValues {
  const edit = facts.entries.find(
    (line): line is Edit => line.kind === 'edit' && line.intact && line.requestKey === outcomeKey,
  );
  const outcome = facts.entries.find(({ key }) => key === outcomeKey);
  if (edit === undefined || outcome?.kind !== 'renewal_outcome') return {};
  const { properties } = records.company;
  return Object.fromEntries(
    Object.entries(edit.changes)
      .filter(([name, { after }]) => isSame(name, properties[name] || null, after))
      .map(([name, { before }]) => [name, before ?? '']),
  );
}

/** What an edit led to and the company does not say yet: the process that wrote the line ended before. */
function valuesAfter({ changes }: Edit, stored: PropertyValues): PropertyValues {
  const after = Object.entries(changes).map(([name, change]) => [name, change.after ?? ''] as const);
  return changedProperties(Object.fromEntries(after), stored);
}

const editsOf = ({ facts }: LoadedCompany, record: string): readonly Edit[] =>
  facts.entries.filter((line): line is Edit => line.kind === 'edit' && line.record === record);
