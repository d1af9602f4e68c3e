import { REVIEW_QUESTIONS } from '../../../../src/domain/guidance/guidance-summary.ts';
import type { ReviewQuestion } from '../../../../src/domain/guidance/guidance-summary.ts';
import { isCalendarDate } from '../../../../src/domain/calendar.ts';
import type { LedgerEntry } from '../../../../src/domain/ledger.ts';
import type { LedgerSummary } from '../../../../src/domain/summary.ts';
import { UNIT_MONEY } from '../../../../src/domain/vocabulary.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { milestoneEditWords } from '../milestone-editor/edit-words.ts';
import { measure } from '../milestone/measure-words.ts';
import { inputName, inputWords } from '../value/input-words.ts';
import { metricEditWords } from './metric-edit-words.ts';
import { relationshipWords } from './relationship-words.ts';

/** What a line says beyond its kind; null when the kind says it all. */
export function entryWords(entry: LedgerEntry, words: Words, company: CompanyScope): string | null {
  const { t, format } = words;
  switch (entry.kind) {
    case 'measurement':
      return measurementWords(entry, words, company);
    case 'evidence':
      return t('method.withDetail', { method: entry.title, detail: t(`evidence.${entry.evidenceKind}`) });
    case 'confirmation':
      return confirmationWords(entry, words, company);
    case 'reset':
      return t('ledger.moved', {
        from: entry.previousTargetDate === null ? t('common.none') : format.date(entry.previousTargetDate),
        to: format.date(entry.newTargetDate),
      });
    case 'blocker_raised':
      return entry.title;
    case 'blocker_cleared':
      return blockerTitle(entry.blockerKey, company);
    case 'missed':
      return t(`missed.reason.${entry.reason}`);
    case 'dispute_resolved':
      return settlementWords(entry, words);
    case 'dispute':
    case 'cancelled':
    case 'reversal':
      return entry.reason;
    case 'work_logged':
      return entry.hours === null ? null : t('ledger.hours', { hours: format.number(entry.hours) });
    case 'assumption_changed':
      return assumptionWords(entry, words, company);
    case 'runway_step':
      return t(`readiness.step.${entry.step}`);
    case 'baseline_agreed':
      return company.people.nameOf(entry.contactId) ?? t('common.theCustomer');
    case 'edit':
      return editWords(entry, words, company);
    default:
      return relationshipWords(entry, words, company);
  }
}

type EntryOfKind<Kind extends LedgerEntry['kind']> = Extract<LedgerEntry, { kind: Kind }>;

function measurementWords(entry: EntryOfKind<'measurement'>, words: Words, company: CompanyScope): string {
  const { t } = words;
  const milestone = company.milestone(entry.milestoneKey)?.milestone;
  const metric = company.metric(entry.metricKey)?.metric;
  const value =
    metric && typeof entry.value === 'number'
      ? inputWords(entry.input ?? metric.measuredInputs[0] ?? '', entry.value, metric, words)
      : measure(milestone?.unit ?? null, entry.value, words);
  const who = company.people.nameOf(entry.contactId);
  const said = who === null ? value : t('ledger.measured', { value, who });
  const people = entry.survey?.length ?? 0;
  if (people > 0) return t('ledger.surveyed', { value: said, people });
  return entry.property ? t('ledger.fromProperty', { value: said, property: entry.property }) : said;
}

/** "Hourly rate: $80, agreed with Jonas Berg" */
function assumptionWords(
  { input, value, metricKey, contactId }: EntryOfKind<'assumption_changed'>,
  words: Words,
  company: CompanyScope,
): string {
  const metric = company.metric(metricKey)?.metric ?? null;
  const said = words.t('input.other', {
    name: inputName(input, words),
    value: inputWords(input, value, metric, words),
  });
  const who = company.people.nameOf(contactId ?? null);
  return who === null ? said : words.t('ledger.assumptionWith', { assumption: said, who });
}

export function confirmationWords(
  entry: EntryOfKind<'confirmation'>,
  { t, format }: Words,
  company: CompanyScope,
): string {
  const who = company.people.nameOf(entry.contactId) ?? t('common.theCustomer');
  if (entry.channel === null) return who;
  const channel = t(`channel.inline.${entry.channel}`);
  return entry.share < 1
    ? t('ledger.confirmedPart', { who, channel, share: format.percent(entry.share) })
    : t('ledger.confirmed', { who, channel });
}

/** What an edit of a baseline says: its value before and after, or whose inputs went with it. */
function editWords(entry: EntryOfKind<'edit'>, words: Words, company: CompanyScope): string | null {
  const { t, format } = words;
  if (entry.milestoneKey === null && entry.metricKey === null) return companyEditWords(entry, words);
  const unit = company.milestone(entry.milestoneKey)?.milestone.unit ?? null;
  const say = (stored: string | null | undefined): string | null => {
    const value = Number(stored);
    if (!stored || !Number.isFinite(value)) return null;
    return measure(unit, unit === UNIT_MONEY ? format.toMinor(value) : value, words);
  };
  const { baseline, inputs } = entry.changes;
  const [from, to] = [say(baseline?.before), say(baseline?.after)];
  const isBaselineOnly = Object.keys(entry.changes).every((property) => property.startsWith('baseline'));
  if (to !== null && isBaselineOnly) {
    return from === null ? t('ledger.baseline', { to }) : t('ledger.baselineCorrected', { from, to });
  }
  if (entry.metricKey === null) return milestoneEditWords(entry, words, company);
  if (entry.milestoneKey === null) return metricEditWords(entry, words, company);
  const metric = inputs === undefined ? null : company.metric(entry.metricKey);
  return metric === null ? null : t('ledger.inputsOf', { metric: metric.metric.name });
}

/** What the outcome of a renewal, or a person, made of the company: its start, its renewal date and its annual cost. */
export function companyEditWords({ changes }: EntryOfKind<'edit'>, { t, format }: Words): string | null {
  const { vrm_start_date: start, vrm_renewal_date: date, vrm_annual_cost: cost } = changes;
  const day = (value: string | null) =>
    value !== null && isCalendarDate(value) ? format.date(value) : t('common.none');
  const money = (value: string | null) =>
    value === null ? t('common.none') : format.money(format.toMinor(Number(value)));
  const parts = [
    start === undefined ? null : t('ledger.startDate', { from: day(start.before), to: day(start.after) }),
    date === undefined ? null : t('ledger.renewalDate', { from: day(date.before), to: day(date.after) }),
    cost === undefined ? null : t('ledger.annualCost', { from: money(cost.before), to: money(cost.after) }),
  ];
  return format.join(parts, 'list') || null;
}

function blockerTitle(blockerKey: string, company: CompanyScope): string | null {
  const blocker = company.entry(blockerKey);
  return blocker?.kind === 'blocker_raised' ? blocker.title : null;
}

function settlementWords(
  { accepted, acceptedShare }: EntryOfKind<'dispute_resolved'>,
  { t, format }: Words,
): string {
  if (!accepted) return t('dispute.end.nothing');
  return acceptedShare === null || acceptedShare >= 1
    ? t('dispute.end.whole')
    : format.percent(acceptedShare);
}

const QUESTIONS: readonly ReviewQuestion[] = [...REVIEW_QUESTIONS.missed, ...REVIEW_QUESTIONS.achieved];

/** What stands below a line: the customer's words, why a date moved, the answers of a review, the note. */
export function addedWords(entry: LedgerEntry, { t }: Words): readonly string[] {
  const added: (string | null)[] = [];
  if (entry.kind === 'evidence' && entry.quote !== null) {
    added.push(t('ledger.quote', { quote: entry.quote }));
  }
  if (entry.kind === 'reset') added.push(entry.reason);
  if (entry.kind === 'review') {
    for (const question of QUESTIONS) {
      const answer = entry.answers[question];
      if (answer) added.push(t('ledger.answer', { question: t(`review.question.${question}`), answer }));
    }
  }
  added.push(entry.note);
  return added.filter((text) => text !== null);
}

/** Why a line does not count, or counts with a mark; null for an ordinary one. */
export function standingOf(
  entry: LedgerEntry,
  ledger: LedgerSummary,
): 'tampered' | 'reversed' | 'future' | 'backdated' | null {
  if (ledger.tamperedKeys.includes(entry.key)) return 'tampered';
  if (ledger.reversedKeys.includes(entry.key)) return 'reversed';
  if (ledger.futureKeys.includes(entry.key)) return 'future';
  return ledger.backdatedKeys.includes(entry.key) ? 'backdated' : null;
}

/** Who recorded a line and where it came from; null when neither is known. A claim: HubSpot does not say who calls. */
export function originWords(
  { claimedBy, source }: LedgerEntry,
  { t }: Words,
  company: CompanyScope,
): string | null {
  const who =
    claimedBy === null
      ? null
      : t('ledger.recordedBy', { who: company.userName(claimedBy) ?? t('ledger.someUser') });
  const parts = [who, source === 'import' || source === 'sync' ? t(`ledger.source.${source}`) : null];
  return parts.filter((part) => part !== null).join(' · ') || null;
}
