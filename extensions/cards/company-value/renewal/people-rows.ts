import { daysBetween } from '../../../../src/domain/calendar.ts';
import type { EngagementFact, RenewalSummary } from '../../../../src/domain/summary.ts';
import { timeAgo } from '../../../ui/durations.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import type { RelationshipForm } from '../relationship/relationship-form.ts';

/** A line of the table of people and objections. */
export interface PeopleRow {
  readonly key: string;
  readonly name: string;
  readonly known: string;
  readonly since: string | null;
  readonly actions: readonly { readonly form: RelationshipForm; readonly label: string }[];
}

/** Who decides, who speaks for us, who was heard of last, and what stands in the way. */
export function peopleRows(
  renewal: RenewalSummary,
  words: Words,
  company: CompanyScope,
): readonly PeopleRow[] {
  return [
    engagementRow('sponsor', renewal.sponsor, words, company),
    engagementRow('champion', renewal.champion, words, company),
    contactRow(renewal, words, company),
    ...objectionRows(renewal, words, company),
  ];
}

function engagementRow(
  role: 'sponsor' | 'champion',
  fact: EngagementFact | null,
  words: Words,
  company: CompanyScope,
): PeopleRow {
  const { t } = words;
  const isNamed = fact !== null && fact.state !== 'vacant';
  const who = company.people.nameOf(fact?.contactId) ?? t('renewal.people.someone');
  return {
    key: role,
    name: t(`renewal.people.${role}`),
    known: fact === null ? t('renewal.people.unnamed') : t(`renewal.people.state.${fact.state}`, { who }),
    since: fact === null ? null : since(fact.on, words, company),
    actions: [
      {
        form: { name: role },
        label: isNamed ? t(`relationship.button.${role}Change`) : t(`relationship.button.${role}`),
      },
    ],
  };
}

function contactRow(
  { lastCustomerContact: last, sponsor }: RenewalSummary,
  words: Words,
  company: CompanyScope,
): PeopleRow {
  const { t } = words;
  const known = () => {
    if (last === null) return t('renewal.people.noContact');
    if (last.activity !== undefined) return t(`renewal.people.activity.${last.activity}`);
    return company.people.nameOf(last.contactId) ?? t('renewal.people.someone');
  };
  return {
    key: 'contact',
    name: t('renewal.people.contact'),
    known: known(),
    since: last === null ? null : since(last.on, words, company),
    actions: [
      {
        form: { name: 'contact', contactId: last?.contactId ?? sponsor?.contactId ?? null },
        label: t('relationship.button.contact'),
      },
    ],
  };
}

function objectionRows(renewal: RenewalSummary, words: Words, company: CompanyScope): readonly PeopleRow[] {
  const { t, format } = words;
  const add = { form: { name: 'objection' }, label: t('relationship.button.objection') } as const;
  const { objections } = renewal;
  if (objections.length === 0) {
    const asked = { form: { name: 'asked' }, label: t('relationship.button.asked') } as const;
    return [
      {
        key: 'objections',
        name: t('renewal.people.noObjection'),
        known: askedWords(renewal, words, company),
        since: null,
        actions: [asked, add],
      },
    ];
  }
  return objections.map((one, index) => ({
    key: one.entryKey,
    name: t('renewal.people.objection', { kind: t(`relationship.objection.${one.kind}`) }),
    known: t('renewal.people.openObjection', { severity: t(`relationship.objection.short.${one.severity}`) }),
    since: format.dateNear(one.on, company.today),
    actions: [
      { form: { name: 'resolve', entryKey: one.entryKey }, label: t('relationship.button.resolve') },
      ...(index === objections.length - 1 ? [add] : []),
    ],
  }));
}

/** Whether "none open" is known or only assumed is what readiness says about it. */
function askedWords({ readiness }: RenewalSummary, { t }: Words, company: CompanyScope): string {
  const reason = readiness.items.find(({ key }) => key === 'objections')?.reasons[0];
  return reason?.code === 'no_objections' && reason.on !== undefined
    ? t('renewal.people.noneOpen', { ago: timeAgo(t, daysBetween(reason.on, company.today)) })
    : t('renewal.people.notAsked');
}

const since = (on: string, { t, format }: Words, { today }: CompanyScope): string =>
  t('renewal.people.on', { date: format.dateNear(on, today), ago: timeAgo(t, daysBetween(on, today)) });
