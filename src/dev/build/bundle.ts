import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import type { AppFunction, Extension } from './manifest-schema.ts';
import { precomputedModules } from './precomputed-modules.ts';
import { providedModules } from './provided-modules.ts';

/** What HubSpot's own build supplies to an extension; everything else is bundled in. */
export const PROVIDED_TO_EXTENSIONS = ['react', '@hubspot/ui-extensions'] as const;

/** A source file could not be bundled; the message names the file and the line. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
}

const shared: BuildOptions = {
  bundle: true,
  write: false,
  // HubSpot minifies extensions itself, and its logs show a function's lines as they are: both want readable
  // code. It also reads the literal arguments of the CRM hooks from it, to fetch those properties in advance.
  minify: false,
  charset: 'utf8',
  jsx: 'automatic',
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [precomputedModules],
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
};

async function bundle(
  root: string,
  source: string,
  statement: string,
  options: BuildOptions,
): Promise<string> {
  try {
    const result = await build({
      ...shared,
      ...options,
      // Paths in the output are relative to this, so that the same input gives the same bytes everywhere.
      absWorkingDir: root,
      // As JavaScript, because in TypeScript a name that does not exist could be a type and is let pass.
      stdin: { contents: statement, resolveDir: root, sourcefile: 'entry.js', loader: 'js' },
    });
    return result.outputFiles?.[0]?.text ?? '';
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BundleError(`${source} cannot be bundled: ${reason}`, { cause });
  }
}

const importPath = (root: string, source: string): string =>
  JSON.stringify(`./${path.relative(root, path.join(root, source)).split(path.sep).join('/')}`);

/**
 * Bundles the entry of an extension to one ES module. The entry is imported for its effect (`hubspot.extend`)
 * only, so what it exports for tests does not reach HubSpot.
 */
export function bundleExtension(root: string, extension: Extension): Promise<string> {
  return bundle(root, extension.source, `import ${importPath(root, extension.source)};`, {
    format: 'esm',
    platform: 'browser',
    // HubSpot's build stops reading at the first static block of a class (ES2022) and then prefetches nothing.
    target: 'es2021',
    external: [...PROVIDED_TO_EXTENSIONS],
  });
}

/**
 * What HubSpot's build makes of the code of an extension, without what it adds of its own: minified, and with one name
 * for each component. Only to be weighed.
 */
export function minifyAsServed(root: string, code: string): Promise<string> {
  return bundle(root, 'the bundle', code, {
    format: 'esm',
    platform: 'browser',
    target: 'es2021',
    minify: true,
    plugins: [providedModules(PROVIDED_TO_EXTENSIONS)],
  });
}

/** Bundles a function to one CommonJS file that needs nothing but Node and has `exports.main`. */
export function bundleFunction(root: string, appFunction: AppFunction): Promise<string> {
  return bundle(root, appFunction.source, `export { main } from ${importPath(root, appFunction.source)};`, {
    format: 'cjs',
    platform: 'node',
    target: 'node18',
  });
}
