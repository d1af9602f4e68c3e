import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCommand } from './command.ts';
import type { RunningCommand } from './command.ts';

/** The day on which the demo data was written, so that its figures are the documented ones. */
export const DEMO_DAY = '2026-10-12';
const TOKEN = 'pat-local-test';

export interface LocalApp {
  readonly url: string;
  readonly crmUrl: string;
  readonly stateFile: string;
  readonly stop: () => Promise<void>;
}

export const newStateFile = (): string =>
  path.join(mkdtempSync(path.join(tmpdir(), 'value-milestones-state-')), 'state.json');

/** `npm start` on free ports; on the demo day, or on the real one. */
export async function startApp({
  stateFile = newStateFile(),
  date = DEMO_DAY,
}: { readonly stateFile?: string; readonly date?: string | null } = {}): Promise<LocalApp> {
  const day = date === null ? [] : ['--date', date];
  const args = ['start', '--port', '0', ...day, '--state', stateFile];
  const command: RunningCommand = await startCommand(args, 'Stop with Ctrl+C');
  return {
    url: command.addressOf('Value Milestones'),
    crmUrl: command.addressOf('HubSpot emulator'),
    stateFile,
    stop: command.stop,
  };
}

/** A request to the emulated CRM. */
export async function crm(app: LocalApp, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${app.crmUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

/** Makes the CRM fail for the app until `healCrm`; HubSpot's own page goes on. */
export const breakCrm = (app: LocalApp, status = 503): Promise<unknown> =>
  crm(app, 'POST', '/emulator/faults', { status, times: 0 });

export const healCrm = (app: LocalApp): Promise<unknown> => crm(app, 'DELETE', '/emulator/faults');

export interface FoundRecord {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
}

/** Records that have this value, with the properties asked for. */
export async function findRecords(
  app: LocalApp,
  object: string,
  filter: { readonly property: string; readonly value: string },
  properties: readonly string[],
): Promise<readonly FoundRecord[]> {
  const answer = await crm(app, 'POST', `/crm/objects/2026-03/${object}/search`, {
    filterGroups: [{ filters: [{ propertyName: filter.property, operator: 'EQ', value: filter.value }] }],
    properties,
    limit: 200,
  });
  return (answer as { results: readonly FoundRecord[] }).results;
}
