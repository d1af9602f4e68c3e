import { hubspot, logger } from '@hubspot/ui-extensions';
import type {
  Answer,
  ApplyTemplateRequest,
  CompanyRequest,
  CompanyValueRequest,
  GlancedCompany,
  OpenedCompanyValue,
  PackedAnswer,
  RecordEntryRequest,
  RecordEntryResult,
  SavedPlanResult,
  SaveMetricRequest,
  SaveMilestoneRequest,
} from '../../src/functions/contract.ts';
import { unfold } from './unfold.ts';

/** Opens a company's milestones, value and renewal. Never rejects: a failure is an answer as well. */
export const openCompanyValue = (request: CompanyValueRequest): Promise<Answer<OpenedCompanyValue>> =>
  ask(() => hubspot.serverless('company-value', { parameters: asJson(request) }));

/** Reads what the sidebar shows of a company. */
export const glanceAtCompany = (request: CompanyValueRequest): Promise<Answer<GlancedCompany>> =>
  ask(() => hubspot.serverless('company-glance', { parameters: asJson(request) }));

/** Writes ledger lines and answers with the company as it then is. Repeating a request writes nothing twice. */
export const recordEntries = (request: RecordEntryRequest): Promise<Answer<RecordEntryResult>> =>
  ask(() => hubspot.serverless('record-entry', { parameters: asJson(request) }));

type PlanSaveBy<Name extends string, Request extends CompanyRequest> = {
  readonly by: Name;
} & Omit<Request, keyof CompanyRequest>;

/** A part of the plan to save, with the function that saves it. */
export type PlanSave =
  | PlanSaveBy<'save-milestone', SaveMilestoneRequest>
  | PlanSaveBy<'save-metric', SaveMetricRequest>
  | (PlanSaveBy<'apply-template', ApplyTemplateRequest> & Pick<SaveMilestoneRequest, 'entries' | 'known'>);

/** Adds or changes a part of the plan and answers with the company as it then is. Repeating it writes nothing twice. */
export const savePlanPart = (
  { by, ...part }: PlanSave,
  company: CompanyRequest,
): Promise<Answer<SavedPlanResult>> => {
  const parameters = asJson({ ...company, ...part });
  // The build looks for the names of functions in the code, so they stand here literally.
  return ask(() => {
    switch (by) {
      case 'save-milestone':
        return hubspot.serverless('save-milestone', { parameters });
      case 'save-metric':
        return hubspot.serverless('save-metric', { parameters });
      case 'apply-template':
        return hubspot.serverless('apply-template', { parameters });
    }
  });
};

/** Requests are plain JSON; interfaces lack the index signature that HubSpot's type wants. */
const asJson = (request: object): Record<string, never> => ({ ...request }) as Record<string, never>;

async function ask<Data>(call: () => Promise<unknown>): Promise<Answer<Data>> {
  try {
    return unpack<Data>(await call());
  } catch (error) {
    // The function was not reached or was stopped: HubSpot's message is for logs, not for people.
    logger.error(`Value Milestones: the function call failed: ${describe(error)}`);
    return failure(describe(error));
  }
}

function unpack<Data>(packed: unknown): Answer<Data> {
  if (!isPacked(packed)) throw new Error('the answer has no body');
  const answer = unfold(JSON.parse(packed.body));
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) {
    throw new Error('the answer is neither data nor an error');
  }
  return answer as Answer<Data>;
}

const isPacked = (value: unknown): value is PackedAnswer =>
  typeof value === 'object' && value !== null && 'body' in value && typeof value.body === 'string';

const failure = (message: string): Answer<never> => ({
  ok: false,
  error: { code: 'crm_unavailable', message, field: null, retryable: true, correlationId: null },
});

function describe(error: unknown): string {
  if (error instanceof Error) return error.message;
  return typeof error === 'string' ? error : 'unknown reason';
}
