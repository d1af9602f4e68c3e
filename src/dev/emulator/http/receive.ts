import type { IncomingMessage } from 'node:http';
import { ApiError } from '../errors.ts';

/** Largest accepted body, in bytes: above every legal batch, below what would stall the process. */
const MAX_BODY_BYTES = 20 * 1024 * 1024;

/** Reads the whole body as text; refuses one that is longer. */
export async function readText(message: IncomingMessage, maximumBytes = MAX_BODY_BYTES): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const buffer = Buffer.from(chunk as Uint8Array);
    size += buffer.length;
    if (size > maximumBytes) throw new ApiError(413, { message: 'Request body too large.' });
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads a text as JSON; refuses other content types, as HubSpot does. */
export function parseJson(text: string, contentType: string | undefined): unknown {
  if (text === '') return undefined;
  if (!/^application\/json\b/i.test(contentType ?? '')) {
    throw new ApiError(415, { message: 'The content type of the body must be application/json.' });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notJson(text, error instanceof Error ? error.message : String(error));
  }
}

/** Where in a text the parser stopped: HubSpot tells line and column, and gives no category. */
function notJson(text: string, reason: string): ApiError {
  const position = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length);
  const lines = text.slice(0, position).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  const why = reason.replace(/ in JSON.*$/, '');
  return new ApiError(400, {
    message: `Invalid input JSON on line ${lines.length}, column ${column}: ${why}`,
  });
}
