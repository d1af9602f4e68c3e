import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import type { Settings } from '../../domain/settings.ts';
import { CrmError } from '../repository.ts';
import type { CrmRecord, PropertyValues } from '../repository.ts';
import { readJsonBody, splitBody } from './body.ts';
import { markBody, readMark } from './records-version.ts';

export const SETTINGS_KEY = 'settings/account/all/1';

/**
 * The account's settings: the stored ones over the defaults, so that a setting added by a newer version has
 * its default until somebody changes it.
 * @throws CrmError `invalid` when the stored content is not what a setting can be; it names the setting
 */
export function toSettings(record: CrmRecord | undefined, accountCurrency: string | null): Settings {
  const defaults = accountCurrency === null ? DEFAULT_SETTINGS : { ...DEFAULT_SETTINGS, accountCurrency };
  return overlay(defaults, readMark(readJsonBody(record, SETTINGS_KEY)).body, 'settings') as Settings;
}

/** Whether a newer version of the app has stored the settings, so that this one may misread them. */
export function areSettingsNewer(record: CrmRecord | undefined): boolean {
  return readMark(readJsonBody(record, SETTINGS_KEY)).isNewer;
}

/** The properties that store settings. */
export function settingsProperties(settings: Settings): PropertyValues {
  return {
    name: 'Settings of Value Milestones',
    template_key: SETTINGS_KEY,
    kind: 'settings',
    template_status: 'published',
    ...settingsBody(settings),
  };
}

const settingsBody = (settings: object): PropertyValues => splitBody(JSON.stringify(markBody(settings)));

/**
 * Stored values over defaults, level by level; lists and open tables (rates) are replaced as a whole. What is
 * stored has to be of the default's kind: a default of null stands for a text that is not set.
 */
function overlay(base: unknown, stored: unknown, path: string): unknown {
  if (stored === undefined) return base;
  if (base === null) return checked(stored === null ? 'null' : 'text', stored, path);
  if (Array.isArray(base)) return overlayList(base, checked('list', stored, path) as unknown[], path);
  const value = checked(kindOf(base), stored, path);
  if (!isObject(base) || Object.keys(base).length === 0) return value;
  return Object.fromEntries(
    Object.entries(base).map(([name, inner]) => [
      name,
      overlay(inner, (value as Record<string, unknown>)[name], `${path}.${name}`),
    ]),
  );
}

/** Entries are of the kind of the first default one; a list that is empty by default holds texts. */
function overlayList(base: readonly unknown[], stored: readonly unknown[], path: string): unknown {
  const first = base[0] ?? '';
  return stored.map((entry, index) => {
    const place = `${path}[${index}]`;
    if (isObject(first) && isObject(entry)) refuseMissing(first, entry, place);
    return overlay(first, entry, place);
  });
}

/** An entry of a list has no default of its own: what it leaves out would be another entry's. */
function refuseMissing(
  base: Readonly<Record<string, unknown>>,
  entry: Readonly<Record<string, unknown>>,
  path: string,
): void {
  const missing = Object.keys(base).find((name) => base[name] !== null && entry[name] === undefined);
  if (missing === undefined) return;
  const subject = `${path}.${missing}`;
  throw new CrmError('invalid', `${subject} is missing in what is stored.`, { subjects: [subject] });
}

function checked(kind: string, stored: unknown, path: string): unknown {
  if (kindOf(stored) === kind) return stored;
  throw new CrmError('invalid', `${path} has to be a ${kind}, but a ${kindOf(stored)} is stored.`, {
    subjects: [path],
  });
}

function kindOf(value: unknown): string {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'object') return Array.isArray(value) ? 'list' : value === null ? 'null' : 'group';
  return typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
