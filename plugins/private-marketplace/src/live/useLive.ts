import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { mayShowLastValue } from '../failure/failureKind';

/** Longest pause between two loads. */
export const SLOW_MS = 10_000;

/** Shortest pause before a load that something else than time asks for. */
export const BREATH_MS = 1_000;

/** A value that keeps itself up to date. */
export interface Live<T> {
  /** The last good value. It stays while a refresh runs, and when one fails; not once it is withdrawn. */
  value?: T;
  /** The last good value of what was loaded before, as long as there is none of this. */
  former?: T;
  /** When `value` was loaded, in ms since the epoch. */
  loadedAt?: number;
  /** True on the first load, and when somebody asked to try again. */
  loading: boolean;
  /** Why the last load failed. */
  error?: Error;
  /** Loads anew, and shows that it does. */
  retry: () => void;
  /** Loads anew quietly and soon; many calls in a row lead to few loads. */
  refresh: () => void;
}

type Snapshot<T> = Omit<Live<T>, 'retry' | 'refresh'>;

/**
 * Loads a value again and again, as long as somebody can see the page.
 *
 * @param load - gives the value; when it changes, all begins anew.
 * @param pace - says how many ms to wait after a value.
 */
export function useLive<T>(
  load: () => Promise<T>,
  pace: (value: T | undefined) => number,
): Live<T> {
  const [state, setState] = useState<{
    load: () => Promise<T>;
    snapshot: Snapshot<T>;
  }>({ load, snapshot: { loading: true } });
  const retryRef = useRef<() => void>(() => {});
  const refreshRef = useRef<() => void>(() => {});
  const lastRef = useRef<T>();

  useEffect(() => {
    let stopped = false;
    let busy = false;
    let askedAgain = false;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let snapshot: Snapshot<T> = { loading: true, former: lastRef.current };

    const show = (next: Snapshot<T>) => {
      snapshot = next;
      setState({ load, snapshot });
    };
    const planIn = (pause: number) => {
      clearTimeout(timer);
      if (!stopped && !document.hidden) {
        timer = setTimeout(refresh, pause);
      }
    };
    const plan = () => {
      // Each failure in a row doubles the pause, to spare a backend in trouble.
      const pause = Math.min(pace(snapshot.value) * 2 ** failures, SLOW_MS);
      planIn(askedAgain ? BREATH_MS : pause);
      askedAgain = false;
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
        next = failed(snapshot, toError(error));
      }
      busy = false;
      // A former `load` that is late has nothing to say any more.
      if (!stopped) {
        lastRef.current = next.value ?? next.former;
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

    retryRef.current = () => {
      show({ ...snapshot, loading: true });
      refresh();
    };
    refreshRef.current = () => {
      if (busy) {
        // What is being loaded may be from before that which was heard of.
        askedAgain = true;
        return;
      }
      const since = Date.now() - (snapshot.loadedAt ?? 0);
      planIn(Math.max(0, BREATH_MS - since));
    };
    document.addEventListener('visibilitychange', onVisibilityChange);
    refresh();
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibilityChange);
    };
  }, [load, pace]);

  const retry = useCallback(() => retryRef.current(), []);
  const refresh = useCallback(() => refreshRef.current(), []);
  // What belongs to a former `load` must not be shown as the value of this one.
  const snapshot: Snapshot<T> =
    state.load === load
      ? state.snapshot
      : {
          loading: true,
          former: state.snapshot.value ?? state.snapshot.former,
        };
  return { ...snapshot, retry, refresh };
}

function failed<T>(snapshot: Snapshot<T>, error: Error): Snapshot<T> {
  return mayShowLastValue(error)
    ? { ...snapshot, loading: false, error }
    : { loading: false, error };
}
