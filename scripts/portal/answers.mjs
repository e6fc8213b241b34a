import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until an address answers well. There is no event to wait for across processes. */
export async function answers(url, signal) {
  for (;;) {
    try {
      const response = await fetch(url, { signal });
      if (response.ok) return;
    } catch (error) {
      if (signal.aborted) throw error;
    }
    await sleep(200, undefined, { signal });
  }
}

/** Where a backend says that it is ready. */
export function readiness(backendUrl) {
  return `${backendUrl}/.backstage/health/v1/readiness`;
}
