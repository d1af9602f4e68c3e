import { apiPaths } from '../../src/hubspot/paths.ts';
import { DEFAULT_API_VERSION, parseApiVersion } from '../../src/hubspot/version.ts';

it('puts the version into the path of each family', () => {
  const paths = apiPaths('2026-03');
  expect(paths.objects.batch('p_value_entry', 'read')).toBe('/crm/objects/2026-03/p_value_entry/batch/read');
  expect(paths.objects.associations('companies', '7', 'deals')).toBe(
    '/crm/objects/2026-03/companies/7/associations/deals',
  );
  expect(paths.associations.labels('deals', 'companies')).toBe(
    '/crm/associations/2026-03/deals/companies/labels',
  );
  expect(paths.properties.groups('companies')).toBe('/crm/properties/2026-03/companies/groups');
  expect(paths.owners.collection).toBe('/crm/owners/2026-03');
  expect(paths.account.details).toBe('/account-info/2026-03/details');
  expect(paths.pipelines.collection('deals')).toBe('/crm/pipelines/2026-03/deals');
});

it('keeps schemas under their own root', () => {
  expect(apiPaths('2026-09').schemas.associations('2-7')).toBe(
    '/crm-object-schemas/2026-09/schemas/2-7/associations',
  );
});

it('escapes what comes from outside', () => {
  expect(apiPaths('2026-03').objects.record('companies', '../owners?x')).toBe(
    '/crm/objects/2026-03/companies/..%2Fowners%3Fx',
  );
});

it('uses 2026-03 unless told otherwise', () => {
  expect(DEFAULT_API_VERSION).toBe('2026-03');
  expect(parseApiVersion(' 2026-09 ')).toBe('2026-09');
});

it('refuses a version it does not know and names those it does', () => {
  expect(() => parseApiVersion('v3')).toThrow(
    '"v3" is not a HubSpot API version this app knows. Use 2026-03 or',
  );
});
