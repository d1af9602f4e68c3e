import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PROVIDED_TO_EXTENSIONS } from './bundle.ts';

/** What the project's package.json says about the packages that HubSpot has to install. */
export interface ProjectPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly providedVersions: Readonly<Record<string, string>>;
}

/** package.json of the project does not say what HubSpot has to install. */
export class PackageFileError extends Error {
  override readonly name = 'PackageFileError';
}

const EXACT_VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/**
 * Reads name, version and the exact versions of what HubSpot installs for an extension.
 * @throws {PackageFileError} when a version is missing or is a range: HubSpot would then build with another one than we tested.
 */
export async function readProjectPackage(root: string): Promise<ProjectPackage> {
  const content = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
    dependencies?: Record<string, string>;
  };
  const providedVersions = Object.fromEntries(
    PROVIDED_TO_EXTENSIONS.map((name) => {
      const version = content.dependencies?.[name];
      if (version === undefined || !EXACT_VERSION.test(version)) {
        throw new Error(
          `package.json: dependencies["${name}"] is ${version ?? 'missing'}; write an exact version`,
        );
      }
      return [name, version];
    }),
  );
  return {
    name: content.name,
    version: content.version,
    license: content.license ?? 'UNLICENSED',
    providedVersions,
  };
}

/** package.json of a folder of extensions: HubSpot installs exactly what is listed here. */
export const extensionPackage = (project: ProjectPackage, folder: string) => ({
  name: `${project.name}-${folder}`,
  version: project.version,
  private: true,
  license: project.license,
  type: 'module',
  dependencies: project.providedVersions,
});

/** package.json of the functions: HubSpot insists on one, and ours need no package. */
export const functionsPackage = (project: ProjectPackage) => ({
  name: `${project.name}-functions`,
  version: project.version,
  private: true,
  license: project.license,
  dependencies: {},
});
