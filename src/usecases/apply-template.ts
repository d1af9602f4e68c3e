import { toCompanyFacts } from '../crm/mapping/facts.ts';
import type { CrmRecord, CrmRepository } from '../crm/repository.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import { currencyOf } from '../domain/money.ts';
import type { Template } from '../templates/template.ts';
import { refuseReadOnly } from './access.ts';
import { refreshedView } from './answer-recording.ts';
import { begunTemplate, isLaidOut } from './begun-template.ts';
import { loadWithHandEdits } from './edits/adopt-hand-edits.ts';
import { findMatchingTemplate, readTemplate } from './find-template.ts';
import { layOutTemplate } from './lay-out-template.ts';
import { loadCompany } from './load-company.ts';
import type { LoadedCompany } from './load-company.ts';
import { planKeyOf } from './plan-edits/ad-hoc-key.ts';
import { withPlanKey } from './plan-edits/grown-company.ts';
import type { SavedPlanRecords } from './plan-edits/save-plan-records.ts';
import { RequestError } from './request-error.ts';
import { settleResults } from './settle-results.ts';
import { momentIn } from './today.ts';
import type { Clock, Moment } from './today.ts';
import type { ViewRequest } from './view-company-value.ts';
import { markOf, writePlans } from './write-plans.ts';
import type { PlanToWrite, WrittenPlans } from './write-plans.ts';

export interface ApplyTemplateRequest extends ViewRequest {
  /** Of the template whose plan was shown. */
  readonly templateKey: string;
  /** The start date that the dates shown count from. */
  readonly startDate: CalendarDate;
  readonly source: string;
}

/** Of two templates that are laid out at once one is let in; the second look sees which one. */
const MOST_ROUNDS = 2;

/**
 * Lays the template that fits out for a company, as the import does, and answers the company as it then is. All keys
 * follow from the company and the template, so that asking again, or twice at once, makes one plan; a plan that was
 * begun and cut short is completed, whichever template is asked for. A company whose plan is complete stays as it is.
 * @throws RequestError when what was shown does not hold any more, or there is no start date; nothing is written then
 * @throws CrmError
 */
export async function applyTemplate(
  repository: CrmRepository,
  clock: Clock,
  request: ApplyTemplateRequest,
): Promise<SavedPlanRecords> {
  const moment = momentIn(request.timeZone, clock);
  for (let round = 1; ; round += 1) {
    const loaded = await loadCompany(repository, request.companyId, request.timeZone);
    refuseReadOnly(loaded, request.userId);
    if (isLaidOut(loaded.facts)) return answer(repository, request, moment, loaded);
    const plan = await planOf(repository, loaded, request, moment);
    const written = await writePlans(repository, [plan]);
    if (written.overtaken.length > 0 && round < MOST_ROUNDS) continue;
    const grown = withPlan(loaded, plan, written, request.timeZone);
    return answer(repository, request, moment, grown, written);
  }
}

interface OwnPlan extends PlanToWrite {
  readonly planKey: string;
}

/** The plan that was begun, else the one that was shown. */
async function planOf(
  repository: CrmRepository,
  loaded: LoadedCompany,
  request: ApplyTemplateRequest,
  moment: Moment,
): Promise<OwnPlan> {
  const { company } = loaded.facts;
  const begun = begunTemplate(loaded.facts);
  const templateKey = begun?.templateKey ?? (await checkedKey(repository, loaded, request));
  const [template, planKey] = await Promise.all([
    readTemplate(repository, templateKey),
    begun?.planKey ?? planKeyOf(repository, loaded),
  ]);
  if (template === null) throw otherTemplate();
  const { startDate, ownerId } = company;
  if (startDate === null) {
    throw new RequestError(
      'invalid_request',
      'startDate',
      'The company has no start date. Set it: the target dates count from it.',
    );
  }
  const currency = currencyOf(company, loaded.settings);
  const place = { id: loaded.records.company.id, planKey, startDate, currency, ownerId };
  const origin = { claimedBy: request.userId, source: request.source };
  return {
    companyId: place.id,
    planKey,
    template,
    layOut: () => layOutTemplate(template, place, moment, origin),
  };
}

/** @throws RequestError when another template fits by now, or the dates would be other ones than those shown */
async function checkedKey(
  repository: CrmRepository,
  { facts: { company } }: LoadedCompany,
  { templateKey, startDate }: ApplyTemplateRequest,
): Promise<string> {
  const matching = await findMatchingTemplate(repository, company.segment, company.industry);
  if (matching?.key !== templateKey) throw otherTemplate();
  if (company.startDate !== null && company.startDate !== startDate) {
    throw new RequestError(
      'changed_meanwhile',
      'startDate',
      `The start date is ${company.startDate} by now, not ${startDate}. Look at the dates again.`,
    );
  }
  return templateKey;
}

const otherTemplate = () =>
  new RequestError(
    'changed_meanwhile',
    'templateKey',
    'Another template fits this company by now, or none. Look at the plan again.',
  );

/** The company with its plan, without reading it again. */
function withPlan(
  loaded: LoadedCompany,
  { planKey, template }: { readonly planKey: string; readonly template: Template },
  written: WrittenPlans,
  timeZone: string,
): LoadedCompany {
  const { company, milestones, metrics, entries } = loaded.records;
  const records = {
    ...loaded.records,
    company: { ...company, properties: { ...company.properties, ...markOf(template) } },
    milestones: joined(milestones, written.milestones),
    metrics: joined(metrics, written.metrics),
    entries: joined(entries, written.entries),
  };
  const facts = toCompanyFacts(records, loaded.settings, timeZone);
  return withPlanKey({ ...loaded, records, facts }, planKey);
}

function joined(known: readonly CrmRecord[], added: readonly CrmRecord[]): readonly CrmRecord[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...added.filter(({ id }) => !ids.has(id))];
}

async function answer(
  repository: CrmRepository,
  request: ApplyTemplateRequest,
  { today, now }: Moment,
  loaded: LoadedCompany,
  written: WrittenPlans | null = null,
): Promise<SavedPlanRecords> {
  const settling = {
    load: () => loadWithHandEdits(repository, request),
    today,
    computedAt: now,
    lookAt: 'everything',
  } as const;
  const settled = await settleResults(repository, settling, loaded);
  const added = [...(written?.milestones ?? []), ...(written?.metrics ?? [])];
  return {
    view: await refreshedView(repository, settled, request, now),
    recordKeys: added.flatMap(({ state, key }) => (state === 'created' ? [key] : [])),
  };
}
