import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';

/** What a call is made for: to know something, or to change something. */
export type CallKind = 'loading' | 'writing';

/** A call that is made when somebody asks for it. */
export interface Call {
  /** What is under way. */
  pending?: CallKind;
  /** Why the last call failed. */
  error?: Error;
  /**
   * Makes a call, unless one is under way. Its signal is aborted when nobody
   * waits for it any more, which is no reason to give up writing.
   */
  run: (
    kind: CallKind,
    call: (signal: AbortSignal) => Promise<void>,
  ) => Promise<void>;
  /** Forgets the error. */
  clear: () => void;
}

/** Makes one call at a time, and keeps what became of the last one. */
export function useCall(): Call {
  const [state, setState] = useState<Pick<Call, 'pending' | 'error'>>({});
  // Two presses can come before the first is rendered.
  const current = useRef<AbortController>();
  useEffect(
    () => () => {
      current.current?.abort();
      current.current = undefined;
    },
    [],
  );
  const run = useCallback<Call['run']>(async (kind, call) => {
    if (current.current) return;
    const controller = new AbortController();
    const { signal } = controller;
    current.current = controller;
    setState({ pending: kind });
    try {
      await call(signal);
      if (!signal.aborted) setState({});
    } catch (error) {
      if (!signal.aborted) setState({ error: toError(error) });
    } finally {
      if (current.current === controller) current.current = undefined;
    }
  }, []);
  const clear = useCallback(() => setState({}), []);
  return { ...state, run, clear };
}
