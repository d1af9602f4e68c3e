import { existsSync } from 'node:fs';
import path from 'node:path';
import { COVERAGE } from '../../../src/dev/emulator/coverage.ts';
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
