import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A class of the client's generated code: what an answer was read into. */
interface GeneratedClass {
  name: string;
  getAttributeTypeMap(): { name: string }[];
}

/** Checks answers against the shapes that a client declares for them. */
export interface ShapeCheck {
  /** What is missing or unreadable in an answer, each with its place; empty when it has its declared shape. */
  problems(answer: unknown): string[];
}

/** An attribute in a declaration that is neither optional nor nullable: `    'createdAt': Date;`. */
const REQUIRED_ATTRIBUTE = /^ {4}'(\w+)': (?!.*\| null;$)/gm;

/** Declared as required, and absent from every error within a 207 that has been seen in public. */
const LEFT_OUT_BY_HUBSPOT = ['StandardError.links', 'StandardError.errors'];

function declarationFile(generatedCode: string, family: string, className: string): string | null {
  const others = readdirSync(path.join(generatedCode, 'crm')).map((name) => `crm/${name}`);
  const files = [family, ...others].map((folder) =>
    path.join(generatedCode, folder, 'models', `${className}.d.ts`),
  );
  return files.find((file) => existsSync(file)) ?? null;
}

/**
 * The client reads whatever comes and leaves out what is absent, so an answer without a required field looks like
 * one with it. Its declarations tell which fields are required.
 * @param generatedCode folder of the client's generated code
 * @param family folder below it in which the answer's classes are declared
 */
export function createShapeCheck(generatedCode: string, family: string): ShapeCheck {
  const requiredOf = ({ name }: GeneratedClass): string[] => {
    const file = declarationFile(generatedCode, family, name);
    if (file === null) throw new Error(`The client declares no class ${name} in ${family}.`);
    const attributes = [...readFileSync(file, 'utf8').matchAll(REQUIRED_ATTRIBUTE)];
    return attributes
      .map(([, attribute = '']) => attribute)
      .filter((attribute) => !LEFT_OUT_BY_HUBSPOT.includes(`${name}.${attribute}`));
  };
  const problems = (value: unknown, place: string): string[] => {
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? [`${place} is no date`] : [];
    if (Array.isArray(value)) return value.flatMap((item, index) => problems(item, `${place}[${index}]`));
    if (typeof value !== 'object' || value === null) return [];
    const fields = value as Record<string, unknown>;
    const known = value.constructor as unknown as GeneratedClass;
    const required = 'getAttributeTypeMap' in known ? requiredOf(known) : [];
    return [
      ...required.flatMap((name) => ((fields[name] ?? null) === null ? [`${place}.${name} is missing`] : [])),
      ...Object.entries(fields).flatMap(([name, field]) => problems(field, `${place}.${name}`)),
    ];
  };
  return { problems: (answer) => problems(answer, 'answer') };
}
