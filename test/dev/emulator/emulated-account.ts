import { Client } from '@hubspot/api-client';
import { startEmulator } from '../../../src/dev/emulator/server.ts';
import type { Emulator, EmulatorOptions } from '../../../src/dev/emulator/server.ts';

/** An answer with its body read; the body is what a test says it is. */
export interface Answer {
  status: number;
  headers: Headers;
  // Bodies are looked at with jest matchers only, which check them at run time.
  body: Body;
}

interface Body {
  [key: string]: Body;
  [position: number]: Body;
}

/** Starts an emulator without limits at 1 June 2026, 08:00 UTC, closed by `emulator.close()`. */
export function startAccount(options: EmulatorOptions = {}): Promise<Emulator> {
  return startEmulator({ limits: false, now: () => Date.parse('2026-06-01T08:00:00Z'), ...options });
}

/** Sends a request with the local token and a JSON body. */
export async function call(
  emulator: Pick<Emulator, 'url' | 'token'>,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(`${emulator.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${emulator.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parse(text) };
}

function parse(text: string): Body {
  try {
    return JSON.parse(text === '' ? 'null' : text) as Body;
  } catch {
    return { text } as unknown as Body;
  }
}

/** The official client, pointed at the emulator and without retries of its own. */
export function officialClient(emulator: Emulator): Client {
  return new Client({ accessToken: emulator.token, basePath: emulator.url, numberOfApiCallRetries: 0 });
}

/** A custom object with a unique key, associated with companies. */
export const MILESTONE_SCHEMA = {
  name: 'value_milestone',
  labels: { singular: 'Value Milestone', plural: 'Value Milestones' },
  primaryDisplayProperty: 'title',
  requiredProperties: ['title'],
  searchableProperties: ['title'],
  secondaryDisplayProperties: [],
  allowsSensitiveProperties: false,
  associatedObjects: ['COMPANY'],
  properties: [
    { name: 'title', label: 'Title', type: 'string', fieldType: 'text' },
    { name: 'milestone_key', label: 'Key', type: 'string', fieldType: 'text', hasUniqueValue: true },
    { name: 'due_on', label: 'Due', type: 'date', fieldType: 'date' },
    { name: 'measured_at', label: 'Measured', type: 'datetime', fieldType: 'date' },
    { name: 'target', label: 'Target', type: 'number', fieldType: 'number' },
    {
      name: 'is_optional',
      label: 'Optional',
      type: 'bool',
      fieldType: 'booleancheckbox',
      options: [
        { label: 'Yes', value: 'true', displayOrder: 0, hidden: false },
        { label: 'No', value: 'false', displayOrder: 1, hidden: false },
      ],
    },
    {
      name: 'phase',
      label: 'Phase',
      type: 'enumeration',
      fieldType: 'select',
      options: [
        { label: 'Adopt', value: 'adopt', displayOrder: 0, hidden: false },
        { label: 'Expand', value: 'expand', displayOrder: 1, hidden: false },
      ],
    },
    {
      name: 'teams',
      label: 'Teams',
      type: 'enumeration',
      fieldType: 'checkbox',
      options: [
        { label: 'Sales', value: 'sales', displayOrder: 0, hidden: false },
        { label: 'Service', value: 'service', displayOrder: 1, hidden: false },
      ],
    },
  ],
};

/** Creates one company and gives back its id. */
export function aCompany(emulator: Emulator, properties: Record<string, string> = { name: 'Acme' }): string {
  return emulator.store.create('companies', [{ properties }])[0] ?? '';
}

/** Creates milestones of a company and gives back their ids. */
export function milestonesOf(emulator: Emulator, companyId: string, titles: string[]): string[] {
  return emulator.store.create(
    'value_milestone',
    titles.map((title) => ({
      properties: { title, milestone_key: `plan/${title}` },
      associations: [{ to: { id: companyId }, toObjectType: 'companies' }],
    })),
  );
}
