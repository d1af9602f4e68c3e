import type { LedgerEntry } from '../../../../src/domain/ledger.ts';
import type { ReadinessItemKey } from '../../../../src/domain/vocabulary.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { standingOf } from '../ledger/entry-words.ts';

/** By which rule a part of readiness earns its points, with the account's own limits. */
export function itemRule(key: ReadinessItemKey, words: Words, { view }: CompanyScope): string {
  const { t, format } = words;
  const { readiness } = view.rules;
  const days = (count: number) => t('common.days', { count });
  switch (key) {
    case 'milestone_health':
    case 'runway':
      return t(`opening.readiness.${key}`);
    case 'proved_value':
      return valueRule(words, view);
    case 'proof':
      return t('opening.readiness.proof', {
        evidenced: format.percent(readiness.evidencedShare),
        steps: format.join(
          readiness.proofFreshness.map(({ upToDays, share }) =>
            t('opening.readiness.proofStep', { share: format.percent(share), days: days(upToDays) }),
          ),
          'list',
        ),
      });
    case 'sponsor':
      return t('opening.readiness.sponsor', { days: days(readiness.sponsorForgottenDays) });
    case 'engagement':
      return t('opening.readiness.engagement', {
        full: days(readiness.engagementFullDays),
        zero: days(readiness.engagementZeroDays),
      });
    case 'objections':
      return t('opening.readiness.objections', {
        cost: format.percent(readiness.objectionCost),
        days: days(readiness.objectionsAskedWithinDays),
      });
  }
}

function valueRule({ t, format }: Words, { summary, rules }: CompanyScope['view']): string {
  const full = format.number(rules.readiness.fullValueMultiple);
  const { annualMinor } = summary.value.cost;
  return annualMinor === null
    ? t('opening.readiness.proved_value.unknown', { full })
    : t('opening.readiness.proved_value', {
        full,
        proved: format.money(summary.value.provedRunRate),
        cost: format.money(annualMinor),
      });
}

const KINDS: Partial<Readonly<Record<ReadinessItemKey, readonly LedgerEntry['kind'][]>>> = {
  objections: ['objection_opened', 'objection_resolved', 'objections_checked'],
  runway: ['runway_step'],
};

/** Keys of the ledger lines that a part of readiness rests on. */
export function itemLines(key: ReadinessItemKey, { view }: CompanyScope): readonly string[] {
  const { ledger, renewal, value } = view.summary;
  switch (key) {
    case 'sponsor':
      return renewal.sponsor === null ? [] : [renewal.sponsor.entryKey];
    case 'engagement':
      return renewal.lastCustomerContact?.entryKey ? [renewal.lastCustomerContact.entryKey] : [];
    case 'proof':
      return [
        ...new Set(
          value.metrics.flatMap(({ proof }) => [
            ...(proof.confirmation === null ? [] : [proof.confirmation.entryKey]),
            ...proof.evidenceKeys,
          ]),
        ),
      ];
    default:
      return ledger.entries
        .filter((entry) => KINDS[key]?.includes(entry.kind) && isOfThisRenewal(entry, renewal.renewalDate))
        .filter((entry) => (standingOf(entry, ledger) ?? 'backdated') === 'backdated')
        .map((entry) => entry.key);
  }
}

const isOfThisRenewal = (entry: LedgerEntry, renewalDate: string | null): boolean =>
  !('renewalDate' in entry) || entry.renewalDate === renewalDate;
