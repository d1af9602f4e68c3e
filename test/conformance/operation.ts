import type { Client } from '@hubspot/api-client';
import type { Emulator } from '../../src/dev/emulator/server.ts';

/** What an operation works on: a client that talks to an emulated account. */
export interface Subject {
  client: Client;
  emulator: Emulator;
}

/** One endpoint, driven by a public client. */
export interface Operation {
  /** Method and dated path, as in the coverage table. */
  route: string;
  /** Folder of the client's generated code, in which the shapes of its answers are declared. */
  family: string;
  /** Calls the endpoint, checks what the client made of the answer and gives it back to have its shape checked. */
  run(subject: Subject): Promise<unknown>;
}

/** Builds the operations of one family. */
export const operationsOf =
  (family: string) =>
  (route: string, run: Operation['run']): Operation => ({ route, family, run });

/** The custom object of every account under test. */
export const MILESTONE = 'p_value_milestone';

/** Sends a request that the client has no method for; fails like its methods when the status is no success. */
export async function send(
  { client }: Subject,
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const response = await client.apiRequest({
    method,
    path,
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
