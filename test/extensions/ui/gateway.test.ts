import { hubspot, logger } from '@hubspot/ui-extensions';
import { newEntryKey } from '../../../extensions/ui/entry-key.ts';
import { openCompanyValue } from '../../../extensions/ui/gateway.ts';

afterEach(() => jest.restoreAllMocks());

const request = { companyId: '77', timeZone: 'UTC', user: null };
const answering = (answer: unknown) => jest.spyOn(hubspot, 'serverless').mockResolvedValue(answer);

it('asks the function by its uid and unpacks its answer, null values included', async () => {
  const asked = answering({ body: '{"ok":true,"data":{"score":null}}' });
  await expect(openCompanyValue(request)).resolves.toEqual({ ok: true, data: { score: null } });
  expect(asked).toHaveBeenCalledWith('company-value', { parameters: request });
});

it('takes a call that fails as HubSpot not answering', async () => {
  jest.spyOn(hubspot, 'serverless').mockRejectedValue(new Error('Task timed out'));
  const log = jest.spyOn(logger, 'error').mockImplementation(() => undefined);
  await expect(openCompanyValue(request)).resolves.toMatchObject({
    ok: false,
    error: { code: 'crm_unavailable', retryable: true },
  });
  expect(log).toHaveBeenCalledTimes(1);
});

it('takes an answer without a body as a failure', async () => {
  answering(null);
  jest.spyOn(logger, 'error').mockImplementation(() => undefined);
  await expect(openCompanyValue(request)).resolves.toMatchObject({ ok: false });
});

it('makes keys that the ledger accepts and that differ', () => {
  const keys = [newEntryKey(), newEntryKey()];
  expect(keys.filter((key) => !/^[a-z0-9][a-z0-9/-]{7,119}$/.test(key))).toEqual([]);
  expect(new Set(keys).size).toBe(2);
});

it('makes keys where the browser has no randomUUID', () => {
  const crypto = jest.replaceProperty(globalThis, 'crypto', {} as Crypto);
  const keys = [newEntryKey(), newEntryKey()];
  crypto.restore();
  expect(keys.filter((key) => !/^[a-z0-9][a-z0-9/-]{7,119}$/.test(key))).toEqual([]);
  expect(new Set(keys).size).toBe(2);
});
