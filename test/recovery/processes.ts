import type { CrmRepository, CrmSchemaRepository } from '../../src/crm/repository.ts';
import type { Emulator } from '../../src/dev/emulator/server.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { createFunctionHttp } from '../../src/hubspot/layered-http.ts';
import type { HttpPort } from '../../src/hubspot/port.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { createHubSpotSchemaRepository } from '../../src/hubspot/schema-repository.ts';
import { fakeClock } from '../hubspot/fake-clock.ts';

/** One start of the program: an adapter that remembers nothing of an earlier one. */
export interface Process {
  readonly repository: CrmRepository;
  readonly schemas: CrmSchemaRepository;
  /** Resolves once no request of the process is under way any more, also of those that nobody waits for. */
  settled(): Promise<void>;
}

/** A process whose requests go through `gate`, if one is given, before they are sent. */
export function startProcess(
  emulator: Emulator,
  options: { readonly retries: boolean; readonly gate?: (transport: HttpPort) => HttpPort },
): Process {
  const underWay = new Set<Promise<unknown>>();
  const transport = createFetchTransport({ accessToken: emulator.token, baseUrl: emulator.url });
  const gated = options.gate?.(transport) ?? transport;
  const watched: HttpPort = {
    request: (request) => {
      const sent = gated.request(request);
      const done: Promise<unknown> = sent.catch(() => undefined).finally(() => underWay.delete(done));
      underWay.add(done);
      return sent;
    },
  };
  const http = options.retries ? createFunctionHttp(watched, { clock: fakeClock() }) : watched;
  return {
    repository: createHubSpotRepository({ http, willCreate: ['value_entry'] }),
    schemas: createHubSpotSchemaRepository({ http }),
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
