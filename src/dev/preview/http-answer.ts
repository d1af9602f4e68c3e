import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request that cannot be served, with the status and the words for whoever sent it. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const BODY_LIMIT_BYTES = 1024 * 1024;

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

export const sendText = (
  response: ServerResponse,
  type: string,
  text: string | Buffer,
  status = 200,
): void => {
  response.writeHead(status, { ...HEADERS, 'content-type': type }).end(text);
};

export const sendJson = (response: ServerResponse, value: unknown, status = 200): void =>
  sendText(response, 'application/json; charset=utf-8', JSON.stringify(value), status);

export const redirect = (response: ServerResponse, location: string): void => {
  response.writeHead(302, { ...HEADERS, location }).end();
};

/** The JSON body of a request, up to 1 MB, which is also what HubSpot takes. */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  // A page of another site can send forms and plain text to this port, but no JSON without being asked first.
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new HttpError(415, 'Send JSON with the content type application/json.');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT_BYTES) throw new HttpError(413, 'The request is larger than 1 MB.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new HttpError(400, 'The request body is not valid JSON.');
  }
};
