/**
 * How an object and its properties are described, once. Provisioning sends these descriptions to HubSpot, the
 * mapping and the record types are derived from them, and the local emulator is filled through provisioning.
 */
export interface PropertyDefinition {
  readonly name: string;
  readonly label: string;
  /** Read by people in HubSpot's settings, and by its assistants. */
  readonly description: string;
  readonly type: 'string' | 'number' | 'date' | 'datetime' | 'enumeration' | 'bool';
  readonly fieldType: 'text' | 'textarea' | 'number' | 'date' | 'select' | 'checkbox' | 'booleancheckbox';
  readonly options?: readonly PropertyOption[];
  readonly hasUniqueValue?: true;
  readonly numberDisplayHint?: 'unformatted' | 'formatted' | 'percentage';
  /** Filled by the app and overwritten when someone types over it. */
  readonly computed?: true;
}

export interface PropertyOption {
  readonly value: string;
  readonly label: string;
}

export interface ObjectDefinition {
  readonly name: string;
  readonly labels: { readonly singular: string; readonly plural: string };
  readonly description: string;
  readonly primaryDisplayProperty: string;
  readonly secondaryDisplayProperties: readonly string[];
  readonly requiredProperties: readonly string[];
  readonly searchableProperties: readonly string[];
  readonly associatedObjects: readonly string[];
  /** The unique key of the object. */
  readonly keyProperty: string;
  readonly properties: readonly PropertyDefinition[];
}

const SPECIAL_LABELS: Readonly<Record<string, string>> = {
  smb: 'SMB',
  mid_market: 'Mid-market',
  product_led: 'Product-led',
  saas: 'SaaS',
  yes_no: 'Yes or no',
  csm: 'CSM',
  ms: 'Malay',
  ja: 'Japanese',
  en: 'English',
  'pt-BR': 'Brazilian Portuguese',
};

/** "early_wins" -> "Early wins": the label that HubSpot shows for a stored word. */
export function labelOf(word: string): string {
  const special = SPECIAL_LABELS[word];
  if (special !== undefined) return special;
  const spaced = word.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

type Basics<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  readonly description: string;
};

const define =
  (type: PropertyDefinition['type'], fieldType: PropertyDefinition['fieldType']) =>
  <const Name extends string>(name: Name, label: string, description: string) =>
    ({ name, label, description, type, fieldType }) as Basics<Name> & PropertyDefinition;

export const text = define('string', 'text');
export const longText = define('string', 'textarea');
export const number = define('number', 'number');
export const date = define('date', 'date');
export const instant = define('datetime', 'date');
export const yesNo = <const Name extends string>(name: Name, label: string, description: string) =>
  ({
    ...define('bool', 'booleancheckbox')(name, label, description),
    options: [
      { value: 'true', label: 'Yes' },
      { value: 'false', label: 'No' },
    ],
  }) as Basics<Name> & PropertyDefinition;

export const percentage = <const Name extends string>(name: Name, label: string, description: string) =>
  ({ ...number(name, label, description), numberDisplayHint: 'percentage' }) as Basics<Name> &
    PropertyDefinition;

export const uniqueText = <const Name extends string>(name: Name, label: string, description: string) =>
  ({ ...text(name, label, description), hasUniqueValue: true }) as Basics<Name> & PropertyDefinition;

export const choice = <const Name extends string>(
  name: Name,
  label: string,
  description: string,
  words: readonly string[],
) =>
  ({
    ...define('enumeration', 'select')(name, label, description),
    options: words.map((value) => ({ value, label: labelOf(value) })),
  }) as Basics<Name> & PropertyDefinition;

export const choices = <const Name extends string>(
  name: Name,
  label: string,
  description: string,
  words: readonly string[],
) =>
  ({ ...choice(name, label, description, words), fieldType: 'checkbox' }) as Basics<Name> &
    PropertyDefinition;

/** Marks properties that the app fills, in their description as well. */
export const computed = <Definition extends PropertyDefinition>(definition: Definition): Definition => ({
  ...definition,
  description: `${definition.description} Filled by Value Milestones; a typed-over value is put right.`,
  computed: true,
});
