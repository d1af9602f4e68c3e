import type {
  NextActionKind,
  ReadinessItem,
  ReasonCode,
  ReadinessSummary,
  Summary,
} from '../../../../src/domain/summary.ts';
import type { ReadinessItemKey } from '../../../../src/domain/vocabulary.ts';
import { duration } from '../../../ui/durations.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';

/** A part of readiness that nobody knows, and what would answer it. */
export interface MissingItem {
  readonly key: ReadinessItemKey;
  readonly name: string;
  readonly answer: string;
  /** The points that it decides on. */
  readonly weight: number;
  /** Nobody can answer it before its day has come. */
  readonly isWaiting: boolean;
}

/** What is not known, most points first; last what only time answers. */
export const missingItems = (
  { items }: ReadinessSummary,
  words: Words,
  company: CompanyScope,
): readonly MissingItem[] =>
  items
    .filter(({ state }) => state === 'missing')
    .map((item) => ({
      key: item.key,
      name: nameOf(item, words),
      answer: answerTo(item, words, company),
      weight: item.weight,
      isWaiting: WAITING.includes(item.reasons[0]?.code),
    }))
    .sort(
      (first, second) => Number(first.isWaiting) - Number(second.isWaiting) || second.weight - first.weight,
    );

const WAITING: readonly (ReasonCode | undefined)[] = [
  'value_too_early',
  'health_too_early',
  'nothing_due_yet',
];

/** What is missing is often one property, and that is what people look for. */
function nameOf({ key, reasons }: ReadinessItem, { t }: Words): string {
  switch (reasons[0]?.code) {
    case 'cost_unknown':
    case 'cost_zero':
      return t('empty.annualCost');
    case 'renewal_date_unknown':
      return t('empty.renewalDate');
    default:
      return t(`readiness.item.${key}`);
  }
}

function answerTo({ reasons }: ReadinessItem, { t, format }: Words, company: CompanyScope): string {
  const reason = reasons[0];
  switch (reason?.code) {
    case 'cost_unknown':
    case 'cost_zero':
    case 'renewal_date_unknown':
    case 'no_plan':
    case 'sponsor_unknown':
    case 'no_customer_contact':
    case 'objections_not_asked':
      return t(`readiness.answer.${reason.code}`);
    case 'sponsor_not_contacted':
      return t('readiness.answer.sponsor_not_contacted', {
        who: company.people.nameOf(reason.contactId) ?? t('common.theCustomer'),
        age: duration(t, reason.days ?? 0),
      });
    case 'value_too_early':
      return t('readiness.answer.value_too_early', {
        date: reason.on === undefined ? '' : format.dateNear(reason.on, company.today),
      });
    case 'health_too_early':
    case 'nothing_due_yet':
      return t('readiness.answer.nothing_due_yet');
    default:
      // Without the day since when this is a customer nobody can say whether value is due.
      return t('readiness.answer.start_unknown');
  }
}

/** Only once something is due: in the first weeks of a customer nobody could know more. */
export const isTooLittleKnown = ({ plan, renewal, cycle }: Summary): boolean =>
  cycle.outcome === null &&
  renewal.readiness.score === null &&
  plan.health !== 'too_early' &&
  plan.health !== 'no_plan';

const ANSWERS: readonly NextActionKind[] = [
  'set_annual_cost',
  'set_renewal_date',
  'set_start_date',
  'name_sponsor',
  'contact_sponsor',
  'contact_customer',
  'ask_for_objections',
];

/** Whether the list of what is missing says the next action already. */
export const isAmongMissing = (summary: Summary): boolean =>
  isTooLittleKnown(summary) && ANSWERS.includes(summary.nextAction.kind);
