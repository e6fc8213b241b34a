/** How long an answer is waited for. */
export const DEADLINE_MS = 30_000;

/**
 * Runs something that can be aborted, and gives up when it takes too long.
 *
 * @throws Error that says so after {@link DEADLINE_MS}; the reason of the signal once that is aborted.
 */
export async function withDeadline<T>(
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  const late = new Error(
    `The backend has not answered for ${DEADLINE_MS / 1_000} seconds.`,
  );
  const timer = setTimeout(() => controller.abort(late), DEADLINE_MS);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([
      run(controller.signal),
      // What is run may not heed the signal.
      new Promise<never>((_, reject) => {
        controller.signal.addEventListener('abort', () =>
          reject(controller.signal.reason),
        );
      }),
    ]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
