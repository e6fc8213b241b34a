import { useSyncExternalStore } from 'react';

const EVERY_MS = 5_000;

// One time for all, or ages on one page would contradict each other.
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function look(): void {
  now = Date.now();
  listeners.forEach(tell => tell());
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    timer = setInterval(look, EVERY_MS);
    // Nobody has looked for a while.
    look();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The present, in ms since the epoch, looked up anew every few seconds. */
export function useNow(): number {
  return useSyncExternalStore(listen, () => now);
}
