import { toError } from '@backstage/errors';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useQueries } from './useQueries';
import { withDeadline } from './withDeadline';

/** What a call is made for: to know something, or to change something. @public */
export type CallKind = 'loading' | 'writing';

type Run = (signal: AbortSignal) => Promise<void>;

/** A call that is made when somebody asks for it. @public */
export interface Call {
  /** What is under way. */
  pending?: CallKind;
  /** Why the last call failed. */
  error?: Error;
  /**
   * Makes a call, unless one is under way. Its signal is aborted when nobody
   * waits for it any more, which is no reason to give up writing.
   */
  run: (kind: CallKind, call: Run) => Promise<void>;
  /** Forgets the error. */
  clear: () => void;
}

/**
 * Makes one call at a time, and keeps what became of the last one. Once something
 * is written, all that is shown is loaded anew.
 *
 * @public
 */
export function useMarketplaceCall(): Call {
  const { queries } = useQueries();
  // Two presses can come before the first is rendered.
  const current = useRef<AbortController>();
  useEffect(
    () => () => {
      current.current?.abort();
      current.current = undefined;
    },
    [],
  );
  const { mutateAsync, reset, isPending, error, variables } = useMutation<
    void,
    unknown,
    { kind: CallKind; call: Run; signal: AbortSignal }
  >(
    {
      mutationFn: ({ kind, call, signal }) =>
        kind === 'writing' ? call(signal) : withDeadline(signal, call),
      onSuccess: (_, { kind }) => {
        if (kind === 'writing') queries.loadAnew();
      },
    },
    queries.client,
  );
  const run = useCallback<Call['run']>(
    async (kind, call) => {
      if (current.current) return;
      const controller = new AbortController();
      current.current = controller;
      try {
        await mutateAsync({ kind, call, signal: controller.signal });
      } catch {
        // It becomes the state of this call; of one that nobody waits for, of none.
      } finally {
        if (current.current === controller) current.current = undefined;
      }
    },
    [mutateAsync],
  );
  return {
    pending: isPending ? variables.kind : undefined,
    error: error === null || isPending ? undefined : toError(error),
    run,
    clear: reset,
  };
}
