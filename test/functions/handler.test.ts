import { createMemoryRepository } from '../../src/crm/memory.ts';
import { CRM_ERROR_CODES, CrmError } from '../../src/crm/repository.ts';
import type { Answer, PackedAnswer } from '../../src/functions/contract.ts';
import { handler } from '../../src/functions/handler.ts';
import { companyValueRequest, recordEntryRequest } from '../../src/functions/schemas.ts';
import { RequestError } from '../../src/usecases/request-error.ts';

const PARAMETERS = { companyId: '7', timeZone: 'UTC', user: null };
const unpack = ({ body }: PackedAnswer) => JSON.parse(body) as Answer<unknown>;
const errorOf = (packed: PackedAnswer) => {
  const answer = unpack(packed);
  if (answer.ok) throw new Error('the function was meant to refuse');
  return answer.error;
};
const failingWith = (error: unknown) =>
  handler(companyValueRequest, createMemoryRepository, async () => {
    throw error;
  });

let logged: jest.SpyInstance;
beforeEach(() => {
  logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => logged.mockRestore());

it('packs an answer, so that what is null stays null on the way', async () => {
  const main = handler(companyValueRequest, createMemoryRepository, async (_repository, _clock, request) => ({
    request,
    unknown: null,
  }));
  const packed = await main({ parameters: PARAMETERS });
  expect(Object.keys(packed)).toEqual(['body']);
  expect(unpack(packed)).toEqual({ ok: true, data: { request: PARAMETERS, unknown: null } });
});

it.each(CRM_ERROR_CODES.map((code) => [code] as const))('answers the CRM error "%s"', async (code) => {
  const error = new CrmError(code, `It is ${code}.`, { correlationId: 'c-7', retryable: code === 'timeout' });
  const expected = {
    not_found: 'not_found',
    unauthenticated: 'not_allowed',
    missing_scopes: 'not_allowed',
    rate_limited: 'rate_limited',
    unavailable: 'crm_unavailable',
    timeout: 'crm_unavailable',
    invalid: 'unexpected',
    conflict: 'unexpected',
    not_provisioned: 'not_provisioned',
    unexpected: 'unexpected',
  }[code];
  expect(errorOf(await failingWith(error)({ parameters: PARAMETERS }))).toEqual({
    code: expected,
    message: `It is ${code}.`,
    field: null,
    retryable: code === 'timeout',
    correlationId: 'c-7',
  });
});

it('answers a refusal with its field and logs nothing of it', async () => {
  const error = new RequestError('entry_differs', 'entries[0].entryKey', 'Another line was saved.');
  expect(errorOf(await failingWith(error)({ parameters: PARAMETERS }))).toMatchObject({
    code: 'entry_differs',
    field: 'entries[0].entryKey',
    message: 'Another line was saved.',
  });
  expect(logged).not.toHaveBeenCalled();
});

it.each([[new TypeError('secret of Northwind')], ['a text'], [undefined]])(
  'answers anything else without its words: %s',
  async (error) => {
    const packed = await failingWith(error)({ parameters: PARAMETERS });
    expect(errorOf(packed)).toMatchObject({ code: 'unexpected', retryable: false });
    expect(packed.body).not.toContain('secret');
    expect(packed.body).not.toContain('at ');
    expect(logged).toHaveBeenCalled();
  },
);

it('answers when not even a repository can be made', async () => {
  const main = handler(
    companyValueRequest,
    () => {
      throw new CrmError('unauthenticated', 'No token.');
    },
    async () => null,
  );
  expect(errorOf(await main({ parameters: PARAMETERS }))).toMatchObject({ code: 'not_allowed' });
});

describe('a malformed request', () => {
  const main = handler(recordEntryRequest, createMemoryRepository, async () => null);
  const entry = {
    kind: 'evidence',
    entryKey: 'card-1234',
    on: '2026-10-10',
    milestoneKey: 'p1/a',
    evidenceKind: 'survey',
    title: 'Survey',
  };
  const withEntry = (changes: object) => ({ ...PARAMETERS, entries: [{ ...entry, ...changes }] });

  it.each<[string, unknown, string]>([
    ['no parameters', undefined, 'parameters'],
    ['a text', 'company 7', 'parameters'],
    ['no company', { timeZone: 'UTC', entries: [entry] }, 'companyId'],
    ['a company that is no number', { ...withEntry({}), companyId: '7; DROP' }, 'companyId'],
    ['no time zone', { companyId: '7', entries: [entry] }, 'timeZone'],
    ['a time zone that is none', { ...withEntry({}), timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a user without an id', { ...withEntry({}), user: {} }, 'user.userId'],
    ['no lines', { ...PARAMETERS, entries: [] }, 'entries'],
    ['too many lines', { ...PARAMETERS, entries: Array(101).fill(entry) }, 'entries'],
    ['a kind that cannot be recorded', withEntry({ kind: 'snapshot' }), 'entries[0].kind'],
    ['a key that is no text', withEntry({ entryKey: 5 }), 'entries[0].entryKey'],
    ['a title that is too long', withEntry({ title: 'x'.repeat(10_001) }), 'entries[0].title'],
    ['a kind of evidence that is none', withEntry({ evidenceKind: 'rumour' }), 'entries[0].evidenceKind'],
    [
      'a share that is a text',
      withEntry({ kind: 'confirmation', contactId: '5', channel: 'email', share: '80 %' }),
      'entries[0].share',
    ],
    ['a value that is a text', withEntry({ kind: 'measurement', value: '12' }), 'entries[0].value'],
  ])('with %s is answered with the field', async (_, parameters, field) => {
    const error = errorOf(await main({ parameters }));
    expect(error).toMatchObject({ code: 'invalid_request', field, retryable: false });
    expect(error.message).toContain(field);
  });

  it('without any context is answered as well', async () => {
    expect(errorOf(await main())).toMatchObject({ code: 'invalid_request', field: 'parameters' });
    expect(errorOf(await main(null as never))).toMatchObject({ code: 'invalid_request' });
  });
});
