import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { manifestShape, type AppManifest } from './manifest-schema.ts';

/** app.json cannot be used; `problems` has one line for each fault: where, what, and what would be right. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`app.json cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

const describePath = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  ) || 'the file';

/** Faults between entries, which no single field shows. */
function crossReferenceProblems(manifest: AppManifest): string[] {
  const uids = [
    manifest.uid,
    ...manifest.extensions.map((e) => e.uid),
    ...manifest.functions.map((f) => f.uid),
  ];
  const documentedSecrets = manifest.secrets.map((secret) => secret.name);
  return [
    ...repeated(uids).map(
      (name) => `uid "${name}" is used twice; HubSpot needs each to be unique in the project`,
    ),
    ...repeated(manifest.scopes.map((entry) => entry.scope)).map(
      (scope) => `scopes: "${scope}" is listed twice`,
    ),
    ...manifest.scopes.flatMap((entry) =>
      entry.usedBy
        .filter((user) => !uids.includes(user))
        .map(
          (user) =>
            `scopes: "${entry.scope}" is used by "${user}", which is no function, extension or app uid`,
        ),
    ),
    ...manifest.functions.flatMap((entry) =>
      entry.secrets
        .filter((secret) => !documentedSecrets.includes(secret))
        .map((secret) => `functions: "${entry.uid}" needs the secret ${secret}; describe it under "secrets"`),
    ),
    ...(['page', 'settings'] as const)
      .filter((kind) => manifest.extensions.filter((extension) => extension.kind === kind).length > 1)
      .map((kind) => `extensions: only one of kind "${kind}" is possible in a project`),
  ];
}

/**
 * Checks the content of app.json.
 * @throws {ManifestError} naming every fault, its place and what would be right.
 */
export function parseAppManifest(content: unknown): AppManifest {
  const result = manifestShape.safeParse(content);
  if (!result.success) {
    throw new ManifestError(
      result.error.issues.map((issue) => `${describePath(issue.path)}: ${issue.message}`),
    );
  }
  const problems = crossReferenceProblems(result.data);
  if (problems.length > 0) throw new ManifestError(problems);
  return result.data;
}

/**
 * Reads app.json from a project's top level.
 * @throws {ManifestError} when the file is missing, is not JSON or has a fault.
 */
export async function loadAppManifest(root: string): Promise<AppManifest> {
  const text = await readFile(path.join(root, 'app.json'), 'utf8').catch((cause: unknown) => {
    throw new ManifestError([
      `the file cannot be read (${cause instanceof Error ? cause.message : 'unknown reason'})`,
    ]);
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw new ManifestError([
      `the file is not JSON (${cause instanceof Error ? cause.message : 'unknown reason'})`,
    ]);
  }
  return parseAppManifest(content);
}
