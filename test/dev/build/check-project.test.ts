import { cp, mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadAppManifest } from '../../../src/dev/build/app-manifest.ts';
import { buildProject } from '../../../src/dev/build/build-project.ts';
import { checkProject } from '../../../src/dev/build/check-project.ts';
import { checkBundles } from '../../../src/dev/build/checks/check-bundles.ts';
import { checkDescriptions } from '../../../src/dev/build/checks/check-descriptions.ts';
import { checkFunctions } from '../../../src/dev/build/checks/check-functions.ts';
import type { AppManifest } from '../../../src/dev/build/manifest-schema.ts';
import type { Problem } from '../../../src/dev/build/checks/problem.ts';

// Each check runs HubSpot's own build in a process of its own.
jest.setTimeout(60_000);

const root = path.join(__dirname, 'fixtures/project');
let workspace: string;
let goodDist: string;
let manifest: AppManifest;

beforeAll(async () => {
  workspace = await realpath(await mkdtemp(path.join(os.tmpdir(), 'check-test-')));
  goodDist = path.join(workspace, 'good');
  await buildProject({ root, outDir: goodDist });
  manifest = await loadAppManifest(root);
});

afterAll(() => rm(workspace, { recursive: true, force: true }));

type Check = (distDir: string) => Promise<readonly Problem[]>;

const wholeCheck: Check = async (distDir) => (await checkProject({ root, distDir })).problems;
const bundleCheck: Check = async (distDir) => (await checkBundles(distDir, manifest)).problems;
const functionCheck: Check = (distDir) => checkFunctions(distDir, manifest.functions);

/** What a check says of a copy of the good build after `breakIt` has spoilt it. */
async function problemsAfter(
  breakIt: (distDir: string) => Promise<void>,
  check: Check,
): Promise<readonly Problem[]> {
  const distDir = await mkdtemp(path.join(workspace, 'broken-'));
  await cp(goodDist, distDir, { recursive: true });
  await breakIt(distDir);
  return check(distDir);
}

const edit = (file: string, change: (text: string) => string) => async (distDir: string) => {
  const target = path.join(distDir, file);
  await writeFile(target, change(await readFile(target, 'utf8')));
};
const append = (file: string, code: string) => edit(file, (text) => `${text}\n${code}\n`);

const card = 'app/cards/sample-card.jsx';
const greet = 'app/functions/greet.js';

describe('the check of a built project', () => {
  it("finds nothing in a good one, and shows what HubSpot's build makes of it", async () => {
    const { problems, deployed } = await checkProject({ root, distDir: goodDist });
    expect(problems).toEqual([]);
    expect(deployed.map(({ uid }) => uid)).toEqual(['sample-card', 'sample-page', 'sample-settings']);
    expect(deployed[0]?.prefetched).toEqual([
      expect.objectContaining({
        properties: { type: 'CrmRecordProperties', recordProperties: ['name', 'domain'], options: {} },
      }),
    ]);
  });

  it('finds a description that lies too deep, which HubSpot leaves out silently', async () => {
    const problems = await problemsAfter(async (distDir) => {
      await mkdir(path.join(distDir, 'app/cards/nested'));
      const name = 'sample-card-hsmeta.json';
      await rename(path.join(distDir, 'app/cards', name), path.join(distDir, 'app/cards/nested', name));
    }, wholeCheck);
    const where = 'app/cards/nested/sample-card-hsmeta.json';
    expect(problems).toEqual([
      { where, what: 'must lie at app/ or app/<folder>/; HubSpot leaves it out here' },
      { where, what: "is left out by HubSpot's parser; move it" },
      { where: 'app.json', what: 'lists "sample-card", which HubSpot does not find; build again' },
    ]);
  });

  it('finds a component that app.json does not list', async () => {
    const page = { uid: 'old-card', type: 'card', config: {} };
    const problems = await problemsAfter(
      (distDir) => writeFile(path.join(distDir, 'app/cards/old-card-hsmeta.json'), JSON.stringify(page)),
      wholeCheck,
    );
    expect(problems).toContainEqual({
      where: 'app',
      what: 'has "old-card", which app.json does not list; build again',
    });
  });

  it('finds a description that its schema refuses', async () => {
    const problems = await problemsAfter(
      edit('app/cards/sample-card-hsmeta.json', (text) => text.replace('crm.record.tab', 'crm.record.top')),
      checkDescriptions,
    );
    expect(problems).toEqual([
      {
        where: 'app/cards/sample-card-hsmeta.json',
        what: expect.stringContaining('config.location must be equal to one of the allowed values') as string,
      },
    ]);
  });

  it('finds a description that is not JSON', async () => {
    const problems = await problemsAfter(
      edit('app/functions/greet-hsmeta.json', (text) => text.slice(0, -4)),
      checkDescriptions,
    );
    expect(problems).toContainEqual({
      where: 'app/functions/greet-hsmeta.json',
      what: expect.stringMatching(/^is not JSON: /) as string,
    });
  });

  it('finds two components with one uid', async () => {
    const problems = await problemsAfter(
      edit('app/functions/greet-hsmeta.json', (text) => text.replace('"greet"', '"sample-card"')),
      checkDescriptions,
    );
    expect(problems).toContainEqual({
      where: 'app/functions/greet-hsmeta.json',
      what: 'has the uid "sample-card" of app/cards/sample-card-hsmeta.json',
    });
  });

  it('finds an entry that is missing', async () => {
    const problems = await problemsAfter((distDir) => rm(path.join(distDir, card)), checkDescriptions);
    expect(problems).toContainEqual({
      where: 'app/cards/sample-card-hsmeta.json',
      what: 'names the entry /app/cards/sample-card.jsx, which does not exist',
    });
  });

  it('finds an entry that is empty', async () => {
    const problems = await problemsAfter(
      (distDir) => writeFile(path.join(distDir, greet), ''),
      checkDescriptions,
    );
    expect(problems).toContainEqual({
      where: 'app/functions/greet-hsmeta.json',
      what: 'names the entry /app/functions/greet.js, which is empty',
    });
  });

  it('finds functions without a package file, which HubSpot insists on', async () => {
    const problems = await problemsAfter(
      (distDir) => rm(path.join(distDir, 'app/functions/package.json')),
      wholeCheck,
    );
    expect(problems).toContainEqual({
      where: 'app',
      what: expect.stringMatching(/^HubSpot's parser refuses the project: .*package\.json/) as string,
    });
  });

  it('finds an import that leaves the folder of the extension, which builds here but not at HubSpot', async () => {
    const problems = await problemsAfter(async (distDir) => {
      await writeFile(path.join(distDir, 'app/shared.js'), 'export const shared = 1;\n');
      await append(card, 'import { shared } from "../shared.js"; console.log(shared);')(distDir);
    }, wholeCheck);
    expect(problems).toEqual([
      {
        where: card,
        what: 'imports "../shared.js"; HubSpot supplies "react", "@hubspot/ui-extensions" only',
      },
      { where: 'sample-card', what: expect.stringMatching(/^does not build: .*\.\.\/shared\.js/) as string },
    ]);
  });

  it("finds a package that the extension's package.json does not list", async () => {
    const problems = await problemsAfter(
      append(card, 'import { addDays } from "date-fns"; console.log(addDays);'),
      wholeCheck,
    );
    expect(problems).toContainEqual({
      where: 'sample-card',
      what: expect.stringMatching(/^does not build: .*date-fns/) as string,
    });
  });

  it('finds a call of a function that does not exist', async () => {
    const problems = await problemsAfter(append(card, 'hubspot2.serverless("welcome");'), bundleCheck);
    expect(problems).toEqual([{ where: card, what: 'calls the function "welcome"; there are "greet"' }]);
  });

  it('finds a call whose function cannot be told from the code', async () => {
    const problems = await problemsAfter(
      append(card, 'hubspot2.serverless(globalThis.functionName);'),
      bundleCheck,
    );
    expect(problems).toEqual([
      {
        where: card,
        what: 'calls hubspot.serverless with a name that cannot be told from the code; pass the uid as a constant',
      },
    ]);
  });

  it('finds a raw HTML element', async () => {
    const problems = await problemsAfter(append(card, 'export const broken = jsx("div", {});'), bundleCheck);
    expect(problems).toContainEqual({
      where: card,
      what: 'draws HTML elements ("div"), which blank the card',
    });
  });

  it('finds CRM properties that HubSpot cannot fetch before the card runs', async () => {
    const problems = await problemsAfter(
      edit(card, (text) => text.replace('["name", "domain"]', '"name domain".split(" ")')),
      wholeCheck,
    );
    expect(problems).toEqual([
      {
        where: card,
        what: expect.stringMatching(/^calls CRM hooks 1 times, but .* arguments of 0: /) as string,
      },
    ]);
  });

  it('finds a function that reads more of its environment than it may', async () => {
    const problems = await problemsAfter(append(greet, 'exports.home = process.env.HOME;'), bundleCheck);
    expect(problems).toEqual([
      {
        where: greet,
        what: 'reads process.env "HOME"; allowed are "PRIVATE_APP_ACCESS_TOKEN", "HUBSPOT_API_BASE", "SAMPLE_KEY"',
      },
    ]);
  });

  it('finds a function that loads a package', async () => {
    const problems = await problemsAfter(
      append(greet, 'exports.parse = () => require("csv-parse");'),
      bundleCheck,
    );
    expect(problems).toEqual([
      { where: greet, what: 'loads "csv-parse", which HubSpot does not install for it' },
    ]);
  });

  it('finds a function that throws where it should answer', async () => {
    const problems = await problemsAfter(
      (distDir) =>
        writeFile(
          path.join(distDir, greet),
          'exports.main = async () => { throw new Error("no company"); };',
        ),
      functionCheck,
    );
    expect(problems).toContainEqual({ where: greet, what: 'called without a token, it throws: no company' });
  });

  it('finds a function that answers in another form than the contract', async () => {
    const problems = await problemsAfter(
      (distDir) => writeFile(path.join(distDir, greet), 'exports.main = async () => ({ ok: false });'),
      functionCheck,
    );
    expect(problems).toContainEqual({
      where: greet,
      what:
        'called with an empty context, it answers {"ok":false} where an error with a message and the code ' +
        'invalid_request is expected',
    });
  });

  it('finds a function that tells its token', async () => {
    const problems = await problemsAfter(
      (distDir) =>
        writeFile(
          path.join(distDir, greet),
          `exports.main = async () => {
          const error = { code: 'invalid_request', message: String(process.env.PRIVATE_APP_ACCESS_TOKEN) };
          return { body: JSON.stringify({ ok: false, error }) };
        };`,
        ),
      functionCheck,
    );
    expect(problems).toContainEqual({
      where: greet,
      what: 'called without parameters, it puts the access token into its answer',
    });
  });

  it('finds a bundle that is over its budget', async () => {
    const digits = Array.from({ length: 120_000 }, (_, index) =>
      ((index * index * 7919) % 999_983).toString(36),
    );
    const problems = await problemsAfter(append(greet, `exports.data = "${digits.join('')}";`), wholeCheck);
    expect(problems).toEqual([
      {
        where: 'size',
        what: expect.stringMatching(/^app\/functions\/greet\.js is .* KB gzip; the most/) as string,
      },
    ]);
  });
});
