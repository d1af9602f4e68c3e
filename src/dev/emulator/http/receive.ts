import type { IncomingMessage } from 'node:http';
import { ApiError, validationError } from '../errors.ts';

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
    const reason = error instanceof Error ? error.message : String(error);
    throw validationError(`Invalid input JSON: ${reason}`);
  }
}
