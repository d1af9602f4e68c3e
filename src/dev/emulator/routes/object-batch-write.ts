import type * as z from 'zod';
import { resolveObjectType } from '../definitions/resolve.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import { validationError } from '../errors.ts';
import { batchOf, recordUpdate } from '../http/bodies.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Portal } from '../portal.ts';
import type { ClaimedValues, PropertyValues } from '../records/check-write.ts';
import { checkCreate, commitCreate } from '../records/create.ts';
import { findRecord, missingRecordsError, requireUniqueProperty } from '../records/find.ts';
import { API_SOURCE } from '../records/source.ts';
import type { StoredRecord } from '../records/store.ts';
import { checkSomethingChanges, checkUpdate } from '../records/update.ts';
import { changeRecord } from '../records/write.ts';
import { formatRecord } from '../wire.ts';
import {
  attempt,
  batchAnswer,
  checkBatchSize,
  checkDistinctIds,
  isTraceable,
  setAsideFailing,
} from './batch-outcome.ts';

type WriteInput = z.infer<typeof recordUpdate>;
/** Runs a checked write; called only after every check that may stop the batch. */
type Commit = () => object;

interface BatchScope {
  request: ApiRequest;
  portal: Portal;
  entry: ObjectTypeEntry;
  claimed: ClaimedValues;
}

function formatWritten({ portal, entry }: BatchScope, record: StoredRecord, input: WriteInput) {
  const shown = { properties: Object.keys(input.properties), propertiesWithHistory: [] };
  return {
    ...formatRecord(portal, entry, record, shown),
    ...(input.objectWriteTraceId === undefined ? {} : { objectWriteTraceId: input.objectWriteTraceId }),
  };
}

function prepareUpdate(
  scope: BatchScope,
  record: StoredRecord,
  input: WriteInput,
  values: PropertyValues,
): Commit {
  const { portal, entry, claimed, request } = scope;
  const rules = { enforceAdminRules: request.version === '2026-09', claimed };
  const checked = checkUpdate(portal, entry, record, values, rules);
  return () => {
    changeRecord(portal, entry, record, checked, API_SOURCE);
    return formatWritten(scope, record, input);
  };
}

function prepareUpsert(scope: BatchScope, input: WriteInput): Commit {
  const { portal, entry, claimed, request } = scope;
  const idProperty = input.idProperty ?? '';
  const record = findRecord(portal, entry, input.id, idProperty);
  const values = { [idProperty]: input.id, ...input.properties };
  if (record) {
    const commit = prepareUpdate(scope, record, input, values);
    return () => ({ ...commit(), new: false });
  }
  const rules = { enforceAdminRules: request.version === '2026-09', claimed };
  const create = checkCreate(portal, entry, { properties: values }, rules);
  return () => ({
    ...formatWritten(scope, commitCreate(portal, entry, create, API_SOURCE), input),
    new: true,
  });
}

/** With trace ids every input stands alone; without, one refused input refuses the batch. */
function runBatch(
  scope: BatchScope,
  inputs: WriteInput[],
  prepare: (input: WriteInput) => Commit,
  extra: object[],
) {
  const { portal } = scope;
  if (!isTraceable(inputs)) {
    const results = inputs.map((input) => prepare(input)).map((commit) => commit());
    return batchAnswer(portal, 200, results, extra);
  }
  const outcomes = inputs.map((input) =>
    attempt(() => prepare(input)(), { objectWriteTraceId: [input.objectWriteTraceId ?? ''] }),
  );
  const results = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []));
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
  return batchAnswer(portal, 200, results, [...extra, ...errors]);
}

function scopeOf(request: ApiRequest, portal: Portal): BatchScope {
  const entry = resolveObjectType(portal, pathParam(request, 'objectType'));
  return { request, portal, entry, claimed: new Set() };
}

export function updateObjects(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs } = readBody(request, batchOf(recordUpdate));
  checkBatchSize(inputs);
  checkDistinctIds(inputs);
  const scope = scopeOf(request, portal);
  const { kept, errors } = setAsideFailing(request, inputs);
  const found: { input: WriteInput; record: StoredRecord }[] = [];
  const missing: WriteInput[] = [];
  for (const input of kept) {
    const record = findRecord(portal, scope.entry, input.id, input.idProperty ?? null);
    if (record) found.push({ input, record });
    else missing.push(input);
  }
  const recordOf = new Map(found.map(({ input, record }) => [input, record]));
  const traceIds = missing.flatMap((input) => input.objectWriteTraceId ?? []);
  const ids = missing.map((input) => input.id);
  const absent = missing.length > 0 ? [missingRecordsError(scope.entry, ids, traceIds)] : [];
  const prepare = (input: WriteInput): Commit => {
    const record = recordOf.get(input);
    if (!record) throw new Error(`Input ${input.id} was not looked up.`);
    checkSomethingChanges(input.properties);
    return prepareUpdate(scope, record, input, input.properties);
  };
  return runBatch(scope, [...recordOf.keys()], prepare, [...absent, ...errors]);
}

function checkUpsertInputs(scope: BatchScope, inputs: WriteInput[]): void {
  for (const { idProperty, id, properties } of inputs) {
    if (id.trim() === '') throw validationError('An input of an upsert names no id.');
    if (!idProperty) throw validationError(`The input with id ${id} names no idProperty.`);
    requireUniqueProperty(scope.portal, scope.entry, idProperty);
    const repeated = properties[idProperty];
    if (repeated !== undefined && repeated !== id) {
      throw validationError(`The input with id ${id} sets ${idProperty} to another value, ${repeated}.`);
    }
  }
  if (new Set(inputs.map((input) => input.idProperty)).size > 1) {
    throw validationError('All inputs of an upsert must name the same idProperty.');
  }
  checkDistinctIds(inputs.map((input) => ({ id: input.id.trim().toLowerCase() })));
}

export function upsertObjects(request: ApiRequest, portal: Portal): ApiResponse {
  const { inputs } = readBody(request, batchOf(recordUpdate));
  checkBatchSize(inputs);
  const scope = scopeOf(request, portal);
  checkUpsertInputs(scope, inputs);
  // Contacts by e-mail know no partial success, whatever the trace ids say.
  const isByEmail = scope.entry.type.name === 'contact' && inputs[0]?.idProperty === 'email';
  const prepare = (input: WriteInput) => prepareUpsert(scope, input);
  const { kept, errors } = setAsideFailing(request, inputs);
  if (!isByEmail) return runBatch(scope, kept, prepare, errors);
  const commits = inputs.map(prepare);
  return batchAnswer(
    portal,
    200,
    commits.map((commit) => commit()),
    [],
  );
}
