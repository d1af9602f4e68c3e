import { useLayoutEffect, useRef } from 'react';

/** People close a panel while it saves: there is then no form left to show the outcome in. */
export function useIsOpen() {
  const isOpen = useRef(true);
  // Not a plain effect: that one is cleaned up some time after the form is gone.
  useLayoutEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return isOpen;
}
