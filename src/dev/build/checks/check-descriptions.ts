import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Problem } from './problem.ts';

/** One `*-hsmeta.json` as it lies in the built project. */
export interface Description {
  readonly file: string;
  readonly content: unknown;
}

const SCHEMA_OF_TYPE: Readonly<Record<string, string>> = {
  app: 'app',
  card: 'card',
  page: 'page',
  pages: 'page',
  settings: 'settings',
  'app-function': 'app-function',
};

const ajv = new Ajv2020({ allErrors: true });
const compiled = new Map<string, ValidateFunction>();

function schemaFor(name: string): ValidateFunction {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`../schemas/${name}.json`, import.meta.url), 'utf8');
  const validate = ajv.compile(JSON.parse(text) as object);
  compiled.set(name, validate);
  return validate;
}

function explain(error: ErrorObject): string {
  const place = error.instancePath === '' ? 'the file' : error.instancePath.slice(1).replaceAll('/', '.');
  const { additionalProperty, allowedValues, allowedValue } = error.params as Record<string, unknown>;
  if (additionalProperty !== undefined) return `${place} has the unknown key "${String(additionalProperty)}"`;
  const allowed = allowedValues ?? allowedValue;
  return `${place} ${error.message ?? 'is wrong'}${allowed === undefined ? '' : `: ${JSON.stringify(allowed)}`}`;
}

/** What is wrong with one description, by our schema of its type; HubSpot's own schemas need an account. */
export function descriptionFaults(content: unknown): string[] {
  const type =
    typeof content === 'object' && content !== null && 'type' in content ? String(content.type) : '';
  const schema = SCHEMA_OF_TYPE[type];
  if (schema === undefined) {
    return [`type is "${type}"; this project knows ${Object.keys(SCHEMA_OF_TYPE).join(', ')}`];
  }
  const validate = schemaFor(schema);
  return validate(content) ? [] : (validate.errors ?? []).map(explain);
}

/** Reads every description under a built project, wherever it lies. */
async function readDescriptions(
  distDir: string,
): Promise<{ descriptions: Description[]; problems: Problem[] }> {
  const names = await readdir(distDir, { recursive: true });
  const files = names
    .filter((name) => name.endsWith('-hsmeta.json'))
    .map((name) => name.split(path.sep).join('/'));
  const descriptions: Description[] = [];
  const problems: Problem[] = [];
  for (const file of files.sort()) {
    try {
      descriptions.push({
        file,
        content: JSON.parse(await readFile(path.join(distDir, file), 'utf8')) as unknown,
      });
    } catch (cause) {
      problems.push({
        where: file,
        what: `is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      });
    }
  }
  return { descriptions, problems };
}

function duplicateUids(descriptions: readonly Description[]): Problem[] {
  const firstFileOf = new Map<unknown, string>();
  return descriptions.flatMap(({ file, content }) => {
    const uid = (content as { uid?: unknown } | null)?.uid;
    const earlier = firstFileOf.get(uid);
    firstFileOf.set(uid, earlier ?? file);
    return earlier === undefined ? [] : [{ where: file, what: `has the uid "${String(uid)}" of ${earlier}` }];
  });
}

async function entryProblem(distDir: string, { file, content }: Description): Promise<Problem[]> {
  const entry = (content as { config?: { entrypoint?: unknown } } | null)?.config?.entrypoint;
  if (typeof entry !== 'string') return [];
  const size = await stat(path.join(distDir, entry)).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return [{ where: file, what: `names the entry ${entry}, which does not exist` }];
  return size === 0 ? [{ where: file, what: `names the entry ${entry}, which is empty` }] : [];
}

/** Checks the descriptions of a built project: their form, their place, their uids and their entries. */
export async function checkDescriptions(distDir: string): Promise<Problem[]> {
  const { descriptions, problems } = await readDescriptions(distDir);
  const misplaced = descriptions
    .filter(({ file }) => !/^app\/([^/]+\/)?[^/]+$/.test(file))
    .map(({ file }) => ({
      where: file,
      what: 'must lie at app/ or app/<folder>/; HubSpot leaves it out here',
    }));
  const malformed = descriptions.flatMap(({ file, content }) =>
    descriptionFaults(content).map((what) => ({ where: file, what })),
  );
  const entries = await Promise.all(descriptions.map((description) => entryProblem(distDir, description)));
  return [...problems, ...misplaced, ...malformed, ...duplicateUids(descriptions), ...entries.flat()];
}
