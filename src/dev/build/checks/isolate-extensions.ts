import { cp, mkdir, readFile, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { Extension } from '../manifest-schema.ts';
import { extensionFolder } from '../hsmeta.ts';
import type { ExtensionBuild } from './hubspot-job.ts';

async function findInstalledPackage(root: string, name: string): Promise<string> {
  for (let folder = root; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    const exists = await stat(candidate).then(
      () => true,
      () => false,
    );
    if (exists) return candidate;
    if (folder === path.dirname(folder)) {
      throw new Error(`the package ${name} is listed in an extension's package.json but is not installed`);
    }
  }
}

/** Makes the packages that package.json lists reachable, and no others, as an install of HubSpot's would. */
async function linkDependencies(root: string, folder: string): Promise<void> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8');
  const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    const link = path.join(folder, 'node_modules', name);
    await mkdir(path.dirname(link), { recursive: true });
    await symlink(await findInstalledPackage(root, name), link, 'dir');
  }
}

/**
 * Copies each folder of extensions alone to `workspace`, as HubSpot does before it builds, so that an import which
 * leaves the folder, or needs a package that package.json does not list, fails here and not at the upload.
 */
export async function isolateExtensions(
  { root, distDir, workspace }: { root: string; distDir: string; workspace: string },
  extensions: readonly Extension[],
): Promise<ExtensionBuild[]> {
  for (const folder of new Set(extensions.map(extensionFolder))) {
    const target = path.join(workspace, path.posix.basename(folder));
    await cp(path.join(distDir, folder), target, { recursive: true });
    await linkDependencies(root, target);
  }
  return extensions.map((extension) => ({
    uid: extension.uid,
    root: path.join(workspace, path.posix.basename(extensionFolder(extension))),
    entryPoint: `${extension.uid}.jsx`,
    outputDir: path.join(workspace, 'built', extension.uid),
  }));
}
