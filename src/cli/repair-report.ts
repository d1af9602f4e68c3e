import { definitionOf } from '../crm/objects.ts';
import type { Orphan } from '../usecases/edits/orphans.ts';
import type { LeftReason } from '../usecases/repair/judge-orphans.ts';
import type { Repaired, RepairRequest } from '../usecases/repair/repair-company.ts';

const REASONS: Readonly<Record<LeftReason, string>> = {
  of_another_company: 'it is associated with another company',
  of_unknown_plan: 'its key is of a plan that this company never had',
};

/** What became of a company, in lines for people. */
export function repairLines(
  repaired: Repaired,
  { dryRun, acceptMissing }: Pick<RepairRequest, 'dryRun' | 'acceptMissing'>,
): readonly string[] {
  const { restored, left, joined, otherPlans, missing, results } = repaired;
  const would = dryRun ? 'would be ' : '';
  const isNothing = restored.length + left.length + joined.length + otherPlans.length === 0;
  return [
    `${repaired.name} (company ${repaired.companyId})`,
    ...restored.map((orphan) => `  ${would}put back: ${nameOf(orphan)}`),
    ...left.map(({ orphan, reason }) => `  left alone: ${nameOf(orphan)}, because ${REASONS[reason]}`),
    ...joined.flatMap((plan) => [
      `  ${would}joined: plan ${plan}`,
      '  Both plans count from now on: look whether the same benefit or milestone is there twice.',
    ]),
    ...otherPlans.map(
      ({ planKey, milestones, metrics, entries }) =>
        `  not joined: plan ${planKey} with ${milestones} milestones, ${metrics} metrics and ${entries} ledger ` +
        `lines; --join ${planKey} makes it part of this plan`,
    ),
    ...missingLines(missing, acceptMissing, would),
    ...(isNothing && !isMissing(missing) ? ['  nothing to repair'] : []),
    ...(results === 'failed' ? ['  HubSpot refused the results: run provision, then this again'] : []),
    ...(dryRun ? ['  Nothing was changed (--dry-run).'] : []),
  ];
}

function missingLines(
  { lines, subjects }: Repaired['missing'],
  acceptMissing: boolean,
  would: string,
): readonly string[] {
  const gone = [
    ...(lines === 0 ? [] : [`${lines} ledger lines`]),
    ...subjects.map((key) => `milestone or metric ${key}`),
  ];
  return gone.map((what) =>
    acceptMissing
      ? `  ${would}given up: ${what}`
      : `  missing: ${what}; restore it in HubSpot, or give it up with --accept-missing`,
  );
}

const isMissing = ({ lines, subjects }: Repaired['missing']): boolean => lines + subjects.length > 0;

const nameOf = ({ object, key }: Orphan): string =>
  `${definitionOf(object).labels.singular.toLowerCase()} ${key}`;
