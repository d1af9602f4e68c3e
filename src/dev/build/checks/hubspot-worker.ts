import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build';
import { translateForLocalDev } from '@hubspot/project-parsing-lib/translate';
import type { ExtensionBuild, ExtensionOutcome, HubspotAnswer, HubspotJob } from './hubspot-job.ts';

/**
 * Runs HubSpot's parser and HubSpot's extension build. A process of its own, because they are ES modules only,
 * write to the console and look around in the working directory.
 */

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function readStructure(job: HubspotJob): Promise<Omit<HubspotAnswer, 'extensions'>> {
  try {
    // HubSpot's schemas need an account, so its validation is skipped; ours takes its place.
    const result = await translateForLocalDev(job.translate, { skipValidation: true });
    const nodes = Object.values(result.intermediateRepresentation.intermediateNodesIndexedByUid);
    return {
      components: nodes.map((node) => ({ uid: node.uid, type: node.componentType })),
      skippedFiles: result.skippedHsMetaFiles,
      structureError: null,
    };
  } catch (error) {
    return { components: [], skippedFiles: [], structureError: messageOf(error) };
  }
}

async function buildExtension({
  uid,
  root,
  entryPoint,
  outputDir,
}: ExtensionBuild): Promise<ExtensionOutcome> {
  const warnings: string[] = [];
  const { warn, error } = console;
  console.warn = console.error = (...words: unknown[]) => void warnings.push(words.map(String).join(' '));
  try {
    await remoteBuild({ root, entryPoint, outputDir, logLevel: 'silent', appConfig: {} });
    return { uid, error: null, warnings };
  } catch (cause) {
    return { uid, error: messageOf(cause), warnings };
  } finally {
    Object.assign(console, { warn, error });
  }
}

async function run(job: HubspotJob): Promise<HubspotAnswer> {
  const structure = await readStructure(job);
  const extensions: ExtensionOutcome[] = [];
  for (const extension of job.extensions) extensions.push(await buildExtension(extension));
  return { ...structure, extensions };
}

process.once('message', (job: HubspotJob) => {
  void run(job).then((answer) => process.send?.(answer, () => process.disconnect()));
});
