import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Properties = Record<string, string | null>;

const COMPANIES: Record<string, Properties> = {
  '101': {
    name: 'Halvorsen Freight Group',
    domain: 'halvorsenfreight.example',
    hubspot_owner_id: '7',
    industry: 'LOGISTICS_AND_SUPPLY_CHAIN',
    lifecyclestage: 'customer',
    numberofemployees: '2400',
    city: 'Bergen',
    vrm_start_date: '2026-01-18',
    vrm_segment: 'enterprise',
    vrm_renewal_date: '2027-01-18',
    vrm_readiness_score: '65',
    vrm_readiness_band: 'likely',
    vrm_milestone_health: 'yellow',
    vrm_annual_cost: '240000',
    vrm_currency: 'USD',
  },
  '102': { name: 'Corvane Retail', domain: 'corvane.example', vrm_segment: 'smb', vrm_annual_cost: '90000' },
};

const ASSOCIATED: Record<string, Record<string, Properties>> = {
  contacts: {
    '201': { firstname: 'Ingrid', lastname: 'Dahl', jobtitle: 'Chief Financial Officer' },
    '202': { firstname: 'Jonas', lastname: 'Berg', jobtitle: 'Head of Accounts Payable' },
  },
  deals: {
    '301': {
      dealname: 'Halvorsen Freight, renewal 2027',
      amount: '240000',
      closedate: '2027-01-18T00:00:00Z',
      deal_currency_code: 'USD',
    },
  },
  tickets: { '401': { subject: 'SAP carrier feed times out', hs_ticket_priority: 'HIGH' } },
};

const TYPE_NAMES: Record<string, string> = { '0-1': 'contacts', '0-2': 'companies', '0-3': 'deals' };

const definition = (name: string, label: string, type: string, more: object = {}) => ({
  name,
  label,
  type,
  fieldType: type,
  options: [],
  ...more,
});

const DEFINITIONS = [
  definition('name', 'Company name', 'string'),
  definition('hubspot_owner_id', 'Company owner', 'enumeration'),
  definition('industry', 'Industry', 'enumeration', {
    options: [{ value: 'LOGISTICS_AND_SUPPLY_CHAIN', label: 'Logistics and Supply Chain' }],
  }),
  definition('lifecyclestage', 'Lifecycle stage', 'enumeration', {
    options: [{ value: 'customer', label: 'Customer' }],
  }),
  definition('numberofemployees', 'Number of employees', 'number'),
  definition('city', 'City', 'string'),
  definition('vrm_start_date', 'Customer since', 'date'),
  definition('vrm_segment', 'Segment', 'enumeration', {
    options: [
      { value: 'enterprise', label: 'Enterprise' },
      { value: 'smb', label: 'SMB' },
    ],
  }),
  definition('vrm_renewal_date', 'Renewal date', 'date'),
  definition('vrm_readiness_score', 'Renewal readiness', 'number'),
  definition('vrm_readiness_band', 'Renewal band', 'enumeration', {
    options: [{ value: 'likely', label: 'Likely' }],
  }),
  definition('vrm_milestone_health', 'Milestone health', 'enumeration', {
    options: [{ value: 'yellow', label: 'Yellow' }],
  }),
  definition('vrm_annual_cost', 'Annual cost', 'number', { numberDisplayHint: 'currency' }),
];

const recordsOf = (type: string): Record<string, Properties> =>
  type === 'companies' ? COMPANIES : (ASSOCIATED[type] ?? {});

const toResult = ([id, properties]: [string, Properties]) => ({ id, properties });

type Reply = { readonly status: number; readonly body: unknown };
const found = (body: unknown): Reply => ({ status: 200, body });
const missing: Reply = { status: 404, body: { status: 'error', message: 'resource not found' } };

const answer = (path: string, body: { inputs?: { id: string }[]; query?: string }): Reply => {
  const [area, second, , type = '', id, action, to = ''] = path.split('/').slice(1);
  const name = TYPE_NAMES[type] ?? type;
  if (second === 'owners')
    return found(type === '' ? { results: [] } : { firstName: 'Sofia', lastName: 'Marin' });
  if (second === 'properties') return found({ results: name === 'companies' ? DEFINITIONS : [] });
  if (area !== 'crm' || second !== 'objects') return missing;
  const records = recordsOf(name);
  if (id === 'search') {
    const results = Object.entries(records)
      .filter(([, { name: company }]) => company?.toLowerCase().includes((body.query ?? '').toLowerCase()))
      .map(toResult);
    return found({ total: results.length, results });
  }
  if (id === 'batch') {
    const wanted = body.inputs?.map((input) => input.id) ?? [];
    return found({
      results: Object.entries(records)
        .filter(([key]) => wanted.includes(key))
        .map(toResult),
    });
  }
  if (id === undefined || records[id] === undefined) return missing;
  if (action !== 'associations') return found({ id, properties: records[id] });
  const ids = id === '101' ? Object.keys(recordsOf(TYPE_NAMES[to] ?? to)) : [];
  return found({ results: ids.map((key) => ({ toObjectId: Number(key), associationTypes: [] })) });
};

const readBody = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

export type FixtureCrm = {
  readonly url: string;
  readonly requests: { method: string; path: string; headers: IncomingMessage['headers'] }[];
  readonly companies: Record<string, Properties>;
  readonly close: () => Promise<void>;
};

/** Two companies behind the few paths of the CRM API that the preview reads. */
export const startFixtureCrm = async (): Promise<FixtureCrm> => {
  const requests: FixtureCrm['requests'] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push({ method: request.method ?? '', path, headers: request.headers });
    const text = await readBody(request);
    const reply = answer(path, text === '' ? {} : (JSON.parse(text) as object));
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    companies: COMPANIES,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
