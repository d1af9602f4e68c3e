import type {
  Answer,
  AssociationsRequest,
  CompanyList,
  CompanyPage,
  CrmProperties,
  FailureSwitches,
  FormatRequest,
  FunctionRequest,
  PropertiesRequest,
  SearchRequest,
} from '../protocol.ts';
import { config } from './config.ts';
import type { PageApi } from './page-api.ts';
import { preparedApi } from './prepared-api.ts';

type ErrorBody = { readonly message?: string; readonly errors?: readonly { readonly message?: string }[] };

const messageOf = (body: ErrorBody, status: number): string =>
  body.errors?.[0]?.message ?? body.message ?? `The preview server answered ${status}.`;

const request = async <Value>(path: string, init?: RequestInit): Promise<Answer<Value>> => {
  try {
    const response = await fetch(path, init);
    const body = (await response.json()) as unknown;
    if (response.ok) return { ok: true, value: body as Value };
    return { ok: false, status: response.status, message: messageOf(body as ErrorBody, response.status) };
  } catch {
    return { ok: false, status: 0, message: 'The preview server does not answer. Was it stopped?' };
  }
};

const post = <Value>(path: string, body: unknown): Promise<Answer<Value>> =>
  request<Value>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const liveApi: PageApi = {
  companies: (query: string, after?: string): Promise<Answer<CompanyList>> => {
    const parameters = new URLSearchParams({ query, ...(after === undefined ? {} : { after }) });
    return request(`/preview/companies?${parameters.toString()}`);
  },
  company: (id: string): Promise<Answer<CompanyPage>> => request(`/preview/companies/${id}`),
  runFunction: async (uid: string, body: FunctionRequest): Promise<Answer<unknown>> => {
    const answer = await post<{ response: unknown }>(`/preview/functions/${encodeURIComponent(uid)}`, body);
    return answer.ok ? { ok: true, value: answer.value.response } : answer;
  },
  properties: (body: PropertiesRequest) => post<CrmProperties>('/preview/crm/properties', body),
  associations: (body: AssociationsRequest) => post<unknown>('/preview/crm/associations', body),
  search: (body: SearchRequest) => post<unknown>('/preview/crm/search', body),
  failures: () => request<FailureSwitches | null>('/preview/failures'),
  fail: (kind: string) => post<FailureSwitches | null>('/preview/failures', { kind }),
  clearFailures: () => post<FailureSwitches | null>('/preview/failures/clear', {}),
  format: (body: FormatRequest) => post<unknown>('/preview/crm/format', body),
  moveTo: (day: string): Promise<Answer<unknown>> => post('/preview/clock', { day }),
};

/** What answers the page and its cards: the preview's server, or answers that were prepared; none of these reject. */
export const serverApi: PageApi = config.preparedUrl === undefined ? liveApi : preparedApi;
