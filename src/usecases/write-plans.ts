import { toLedgerEntry } from '../crm/mapping/entry.ts';
import type { CustomObjectName } from '../crm/objects.ts';
import type { CreateOutcome, CrmRepository, NewRecord, PropertyValues } from '../crm/repository.ts';
import { templateKeyOf } from '../templates/template.ts';
import type { Template } from '../templates/template.ts';
import type { LaidOutPlan } from './lay-out-template.ts';

export interface PlanToWrite {
  readonly companyId: string;
  readonly template: Template;
  /** The records of the plan; made when they are written, for all plans at once do not fit into memory. */
  readonly layOut: () => LaidOutPlan;
}

export interface WrittenPlans {
  readonly milestones: readonly CreateOutcome[];
  readonly metrics: readonly CreateOutcome[];
  readonly entries: readonly CreateOutcome[];
  /** How many records were new. */
  readonly created: number;
  /** Companies whose plan another template had begun: it goes on with that one, and nothing else was written. */
  readonly overtaken: readonly string[];
}

/**
 * Creates the records of plans and marks their companies. The line about the template goes first, because its key
 * decides for one of two templates; the mark comes last, so that a plan which was cut short is known by its line
 * without a mark. Where all of it is there already, nothing changes.
 * @throws CrmError
 */
export async function writePlans(
  repository: CrmRepository,
  plans: readonly PlanToWrite[],
): Promise<WrittenPlans> {
  const laidOut = plans.map((plan) => ({ ...plan, records: plan.layOut() }));
  const create = async (object: CustomObjectName, records: readonly NewRecord[]) =>
    records.length === 0 ? [] : repository.create(object, records);
  const entries = await create(
    'value_entry',
    laidOut.flatMap(({ records }) => records.entries),
  );
  const isTaken = new Set(entries.filter(isOfOtherTemplate(laidOut)).map(({ key }) => key));
  const isOvertaken = ({ records }: (typeof laidOut)[number]) =>
    records.entries.some(({ key }) => isTaken.has(key));
  const open = laidOut.filter((plan) => !isOvertaken(plan));
  const [metrics, milestones] = await Promise.all([
    create(
      'value_metric',
      open.flatMap(({ records }) => records.metrics),
    ),
    create(
      'value_milestone',
      open.flatMap(({ records }) => records.milestones),
    ),
  ]);
  if (open.length > 0) {
    await repository.update(
      'companies',
      open.map(({ companyId, template }) => ({ id: companyId, properties: markOf(template) })),
    );
  }
  const all = [...entries, ...metrics, ...milestones];
  return {
    milestones,
    metrics,
    entries,
    created: all.filter(({ state }) => state === 'created').length,
    overtaken: laidOut.filter(isOvertaken).map(({ companyId }) => companyId),
  };
}

/** What a company says of a template whose plan is complete. */
export const markOf = (template: Template): PropertyValues => ({
  vrm_template_key: templateKeyOf(template),
  vrm_value_basis: template.valueBasis,
});

type LaidOut = PlanToWrite & { readonly records: LaidOutPlan };

function isOfOtherTemplate(plans: readonly LaidOut[]): (outcome: CreateOutcome) => boolean {
  const wanted = new Map(
    plans.flatMap(({ template, records }) =>
      records.entries.map(({ key }) => [key, templateKeyOf(template)] as const),
    ),
  );
  return (outcome) => {
    if (outcome.state === 'created') return false;
    const line = toLedgerEntry(outcome);
    return line?.kind !== 'template_applied' || line.templateKey !== wanted.get(outcome.key);
  };
}
