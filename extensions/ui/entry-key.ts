/**
 * A new key for a ledger line. A form makes one when it opens and keeps it, so that saving twice writes once.
 * Letters, digits and hyphens only, as the ledger wants it.
 */
export function newEntryKey(): string {
  return `card-${randomId()}`;
}

function randomId(): string {
  // Older browsers, and pages without HTTPS, have no randomUUID.
  if (typeof globalThis.crypto?.randomUUID === 'function') return globalThis.crypto.randomUUID();
  const part = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0');
  return `${Date.now().toString(36)}-${part()}-${part()}`;
}
