import type { RecordRef } from '../associations/graph.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import { pathParam } from '../http/message.ts';
import type { ApiRequest } from '../http/message.ts';
import type { Portal } from '../portal.ts';

/** The two object types in the path of an association batch. */
export interface Pair {
  from: ObjectTypeEntry;
  to: ObjectTypeEntry;
}

export function pairOf(request: ApiRequest, portal: Portal): Pair {
  return {
    from: resolveObjectType(portal, pathParam(request, 'objectType')),
    to: resolveObjectType(portal, pathParam(request, 'toObjectType')),
  };
}

export function refOf(entry: ObjectTypeEntry, id: string): RecordRef {
  return { typeId: entry.type.objectTypeId, id };
}
