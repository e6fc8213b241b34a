import { useSignal } from '@backstage/plugin-signals-react';
import { useCallback, useEffect, useRef } from 'react';
import useUpdateEffect from 'react-use/esm/useUpdateEffect';
import { type Live, SLOW_MS, useLive } from './useLive';

const CHANNEL = 'private-marketplace';

/**
 * A live value that is also loaded anew when the backend signals a change.
 *
 * Once a signal has come, asking quickly is no longer needed. Not before: that
 * the app can receive signals does not mean that the backend sends them.
 *
 * @param occasion - when it changes, the value is loaded anew, too.
 */
export function useSignalled<T>(
  load: () => Promise<T>,
  pace: (value: T | undefined) => number,
  occasion?: string | number,
): Live<T> {
  const { lastSignal } = useSignal(CHANNEL);
  const signalled = useRef(false);
  const paceWithSignals = useCallback(
    (value: T | undefined) => (signalled.current ? SLOW_MS : pace(value)),
    [pace],
  );
  const live = useLive(load, paceWithSignals);
  const { refresh } = live;
  useEffect(() => {
    if (lastSignal) {
      signalled.current = true;
      refresh();
    }
  }, [lastSignal, refresh]);
  useUpdateEffect(refresh, [occasion]);
  return live;
}
