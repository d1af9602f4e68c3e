import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { AppManifest } from '../manifest-schema.ts';
import { PROVIDED_TO_EXTENSIONS } from '../bundle.ts';
import { extensionEntry, functionEntry } from '../hsmeta.ts';
import { readBundleFacts, type BundleFacts } from './bundle-facts.ts';
import type { Problem } from './problem.ts';

/** What a function may read besides its own secrets; the second points it at a local stand-in of HubSpot. */
const ALLOWED_ENVIRONMENT = ['PRIVATE_APP_ACCESS_TOKEN', 'HUBSPOT_API_BASE'];

const isProvided = (specifier: string): boolean =>
  PROVIDED_TO_EXTENSIONS.some((name) => specifier === name || specifier.startsWith(`${name}/`));

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

function extensionFaults(facts: BundleFacts, functionUids: readonly string[]): string[] {
  const outside = facts.imports.filter((specifier) => !isProvided(specifier));
  const unknown = facts.calledFunctions.filter((name) => name !== null && !functionUids.includes(name));
  return [
    ...(outside.length > 0
      ? [`imports ${quoted(outside)}; HubSpot supplies ${quoted(PROVIDED_TO_EXTENSIONS)} only`]
      : []),
    ...unknown.map((name) => `calls the function "${String(name)}"; there are ${quoted(functionUids)}`),
    ...(facts.calledFunctions.includes(null)
      ? ['calls hubspot.serverless with a name that cannot be told from the code; pass the uid as a constant']
      : []),
    ...(facts.htmlElements.length > 0
      ? [`draws HTML elements (${quoted(facts.htmlElements)}), which blank the card`]
      : []),
    ...(facts.environment.length > 0
      ? [`reads process.env (${quoted(facts.environment)}), which it does not have`]
      : []),
  ];
}

function functionFaults(facts: BundleFacts, secrets: readonly string[]): string[] {
  const outside = facts.imports.filter((specifier) => !isBuiltin(specifier));
  const allowed = [...ALLOWED_ENVIRONMENT, ...secrets];
  const read = facts.environment.filter((name) => !allowed.includes(name));
  return [
    ...(outside.length > 0 ? [`loads ${quoted(outside)}, which HubSpot does not install for it`] : []),
    ...(read.length > 0 ? [`reads process.env ${quoted(read)}; allowed are ${quoted(allowed)}`] : []),
  ];
}

async function readFacts(distDir: string, file: string): Promise<BundleFacts | null> {
  const code = await readFile(path.join(distDir, file), 'utf8').catch(() => null);
  // A missing entry is reported with its description.
  return code === null ? null : readBundleFacts(code);
}

/** Reads every bundle of the built project and reports what would fail only in an account. */
export async function checkBundles(
  distDir: string,
  manifest: AppManifest,
): Promise<{ problems: Problem[]; hookCalls: ReadonlyMap<string, number> }> {
  const problems: Problem[] = [];
  const hookCalls = new Map<string, number>();
  const functionUids = manifest.functions.map((appFunction) => appFunction.uid);
  for (const extension of manifest.extensions) {
    const where = extensionEntry(extension);
    const facts = await readFacts(distDir, where);
    if (facts === null) continue;
    hookCalls.set(extension.uid, facts.prefetchedHookCalls);
    problems.push(...extensionFaults(facts, functionUids).map((what) => ({ where, what })));
  }
  for (const appFunction of manifest.functions) {
    const where = functionEntry(appFunction);
    const facts = await readFacts(distDir, where);
    if (facts === null) continue;
    problems.push(...functionFaults(facts, appFunction.secrets).map((what) => ({ where, what })));
  }
  return { problems, hookCalls };
}
