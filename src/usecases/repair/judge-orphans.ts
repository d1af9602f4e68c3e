import { newPlanKey, planOfKey } from '../../crm/mapping/keys.ts';
import { JOINED_PLANS } from '../../crm/mapping/plans.ts';
import { readList } from '../../crm/mapping/values.ts';
import type { CrmRepository } from '../../crm/repository.ts';
import { idsOf } from '../edits/orphans.ts';
import type { FoundOrphan } from '../edits/orphans.ts';
import type { LoadedCompany } from '../load-company.ts';

/** Why a record is not put back, though it names the company. */
export type LeftReason = 'of_another_company' | 'of_unknown_plan';

export interface JudgedOrphans {
  /** They belong to the company by their keys, and to no other one. */
  readonly own: readonly FoundOrphan[];
  readonly left: readonly { readonly orphan: FoundOrphan; readonly reason: LeftReason }[];
}

/**
 * Tells records that only lost their association from those that somebody moved to another company, or that are of a
 * plan which the company never had: their company id may have been typed over.
 * @throws CrmError
 */
export async function judgeOrphans(
  repository: CrmRepository,
  loaded: LoadedCompany,
  orphans: readonly FoundOrphan[],
): Promise<JudgedOrphans> {
  const objects = [...new Set(orphans.map(({ object }) => object))];
  const tied = await Promise.all(
    objects.map((object) => {
      const ids = orphans.filter((orphan) => orphan.object === object).map(({ recordId }) => recordId);
      return repository.associatedCompanies(object, ids);
    }),
  );
  const elsewhere = new Set(tied.flatMap((companies) => [...companies.keys()]));
  const plans = plansOf(loaded);
  const isKnown = ({ subjects }: FoundOrphan) =>
    subjects.every((key) => {
      const plan = planOfKey(key);
      return plan !== null && plans.has(plan);
    });
  const reasonOf = (orphan: FoundOrphan): LeftReason | null =>
    elsewhere.has(orphan.recordId) ? 'of_another_company' : isKnown(orphan) ? null : 'of_unknown_plan';
  return {
    own: orphans.filter((orphan) => reasonOf(orphan) === null),
    left: orphans.flatMap((orphan) => {
      const reason = reasonOf(orphan);
      return reason === null ? [] : [{ orphan, reason }];
    }),
  };
}

/** The plans that began on the company, or came to it by a merge. */
function plansOf({ facts, records, otherPlans }: LoadedCompany): ReadonlySet<string> {
  const { company } = records;
  return new Set([
    ...(facts.company.planKey === null ? [] : [facts.company.planKey]),
    ...idsOf(company).map(newPlanKey),
    ...otherPlans.map(({ planKey }) => planKey),
    ...readList(company.properties, JOINED_PLANS, ';'),
  ]);
}
