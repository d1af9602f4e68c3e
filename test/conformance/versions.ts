import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiVersion } from '../../src/dev/emulator/http/message.ts';

/** The path of v3 or v4 in another version of the API. */
export function inVersion(version: ApiVersion, path: string): string {
  if (version === 'legacy') return path;
  return path
    .replace(/^\/crm\/v\d\/([\w-]+)/, `/crm/$1/${version}`)
    .replace(/^\/(crm-object-schemas|account-info)\/v\d\//, `/$1/${version}/`);
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

async function passOn(message: IncomingMessage, url: string): Promise<Response> {
  const body = await textOf(message);
  return fetch(url, {
    method: message.method ?? 'GET',
    headers: {
      authorization: message.headers.authorization ?? '',
      ...(body === '' ? {} : { 'content-type': message.headers['content-type'] ?? '' }),
    },
    ...(body === '' ? {} : { body }),
  });
}

/** A server on 127.0.0.1 in front of another one. */
export interface Front {
  url: string;
  server: Server;
}

/**
 * The published clients send v3 and v4 and offer no choice (13.5 never runs its own middleware), so a server in front
 * of the emulator turns their paths into those of the version under test.
 */
export async function startFront(emulatorUrl: string, version: ApiVersion): Promise<Front> {
  const server = createServer((message, response) => {
    passOn(message, `${emulatorUrl}${inVersion(version, message.url ?? '/')}`)
      .then(async (answer) => {
        const text = await answer.text();
        const type = answer.headers.get('content-type');
        response.writeHead(answer.status, type === null ? {} : { 'content-type': type });
        response.end(text);
      })
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
