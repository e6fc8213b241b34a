import { useCallback, useEffect, useRef, useState } from 'react';

/** Longest pause between two loads. */
export const SLOW_MS = 10_000;

/** A value that keeps itself up to date. */
export interface Live<T> {
  /** The last good value. It stays while a refresh runs, and when one fails. */
  value?: T;
  /** When `value` was loaded, in ms since the epoch. */
  loadedAt?: number;
  /** True on the first load, and when somebody asked to try again. */
  loading: boolean;
  /** Why the last load failed. */
  error?: Error;
  retry: () => void;
}

type Snapshot<T> = Omit<Live<T>, 'retry'>;

/**
 * Loads a value again and again, as long as somebody can see the page.
 *
 * @param load - gives the value; when it changes, all begins anew.
 * @param pace - says how many ms to wait after a value.
 */
export function useLive<T>(
  load: () => Promise<T>,
  pace: (value: T | undefined, now: number) => number,
): Live<T> {
  const [state, setState] = useState<{
    load: () => Promise<T>;
    snapshot: Snapshot<T>;
  }>({ load, snapshot: { loading: true } });
  const refreshRef = useRef<() => void>(() => {});

  useEffect(() => {
    let stopped = false;
    let busy = false;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let snapshot: Snapshot<T> = { loading: true };

    const show = (next: Snapshot<T>) => {
      snapshot = next;
      setState({ load, snapshot });
    };
    const plan = () => {
      clearTimeout(timer);
      if (stopped || document.hidden) {
        return;
      }
      // Each failure in a row doubles the pause, to spare a backend in trouble.
      const pause = pace(snapshot.value, Date.now()) * 2 ** failures;
      timer = setTimeout(refresh, Math.min(pause, SLOW_MS));
    };
    async function refresh() {
      clearTimeout(timer);
      if (busy) {
        return;
      }
      busy = true;
      let next: Snapshot<T>;
      try {
        const value = await load();
        failures = 0;
        next = { value, loadedAt: Date.now(), loading: false };
      } catch (error) {
        failures += 1;
        next = { ...snapshot, loading: false, error: toError(error) };
      }
      busy = false;
      if (!stopped) {
        show(next);
        plan();
      }
    }
    const onVisibilityChange = () => {
      if (document.hidden) {
        clearTimeout(timer);
      } else {
        refresh();
      }
    };

    refreshRef.current = () => {
      show({ ...snapshot, loading: true });
      refresh();
    };
    document.addEventListener('visibilitychange', onVisibilityChange);
    refresh();
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibilityChange);
    };
  }, [load, pace]);

  const retry = useCallback(() => refreshRef.current(), []);
  // What belongs to a former `load` must not be shown as the value of this one.
  const snapshot: Snapshot<T> =
    state.load === load ? state.snapshot : { loading: true };
  return { ...snapshot, retry };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
