import { toError } from '@backstage/errors';
import { useCallback, useRef, useState } from 'react';

/** A call that is made when somebody asks for it. */
export interface Call {
  isPending: boolean;
  /** Why the last call failed. */
  error?: Error;
  /** Makes a call, unless one is under way. */
  run: (call: () => Promise<void>) => Promise<void>;
  /** Forgets the error. */
  clear: () => void;
}

/** Makes one call at a time, and keeps what became of the last one. */
export function useCall(): Call {
  const [state, setState] = useState<Pick<Call, 'isPending' | 'error'>>({
    isPending: false,
  });
  // Two presses can come before the first is rendered.
  const isBusy = useRef(false);
  const run = useCallback(async (call: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ isPending: true });
    try {
      await call();
      setState({ isPending: false });
    } catch (error) {
      setState({ isPending: false, error: toError(error) });
    } finally {
      isBusy.current = false;
    }
  }, []);
  const clear = useCallback(() => setState({ isPending: false }), []);
  return { ...state, run, clear };
}
