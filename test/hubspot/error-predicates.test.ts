import { createHubSpotClient } from '../../src/hubspot/client.ts';
import * as predicates from '../../src/hubspot/error-predicates.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import type { HttpRequest } from '../../src/hubspot/port.ts';
import { SUPPORTED_API_VERSIONS, type ApiVersion } from '../../src/hubspot/version.ts';
import { startEmulatedCrm, type EmulatedCrm } from './emulated-crm.ts';

// What each predicate says of a refusal as it comes over the wire, and that no other claims it.

const LIMITED_TOKEN = 'pat-local-limited';
const ALL = {
  isNotFound: predicates.isNotFound,
  isConflict: predicates.isConflict,
  isUniqueConflict: predicates.isUniqueConflict,
  isValidationError: predicates.isValidationError,
  isUnknownObjectType: predicates.isUnknownObjectType,
  isMissingScope: predicates.isMissingScope,
  isAuthenticationError: predicates.isAuthenticationError,
  isRateLimited: predicates.isRateLimited,
  isTimeout: predicates.isTimeout,
  isNetworkError: predicates.isNetworkError,
  isCancelled: predicates.isCancelled,
} as const;

type Send = (request: Partial<HttpRequest> & Pick<HttpRequest, 'method' | 'path'>) => Promise<unknown>;
interface Scene {
  readonly sees: readonly (keyof typeof ALL)[];
  readonly send: (send: Send, version: ApiVersion) => Promise<unknown>;
  readonly token?: string;
}

let crm: EmulatedCrm;
beforeAll(async () => {
  crm = await startEmulatedCrm({
    createTransport: createFetchTransport,
    emulator: { limits: false, tokens: { [LIMITED_TOKEN]: ['crm.objects.companies.read'] } },
  });
});
beforeEach(async () => {
  await crm.setUp();
});
afterAll(() => crm.close());

const read = (version: ApiVersion, id = '7') =>
  ({ method: 'GET', path: `/crm/objects/${version}/companies/${id}` }) as const;
const create = (version: ApiVersion, object: string, properties: object) =>
  ({
    method: 'POST',
    path: `/crm/objects/${version}/${object}`,
    body: { properties, associations: [] },
  }) as const;
const fail = (fault: Parameters<EmulatedCrm['emulator']['faults']['add']>[0]) =>
  crm.emulator.faults.add(fault);

const SCENES: Readonly<Record<string, Scene>> = {
  'a record that is not there': {
    sees: ['isNotFound'],
    send: (send, version) => send(read(version, '999999999')),
  },
  'a new record of a company that is not there': {
    sees: ['isNotFound'],
    send: (send, version) => {
      const associationType = { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 5 };
      return send({
        method: 'POST',
        path: `/crm/objects/${version}/deals`,
        body: {
          properties: { dealname: 'Renewal', dealstage: 'contractsent' },
          associations: [{ to: { id: '999999999' }, types: [associationType] }],
        },
      });
    },
  },
  'a unique value that is taken': {
    sees: ['isConflict', 'isUniqueConflict'],
    send: async (send, version) => {
      const entry = create(version, 'p_value_entry', { entry_key: 'e1', kind: 'measurement', title: 'T' });
      await send(entry);
      await send(entry);
    },
  },
  'a value of the wrong type': {
    sees: ['isValidationError'],
    send: (send, version) => send(create(version, 'companies', { name: 'A', vrm_annual_cost: 'a lot' })),
  },
  'a property that does not exist': {
    sees: ['isValidationError'],
    send: (send, version) => send(create(version, 'companies', { name: 'A', shoe_size: '44' })),
  },
  'an object that does not exist': {
    sees: ['isValidationError', 'isUnknownObjectType'],
    send: (send, version) => send({ method: 'GET', path: `/crm/objects/${version}/p_spaceship/7` }),
  },
  'a property that exists already': {
    sees: ['isConflict', 'isUniqueConflict'],
    send: (send, version) =>
      send({
        method: 'POST',
        path: `/crm/properties/${version}/companies`,
        body: {
          name: 'vrm_currency',
          label: 'Currency',
          type: 'string',
          fieldType: 'text',
          groupName: 'value_realization',
        },
      }),
  },
  'a missing scope': {
    sees: ['isMissingScope'],
    token: LIMITED_TOKEN,
    send: (send, version) => send(create(version, 'companies', { name: 'A' })),
  },
  'a wrong token': {
    sees: ['isAuthenticationError'],
    token: 'pat-wrong',
    send: (send, version) => send(read(version)),
  },
  'a limit': {
    sees: ['isRateLimited'],
    send: (send, version) => {
      fail({ status: 429, body: { policyName: 'SECONDLY' } });
      return send(read(version));
    },
  },
  'an outage': {
    sees: [],
    send: (send, version) => {
      fail({ status: 503 });
      return send(read(version));
    },
  },
  'a slow answer': {
    sees: ['isTimeout'],
    send: (send, version) => {
      fail({ latencyMs: 5000 });
      return send({ ...read(version), timeoutMilliseconds: 20 });
    },
  },
  'a connection that broke': {
    sees: ['isNetworkError'],
    send: (send, version) => {
      fail({ dropConnection: true });
      return send(read(version));
    },
  },
  'a caller who gave up': {
    sees: ['isCancelled'],
    send: (send, version) => {
      fail({ latencyMs: 5000 });
      const controller = new AbortController();
      const sending = send({ ...read(version), signal: controller.signal });
      controller.abort();
      return sending;
    },
  },
};

const cases = SUPPORTED_API_VERSIONS.flatMap((version) =>
  Object.keys(SCENES).map((name) => [name, version] as const),
);

it.each(cases)('know %s on %s, and take it for nothing else', async (name, version) => {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(name);
  const accessToken = scene.token ?? crm.emulator.token;
  const client = createHubSpotClient(
    createFetchTransport({ accessToken, baseUrl: crm.emulator.url }),
    version,
  );
  const send: Send = (request) => client.send({ idempotent: false, ...request });
  const error: unknown = await scene.send(send, version).catch((caught: unknown) => caught);
  expect(predicates.isHubSpotError(error)).toBe(true);
  const seen = Object.entries(ALL).flatMap(([predicate, holds]) => (holds(error) ? [predicate] : []));
  expect(seen.sort()).toEqual([...scene.sees].sort());
});

it('take nothing else for a failure of HubSpot', () => {
  for (const holds of Object.values(ALL)) expect(holds(new Error('Object not found'))).toBe(false);
});
