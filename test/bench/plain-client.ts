import type { NewRecord } from '../../src/crm/repository.ts';
import { enterprisePlan } from './cost-work.ts';
import { aLine } from './heavy-company.ts';

const OBJECTS = '/crm/objects/2026-03';
const ASSOCIATED = ['p_value_milestone', 'p_value_metric', 'p_value_entry', 'deals'];
const LIST_PAGE = 500;
const TEMPLATE = 'template/enterprise/any/1';

interface Reply {
  id?: string;
  results?: { toObjectId: number }[];
  paging?: { next?: { after: string } };
}

/** The same work as ours on the same wire, written the simple way: one record a request, one after another. */
export interface PlainClient {
  /** Reads everything of a company. */
  open(companyId: string): Promise<void>;
  /** Reads everything of a company, adds a line and brings its milestone and the company up to date. */
  record(companyId: string, milestoneId: string, entryKey: string): Promise<void>;
  /** Creates the records of a plan and marks the company. */
  layOut(companyId: string): Promise<void>;
  /** Creates a company unless it exists, its plan and its results. */
  importCompany(index: number): Promise<void>;
  /** How many requests it sent; each waited for the one before. */
  requests(): number;
}

export function createPlainClient({ url, token }: { url: string; token: string }): PlainClient {
  let requests = 0;
  const send = async (method: string, path: string, body?: object): Promise<Reply | null> => {
    requests += 1;
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as Reply;
  };

  const idsOf = async (companyId: string, type: string): Promise<number[]> => {
    const ids: number[] = [];
    let after: string | undefined;
    do {
      const cursor = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
      const path = `${OBJECTS}/companies/${companyId}/associations/${type}?limit=${LIST_PAGE}${cursor}`;
      const page = await send('GET', path);
      ids.push(...(page?.results ?? []).map(({ toObjectId }) => toObjectId));
      after = page?.paging?.next?.after;
    } while (after !== undefined);
    return ids;
  };

  const byKey = (type: string, name: string, key: string) =>
    send('GET', `${OBJECTS}/${type}/${encodeURIComponent(key)}?idProperty=${name}`);

  const typeIds = new Map<string, number>();
  const create = async (type: string, { companyId, properties }: NewRecord): Promise<void> => {
    const known = typeIds.get(type) ?? (await unlabelledType(type));
    typeIds.set(type, known);
    const types = [{ associationCategory: 'USER_DEFINED', associationTypeId: known }];
    const associations = companyId === null ? [] : [{ to: { id: companyId }, types }];
    await send('POST', `${OBJECTS}/${type}`, { properties: withoutNulls(properties), associations });
  };
  const unlabelledType = async (type: string): Promise<number> => {
    const reply = await send('GET', `/crm/associations/2026-03/${type}/companies/labels`);
    const [first] = (reply?.results ?? []) as unknown as { typeId: number }[];
    return first?.typeId ?? 0;
  };
  const patch = (type: string, id: string, properties: object) =>
    send('PATCH', `${OBJECTS}/${type}/${id}`, { properties });

  const client: PlainClient = {
    async open(companyId) {
      await send('GET', `${OBJECTS}/companies/${companyId}?properties=name`);
      for (const key of ['settings', 'directory']) await byKey('p_milestone_template', 'template_key', key);
      for (const type of ASSOCIATED) {
        for (const id of await idsOf(companyId, type)) await send('GET', `${OBJECTS}/${type}/${id}`);
      }
    },
    async record(companyId, milestoneId, entryKey) {
      await client.open(companyId);
      await create('p_value_entry', aLine(entryKey, companyId));
      await patch('p_value_milestone', milestoneId, { status: 'in_progress' });
      await patch('companies', companyId, { vrm_computed_on: '2026-10-12' });
    },
    async layOut(companyId) {
      await byKey('p_milestone_template', 'template_key', TEMPLATE);
      const plan = enterprisePlan(companyId, `plain-${companyId}`);
      for (const one of plan.metrics) await create('p_value_metric', one);
      for (const one of plan.milestones) await create('p_value_milestone', one);
      for (const one of plan.entries) await create('p_value_entry', one);
      await patch('companies', companyId, { vrm_template_key: TEMPLATE });
    },
    async importCompany(index) {
      const key = `plain/${index}`;
      const properties = { name: `Plain ${index}`, vrm_import_key: key, vrm_segment: 'enterprise' };
      const found = await byKey('companies', 'vrm_import_key', key);
      const made = found ?? (await send('POST', `${OBJECTS}/companies`, { properties, associations: [] }));
      await client.layOut(made?.id ?? '');
      await patch('companies', made?.id ?? '', { vrm_computed_on: '2026-10-12' });
    },
    requests: () => requests,
  };
  return client;
}

const withoutNulls = (properties: NewRecord['properties']) =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== ''));
