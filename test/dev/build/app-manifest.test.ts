import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadAppManifest, ManifestError, parseAppManifest } from '../../../src/dev/build/app-manifest.ts';

const sampleRoot = path.join(__dirname, 'fixtures/project');
const sample = JSON.parse(readFileSync(path.join(sampleRoot, 'app.json'), 'utf8')) as Record<
  string,
  unknown
> & {
  extensions: Record<string, unknown>[];
  functions: Record<string, unknown>[];
  scopes: Record<string, unknown>[];
};

function problemsOf(content: unknown): readonly string[] {
  try {
    parseAppManifest(content);
  } catch (error) {
    if (error instanceof ManifestError) return error.problems;
    throw error;
  }
  return [];
}

describe('app.json', () => {
  it('is read when it is complete', async () => {
    const manifest = await loadAppManifest(sampleRoot);
    expect(manifest.uid).toBe('sample-app');
    expect(manifest.functions.map((entry) => entry.uid)).toEqual(['greet']);
  });

  it('names the file and the reason when it is missing', async () => {
    await expect(loadAppManifest(path.join(__dirname, 'nowhere'))).rejects.toThrow(
      /app\.json cannot be used:\n {2}- the file cannot be read/,
    );
  });

  it('asks a reason and a user for every scope', () => {
    const scopes = [{ scope: 'crm.objects.companies.read', why: '', usedBy: [] }];
    expect(problemsOf({ ...sample, scopes })).toEqual([
      'scopes[0].why: must be a sentence that tells an administrator the reason',
      'scopes[0].usedBy: must name at least one user of the scope',
    ]);
  });

  it('refuses a scope whose user does not exist', () => {
    const scopes = [{ ...sample.scopes[0], usedBy: ['welcome'] }];
    expect(problemsOf({ ...sample, scopes })).toEqual([
      'scopes: "crm.objects.companies.read" is used by "welcome", which is no function, extension or app uid',
    ]);
  });

  it('refuses a secret that is not described', () => {
    expect(problemsOf({ ...sample, secrets: [] })).toEqual([
      'functions: "greet" needs the secret SAMPLE_KEY; describe it under "secrets"',
    ]);
  });

  it('refuses a secret that HubSpot gives to every function itself', () => {
    const functions = [{ ...sample.functions[0], secrets: ['PRIVATE_APP_ACCESS_TOKEN'] }];
    expect(problemsOf({ ...sample, functions })).toEqual([
      'functions[0].secrets[0]: is given by HubSpot itself and cannot be a secret of ours',
    ]);
  });

  it('refuses two components with one uid', () => {
    const functions = [{ ...sample.functions[0], uid: 'sample-card' }];
    expect(problemsOf({ ...sample, functions })).toContain(
      'uid "sample-card" is used twice; HubSpot needs each to be unique in the project',
    );
  });

  it('refuses a uid that is too long for HubSpot', () => {
    expect(problemsOf({ ...sample, uid: 'a'.repeat(65) })).toEqual([
      'uid: must be 1 to 64 letters, digits, "_", "-" or "."',
    ]);
  });

  it('refuses a record type by its number, which differs per account', () => {
    const extensions = [{ ...sample.extensions[0], objectTypes: ['2-1234567'] }];
    expect(problemsOf({ ...sample, extensions })).toEqual([
      'extensions[0].objectTypes[0]: must be companies, contacts, deals, tickets or p_<name of a custom object>; ' +
        'numeric ids differ per account',
    ]);
  });

  it('refuses a source outside the project', () => {
    const functions = [{ ...sample.functions[0], source: '../elsewhere/greet.ts' }];
    expect(problemsOf({ ...sample, functions })[0]).toMatch(/^functions\[0\]\.source: must be a path from/);
  });

  it('refuses a second page', () => {
    const second = { uid: 'second-page', kind: 'page', source: 'extensions/home/second.tsx' };
    expect(problemsOf({ ...sample, extensions: [...sample.extensions, second] })).toEqual([
      'extensions: only one of kind "page" is possible in a project',
    ]);
  });

  it('refuses a key it does not know', () => {
    expect(problemsOf({ ...sample, scope: [] })).toEqual(['the file: Unrecognized key: "scope"']);
  });
});
