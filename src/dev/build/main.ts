import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CATALOGUES } from '../../../extensions/ui/messages/catalogues.ts';
import { ManifestError } from './app-manifest.ts';
import { buildProject } from './build-project.ts';
import { BundleError } from './bundle.ts';
import { checkProject } from './check-project.ts';
import { checkTexts, readCodeOfExtensions } from './checks/check-texts.ts';
import { formatProblems } from './checks/problem.ts';
import { PackageFileError } from './package-files.ts';
import { formatSizes, overBudget } from './size-budget.ts';

const USAGE = `Usage: npm run build -- [--skip-checks]

Builds the HubSpot project that app.json describes into dist/, then checks all of it that can be checked
without an account. Upload it with: hs project upload

  --skip-checks   build only
  --help          show this text`;

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

async function check(): Promise<number> {
  const { problems, deployed } = await checkProject({ root: projectRoot });
  if (problems.length > 0) {
    console.error(
      `\nHubSpot would refuse this project, or it would fail there:\n${formatProblems(problems)}`,
    );
    return 1;
  }
  console.log(
    '\nChecked: texts, descriptions, structure, entries, functions. As built by HubSpot, with its SDK and minified:',
  );
  console.log(
    formatSizes(
      deployed.map(({ size }) => size),
      true,
    ),
  );
  return 0;
}

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'skip-checks': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const unfit = checkTexts({ catalogues: CATALOGUES, code: await readCodeOfExtensions(projectRoot) });
  if (unfit.length > 0) {
    console.error(`Texts that a reader would miss or not understand:\n${formatProblems(unfit)}`);
    return 1;
  }
  const report = await buildProject({ root: projectRoot });
  console.log(
    `Built ${report.manifest.name} into ${path.relative(process.cwd(), report.outDir) || '.'}, extensions weighed minified:`,
  );
  console.log(formatSizes(report.bundles));
  const tooBig = overBudget(report.bundles);
  if (tooBig.length > 0) {
    console.error(`\nToo big:\n${tooBig.map((line) => `  - ${line}`).join('\n')}`);
    return 1;
  }
  return values['skip-checks'] ? 0 : check();
}

const isExpected = (error: unknown): error is Error =>
  error instanceof ManifestError ||
  error instanceof BundleError ||
  error instanceof PackageFileError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(isExpected(error) ? error.message : error);
    process.exitCode = 1;
  },
);
