import { runInThisContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';

/** Runs a module while building. Bundled first, so that it is found fresh and works under every runner. */
async function valuesOf(file: string): Promise<Record<string, unknown>> {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    logLevel: 'silent',
  });
  const module = { exports: {} as Record<string, unknown> };
  const run = runInThisContext(`(function (module, exports) {${result.outputFiles[0]?.text ?? ''}\n})`) as (
    module: object,
    exports: object,
  ) => void;
  run(module, module.exports);
  return module.exports;
}

/**
 * Puts the value of every `*.precomputed.ts` in the place of the module: what it exports is worked out while
 * building, and neither the code nor the packages that do so are in the bundle. The values must be plain JSON.
 */
export const precomputedModules: Plugin = {
  name: 'precomputed-modules',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.precomputed\.ts$/ }, async ({ path }) => {
      const values = Object.entries(await valuesOf(path));
      const lines = values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
      return { contents: lines.join('\n'), loader: 'js' };
    }),
};
