import * as z from 'zod';
import { liveProperty, resolveObjectType } from '../definitions/resolve.ts';
import type { PropertyDefinition } from '../definitions/types.ts';
import { checkRule } from '../definitions/validation-rules.ts';
import { notFound } from '../errors.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { schemaScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';

const ruleBody = z.object({
  ruleArguments: z.array(z.string()),
  shouldApplyNormalization: z.boolean().optional(),
});

function requireProperty(request: ApiRequest, portal: Portal): PropertyDefinition {
  const entry = resolveObjectType(portal, pathParam(request, 'objectType'));
  const name = pathParam(request, 'propertyName');
  const property = liveProperty(entry, name);
  if (!property)
    throw notFound(`Property ${name} does not exist for object type ${entry.type.objectTypeId}.`);
  return property;
}

/** The properties of an object that have rules. */
export function listValidations(request: ApiRequest, portal: Portal): ApiResponse {
  const { properties } = resolveObjectType(portal, pathParam(request, 'objectType'));
  const results = [...properties.values()].flatMap(({ name, archivedAt, validationRules = [] }) =>
    archivedAt === null && validationRules.length > 0
      ? [{ propertyName: name, propertyValidationRules: validationRules }]
      : [],
  );
  return { status: 200, body: { results } };
}

export function getValidations(request: ApiRequest, portal: Portal): ApiResponse {
  return { status: 200, body: { results: requireProperty(request, portal).validationRules ?? [] } };
}

export function getValidation(request: ApiRequest, portal: Portal): ApiResponse {
  const property = requireProperty(request, portal);
  const wanted = pathParam(request, 'ruleType');
  const rule = property.validationRules?.find(({ ruleType }) => ruleType === wanted);
  if (!rule) throw notFound(`Property ${property.name} has no rule of type ${wanted}.`);
  return { status: 200, body: rule };
}

/** Sets a rule, in the place of one of the same type. Values that are there already are not looked at. */
export function putValidation(request: ApiRequest, portal: Portal): ApiResponse {
  const { ruleArguments, shouldApplyNormalization } = readBody(request, ruleBody);
  const property = requireProperty(request, portal);
  const ruleType = pathParam(request, 'ruleType');
  const rule = {
    ruleType,
    ruleArguments,
    ...(shouldApplyNormalization === undefined ? {} : { shouldApplyNormalization }),
  };
  checkRule(rule);
  const others = (property.validationRules ?? []).filter((other) => other.ruleType !== ruleType);
  property.validationRules = [...others, rule];
  return { status: 204 };
}

const paths = (rest = '') => [
  `/crm/property-validations/{version}/{objectType}${rest}`,
  `/crm/v3/property-validations/{objectType}${rest}`,
];
const [read, write] = [schemaScopes('read'), schemaScopes('write')];
const ofProperty = paths('/{propertyName}');
const single = paths('/{propertyName}/rule-type/{ruleType}');

export const propertyValidationRoutes: Route[] = [
  { method: 'GET', paths: paths(), scopes: read, handle: listValidations },
  { method: 'GET', paths: ofProperty, scopes: read, handle: getValidations },
  { method: 'GET', paths: single, scopes: read, handle: getValidation },
  { method: 'PUT', paths: single, scopes: write, handle: putValidation },
];
