import { useCallback, useRef } from 'react';

/**
 * Takes filters away. The button for it goes with them, so the focus goes to
 * the first field.
 */
export function useClear(clear: () => void) {
  const fieldsRef = useRef<HTMLDivElement>(null);
  const clearAndFocus = useCallback(() => {
    clear();
    fieldsRef.current?.querySelector('input')?.focus();
  }, [clear]);
  return { fieldsRef, clear: clearAndFocus };
}
