import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COVERAGE } from '../../../src/dev/emulator/coverage.ts';
import { PROVISIONAL, provisionalAbout } from '../../../src/dev/emulator/coverage/provisional.ts';
import { withCoverageTable } from '../../../src/dev/emulator/coverage/table.ts';
import { ALL_ROUTES } from '../../../src/dev/emulator/routes/all.ts';

const answered = COVERAGE.filter(({ status }) => status !== 'missing');

it('lists exactly the routes that are registered', () => {
  const registered = ALL_ROUTES.map(({ method, paths }) => `${method} ${paths[0]}`).sort();
  expect(answered.map(({ method, route }) => `${method} ${route}`).sort()).toEqual(registered);
});

it('lists each endpoint once', () => {
  const names = COVERAGE.map(({ method, route }) => `${method} ${route}`);
  expect(new Set(names).size).toBe(names.length);
});

it('names tests that exist for every route', () => {
  expect(answered.filter(({ testedBy }) => testedBy.length === 0)).toEqual([]);
  const files = [...new Set(COVERAGE.flatMap(({ testedBy }) => testedBy))];
  expect(files.filter((file) => !existsSync(path.join(__dirname, file)))).toEqual([]);
});

it('says what is partial about a partial route', () => {
  expect(COVERAGE.filter(({ status, notes }) => status === 'partial' && notes === '')).toEqual([]);
});

it('serves every route on a dated and on a legacy path', () => {
  const isLegacy = (candidate: string) => /\/v[34](\/|$)/.test(candidate);
  const lacking = ALL_ROUTES.filter(
    ({ paths }) =>
      !paths[0]?.startsWith('/oauth/v2/') &&
      (!paths[0]?.includes('{version}') || !paths.slice(1).every(isLegacy) || paths.length < 2),
  );
  expect(lacking).toEqual([]);
});

it('marks what is provisional at endpoints that exist, each with its source', () => {
  const marked = new Set(COVERAGE.map(({ method, route }) => provisionalAbout(method, route)));
  expect(PROVISIONAL.filter((one) => !marked.has(one) || one.source === '')).toEqual([]);
});

it('says what is missing in the first paragraph of the README, and prints the table as it is', () => {
  const readme = readFileSync(path.join(__dirname, '../../../src/dev/emulator/README.md'), 'utf8');
  expect(readme).toMatch(/^# CRM emulator\n\n\*\*What it does not do\.\*\*/);
  expect(withCoverageTable(readme)).toBe(readme);
});

it('is named by the tests that it names: they drive the endpoint or its resource', () => {
  const resourceOf = (route: string) =>
    route.split('/').find((part) => /^[a-z-]+$/.test(part) && part !== 'crm') ?? '';
  const lying = answered.filter(({ route, testedBy }) =>
    testedBy.every((file) => !readFileSync(path.join(__dirname, file), 'utf8').includes(resourceOf(route))),
  );
  expect(lying.map(({ method, route }) => `${method} ${route}`)).toEqual([]);
});
