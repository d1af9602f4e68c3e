import { badMetadata, badProbability, noProbability } from './pipeline-refusals.ts';

type Metadata = Record<string, string>;

/** HubSpot prints a probability with the digits it needs, but at least one after the point. */
function canonical(probability: number): string {
  return Number.isInteger(probability) ? probability.toFixed(1) : String(probability);
}

function dealMetadata(given: Metadata): Metadata {
  const raw = given['probability'];
  if (raw === undefined || raw === '') throw noProbability();
  const probability = Number(raw);
  if (!(probability >= 0 && probability <= 1)) throw badProbability();
  return {
    isClosed: String(probability === 0 || probability === 1),
    probability: canonical(probability),
  };
}

/** Tickets and custom objects know open and closed stages, under names of their own. */
function stateMetadata(objectTypeId: string, field: 'ticketState' | 'state', given: Metadata): Metadata {
  const state = given[field] ?? 'OPEN';
  if (state !== 'OPEN' && state !== 'CLOSED') throw badMetadata(objectTypeId);
  return { [field]: state, isClosed: String(state === 'CLOSED') };
}

/** Checks the metadata of a stage and gives it back as it is stored; what HubSpot does not know is dropped. */
export function checkMetadata(objectTypeId: string, given: Metadata): Metadata {
  if (objectTypeId === '0-3') return dealMetadata(given);
  return stateMetadata(objectTypeId, objectTypeId === '0-5' ? 'ticketState' : 'state', given);
}
