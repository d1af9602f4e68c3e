import { useCallback, useRef, useState } from 'react';

/**
 * The entries of a form. `read` gives the newest ones even before the next drawing: a field that is left by
 * clicking Save reports its change and the click in one go.
 */
export function useFields<Fields extends object>(initial: () => Fields) {
  const [fields, setFields] = useState(initial);
  const newest = useRef<Fields>(fields);
  const set = useCallback((change: Partial<Fields>) => {
    newest.current = { ...newest.current, ...change };
    setFields(newest.current);
  }, []);
  const read = useCallback(() => newest.current, []);
  return { fields, set, read };
}
