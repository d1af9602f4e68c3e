import type { LedgerEntry } from '../../../../src/domain/ledger.ts';
import { UNIT_MONEY } from '../../../../src/domain/vocabulary.ts';
import type {
  MeanwhileChange,
  NewBaseline,
  NewCompanyFacts,
  NewEntry,
} from '../../../../src/functions/contract.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';

/** An entry as the ledger would show it, so that it can be read beside another one. */
export function draftLine(
  entry: NewEntry,
  now: string | null,
  words: Words,
  company: CompanyScope,
): LedgerEntry {
  if (entry.kind === 'baseline') return draftEdit(entry, now, words, company);
  if (entry.kind === 'company_facts') return draftFacts(entry, words);
  const { entryKey, known, ...said } = entry;
  const line = { ...said, key: entryKey, recordedAt: '', claimedBy: null, source: 'card', intact: true };
  switch (line.kind) {
    case 'confirmation':
    case 'dispute_resolved':
      return { ...line, annualThenMinor: null };
    case 'reset':
      return { ...line, previousTargetDate: company.milestone(line.milestoneKey)?.targetDate ?? null };
    case 'renewal_outcome':
      return { ...line, annualBeforeMinor: null };
    default:
      return line;
  }
}

function draftEdit(
  { entryKey, on, note, milestoneKey, value }: NewBaseline,
  now: string | null,
  { format }: Words,
  company: CompanyScope,
): LedgerEntry {
  const unit = company.milestone(milestoneKey)?.milestone.unit ?? null;
  const after = String(unit === UNIT_MONEY ? format.toMajor(value) : value);
  return { ...editLine(entryKey, on, milestoneKey), note, changes: { baseline: { before: now, after } } };
}

/** What somebody wants the company to say; where it said nothing, the form showed nothing. */
function draftFacts(facts: NewCompanyFacts, { format }: Words): LedgerEntry {
  const { entryKey, on, note, seen, startDate, renewalDate, annualCostMinor } = facts;
  const cost = (minor: number | null = null) => (minor === null ? null : String(format.toMajor(minor)));
  const wanted = [
    ['vrm_start_date', seen?.startDate ?? null, startDate],
    ['vrm_renewal_date', seen?.renewalDate ?? null, renewalDate],
    ['vrm_annual_cost', cost(seen?.annualCostMinor), cost(annualCostMinor)],
  ] as const;
  const changes = wanted.flatMap(([name, before, after]) =>
    after === null ? [] : [[name, { before, after }]],
  );
  return { ...editLine(entryKey, on, null), note, changes: Object.fromEntries(changes) };
}

/** What somebody else made of a value, as the ledger shows it. */
export const changeLine = (
  { property, before, after, changedBy, changedAt }: MeanwhileChange,
  entry: NewEntry,
): LedgerEntry => ({
  ...editLine(`${entry.entryKey}/theirs`, changedAt?.slice(0, 10) ?? entry.on, entry.milestoneKey),
  claimedBy: changedBy,
  changes: { [property]: { before, after } },
});

const editLine = (key: string, on: string, milestoneKey: string | null) => ({
  kind: 'edit' as const,
  key,
  on,
  milestoneKey,
  recordedAt: '',
  claimedBy: null,
  source: 'card',
  metricKey: null,
  note: null,
  intact: true,
  record: milestoneKey ?? '',
  revision: 0,
  requestKey: null,
});
