import type { Client } from '@hubspot/api-client';

/** Where the client's operations of one kind are found: the way from the client to the object that holds them. */
const FAMILIES = [
  ...['objects', 'companies', 'contacts', 'deals', 'tickets'].flatMap((name) => [
    `crm.${name}.basicApi`,
    `crm.${name}.batchApi`,
    `crm.${name}.searchApi`,
  ]),
  'crm.associations.v4.basicApi',
  'crm.associations.v4.batchApi',
  'crm.associations.v4.reportApi',
  'crm.associations.v4.schema.definitionsApi',
  'crm.properties.coreApi',
  'crm.properties.batchApi',
  'crm.properties.groupsApi',
  'crm.schemas.coreApi',
  'crm.pipelines.pipelinesApi',
  'crm.pipelines.pipelineStagesApi',
  'crm.pipelines.pipelineAuditsApi',
  'crm.pipelines.pipelineStageAuditsApi',
  'crm.owners.ownersApi',
];

type Fields = Record<string, unknown>;

const reached = (client: Client, family: string): object =>
  family.split('.').reduce<unknown>((place, name) => (place as Fields)[name], client) as object;

const WITH_HEADERS = /WithHttpInfo$/;

/** Every operation that a client offers in the families that the emulator answers, as `crm.deals.basicApi.create`. */
export function offeredOperations(client: Client): string[] {
  return FAMILIES.flatMap((family) =>
    Object.getOwnPropertyNames(Object.getPrototypeOf(reached(client, family)))
      .filter((name) => name !== 'constructor' && !WITH_HEADERS.test(name))
      .map((name) => `${family}.${name}`),
  );
}

/** A client of the same kind that notes the names of the operations that are called. */
export function notingCalls(client: Client, calls: Set<string>): Client {
  const noting = <Part extends object>(part: Part, place: string): Part =>
    new Proxy(part, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        const at = `${place}${String(name)}`;
        if (typeof value === 'function') {
          return (...values: unknown[]) => {
            calls.add(at.replace(WITH_HEADERS, ''));
            return Reflect.apply(value, target, values) as unknown;
          };
        }
        return typeof value === 'object' && value !== null ? noting(value, `${at}.`) : value;
      },
    });
  return noting(client, '');
}
