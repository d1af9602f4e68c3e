import { createHash } from 'node:crypto';
import { definitionOf } from '../objects.ts';
import type { PropertyValues } from '../repository.ts';
import { canonicalValue } from './changes.ts';

/** The property of milestones and metrics that holds the fingerprint of what is agreed. */
export const AGREED_DIGEST = 'agreed_digest';

type PlanObject = 'value_milestone' | 'value_metric';

/** What is agreed of a milestone or metric: what people enter, and neither its identity nor what the app computes. */
export function agreedProperties(object: PlanObject): readonly string[] {
  const { keyProperty, properties } = definitionOf(object);
  return properties
    .filter(({ name, computed }) => computed !== true && name !== keyProperty && name !== 'company_id')
    .map(({ name }) => name);
}

/**
 * Fingerprint of what is agreed. The app keeps it on the record; when the record no longer matches, somebody changed it
 * in HubSpot, and only then is its history read.
 */
export function agreedDigest(object: PlanObject, values: PropertyValues): string {
  const content = agreedProperties(object).map((name) => [name, canonicalValue(name, values[name])]);
  // Properties that later versions add say nothing as long as they are empty.
  const given = content.filter(([, value]) => value !== '').sort();
  return `v1:${createHash('sha256').update(JSON.stringify(given)).digest('hex').slice(0, 40)}`;
}
