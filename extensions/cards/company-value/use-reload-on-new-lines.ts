import { useEffect, useRef } from 'react';
import type { CompanyValueView } from '../../../src/functions/contract.ts';

/**
 * Reads the company again when the record says of more ledger lines than the card knows: somebody recorded something
 * elsewhere, for example in the sidebar.
 * @param lines how many the company has had, as its property says; null while that is not known
 */
export function useReloadOnNewLines(
  lines: string | null,
  view: CompanyValueView | null,
  reload: () => Promise<void>,
): void {
  const asked = useRef<string | null>(null);
  const known = view?.summary.ledger.entries.length ?? null;
  useEffect(() => {
    if (lines === null || known === null || lines === asked.current) return;
    const isFirst = asked.current === null;
    // Once for each number: where lines were deleted, the record goes on saying of more than there are.
    asked.current = lines;
    if (!isFirst && Number(lines) > known) void reload();
  }, [lines, known, reload]);
}
