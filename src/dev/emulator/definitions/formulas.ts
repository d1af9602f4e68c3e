import { notFound, validationError } from '../errors.ts';
import { liveProperty } from './resolve.ts';
import type { ObjectTypeEntry, PropertyDefinition } from './types.ts';

/** Words of HubSpot's formula language that are no properties. Functions are known by their bracket. */
const KEYWORDS = new Set([
  'if',
  'then',
  'elseif',
  'else',
  'endif',
  'and',
  'or',
  'not',
  'equals',
  'true',
  'false',
]);

/** The properties that a formula reads. */
function namesIn(formula: string): string[] {
  const withoutTexts = formula.replaceAll(/'[^']*'|"[^"]*"/g, ' ');
  const words = withoutTexts.matchAll(/[A-Za-z_][A-Za-z0-9_]*(?!\w*\s*\()/g);
  return [...words].map(([word]) => word).filter((word) => !KEYWORDS.has(word.toLowerCase()));
}

/** Refuses a formula that reads what the object does not have, or that is written as HubSpot does not take it. */
export function checkFormula(entry: ObjectTypeEntry, formula: string): void {
  if (/\[|\]|\bif\s*\(/i.test(formula)) {
    throw validationError('A formula has neither square brackets nor if(…): write if … then … else … endif.');
  }
  const unknown = namesIn(formula).find((name) => !liveProperty(entry, name));
  if (unknown !== undefined) {
    throw notFound(`Property ${unknown} does not exist for object type ${entry.type.objectTypeId}.`);
  }
}

/** Refuses to archive what a formula reads. */
export function checkNotInFormula(entry: ObjectTypeEntry, { name }: PropertyDefinition): void {
  const users = [...entry.properties.values()].filter(
    ({ archivedAt, calculationFormula }) =>
      archivedAt === null && calculationFormula !== undefined && namesIn(calculationFormula).includes(name),
  );
  if (users.length === 0) return;
  throw validationError(
    `Property: ${name} of object type ${entry.type.objectTypeId} is currently used in ${users.length} places and ` +
      'cannot be deleted',
    {
      subCategory: 'PropertyValidationError.CANNOT_DELETE_PROPERTY_IN_USE',
      errors: users.map((user) => ({
        message: `${name} is used by ${user.name}.`,
        context: { parentType: ['PROPERTY'], parentName: [user.name] },
      })),
    },
  );
}
