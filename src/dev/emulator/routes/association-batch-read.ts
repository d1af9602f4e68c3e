import * as z from 'zod';
import { associatedRecords } from '../associations/graph.ts';
import { pageById } from '../associations/paging.ts';
import { batchOf, recordId } from '../http/bodies.ts';
import { readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Portal } from '../portal.ts';
import { formatAssociated } from './association-format.ts';
import { pairOf, refOf } from './association-pair.ts';
import type { Pair } from './association-pair.ts';
import { batchAnswer, checkBatchSize } from './batch-outcome.ts';

const MAX_READ_INPUTS = 1000;
/**
 * Provisional: HubSpot does not say how many it answers per record. Users tell of more than 600 at once, where a
 * record's own list ends at 500 (HubSpot community, on paging of the 2026-03 batch endpoint).
 */
const READ_PAGE_SIZE = 1000;

function noAssociations({ from, to }: Pair, id: string) {
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
    message: `No ${to.type.name} is associated with ${from.type.name} ${id}.`,
    context: { fromObjectId: [id], fromObjectType: [from.type.name], toObjectType: [to.type.name] },
  };
}

/** Records without associations come as errors, so results do not line up with inputs. */
export function readAssociations(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs } = readBody(request, batchOf(recordId.extend({ after: z.string().optional() })));
  checkBatchSize(inputs, MAX_READ_INPUTS);
  const pair = pairOf(request, portal);
  const results: object[] = [];
  const errors: object[] = [];
  inputs.forEach(({ id, after }, position) => {
    const rows = associatedRecords(portal, refOf(pair.from, id), pair.to.type.objectTypeId);
    if (rows.length === 0 || request.failingInputs.has(position)) {
      errors.push(noAssociations(pair, id));
      return;
    }
    const page = pageById(rows, READ_PAGE_SIZE, after ?? null);
    results.push({
      from: { id },
      to: page.rows.map(formatAssociated),
      ...(page.after === null ? {} : { paging: { next: { after: page.after } } }),
    });
  });
  return batchAnswer(portal, 200, results, errors);
}
