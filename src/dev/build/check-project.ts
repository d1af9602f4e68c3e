import { mkdtemp, readFile, readdir, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadAppManifest } from './app-manifest.ts';
import { checkBundles } from './checks/check-bundles.ts';
import { checkDescriptions } from './checks/check-descriptions.ts';
import { checkFunctions } from './checks/check-functions.ts';
import type { ExtensionOutcome, HubspotAnswer } from './checks/hubspot-job.ts';
import { isolateExtensions } from './checks/isolate-extensions.ts';
import type { Problem } from './checks/problem.ts';
import { runHubspotTools } from './checks/run-hubspot-tools.ts';
import { describeComponents, extensionEntry, functionEntry } from './hsmeta.ts';
import type { AppManifest, Extension } from './manifest-schema.ts';
import { minifyAsServed } from './bundle.ts';
import { measureBundle, overBudget, weightClass, type BundleSize } from './size-budget.ts';

/** What HubSpot's build made of an extension. */
export interface DeployedExtension {
  readonly uid: string;
  readonly size: BundleSize;
  /** The CRM data that HubSpot fetches before the extension runs. */
  readonly prefetched: readonly PrefetchedData[];
}

/** One entry of the manifest that HubSpot's build writes beside the bundle. */
export interface PrefetchedData {
  readonly properties: { readonly type: string; readonly recordProperties?: readonly string[] };
}

export interface CheckReport {
  readonly problems: readonly Problem[];
  readonly deployed: readonly DeployedExtension[];
}

/** HubSpot adds it by itself, for the package file that all functions share. */
const ADDED_BY_HUBSPOT = 'hubspot-serverless-package-uid';

function structureProblems(answer: HubspotAnswer, manifest: AppManifest): Problem[] {
  if (answer.structureError !== null) {
    return [{ where: 'app', what: `HubSpot's parser refuses the project: ${answer.structureError}` }];
  }
  const expected = describeComponents(manifest).map((description) => description.content.uid);
  const found = answer.components.map((component) => component.uid).filter((uid) => uid !== ADDED_BY_HUBSPOT);
  return [
    ...answer.skippedFiles.map((file) => ({ where: file, what: "is left out by HubSpot's parser; move it" })),
    ...expected
      .filter((uid) => !found.includes(uid))
      .map((uid) => ({
        where: 'app.json',
        what: `lists "${uid}", which HubSpot does not find; build again`,
      })),
    ...found
      .filter((uid) => !expected.includes(uid))
      .map((uid) => ({ where: 'app', what: `has "${uid}", which app.json does not list; build again` })),
  ];
}

async function sizeProblems(
  { root, distDir }: { root: string; distDir: string },
  extensions: readonly Extension[],
  functions: AppManifest['functions'],
): Promise<Problem[]> {
  const read = (file: string) => readFile(path.join(distDir, file), 'utf8').catch(() => '');
  const sizes = await Promise.all([
    ...extensions.map(async (extension) => {
      const file = extensionEntry(extension);
      const identity = { kind: weightClass(extension), uid: extension.uid, file };
      return measureBundle(identity, await minifyAsServed(root, await read(file)));
    }),
    ...functions.map(async (entry) => {
      const file = functionEntry(entry);
      return measureBundle({ kind: 'function', uid: entry.uid, file }, await read(file));
    }),
  ]);
  return overBudget(sizes).map((what) => ({ where: 'size', what }));
}

async function readDeployed(
  workspace: string,
  { uid }: ExtensionOutcome,
  extensions: readonly Extension[],
): Promise<DeployedExtension> {
  const folder = path.join(workspace, 'built', uid);
  const code = await readFile(path.join(folder, `${uid}.js`), 'utf8');
  const [manifestFile = ''] = (await readdir(folder)).filter((name) => name.endsWith('-manifest.json'));
  const manifest = JSON.parse(await readFile(path.join(folder, manifestFile), 'utf8')) as {
    dataDeps?: PrefetchedData[];
  };
  const found = extensions.find((extension) => extension.uid === uid);
  return {
    uid,
    size: measureBundle(
      { uid, kind: found === undefined ? 'extension' : weightClass(found), file: `${uid}.js` },
      code,
    ),
    prefetched: manifest.dataDeps ?? [],
  };
}

function prefetchProblems(
  extensions: readonly Extension[],
  deployed: readonly DeployedExtension[],
  hookCalls: ReadonlyMap<string, number>,
): Problem[] {
  return extensions.flatMap((extension) => {
    const calls = hookCalls.get(extension.uid) ?? 0;
    const seen = deployed.find(({ uid }) => uid === extension.uid)?.prefetched.length;
    if (seen === undefined || seen === calls) return [];
    const what =
      `calls CRM hooks ${calls} times, but HubSpot's build can read the arguments of ${seen}: ` +
      'pass literals, or constants made of literals, so that the data is fetched before the card runs';
    return [{ where: extensionEntry(extension), what }];
  });
}

async function buildAsHubspotDoes(
  { root, distDir, workspace }: { root: string; distDir: string; workspace: string },
  extensions: readonly Extension[],
): Promise<HubspotAnswer> {
  const project = JSON.parse(await readFile(path.join(root, 'hsproject.json'), 'utf8')) as {
    platformVersion: string;
  };
  const builds = await isolateExtensions({ root, distDir, workspace }, extensions);
  const translate = { projectSourceDir: distDir, platformVersion: project.platformVersion };
  return runHubspotTools({ translate, extensions: builds }, workspace);
}

/**
 * The gate before an upload: everything about a built project that HubSpot would refuse, or accept and fail with
 * later, as far as it can be known without an account.
 * @param options.root the project's top level with app.json and hsproject.json.
 * @param options.distDir what {@link buildProject} wrote; by default `<root>/dist`.
 */
export async function checkProject(options: { root: string; distDir?: string }): Promise<CheckReport> {
  const root = path.resolve(options.root);
  const distDir = path.resolve(options.distDir ?? path.join(root, 'dist'));
  const manifest = await loadAppManifest(root);
  const described = await checkDescriptions(distDir);
  const bundles = await checkBundles(distDir, manifest);
  // HubSpot's build compares paths as text, so a temporary folder behind a link would confuse it.
  const workspace = await realpath(await mkdtemp(path.join(os.tmpdir(), 'extension-check-')));
  try {
    const present = manifest.extensions.filter((extension) => bundles.hookCalls.has(extension.uid));
    const answer = await buildAsHubspotDoes({ root, distDir, workspace }, present);
    const built = answer.extensions.filter((outcome) => outcome.error === null);
    const deployed = await Promise.all(built.map((outcome) => readDeployed(workspace, outcome, present)));
    const refused = answer.extensions.flatMap(({ uid, error, warnings }) =>
      [...(error === null ? [] : [`does not build: ${error}`]), ...warnings].map((what) => ({
        where: uid,
        what,
      })),
    );
    const problems = [
      ...described,
      ...structureProblems(answer, manifest),
      ...bundles.problems,
      ...refused,
      ...prefetchProblems(manifest.extensions, deployed, bundles.hookCalls),
      ...(await checkFunctions(distDir, manifest.functions)),
      ...(await sizeProblems({ root, distDir }, present, manifest.functions)),
    ];
    return { problems, deployed };
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}
