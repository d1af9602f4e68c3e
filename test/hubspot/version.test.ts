import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createHubSpotClient } from '../../src/hubspot/client.ts';
import { DEFAULT_API_VERSION, parseApiVersion, SUPPORTED_API_VERSIONS } from '../../src/hubspot/version.ts';
import { replayingHttp } from './fake-http.ts';

const SOURCE = path.resolve(__dirname, '../../src');

it('is chosen in one place', () => {
  const named = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    // The emulator plays every version; what is in comments is talk.
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('dev'))
    .filter((file) => {
      const code = readFileSync(path.join(SOURCE, file), 'utf8').replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
      return /\b20\d\d-0[39]\b/.test(code);
    });
  expect(named).toEqual([path.join('hubspot', 'version.ts')]);
});

it('is 2026-03 unless somebody says otherwise', () => {
  expect(DEFAULT_API_VERSION).toBe('2026-03');
  expect(createHubSpotClient(replayingHttp({})).paths.account.details).toBe('/account-info/2026-03/details');
});

it.each(SUPPORTED_API_VERSIONS)('is %s in every path when it is asked for', (version) => {
  const { paths } = createHubSpotClient(replayingHttp({}), version);
  const all = [
    paths.objects.collection('companies'),
    paths.associations.labels('deals', 'companies'),
    paths.properties.collection('companies'),
    paths.schemas.collection,
    paths.pipelines.collection('deals'),
    paths.owners.collection,
    paths.account.details,
    paths.limits.records,
  ];
  expect(all.filter((one) => !one.includes(`/${version}`))).toEqual([]);
});

it('is refused when nothing here knows it', () => {
  expect(() => parseApiVersion('v3')).toThrow('Use 2026-03 or 2026-09');
  expect(parseApiVersion(' 2026-09 ')).toBe('2026-09');
});
