/** The property that finds an imported record again. */
export const IMPORT_KEY = 'vrm_import_key';

/**
 * The key of a row: lower-case ASCII, so that no system reads it in two ways. Other characters are written as
 * in addresses (%c3%bc for "ü").
 */
export function importKeyOf(prefix: string, key: string): string {
  const written = key.normalize('NFC').toLowerCase();
  return `${prefix}/${written.replaceAll(NOT_PLAIN, (character) => encodeURIComponent(character).toLowerCase())}`;
}

const NOT_PLAIN = /[^\x20-\x24\x26-\x7e]/gu;
