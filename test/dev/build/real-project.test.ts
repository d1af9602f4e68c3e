import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { COMPANY_PROPERTIES } from '../../../src/crm/objects.ts';
import { buildProject, type BuildReport } from '../../../src/dev/build/build-project.ts';
import { checkProject, type CheckReport } from '../../../src/dev/build/check-project.ts';
import { overBudget } from '../../../src/dev/build/size-budget.ts';

// HubSpot's own build and a process for each call of a function take their time.
jest.setTimeout(120_000);

const root = path.join(__dirname, '../../..');
let workspace: string;
let report: BuildReport;
let check: CheckReport;

beforeAll(async () => {
  workspace = await realpath(await mkdtemp(path.join(os.tmpdir(), 'project-test-')));
  report = await buildProject({ root, outDir: path.join(workspace, 'dist') });
  check = await checkProject({ root, distDir: report.outDir });
});

afterAll(() => rm(workspace, { recursive: true, force: true }));

describe('the app that we ship', () => {
  it('passes every check that is possible without an account', () => {
    expect(check.problems).toEqual([]);
  });

  it('keeps its bundles within the budget', () => {
    expect(overBudget(report.bundles)).toEqual([]);
  });

  it('is uploaded from the folder that hsproject.json names, on platform 2026.09', async () => {
    const project = JSON.parse(await readFile(path.join(root, 'hsproject.json'), 'utf8')) as unknown;
    expect(project).toEqual({ name: 'value-milestones', srcDir: 'dist', platformVersion: '2026.09' });
  });

  it('cannot change the data model of an account', () => {
    const scopes = report.manifest.scopes.map(({ scope }) => scope);
    expect(scopes.filter((scope) => /^crm\.schemas\..*\.write$/.test(scope))).toEqual([]);
  });

  it('lets HubSpot fetch the properties of the head before the card runs, all of which we create', () => {
    const card = check.deployed.find(({ uid }) => uid === 'company-value-card');
    const head = card?.prefetched.find(({ properties }) => properties.type === 'CrmRecordProperties');
    const ours: readonly string[] = COMPANY_PROPERTIES.map(({ name }) => name);
    expect(head?.properties.recordProperties).toContain('vrm_milestone_health');
    expect(head?.properties.recordProperties?.filter((name) => !ours.includes(name))).toEqual([]);
  });

  it('has a card on the company record and the functions that it calls', () => {
    expect(report.bundles.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        'app/cards/company-value-card.jsx',
        'app/functions/company-value.js',
        'app/functions/record-entry.js',
      ]),
    );
  });
});
