import type { PropertyValues } from '../repository.ts';

/** The properties of `wanted` that differ from what is stored. HubSpot answers null for a cleared value. */
export function changedProperties(wanted: PropertyValues, stored: PropertyValues): PropertyValues {
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => !sameValue(value ?? '', stored[name] ?? '')),
  );
}

/** Whether two texts are one value to HubSpot, which has several ways of writing a number or an instant. */
function sameValue(wanted: string, stored: string): boolean {
  if (wanted === stored) return true;
  if (NUMBER.test(wanted) && NUMBER.test(stored)) return Number(wanted) === Number(stored);
  if (INSTANT.test(wanted) && INSTANT.test(stored)) return Date.parse(wanted) === Date.parse(stored);
  return wanted.includes(';') && choicesOf(wanted) === choicesOf(stored);
}

/** A leading zero makes it a code ("0047"), of which every character counts. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
/** Also the plain date that HubSpot takes for an instant: it is midnight UTC. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(T.+)?$/;

/** Several choices of one property come in no order. */
const choicesOf = (text: string) => text.split(';').sort().join(';');
