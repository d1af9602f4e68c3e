import { propertiesOf } from '../definitions/property-format.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { anyObjectScope, customObjectScope } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { quotaPaths } from './paths.ts';
import { fill, liveRecords, liveTypes, nameOf, overall } from './quota-format.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Standard objects each with a limit, custom ones under one limit together. */
function byKind(
  portal: Portal,
  usageOf: (entry: ObjectTypeEntry) => number,
  limits: [each: number, custom: number],
) {
  const [own, custom] = [false, true].map((isCustom) =>
    liveTypes(portal).filter(({ type }) => type.isCustom === isCustom),
  );
  const byObjectType = (custom ?? []).map((entry) => ({ ...nameOf(entry), usage: usageOf(entry) }));
  const total = sum(byObjectType.map(({ usage }) => usage));
  return {
    hubspotDefinedObjectTypes: (own ?? []).map((entry) => ({
      ...nameOf(entry),
      ...fill(usageOf(entry), limits[0]),
    })),
    customObjectTypes: { byObjectType, ...overall(total, limits[1]) },
  };
}

export function getRecordLimits(_request: ApiRequest, portal: Portal): ApiResponse {
  const { records, customRecords } = portal.settings.quotas;
  const usageOf = (entry: ObjectTypeEntry) => liveRecords(portal, entry).length;
  return { status: 200, body: byKind(portal, usageOf, [records, customRecords]) };
}

/** The first pipeline of an object does not count. */
export function getPipelineLimits(_request: ApiRequest, portal: Portal): ApiResponse {
  const { pipelines } = portal.settings.quotas;
  const usageOf = ({ type }: ObjectTypeEntry) =>
    Math.max(0, (portal.pipelines.get(type.objectTypeId)?.length ?? 0) - 1);
  return { status: 200, body: byKind(portal, usageOf, [pipelines, pipelines]) };
}

export function getCustomObjectTypeLimits(_request: ApiRequest, portal: Portal): ApiResponse {
  const usage = liveTypes(portal).filter(({ type }) => type.isCustom).length;
  return { status: 200, body: fill(usage, portal.settings.quotas.customObjectTypes) };
}

export function getCustomPropertyLimits(_request: ApiRequest, portal: Portal): ApiResponse {
  const { propertiesPerObject, properties } = portal.settings.quotas;
  const byObjectType = liveTypes(portal).map((entry) => {
    const usage = propertiesOf(entry).filter(({ hubspotDefined }) => !hubspotDefined).length;
    return { ...nameOf(entry), ...fill(usage, propertiesPerObject) };
  });
  const total = sum(byObjectType.map(({ usage }) => usage));
  return { status: 200, body: { byObjectType, ...overall(total, properties) } };
}

export function getCalculatedPropertyLimits(_request: ApiRequest, portal: Portal): ApiResponse {
  const byObjectType = liveTypes(portal).map((entry) => ({
    ...nameOf(entry),
    usage: propertiesOf(entry).filter((one) => one.calculated && !one.hubspotDefined).length,
  }));
  const total = sum(byObjectType.map(({ usage }) => usage));
  return {
    status: 200,
    body: { byObjectType, ...overall(total, portal.settings.quotas.calculatedProperties) },
  };
}

const route = (rest: string, handle: Route['handle'], scopes = anyObjectScope): Route => ({
  method: 'GET',
  paths: quotaPaths(rest),
  scopes,
  handle,
});

export const quotaRoutes: Route[] = [
  route('records', getRecordLimits),
  route('pipelines', getPipelineLimits),
  route('custom-object-types', getCustomObjectTypeLimits, customObjectScope),
  route('custom-properties', getCustomPropertyLimits),
  route('calculated-properties', getCalculatedPropertyLimits),
];
