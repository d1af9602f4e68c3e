import { apiPaths, type ApiPaths } from '../../hubspot/paths.ts';
import { DEFAULT_API_VERSION } from '../../hubspot/version.ts';

/** A CRM that does not answer, or refuses. The message can be shown to a person; it holds no secret. */
export class CrmReadError extends Error {
  override readonly name = 'CrmReadError';
  readonly status: number;

  constructor(message: string, status: number, cause?: unknown) {
    super(message, { cause });
    this.status = status;
  }
}

export type CrmClientOptions = { readonly crmUrl: string; readonly crmToken: string };

export type CrmClient = {
  readonly paths: ApiPaths;
  get<Body>(path: string, query?: Readonly<Record<string, string>>): Promise<Body>;
  post<Body>(path: string, body: unknown): Promise<Body>;
};

const READ_LIMIT_MILLISECONDS = 15_000;

/**
 * The preview's own way to the CRM, for what HubSpot's record page reads by itself. That page goes on
 * showing records while the public API is down, so the emulator is asked to leave these reads out of the
 * failures it makes on request.
 */
export const createCrmClient = ({ crmUrl, crmToken }: CrmClientOptions): CrmClient => {
  const root = crmUrl.replace(/\/+$/, '');

  const send = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const response = await fetch(`${root}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${crmToken}`,
        'content-type': 'application/json',
        'x-emulator-bypass-faults': '1',
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(READ_LIMIT_MILLISECONDS),
    }).catch((cause: unknown) => {
      throw new CrmReadError(`The CRM at ${root} does not answer. Is it running?`, 502, cause);
    });
    const text = await response.text();
    if (!response.ok) {
      throw new CrmReadError(
        `The CRM answered ${response.status} to ${method} ${path.split('?')[0]}. ${messageOf(text)}`.trim(),
        response.status,
      );
    }
    return JSON.parse(text) as Body;
  };

  return {
    paths: apiPaths(DEFAULT_API_VERSION),
    get: (path, query = {}) => {
      const search = new URLSearchParams(query).toString();
      return send('GET', search === '' ? path : `${path}?${search}`);
    },
    post: (path, body) => send('POST', path, body),
  };
};

const messageOf = (text: string): string => {
  try {
    return String((JSON.parse(text) as { message?: unknown }).message ?? '');
  } catch {
    return '';
  }
};
