import { Link, Text } from '@hubspot/ui-extensions';
import type { LedgerEntry } from '../../../../src/domain/ledger.ts';

/** Where the original of a proof is: a link when it is an address, else the words that were written down. */
export function Reference({ entry }: { readonly entry: LedgerEntry }) {
  const reference = entry.kind === 'evidence' || entry.kind === 'confirmation' ? entry.reference : null;
  if (reference === null) return null;
  return (
    <Text variant="microcopy">
      {isWebAddress(reference) ? (
        <Link href={{ url: reference, external: true }}>{reference}</Link>
      ) : (
        reference
      )}
    </Text>
  );
}

/** Only web addresses become links: a reference is typed by people, and `javascript:` is an address as well. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim());
}
