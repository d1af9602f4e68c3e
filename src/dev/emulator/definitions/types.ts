import type { ValidationRule } from './validation-rules.ts';

export const PROPERTY_TYPES = [
  'string',
  'number',
  'date',
  'datetime',
  'enumeration',
  'bool',
  'phone_number',
] as const;
export type PropertyType = (typeof PROPERTY_TYPES)[number];

export interface PropertyOption {
  label: string;
  value: string;
  displayOrder: number;
  hidden: boolean;
  description?: string;
}

/** Where the allowed values of a property come from when they are not its own options. */
export type ValueSource = 'owners' | 'pipelines' | 'stages';

export interface PropertyDefinition {
  name: string;
  label: string;
  type: PropertyType;
  fieldType: string;
  groupName: string;
  description: string;
  options: PropertyOption[];
  displayOrder: number;
  hasUniqueValue: boolean;
  hidden: boolean;
  formField: boolean;
  hubspotDefined: boolean;
  readOnlyValue: boolean;
  calculated: boolean;
  /** Kept and not computed: the value stays empty. */
  calculationFormula?: string;
  valuesFrom: ValueSource | null;
  referencedObjectType: string | null;
  /** Rules for its values, beside its type. */
  validationRules?: ValidationRule[];
  /** Display hints that the API takes and gives back untouched. */
  hints: Record<string, string | boolean>;
  createdAt: number;
  updatedAt: number;
  archivedAt: number | null;
}

export interface PropertyGroup {
  name: string;
  label: string;
  displayOrder: number;
  archived: boolean;
}

export interface ObjectLabels {
  singular: string;
  plural: string;
}

export interface ObjectType {
  /** `0-2` for companies, `2-<n>` for custom objects. */
  objectTypeId: string;
  /** Singular lower-case name for standard objects, the schema's name for custom ones. */
  name: string;
  /** Key under which a record read lists associations to this type. */
  pluralName: string;
  fullyQualifiedName: string;
  labels: ObjectLabels;
  description: string | null;
  isCustom: boolean;
  requiredProperties: string[];
  /** A new record needs a value for at least one of these; empty means no such rule. */
  requiredAnyOf: string[];
  searchableProperties: string[];
  primaryDisplayProperty: string;
  secondaryDisplayProperties: string[];
  /** Answered when the request names no properties. */
  defaultProperties: string[];
  /** Answered whatever the request names. */
  alwaysProperties: string[];
  createdDateProperty: string;
  modifiedDateProperty: string;
  createdAt: number;
  updatedAt: number;
  archivedAt: number | null;
}

/** An object type with everything that is defined on it. */
export interface ObjectTypeEntry {
  type: ObjectType;
  properties: Map<string, PropertyDefinition>;
  groups: Map<string, PropertyGroup>;
}
