import { COMPANY_PROPERTIES, CUSTOM_OBJECTS, DEAL_PROPERTIES } from '../objects.ts';
import type { PropertyDefinition } from '../objects/property.ts';
import type { PropertyValues } from '../repository.ts';

/** The properties of `wanted` that differ from what is stored. HubSpot answers null for a cleared value. */
export function changedProperties(wanted: PropertyValues, stored: PropertyValues): PropertyValues {
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => !isSame(name, value ?? '', stored[name] ?? '')),
  );
}

type Comparison = (wanted: string, stored: string) => boolean;

/** Whether two texts are one value to HubSpot, which has several ways of writing a number or an instant. */
function isSame(name: string, wanted: string, stored: string): boolean {
  if (wanted === stored) return true;
  if (wanted === '' || stored === '') return false;
  const compare = comparisons.get(name);
  return compare === undefined ? looksTheSame(wanted, stored) : compare(wanted, stored);
}

/** One way of writing a value, whichever of its ways HubSpot chose; "" for none. */
export function canonicalValue(name: string, value: string | null | undefined): string {
  const text = (value ?? '').replaceAll('\r\n', '\n');
  const compare = comparisons.get(name);
  if (text === '') return '';
  if (compare === sameNumber) return String(Number(text));
  if (compare === sameInstant) return String(instantOf(text));
  return compare === sameChoices ? choicesOf(text) : text;
}

const sameNumber: Comparison = (wanted, stored) => Number(wanted) === Number(stored);
const sameInstant: Comparison = (wanted, stored) => instantOf(wanted) === instantOf(stored);
const sameChoices: Comparison = (wanted, stored) => choicesOf(wanted) === choicesOf(stored);
/** In a text every character counts, whatever it looks like. */
const never: Comparison = () => false;

function comparisonOf({ type, fieldType }: PropertyDefinition): Comparison {
  if (type === 'number') return sameNumber;
  if (type === 'date' || type === 'datetime') return sameInstant;
  return type === 'enumeration' && fieldType === 'checkbox' ? sameChoices : never;
}

const definitions: readonly PropertyDefinition[] = [
  ...CUSTOM_OBJECTS.flatMap(({ properties }): readonly PropertyDefinition[] => properties),
  ...COMPANY_PROPERTIES,
  ...DEAL_PROPERTIES,
];
/** A name that several objects have is of the same type on all of them. */
const comparisons: ReadonlyMap<string, Comparison> = new Map(
  definitions.map((definition) => [definition.name, comparisonOf(definition)]),
);

/** A property of the account, of which only the values are known. */
function looksTheSame(wanted: string, stored: string): boolean {
  if (NUMBER.test(wanted) && NUMBER.test(stored)) return sameNumber(wanted, stored);
  if (INSTANT.test(wanted) && INSTANT.test(stored)) return sameInstant(wanted, stored);
  return (wanted.includes(';') || stored.includes(';')) && sameChoices(wanted, stored);
}

/** A leading zero makes it a code ("0047"), of which every character counts. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
/** Also the plain date that HubSpot takes for an instant: it is midnight UTC. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(T.+)?$/;
const MILLISECONDS = /^-?\d+$/;

function instantOf(text: string): number {
  return MILLISECONDS.test(text) ? Number(text) : Date.parse(text);
}

/** Several choices of one property come in no order, and HubSpot may put a semicolon before the first. */
function choicesOf(text: string): string {
  const choices = text.split(';').filter((choice) => choice !== '');
  return choices.sort().join(';');
}
