import { validationError } from '../errors.ts';

function invalid(message: string) {
  return validationError(message, { subCategory: 'PipelineError.INVALID_PIPELINE_STAGE_METADATA' });
}

/** HubSpot prints a probability with the digits it needs, but at least one after the point. */
function canonical(probability: number): string {
  return Number.isInteger(probability) ? probability.toFixed(1) : String(probability);
}

function dealMetadata(given: Record<string, string>) {
  const raw = given['probability'];
  if (raw === undefined || raw === '') {
    throw validationError(
      'You must specify probability when writing a dealstage: metadata.probability, 0.0 to 1.0.',
    );
  }
  const probability = Number(raw);
  if (!(probability >= 0 && probability <= 1))
    throw invalid(`probability must be from 0.0 to 1.0, but is ${raw}.`);
  return {
    isClosed: String(probability === 0 || probability === 1),
    probability: canonical(probability),
  };
}

function ticketMetadata(given: Record<string, string>) {
  const ticketState = given['ticketState'] ?? 'OPEN';
  if (ticketState !== 'OPEN' && ticketState !== 'CLOSED') {
    throw invalid(`ticketState must be OPEN or CLOSED, but is ${ticketState}.`);
  }
  return { ticketState, isClosed: String(ticketState === 'CLOSED') };
}

/** Checks the metadata of a stage and gives it back as it is stored; what HubSpot does not know is dropped. */
export function checkMetadata(objectTypeId: string, given: Record<string, string>): Record<string, string> {
  if (objectTypeId === '0-3') return dealMetadata(given);
  return objectTypeId === '0-5' ? ticketMetadata(given) : {};
}
