import { useEffect, useRef } from 'react';

/** Reads the company again when somebody edits a property that the figures depend on. */
export function useReloadOnChange(inputs: string | null, reload: () => Promise<void>): void {
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (inputs === null || inputs === seen.current) return;
    const isFirst = seen.current === null;
    seen.current = inputs;
    if (!isFirst) void reload();
  }, [inputs, reload]);
}
