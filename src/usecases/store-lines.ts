import { entryProperties, saysTheSame, toLedgerEntry } from '../crm/mapping/entry.ts';
import type { UnstoredEntry } from '../crm/mapping/entry.ts';
import { measuredCurrencyOf } from '../crm/mapping/measured-money.ts';
import type { MeasuredCurrency } from '../crm/mapping/measured-money.ts';
import type { CreateOutcome, CrmRecord, CrmRepository, NewRecord } from '../crm/repository.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { currencyOf } from '../domain/money.ts';
import { isSame } from './edits/edit-lines.ts';
import type { Edit } from './edits/edit-lines.ts';
import { revisionTaken } from './edits/meanwhile.ts';
import { entryTitle } from './entry-title.ts';
import type { LoadedCompany } from './load-company.ts';
import { RequestError } from './request-error.ts';

export interface StoredLine {
  readonly line: LedgerEntry;
  readonly state: CreateOutcome['state'];
}

export interface StoredLines {
  readonly lines: readonly StoredLine[];
  /** The records of the lines that were not in the ledger when it was read. */
  readonly records: readonly CrmRecord[];
}

/**
 * Writes lines that the ledger lacks. What is in it already is not asked for again: the repetition of a request
 * that a slow CRM did not answer in time is then short enough to be answered. Where an edit is among them, all are
 * written or none: somebody may have edited the same record meanwhile.
 * @param entryKeys keys of the entries of the request, in their order
 * @throws RequestError `changed_meanwhile` when somebody else edited the record; `entry_differs` when a key was
 * taken by something else. Nothing is written then
 */
export async function storeLines(
  repository: CrmRepository,
  lines: readonly UnstoredEntry[],
  entryKeys: readonly string[],
  { records, facts, settings }: LoadedCompany,
): Promise<StoredLines> {
  const measuredCurrency = measuredCurrencyOf(facts.milestones, currencyOf(facts.company, settings));
  const known = new Map(facts.entries.map((line) => [line.key, line]));
  const missing = lines.filter(({ key }) => !known.has(key));
  const companyId = records.company.id;
  const toRecord = (line: UnstoredEntry): NewRecord => ({
    key: line.key,
    companyId,
    properties: entryProperties(line, companyId, entryTitle(line, facts), measuredCurrency),
  });
  const outcomes = missing.some(({ kind }) => kind === 'edit')
    ? await createTogether(repository, missing, toRecord, (edit) => ({
        index: indexOf(edit, entryKeys),
        name: nameOf(edit, facts),
      }))
    : await createEach(repository, missing, toRecord);
  const byKey = new Map(outcomes.map((outcome) => [outcome.key, outcome]));
  return {
    records: outcomes,
    lines: lines.map((asked) => {
      const line = known.get(asked.key);
      if (line !== undefined) return { line, state: 'existing' };
      const outcome = byKey.get(asked.key);
      const index = indexOf(asked, entryKeys);
      return {
        line: storedLine(outcome, asked, { index, companyId, measuredCurrency }),
        state: outcome?.state ?? 'existing',
      };
    }),
  };
}

/** Refuses what is known to be taken before anything is written, so that no part of the request stays behind. */
export function refuseOtherContent(
  lines: readonly UnstoredEntry[],
  entryKeys: readonly string[],
  existing: readonly LedgerEntry[],
): void {
  for (const line of lines) {
    const stored = existing.find(({ key }) => key === line.key);
    if (stored !== undefined && !saysTheSame(stored, line)) throw entryDiffers(indexOf(line, entryKeys));
  }
}

/** The refusal of a line whose key says something else already. */
export function entryDiffers(index: number): RequestError {
  return new RequestError(
    'entry_differs',
    `entries[${index}].entryKey`,
    'Another line was saved under this key before. Open the form again to record this one as well.',
  );
}

type ToRecord = (line: UnstoredEntry) => NewRecord;
type UnstoredEdit = Extract<UnstoredEntry, { kind: 'edit' }>;
/** The entry of the request that an edit comes from, and what people call the record. */
type Describe = (edit: UnstoredEdit) => { readonly index: number; readonly name: string };

async function createEach(
  repository: CrmRepository,
  missing: readonly UnstoredEntry[],
  toRecord: ToRecord,
): Promise<readonly CreateOutcome[]> {
  return missing.length === 0 ? [] : repository.create('value_entry', missing.map(toRecord));
}

/** Again without those that turn out to be there already, which are fewer each time. */
async function createTogether(
  repository: CrmRepository,
  missing: readonly UnstoredEntry[],
  toRecord: ToRecord,
  describe: Describe,
): Promise<readonly CreateOutcome[]> {
  if (missing.length === 0) return [];
  const outcomes = await repository.createTogether('value_entry', missing.map(toRecord));
  const existing = outcomes.filter(({ state }) => state === 'existing');
  if (existing.length === 0) return outcomes;
  for (const outcome of existing) {
    const asked = missing.find(({ key }) => key === outcome.key);
    const stored = toLedgerEntry(outcome);
    if (asked?.kind === 'edit') refuseOtherEdit(asked, stored, describe(asked));
  }
  const taken = new Set(existing.map(({ key }) => key));
  const open = missing.filter(({ key }) => !taken.has(key));
  return [...existing, ...(await createTogether(repository, open, toRecord, describe))];
}

/** Of two who edit a record at once the second is told, unless both made the same of it. */
function refuseOtherEdit(
  asked: UnstoredEdit,
  stored: LedgerEntry | null,
  { index, name }: ReturnType<Describe>,
): void {
  if (stored?.kind !== 'edit') throw entryDiffers(index);
  if (!leadToTheSame(stored, asked)) throw revisionTaken(index, name, stored);
}

function leadToTheSame(first: Pick<Edit, 'changes'>, second: Pick<Edit, 'changes'>): boolean {
  const names = new Set([...Object.keys(first.changes), ...Object.keys(second.changes)]);
  return [...names].every((name) => isSame(name, afterOf(first, name), afterOf(second, name)));
}

const afterOf = ({ changes }: Pick<Edit, 'changes'>, name: string) => changes[name]?.after ?? null;

/** Which entry of the request a line comes from: by its own key, or by the request that an edit names. */
function indexOf(line: UnstoredEntry, entryKeys: readonly string[]): number {
  const from = line.kind === 'edit' ? line.requestKey : line.key;
  return Math.max(
    0,
    entryKeys.findIndex((key) => from === key || (from ?? '').startsWith(`${key}/`)),
  );
}

function nameOf({ record }: UnstoredEdit, { company, milestones, metrics }: LoadedCompany['facts']): string {
  if (record === company.planKey) return company.name;
  return [...milestones, ...metrics].find(({ key }) => key === record)?.name ?? record;
}

interface Storing {
  readonly index: number;
  readonly companyId: string;
  readonly measuredCurrency: MeasuredCurrency;
}

function storedLine(
  outcome: CreateOutcome | undefined,
  asked: UnstoredEntry,
  { index, companyId, measuredCurrency }: Storing,
): LedgerEntry {
  const stored = outcome === undefined ? null : toLedgerEntry(outcome, measuredCurrency);
  if (outcome === undefined || stored === null || !isOfCompany(outcome, companyId)) throw entryDiffers(index);
  const isEdit = stored.kind === 'edit' && asked.kind === 'edit';
  if (isEdit ? !leadToTheSame(stored, asked) : !saysTheSame(stored, asked)) throw entryDiffers(index);
  return stored;
}

/** A line of another company may say the same: it is not there for this one. */
function isOfCompany({ properties }: CreateOutcome, companyId: string): boolean {
  return (properties['company_id'] ?? companyId) === companyId;
}
