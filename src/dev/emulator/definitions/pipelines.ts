import { validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import type { ObjectTypeEntry } from './types.ts';

export interface PipelineStage {
  id: string;
  label: string;
  displayOrder: number;
  metadata: Record<string, string>;
}

export interface Pipeline {
  id: string;
  label: string;
  displayOrder: number;
  stages: PipelineStage[];
  createdAt: number;
  updatedAt: number;
}

/** The pipelines of an object, to be read and changed; refuses one that knows none. Custom objects begin without any. */
export function pipelinesOfObject({ pipelines }: Portal, { type }: ObjectTypeEntry): Pipeline[] {
  const { objectTypeId, isCustom } = type;
  const existing = pipelines.get(objectTypeId);
  if (existing) return existing;
  if (!isCustom) throw validationError(`Object type ${objectTypeId} has no pipelines.`);
  const none: Pipeline[] = [];
  pipelines.set(objectTypeId, none);
  return none;
}

/** [stage id, label, probability of winning] of the pipeline every account starts with. */
const SALES_STAGES = [
  ['appointmentscheduled', 'Appointment Scheduled', '0.2'],
  ['qualifiedtobuy', 'Qualified To Buy', '0.4'],
  ['presentationscheduled', 'Presentation Scheduled', '0.6'],
  ['decisionmakerboughtin', 'Decision Maker Bought-In', '0.8'],
  ['contractsent', 'Contract Sent', '0.9'],
  ['closedwon', 'Closed Won', '1.0'],
  ['closedlost', 'Closed Lost', '0.0'],
] as const;

const SUPPORT_STAGES = [
  ['1', 'New', 'OPEN'],
  ['2', 'Waiting on contact', 'OPEN'],
  ['3', 'Waiting on us', 'OPEN'],
  ['4', 'Closed', 'CLOSED'],
] as const;

/** The pipelines of a new account, by object type id. */
export function defaultPipelines(): Map<string, Pipeline[]> {
  const sales: Pipeline = {
    id: 'default',
    label: 'Sales Pipeline',
    displayOrder: 0,
    createdAt: 0,
    updatedAt: 0,
    stages: SALES_STAGES.map(([id, label, probability], displayOrder) => ({
      id,
      label,
      displayOrder,
      metadata: { isClosed: String(id.startsWith('closed')), probability },
    })),
  };
  const support: Pipeline = {
    id: '0',
    label: 'Support Pipeline',
    displayOrder: 0,
    createdAt: 0,
    updatedAt: 0,
    stages: SUPPORT_STAGES.map(([id, label, ticketState], displayOrder) => ({
      id,
      label,
      displayOrder,
      metadata: { ticketState, isClosed: String(ticketState === 'CLOSED') },
    })),
  };
  return new Map([
    ['0-3', [sales]],
    ['0-5', [support]],
  ]);
}
