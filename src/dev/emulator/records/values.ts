import { liveProperty } from '../definitions/resolve.ts';
import type { ObjectTypeEntry, PropertyDefinition } from '../definitions/types.ts';
import { brokenRule } from '../definitions/validation-rules.ts';
import type { Portal } from '../portal.ts';
import { isoTime } from '../wire.ts';
import { instantOf, isDay, isNumber, MILLISECONDS } from './value-forms.ts';

/** Longest text value, in characters (HubSpot's property guide). */
export const MAX_TEXT_LENGTH = 65_536;
const MS_PER_DAY = 86_400_000;
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** A value in the form it is stored in, or why it is refused. */
export type ValueCheck = { ok: true; value: string } | { ok: false; error: string; message: string };

const accept = (value: string): ValueCheck => ({ ok: true, value });
const refuse = (error: string, message: string): ValueCheck => ({ ok: false, error, message });

function checkDate(value: string): ValueCheck {
  if (isDay(value)) return accept(value);
  if (!MILLISECONDS.test(value)) return refuse('INVALID_DATE', `${value} was not a valid date.`);
  const ms = Number(value);
  if (ms % MS_PER_DAY === 0) return accept(new Date(ms).toISOString().slice(0, 10));
  const at = new Date(ms);
  const time = `${at.getUTCHours()}:${at.getUTCMinutes()}:${at.getUTCSeconds()}.${at.getUTCMilliseconds()}`;
  return refuse('INVALID_DATE', `${value} is at ${time} UTC, not midnight!`);
}

function checkDateTime(value: string): ValueCheck {
  const ms = instantOf(value);
  // In these words, since HubSpot keeps instants as long integers.
  return ms === null ? refuse('INVALID_LONG', `${value} was not a valid long.`) : accept(isoTime(ms));
}

/** The values a property may have, from its own options or from the account. */
export function allowedValues(
  portal: Portal,
  entry: ObjectTypeEntry,
  property: PropertyDefinition,
): string[] {
  const pipelines = portal.pipelines.get(entry.type.objectTypeId) ?? [];
  switch (property.valuesFrom) {
    case 'owners':
      return portal.owners.filter((owner) => !owner.archived).map((owner) => owner.id);
    case 'pipelines':
      return pipelines.map((pipeline) => pipeline.id);
    case 'stages':
      return pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => stage.id));
    case null:
      return property.options.map((option) => option.value);
  }
}

function checkOption(value: string, allowed: string[], isMultiple: boolean): ValueCheck {
  const parts = isMultiple ? value.split(';') : [value];
  const unknown = parts.find((part) => !allowed.includes(part));
  if (unknown === undefined) return accept(value);
  return refuse('INVALID_OPTION', `${unknown} was not one of the allowed options: [${allowed.join(', ')}]`);
}

function checkText(property: PropertyDefinition, value: string): ValueCheck {
  if (value.length > MAX_TEXT_LENGTH) {
    return refuse(
      'PROPERTY_VALUE_TOO_LONG',
      `${property.name} has ${value.length} characters; at most ${MAX_TEXT_LENGTH} are allowed.`,
    );
  }
  if (property.name !== 'email' || !property.hubspotDefined) return accept(value);
  const email = value.trim().toLowerCase();
  return EMAIL.test(email) ? accept(email) : refuse('INVALID_EMAIL', `Email address ${value} is invalid`);
}

function checkByType(
  portal: Portal,
  entry: ObjectTypeEntry,
  property: PropertyDefinition,
  value: string,
): ValueCheck {
  switch (property.type) {
    case 'number':
      return isNumber(value) ? accept(value) : refuse('INVALID_INTEGER', `${value} was not a valid number.`);
    case 'date':
      return checkDate(value);
    case 'datetime':
      return checkDateTime(value);
    case 'bool':
    case 'enumeration':
      return checkOption(value, allowedValues(portal, entry, property), property.fieldType === 'checkbox');
    case 'string':
    case 'phone_number':
      return checkText(property, value);
  }
}

/** Who writes: HubSpot itself may set what everybody else may only read. */
export type Writer = 'caller' | 'hubspot';

/** Checks one written value against its property. An empty text clears the property. */
export function checkValue(
  portal: Portal,
  entry: ObjectTypeEntry,
  name: string,
  value: string,
  writer: Writer = 'caller',
): ValueCheck {
  const property = liveProperty(entry, name);
  if (!property) return refuse('PROPERTY_DOESNT_EXIST', `Property "${name}" does not exist`);
  if (writer === 'caller' && (property.readOnlyValue || property.calculated)) {
    const kind = property.calculated ? 'calculated' : 'read only';
    return refuse('READ_ONLY_VALUE', `"${name}" is a ${kind} property; its value cannot be set.`);
  }
  if (value === '') return accept('');
  const check = checkByType(portal, entry, property, value);
  const broken = check.ok ? brokenRule(property, check.value) : null;
  if (!broken) return check;
  const { ruleType, ruleArguments } = broken;
  return refuse(ruleType, `${value} breaks the rule ${ruleType} ${ruleArguments.join(' ')} of "${name}"`);
}
