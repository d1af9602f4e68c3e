import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';

/** Who looks after a milestone: our owner, else the customer's, else nobody. A figure of the engine needs none. */
export function ownerWords({ milestone }: MilestoneSummary, { t }: Words, company: CompanyScope): string {
  const owner =
    company.ownerName(milestone.ownerId) ?? company.people.nameOf(milestone.customerOwnerContactId);
  if (owner !== null) return owner;
  return t(milestone.source.kind === 'engine' ? 'milestone.owner.calculated' : 'milestone.owner.none');
}
