import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import type { Settings } from '../../domain/settings.ts';
import { CrmError } from '../repository.ts';
import type { CrmRecord, PropertyValues } from '../repository.ts';
import { joinBody, splitBody } from './body.ts';

export const SETTINGS_KEY = 'settings/account/all/1';
export const DIRECTORY_KEY = 'directory/owners/all/1';

/**
 * The account's settings: the stored ones over the defaults, so that a setting added by a newer version has
 * its default until somebody changes it.
 * @throws CrmError `invalid` when the stored content is not what a setting can be; it names the setting
 */
export function toSettings(record: CrmRecord | undefined, accountCurrency: string | null): Settings {
  const defaults = accountCurrency === null ? DEFAULT_SETTINGS : { ...DEFAULT_SETTINGS, accountCurrency };
  const body = record === undefined ? '' : joinBody(record.properties);
  if (body === '') return defaults;
  return overlay(defaults, parse(body, SETTINGS_KEY), 'settings') as Settings;
}

/** The properties that store settings. */
export function settingsProperties(settings: Settings): PropertyValues {
  return {
    name: 'Settings of Value Milestones',
    template_key: SETTINGS_KEY,
    kind: 'settings',
    template_status: 'published',
    ...splitBody(JSON.stringify(settings)),
  };
}

/** Owner names by owner id, as the last provisioning, import or sync found them. */
export function toOwnerNames(record: CrmRecord | undefined): Readonly<Record<string, string>> {
  const body = record === undefined ? '' : joinBody(record.properties);
  if (body === '') return {};
  const names = parse(body, DIRECTORY_KEY);
  return isObject(names)
    ? Object.fromEntries(
        Object.entries(names).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
      )
    : {};
}

/** The properties that store owner names. */
export function ownerNamesProperties(names: Readonly<Record<string, string>>): PropertyValues {
  return {
    name: 'Owners of the account',
    template_key: DIRECTORY_KEY,
    kind: 'directory',
    template_status: 'published',
    ...splitBody(JSON.stringify(names)),
  };
}

function parse(body: string, key: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch (cause) {
    throw new CrmError('invalid', `The record "${key}" was changed by hand and is no longer readable.`, {
      subjects: [key],
      cause,
    });
  }
}

/** Stored values over defaults, level by level; lists and open tables (rates) are replaced as a whole. */
function overlay(base: unknown, stored: unknown, path: string): unknown {
  if (stored === undefined) return base;
  if (!isObject(base) || Object.keys(base).length === 0) {
    if (base !== null && stored !== null && kindOf(base) !== kindOf(stored))
      throw wrongKind(path, base, stored);
    return stored;
  }
  if (!isObject(stored)) throw wrongKind(path, base, stored);
  return Object.fromEntries(
    Object.entries(base).map(([name, value]) => [name, overlay(value, stored[name], `${path}.${name}`)]),
  );
}

function wrongKind(path: string, base: unknown, stored: unknown): CrmError {
  return new CrmError('invalid', `${path} has to be a ${kindOf(base)}, but a ${kindOf(stored)} is stored.`, {
    subjects: [path],
  });
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
