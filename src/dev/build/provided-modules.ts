import type { Plugin } from 'esbuild';

const NAMESPACE = 'provided-by-hubspot';

/** Names that CommonJS puts on a module and that nobody imports. */
const NOT_IMPORTED = ['default', 'module.exports', '__esModule'];

/** What a package exports, as a module that hands it on. */
async function reexport(name: string): Promise<string> {
  const exported = Object.keys((await import(name)) as object).filter((one) => !NOT_IMPORTED.includes(one));
  return `export { ${exported.join(', ')} } from ${JSON.stringify(name)};`;
}

/**
 * Leaves packages out of the bundle, with one import for each, as HubSpot's build ends up with. Without it every
 * source file would import by itself and have names of its own for what it imports, which weighs a tenth more.
 */
export const providedModules = (packages: readonly string[]): Plugin => ({
  name: NAMESPACE,
  setup({ onResolve, onLoad }) {
    const provided = new RegExp(`^(${packages.join('|')})(/|$)`);
    // What else the code imports is a fault that other checks tell of.
    onResolve({ filter: /.*/ }, ({ path, namespace }) =>
      namespace !== NAMESPACE && provided.test(path)
        ? { path, namespace: NAMESPACE }
        : { path, external: true },
    );
    onLoad({ filter: /.*/, namespace: NAMESPACE }, async ({ path }) => ({
      contents: await reexport(path),
      loader: 'js',
    }));
  },
});
