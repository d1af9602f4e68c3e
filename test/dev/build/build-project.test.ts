import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildProject } from '../../../src/dev/build/build-project.ts';
import { formatSizes, measureBundle, overBudget } from '../../../src/dev/build/size-budget.ts';

const sampleRoot = path.join(__dirname, 'fixtures/project');
let workspace: string;
let outDir: string;

const read = (file: string): Promise<string> => readFile(path.join(outDir, file), 'utf8');
const readJson = async (file: string): Promise<unknown> => JSON.parse(await read(file));

async function contentOf(directory: string): Promise<Record<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const pairs = files
    .sort()
    .map(async (file) => [path.relative(directory, file), await readFile(file, 'utf8')]);
  return Object.fromEntries(await Promise.all(pairs)) as Record<string, string>;
}

/** A copy of the sample for a test that changes its sources. */
async function copySample(): Promise<string> {
  const copy = await mkdtemp(path.join(workspace, 'copy-'));
  await cp(sampleRoot, copy, { recursive: true });
  return copy;
}

beforeAll(async () => {
  workspace = await realpath(await mkdtemp(path.join(os.tmpdir(), 'build-test-')));
  outDir = path.join(workspace, 'dist');
  await buildProject({ root: sampleRoot, outDir });
});

afterAll(() => rm(workspace, { recursive: true, force: true }));

describe('a built project', () => {
  it('has exactly the files that HubSpot needs', async () => {
    expect(Object.keys(await contentOf(outDir))).toEqual([
      'app/app-hsmeta.json',
      'app/cards/package.json',
      'app/cards/sample-card-hsmeta.json',
      'app/cards/sample-card.jsx',
      'app/functions/greet-hsmeta.json',
      'app/functions/greet.js',
      'app/functions/package.json',
      'app/pages/package.json',
      'app/pages/sample-page-hsmeta.json',
      'app/pages/sample-page.jsx',
      'app/settings/package.json',
      'app/settings/sample-settings-hsmeta.json',
      'app/settings/sample-settings.jsx',
    ]);
  });

  it('describes the app with the scopes of app.json', async () => {
    expect(await readJson('app/app-hsmeta.json')).toEqual({
      uid: 'sample-app',
      type: 'app',
      config: {
        name: 'Sample',
        description: 'A small project that has one component of each kind.',
        distribution: 'private',
        auth: {
          type: 'static',
          requiredScopes: ['crm.objects.companies.read'],
          optionalScopes: [],
          conditionallyRequiredScopes: [],
        },
        permittedUrls: { fetch: [], iframe: [], img: [] },
        support: { supportEmail: 'support@example.com' },
      },
    });
  });

  it('describes the card under its title', async () => {
    expect(await readJson('app/cards/sample-card-hsmeta.json')).toEqual({
      uid: 'sample-card',
      type: 'card',
      config: {
        name: 'Sample card',
        description: 'Greets the company.',
        location: 'crm.record.tab',
        objectTypes: ['companies'],
        entrypoint: '/app/cards/sample-card.jsx',
      },
    });
  });

  it('describes the function with its secrets', async () => {
    expect(await readJson('app/functions/greet-hsmeta.json')).toEqual({
      uid: 'greet',
      type: 'app-function',
      config: { entrypoint: '/app/functions/greet.js', secretKeys: ['SAMPLE_KEY'] },
    });
  });

  it('pins what HubSpot installs to the versions of the project', async () => {
    expect(await readJson('app/cards/package.json')).toEqual({
      name: 'sample-project-cards',
      version: '1.2.3',
      private: true,
      license: 'MIT',
      type: 'module',
      dependencies: { '@hubspot/ui-extensions': '0.17.0', react: '18.3.1' },
    });
    expect(await readJson('app/functions/package.json')).toMatchObject({ dependencies: {} });
  });

  it('carries shared code inside the card and exports nothing from it', async () => {
    const code = await read('app/cards/sample-card.jsx');
    expect(code).toContain('hubspot.serverless(name');
    expect(code).not.toMatch(/^export/m);
    expect(code).not.toMatch(/from "\.{1,2}\//);
  });

  it('has no static block of a class in a card, at which the analysis of HubSpot gives up', async () => {
    const root = await copySample();
    const source =
      'class Counter { static count = 0; static { Counter.count = 1; } }\nconsole.log(Counter);\n';
    await writeFile(path.join(root, 'extensions/cards/sample-card.tsx'), source);
    const { outDir: target } = await buildProject({ root });
    const code = await readFile(path.join(target, 'app/cards/sample-card.jsx'), 'utf8');
    expect(code).toContain('Counter');
    expect(code).not.toMatch(/static\s*\{/);
  });

  it('has the same bytes when it is built again', async () => {
    const again = path.join(workspace, 'again/deeper/dist');
    await cp(outDir, again, { recursive: true });
    await buildProject({ root: sampleRoot, outDir: again });
    expect(await contentOf(again)).toEqual(await contentOf(outDir));
  });

  it('names no folder of the machine it was built on', async () => {
    const text = Object.values(await contentOf(outDir)).join('\n');
    expect(text).not.toContain(sampleRoot);
    expect(text).not.toContain(os.homedir() === '/' ? workspace : os.homedir());
  });
});

describe('a rebuild', () => {
  it('takes away what is no longer part of the project', async () => {
    const target = path.join(workspace, 'stale');
    await cp(outDir, target, { recursive: true });
    await writeFile(path.join(target, 'app/cards/old-card-hsmeta.json'), '{}');
    await buildProject({ root: sampleRoot, outDir: target });
    expect(await contentOf(target)).toEqual(await contentOf(outDir));
  });

  it("keeps the developer's own environment file of the functions", async () => {
    const target = path.join(workspace, 'with-environment');
    await cp(outDir, target, { recursive: true });
    await writeFile(path.join(target, 'app/functions/.env'), 'SAMPLE_KEY=local\n');
    await buildProject({ root: sampleRoot, outDir: target });
    expect(await readFile(path.join(target, 'app/functions/.env'), 'utf8')).toBe('SAMPLE_KEY=local\n');
  });

  it('leaves the last good build in place when a source has a fault, and names the file', async () => {
    const root = await copySample();
    await cp(outDir, path.join(root, 'dist'), { recursive: true });
    await writeFile(path.join(root, 'src/functions/greet.ts'), 'export const start = 1;\n');
    await expect(buildProject({ root })).rejects.toThrow(
      /^src\/functions\/greet\.ts cannot be bundled: .*\n.*No matching export .* for import "main"/,
    );
    expect(await contentOf(path.join(root, 'dist'))).toEqual(await contentOf(outDir));
    expect((await readdir(root)).filter((name) => name.startsWith('.dist'))).toEqual([]);
  });

  it('refuses a range where HubSpot would install another version than was tested', async () => {
    const root = await copySample();
    const file = path.join(root, 'package.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"18.3.1"', '"^18.3.1"'));
    await expect(buildProject({ root })).rejects.toThrow(
      'package.json: dependencies["react"] is ^18.3.1; write an exact version',
    );
  });
});

describe('the size budget', () => {
  const incompressible = Array.from({ length: 60_000 }, (_, index) =>
    ((index * 7919 * index) % 104_729).toString(36),
  );
  const big = measureBundle(
    { uid: 'big', kind: 'extension', file: 'app/cards/big.jsx' },
    incompressible.join(''),
  );

  it('names the bundle that is too big, its size and the budget', () => {
    const heavy = { ...big, gzipBytes: 200 * 1024 };
    expect(overBudget([heavy])).toEqual([
      'app/cards/big.jsx is 200.0 KB gzip; the most for each extension is 96.0 KB. ' +
        'Find what weighs, or raise the limit with a reason.',
    ]);
  });

  it('accepts a bundle of exactly the budget', () => {
    expect(overBudget([{ ...big, gzipBytes: 96 * 1024 }])).toEqual([]);
  });

  it('allows less in the sidebar, which every record draws', () => {
    const sidebar = { ...big, kind: 'sidebar card', gzipBytes: 26 * 1024 } as const;
    expect(overBudget([sidebar])).toEqual([
      expect.stringContaining('the most for each sidebar card is 25.0 KB'),
    ]);
  });

  it('prints raw and compressed size', () => {
    expect(formatSizes([{ ...big, bytes: 2048, gzipBytes: 1024 }])).toBe(
      '  app/cards/big.jsx     2.0 KB     1.0 KB gzip  (2 % of the 60.0 KB aimed at)',
    );
  });
});
